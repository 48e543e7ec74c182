"""The figures beyond openness say who says what, of when, and what it would change."""

import re

import pytest
from howopen.domain.evidence import Basis
from howopen.figures.figure_frame import framed
from howopen.lessons.beyond_openness.hearing import hearing
from howopen.lessons.beyond_openness.lever_record import Asks
from howopen.lessons.beyond_openness.lever_sheet import eased_by, lever_sheet
from howopen.lessons.beyond_openness.tables import read_arguments, read_states, read_voices
from howopen.lessons.beyond_openness.voice import Does, Side
from howopen.lessons.beyond_openness.worlds import levers_of
from howopen.sources.catalog_files import catalog

from tests.data.rows import ids, rows

CATALOG = catalog()
LEVERS, STATES, ARGUMENTS, VOICES = levers_of(CATALOG), read_states(), read_arguments(), read_voices()
SHEET, HEARING = lever_sheet(CATALOG, STATES, ARGUMENTS), hearing(CATALOG, VOICES)
RULES = {(row["subject_kind"], row["subject_id"], row["effect"]) for row in rows("conditions")}


def plain(markup: str) -> str:
    """Return what a reader reads."""
    return re.sub(r"<[^>]+>", "", markup).replace("&#x27;", "'").replace("&amp;", "&").replace("&quot;", '"')


@pytest.mark.parametrize("lever", LEVERS, ids=lambda lever: lever.factor_id)
def test_a_lever_stands_in_law_in_two_places(lever) -> None:
    """At least two jurisdictions, each with its date and two publications that are not the same."""
    own = [s for s in STATES if s.lever_id == lever.factor_id]

    assert len({s.jurisdiction for s in own}) >= 2
    assert [] == [s for s in own if s.evidence.source_id == s.second_source_id]
    assert [] == [s for s in own if f"{s.jurisdiction}: {s.state} ({s.dated})" not in plain(SHEET.body)]


@pytest.mark.parametrize("lever", LEVERS, ids=lambda lever: lever.factor_id)
def test_a_lever_is_asked_for_answered_and_paid_for(lever) -> None:
    """Each with who says so; and it eases something, by a rule that says whose word it is."""
    own = [a for a in ARGUMENTS if a.lever_id == lever.factor_id]

    assert set(Asks) == {a.asks for a in own}
    assert [] == [a for a in own if a.who not in plain(SHEET.body) or a.evidence.why not in plain(SHEET.body)]
    assert list(eased_by(CATALOG, lever))
    assert {Basis.INFERRED} == {evidence.enough_basis for _, evidence in eased_by(CATALOG, lever)}


def test_everything_said_of_levers_is_in_the_table() -> None:
    """Who takes the file along has the law, the arguments and the rules."""
    said = {row[4] for row in SHEET.rows}

    assert {a.evidence.why for a in ARGUMENTS} <= said
    assert {f"{s.state}: {s.evidence.why}" for s in STATES} <= said


@pytest.mark.parametrize("side", Side)
def test_each_side_has_the_same_room(side: Side) -> None:
    """Two or three voices each, of which one is in sight and the others are unfolded."""
    own = [v for v in VOICES if v.side is side]

    assert 2 <= len(own) <= 3
    assert f"Show {len(own) - 1} more" in plain(framed(HEARING))


@pytest.mark.parametrize("voice", VOICES, ids=lambda voice: voice.voice_id)
def test_a_voice_names_a_rule_that_there_is(voice) -> None:
    """Or says that it is lacking; what a way asks for is a factor and a rung above its lowest."""
    assert voice.evidence.why in plain(HEARING.body)
    assert voice.in_the_rules in plain(HEARING.body)
    if voice.change is Does.NEW:
        assert not voice.subject_id
    else:
        assert (voice.subject_kind, voice.subject_id, voice.effect) in RULES
    assert bool(voice.requirement) == (voice.change in (Does.ADD, Does.NEW))
    if voice.requirement:
        factor_id, _, rung_id = voice.requirement.partition("=")
        assert CATALOG.factors[factor_id].level_of(rung_id) > 0


def test_every_source_of_the_page_has_a_date_of_reading() -> None:
    """A law is what it was on the day on which somebody looked."""
    named = ids("lever_states", "source_id") | ids("lever_states", "second_source_id")
    unread = [
        row["source_id"] for row in rows("sources") if row["source_id"] in named and not row["accessed"]
    ]

    assert [] == unread
