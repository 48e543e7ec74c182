"""The file of an assessment: what is written is read again, and what is broken in it costs itself alone."""

import json

import pytest
from howopen.domain.indices.entry import Problem
from howopen.lessons.real_systems.own import (
    ABOUT,
    SAID,
    OwnAssessment,
    Said,
    asked,
    level_in,
    own_of,
    stands_at,
    wanted,
    with_own,
)
from howopen.lessons.real_systems.own_file import (
    fits_into_a_file,
    packed,
    read_own_file,
    read_packed,
    write_own_file,
)
from howopen.sources.catalog_files import catalog
from howopen.sources.indices.yaml_text import LONGEST
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from tests.sources.indices.test_mutations import mutations
from upkeep.assessment_schema import SCHEMA, written

CATALOG = catalog()
FACTORS = asked(CATALOG)
OURS = {system_id: own_of(CATALOG, system) for system_id, system in CATALOG.systems.items()}
PYTHIA = write_own_file(OURS["pythia"])


def read(text: str) -> tuple[OwnAssessment | None, list[Problem]]:
    """Return what a file says, and what of it could not be read."""
    problems: list[Problem] = []
    return read_own_file("a.yaml", text, CATALOG, problems), problems


def texts(longest: int, filled: bool) -> st.SearchStrategy[str]:
    """Return texts as a form keeps them: on one line, of signs that can be seen; some fill all the room."""
    letters = st.characters(exclude_categories=("Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp", "Zs"))
    words = st.lists(st.text(letters, min_size=1, max_size=12), min_size=filled, max_size=5)
    lines = words.map(" ".join).map(lambda text: text * (longest // max(len(text), 1) if filled else 1))
    return lines.map(lambda text: text[:longest].strip())


@st.composite
def assessments(draw: st.DrawFn, most: int = 6, filled: bool = False) -> OwnAssessment:
    """Return an assessment of any kind that the form can make."""
    own = OwnAssessment()
    for room in ABOUT:
        if not (room.form or room.choices or room.name == "made_from"):
            own = own.telling(room.name, draw(texts(room.longest, filled)))
    for factor in draw(st.lists(st.sampled_from(list(FACTORS.values())), max_size=most)):
        level = draw(st.integers(-2, factor.top_level))
        own = own.saying(factor.factor_id, "stands", stands_at(factor, level))
        for room in SAID:
            if not room.form:
                own = own.saying(factor.factor_id, room.name, draw(texts(room.longest, filled)))
    return own


@pytest.mark.parametrize("system_id", list(OURS))
def test_each_of_our_systems_can_be_taken_along_and_read_again(system_id: str) -> None:
    """As a file and as the text of an address, with every reason, source, place and day."""
    own = OURS[system_id]

    assert (own, []) == read(write_own_file(own))
    assert own == read_packed(packed(own), CATALOG, [])
    assert fits_into_a_file(own)


@pytest.mark.parametrize("system_id", list(OURS))
def test_what_was_read_stands_where_ours_stands(system_id: str) -> None:
    """Each level and its evidence, also where a model was made from another."""
    system = CATALOG.systems[system_id]
    known = with_own(CATALOG, {"own": OURS[system_id]})
    read_again = known.systems["own"]

    assert CATALOG.scenario_of(system_id) == known.scenario_of("own")
    assert {a.factor_id: a.level for a in system.assessments} == {
        a.factor_id: a.level for a in read_again.assessments
    }
    for before, after in zip(
        sorted(system.assessments, key=lambda a: a.factor_id),
        sorted(read_again.assessments, key=lambda a: a.factor_id),
        strict=True,
    ):
        source = CATALOG.sources[before.evidence.source_id]
        again = known.sources[after.evidence.source_id]
        assert (source.link, before.evidence.why, before.evidence.locator, before.evidence.checked) == (
            again.link,
            after.evidence.why,
            after.evidence.locator,
            after.evidence.checked,
        )


@given(assessments())
@settings(max_examples=60, deadline=None)
def test_whatever_the_form_takes_comes_back(own: OwnAssessment) -> None:
    """Whatever stands in it, a colon, a quotation mark or another script; and what fits is short enough."""
    text = write_own_file(own)

    assert (own, []) == read(text)
    assert own == read_packed(packed(own), CATALOG, [])


@given(assessments(most=28, filled=True))
@settings(max_examples=20, deadline=None)
def test_what_fits_is_short_enough_to_be_read(own: OwnAssessment) -> None:
    """However much is written: the form refuses what would make a file too long to be opened again."""
    assert not fits_into_a_file(own) or len(write_own_file(own)) <= LONGEST


@given(mutations(PYTHIA))
@settings(max_examples=80, deadline=None)
def test_a_broken_file_ends_in_reasons(text: str) -> None:
    """Whatever happens to it, it is read or said why not, each reason with its line where it has one."""
    own, problems = read(text)

    assert own is not None or problems
    for said in (own.answers if own else {}).items():
        assert level_in(FACTORS[said[0]], said[1].stands) is not None


@pytest.mark.parametrize("place", range(6, PYTHIA.count("\n"), 9))
def test_what_is_wrong_on_a_line_costs_that_line_alone(place: int) -> None:
    """A name that nobody declared, in place of any: its line is told, and all else is read."""
    lines = PYTHIA.splitlines(keepends=True)
    name, _, rest = lines[place].strip().partition(":")
    lines[place] = lines[place].replace(f"{name}:", "luck:", 1)
    own, problems = read("".join(lines))
    whole = [*OURS["pythia"].about, *OURS["pythia"].answers.values()]
    left = [] if own is None else [*own.about, *own.answers.values()]

    assert [place + 1] == [problem.line for problem in problems]
    assert len(set(whole) - set(left)) <= 1
    assert rest is not None


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("a: 1\n", 1, "it is no assessment"),
        ("howopen_assessment: 2\n", 1, "it is no assessment"),
        ("howopen_assessment: 1\nanswers:\n  weights: &a {stands: open_licence}\n", 3, "anchors"),
        ("howopen_assessment: 1\nanswers:\n  weights: {}\n  weights: {}\n", 4, "stands twice"),
        ("howopen_assessment: 1\nanswers: !!set {a}\n", 2, "tag"),
        ("howopen_assessment: 1\nanswers:\n  luck: {stands: none}\n", 3, "“luck” is no question"),
        ("howopen_assessment: 1\nanswers:\n  weights: {stands: free}\n", 3, "has to be one of withheld"),
        ("howopen_assessment: 1\nanswers:\n  weights: open_licence\n", 3, "has to be a mapping"),
        ("howopen_assessment: 1\nanswers: all\n", 2, "has to be a mapping"),
        ("howopen_assessment: 1\nsystem: {released: soon}\n", 2, "has to be a year"),
        ("howopen_assessment: 1\nsystem: {made_from: luck}\n", 2, "is no system of ours"),
        ("howopen_assessment: 1\nsystem: {name: [a]}\n", 2, "has to be a text"),
        ("howopen_assessment: 1\nsystem:\n  name: " + "x" * 81 + "\n", 3, "80 fit"),
        ("howopen_assessment: 1\nextra: 1\n", 2, "declared nowhere"),
        ("# " + "x" * LONGEST, 0, "longer than 20,000"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_line(text: str, line: int, reason: str) -> None:
    """One of each kind."""
    _, [problem] = read(text)

    assert line == problem.line
    assert reason in str(problem)


@pytest.mark.parametrize(
    "text", ["", "x", "é", "eNo", packed(OwnAssessment())[:-4], packed(OURS["pythia"])[:900], "A" * 50_000]
)
def test_a_damaged_address_is_named(text: str) -> None:
    """And raises nothing."""
    problems: list[Problem] = []

    assert read_packed(text, CATALOG, problems) is None
    assert "left out" in str(problems[0])


def test_an_address_of_long_ago_says_what_it_said() -> None:
    """What was shared once is read in years to come, whatever packs it then."""
    own = read_packed(
        "eNpdzkEKgzAQBdCrhFlrNRa6CKXQXXc9gqRmagSdhEwkinj3pnbX3Wf-Y_gbWJecR2o1MzJPSBGULIBXjjiB2uBXoMmidW9Q0NTN"
        "pZSyPNewF6CJEwb-yoRDb-MROWoyOcHxexw6pA6hgGTXfHySiBbFY36JmQwGcb173Vm8ZcFuDpkqsDF6VlWFi578iCcX-mrJIKA2raO_"
        "Ifv-AYm3Qwk",
        CATALOG,
        [],
    )

    said = Said("open_licence", "On the Hub under <Apache>", "https://example.org/x", read_on="2026-11-30")
    assert OwnAssessment({"assessed_as_of": "2026-11-30"}, {"weights": said}) == own


@pytest.mark.parametrize(
    ("said", "lacks"),
    [
        (Said(), ()),
        (Said("withheld"), ()),
        (Said("restricted"), ("why", "source")),
        (Said("restricted", why="Read."), ("source",)),
        (Said("restricted", why="Read.", source="A letter"), ()),
        (Said("unknown"), ("why",)),
        (Said("not_applicable", why="A data set."), ()),
    ],
)
def test_openness_has_to_be_shown(said: Said, lacks: tuple[str, ...]) -> None:
    """What lacks its reason or source is read, and counts as the lowest rung."""
    factor = FACTORS["weights"]
    own = OwnAssessment(answers={"weights": said})
    level = with_own(CATALOG, {"own": own}).scenario_of("own").level("weights")

    assert lacks == wanted(factor, said)
    assert (0 if lacks else level_in(factor, said.stands)) == level


def test_the_schema_is_the_one_that_the_rubric_makes() -> None:
    """Where this fails: `python -m upkeep.assessment_schema`."""
    assert SCHEMA.read_text(encoding="utf-8") == written()


@pytest.mark.parametrize("system_id", list(OURS))
def test_what_is_written_is_as_the_schema_says(system_id: str) -> None:
    """Whoever checks a file with another tool finds nothing wrong with it."""
    check = Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    content = YAML(typ="safe", pure=True).load(write_own_file(OURS[system_id]))

    assert [] == [error.message for error in check.iter_errors(content)]


@pytest.mark.parametrize(
    "wrong", [{"howopen_assessment": 2}, {}, {"howopen_assessment": 1, "answers": {"luck": {}}}]
)
def test_the_schema_refuses_what_is_not_read(wrong: dict[str, object]) -> None:
    """Another version, no version, a question that nobody asks."""
    check = Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))

    assert list(check.iter_errors(wrong))
