"""What a reader disputes travels in a link and in a file; what does not fit is named, the rest applied."""

import json
from urllib.parse import parse_qsl, quote

import pytest
from howopen.domain.disputed import dispute
from howopen.domain.dissent import ALWAYS, LONGEST_REASON, MOST_CHANGES, NEVER, OFF, Change, Dissent, tidied
from howopen.domain.scenario import Scenario
from howopen.figures.dissent_file import dissent_file
from howopen.sources.dissent_file import LONGEST_FILE, read_dissent_file
from howopen.sources.dissent_url import LONGEST, fits_into_a_link
from howopen.sources.scenario_url import Link, read_link, write_link
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.settings import CATALOG
from tests.domain.test_disputed import CHANGES

CHIPS = Change("accelerators.lifts", ALWAYS, "Other chips exist.")
FRAME = Change("cuda.eases.platform.other_vendor", OFF)
REASONS = st.text(max_size=400).map(tidied)
GIVEN = (
    st.lists(st.builds(lambda c, r: Change(c.rule, c.to, r), CHANGES, REASONS), max_size=MOST_CHANGES)
    .map(Dissent.of)
    .filter(fits_into_a_link)
)


def from_file(text: str) -> tuple[Dissent, list[str]]:
    """Return what a file disputes, and what is said of the rest."""
    problems: list[str] = []
    return read_dissent_file(text, CATALOG, problems), problems


def written(dissent: Dissent) -> str:
    """Return the file of a dissent."""
    return dissent_file(dispute(CATALOG, dissent)[0]).text


@given(GIVEN)
def test_a_link_carries_it_there_and_back(dissent: Dissent) -> None:
    """With every reason, in whatever letters it is written."""
    link = Link(Scenario.of({"weights": 2}), "llama_3", (("p", "8"),), dissent)
    read = read_link(write_link(link, CATALOG), CATALOG)
    assert (read, read.problems) == (link, ())


@given(GIVEN)
def test_a_file_carries_it_there_and_back(dissent: Dissent) -> None:
    """What one student saves another opens."""
    assert from_file(written(dissent)) == (dissent, [])


def test_a_file_can_be_read_by_a_person() -> None:
    """Each change says in words what the rule claims, and what it is changed to."""
    (change,) = json.loads(written(Dissent((CHIPS,))))["changes"]
    assert CATALOG.dependencies["accelerators"].name in change["says"]
    assert "always so" in change["says"]
    assert change["reason"] == CHIPS.reason


def test_a_link_of_another_version_says_so_and_is_applied_where_it_fits() -> None:
    """What has gone from the rules since is named; the rest is disputed."""
    read = read_link("v=1&dv=000000&d=gone_rule.lifts~always~old&d=accelerators.lifts~always~Other", CATALOG)
    assert "another version of the rules" in read.problems[0]
    assert "gone_rule.lifts" in read.problems[1]
    assert len(read.problems) == 2
    assert read.dissent == Dissent((Change("accelerators.lifts", ALWAYS, "Other"),))


def test_a_file_of_another_version_says_so_and_is_applied_where_it_fits() -> None:
    """The same for a file that a class kept for a year."""
    content = json.loads(written(Dissent((CHIPS, FRAME))))
    content["rules"] = "000000"
    content["changes"][1]["rule"] = "cuda.eases.platform.gone"
    dissent, problems = from_file(json.dumps(content))
    assert dissent == Dissent((CHIPS,))
    assert ["another version" in problems[0], "cuda.eases.platform.gone" in problems[1]] == [True, True]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "line 1, column 1"),
        ('{"changes": [\n {"rule": }]}', "line 2, column 11"),
        ("[]", "no list of “changes”"),
        ('{"changes": 3}', "no list of “changes”"),
        ("[" * 20_000, "nested too deep"),
        ('{"changes": [' + "9" * 6_000 + "]}", "too long a number"),
        ("x" * (LONGEST_FILE + 1), "longer than"),
    ],
)
def test_a_broken_file_is_named_with_place_and_reason(text: str, said: str) -> None:
    """Nothing is disputed by it, and nothing is lost."""
    dissent, problems = from_file(text)
    assert not dissent
    assert said in problems[0]


def test_a_broken_change_of_a_file_is_named_and_the_others_applied() -> None:
    """By its number, for whoever mends the file."""
    content = json.loads(written(Dissent((CHIPS,))))
    content["changes"][:0] = ["<b>", {"rule": 3, "to": "off"}, {"to": "off"}]
    dissent, problems = from_file(json.dumps(content))
    assert dissent == Dissent((CHIPS,))
    assert [n in p for n, p in zip(("change 1", "change 2", "“: off”"), problems, strict=True)] == [True] * 3


@pytest.mark.parametrize(
    "entry", ["d=", "d=cuda.lifts", "d=~~", "d=" + "x" * 900 + "~off", "d=cuda.lifts~<b>", "d=%00~%00"]
)
def test_an_entry_that_cannot_be_read_is_left_out_and_named(entry: str) -> None:
    """One sentence, and the address is rid of it."""
    read = read_link("v=1&" + entry, CATALOG)
    assert len(read.problems) == 1
    assert write_link(read, CATALOG) == "v=1"


def test_a_reason_that_is_too_long_is_cut_and_that_is_said() -> None:
    """Also one that somebody wrote into an address by hand."""
    read = read_link("v=1&d=accelerators.lifts~always~" + "y" * 300, CATALOG)
    assert len(read.dissent.changes[0].reason) == LONGEST_REASON
    assert f"more than {LONGEST_REASON} characters" in read.problems[0]


def test_a_link_has_room_for_so_much_and_says_what_it_leaves_out() -> None:
    """A link stays one that servers hand on, whatever a class writes into its reasons."""
    names = [name for name, c in CATALOG.conditions.items() if not c.flat or c.alternatives]
    changes = [Change(name, NEVER, "é" * 150) for name in names]
    entries = [f"d={c.rule}~{c.to}~{quote(c.reason)}" for c in changes[:12]]
    read = read_link("v=1&" + "&".join(entries), CATALOG)
    assert 0 < len(read.dissent.changes) < 12
    assert "more than a link has room for" in read.problems[-1]
    kept = [f"&{name}={quote(text, safe='')}" for name, text in parse_qsl(write_link(read, CATALOG))]
    assert sum(len(text) for text in kept if text.startswith("&d=")) <= LONGEST
    assert not fits_into_a_link(Dissent(tuple(changes[:12])))
    assert not fits_into_a_link(Dissent(tuple(Change(name, NEVER) for name in names[: MOST_CHANGES + 1])))
