"""Openness and levers, each alone and both: the claim of the page is found by the rules."""

from howopen.domain.dependency import Status
from howopen.domain.scenario import START
from howopen.lessons.beyond_openness.worlds import Reach, levers_of, reached, worlds
from howopen.sources.catalog_files import catalog

CATALOG = catalog()
FOUR = worlds(CATALOG)
NOTHING, OPENNESS, LEVERS, BOTH = (
    {f.dependency.dependency_id: f.status for f in w.dependencies} for w in FOUR
)
REACHED = {reach: {d.dependency_id for d in own} for reach, own in reached(FOUR).items()}


def test_there_are_the_papers_two_levers_and_four_of_ours() -> None:
    """The page's texts speak of six; each can be moved, and begins as things stand."""
    expected = ["antitrust_enforcement", "privacy_protection", "public_computing", "interoperability"]
    expected += ["labour_protection", "copyright_settlement"]

    assert expected == [lever.factor_id for lever in levers_of(CATALOG)]
    assert {1} == {lever.top_level for lever in levers_of(CATALOG)}


def test_a_lever_moves_no_other_page_until_it_is_moved() -> None:
    """They begin at their lowest, as all else, and no system is said to stand elsewhere."""
    moved = {lever.factor_id for lever in levers_of(CATALOG)}

    assert START == FOUR[0].scenario
    assert set() == moved & {a.factor_id for s in CATALOG.systems.values() for a in s.assessments}


def test_neither_takes_the_place_of_the_other() -> None:
    """Words are for openness, holds are for levers; that is what the principle on the page says."""
    assert {"word_on_model", "word_on_data", "word_on_labour"} <= REACHED[Reach.OPENNESS]
    assert {"accelerators", "cloud_training", "cloud_serving", "route_to_market"} <= REACHED[Reach.LEVERS]


def test_what_nothing_reaches_is_named() -> None:
    """Seven, as the page asks of its reader, and they remain where all is open and every lever moved."""
    assert 7 == len(REACHED[Reach.NEITHER])
    assert REACHED[Reach.NEITHER] == {d for d, status in BOTH.items() if status is Status.REMAINS}


def test_nothing_is_reached_only_by_both_together() -> None:
    """The four lists would not have it, and it would be missing from the page."""
    alone = {d for d in BOTH if OPENNESS[d] is not Status.REMAINS or LEVERS[d] is not Status.REMAINS}

    assert alone == {d for d, status in BOTH.items() if status is not Status.REMAINS}
    assert set(BOTH) == set().union(*REACHED.values())


def test_levers_ease_and_lift_nothing() -> None:
    """As the figure's note says."""
    assert {Status.REMAINS, Status.EASED} == set(LEVERS.values())
