"""What no release moves has a switch of its own, of another sort."""

from howopen.domain.factor import UNKNOWN
from howopen.domain.scenario import START
from howopen.domain.shown import Shown
from howopen.figures.circumstance_switch import circumstance_switch, circumstances_of
from howopen.sources.catalog_files import catalog

CATALOG = catalog()
DATA = CATALOG.components["data"]


def test_every_circumstance_has_a_radio_button_for_each_rung() -> None:
    """A student can set consent apart from release, by keyboard as well."""
    html = circumstance_switch(Shown.of(CATALOG), DATA)
    rungs = sum(len(f.rungs) for f in circumstances_of(CATALOG, "data"))

    assert rungs == html.count('type="radio"')
    assert html.count(" checked") == 2


def test_it_says_that_releasing_does_not_move_it() -> None:
    """It cannot be taken for one of the openness switches."""
    assert "not by releasing" in circumstance_switch(Shown.of(CATALOG), DATA)


def test_the_unknown_is_said_and_no_rung_is_chosen_for_it() -> None:
    """Unknown counts neither as the lowest nor as the highest."""
    html = circumstance_switch(Shown.of(CATALOG, START.with_levels({"data_consent": UNKNOWN})), DATA)

    assert "not known" in html
    assert html.count(" checked") == 1
