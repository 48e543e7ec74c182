"""A link means for ever what it meant: whatever rows are put in, moved, or taken out."""

from functools import cache
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from howopen.domain.catalog import Catalog
from howopen.domain.factor import NOT_APPLICABLE, UNKNOWN
from howopen.domain.prediction import Prediction
from howopen.domain.question import Question
from howopen.domain.scenario import START, Scenario
from howopen.domain.stance import Stance
from howopen.sources.answers_url import read_answers, write_answers
from howopen.sources.catalog_files import catalog, read_catalog
from howopen.sources.link_codes_table import entry_keys
from howopen.sources.prediction_url import read_prediction, write_prediction
from howopen.sources.question_file import read_questions
from howopen.sources.scenario_url import OWN, Link, read_link, write_link
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.data.rows import rows as table
from tests.links.grown import NEW_CODES, NEW_DEPENDENCY, NEW_FACTOR, add_codes, grow
from tests.links.test_golden import BETWEEN, LESSONS, ROWS, lesson, name_of
from tests.sources.copies import Tables

NOW, QUESTIONS = catalog(), read_questions()
WEIGHTS = NOW.factors["weights"]
PREDICTED_ON = ("start", "whole_system")
LONGEST = 200


@pytest.fixture(scope="module")
def later_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tables as they may be in years."""
    return grow(tmp_path_factory.mktemp("later") / "data").folder


@pytest.fixture(scope="module")
def later(later_folder: Path) -> Catalog:
    """The catalog of those tables."""
    return read_catalog(later_folder)


@pytest.fixture(scope="module")
def later_questions(later_folder: Path) -> dict[str, Question]:
    """The questions of those tables."""
    return read_questions(later_folder)


@pytest.fixture(scope="module")
def gone(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """The catalog of tables from which what was new later has gone again."""
    tables = Tables(tmp_path_factory.mktemp("gone") / "data")
    add_codes(tables, NEW_CODES, retired="2031-01-01")
    return read_catalog(tables.folder)


def rungs(scenario: Scenario, known: Catalog) -> dict[str, str]:
    """Return at which rung each of today's factors stands in a catalog."""
    special = {UNKNOWN: "unknown", NOT_APPLICABLE: "not_applicable"}
    return {
        f: special.get(scenario.level(f)) or known.factors[f].rungs[scenario.level(f)].rung_id
        for f in NOW.factors
    }


def entry(address: str, key: str) -> str:
    """Return the text of an entry that comes once."""
    texts = parse_qs(address).get(key, [])
    return texts[0] if len(texts) == 1 else ""


def named(prediction: Prediction | None) -> str:
    """Return a prediction as `golden.csv` says it."""
    if prediction is None:
        return ""
    if prediction.is_skipped:
        return "skipped"
    return ": ".join(filter(None, (str(prediction.number), " ".join(sorted(prediction.named)))))


@cache
def lowest() -> dict[str, str]:
    """Return today's lowest rungs."""
    return rungs(START, NOW)


@pytest.mark.parametrize("row", ROWS, ids=name_of)
def test_an_old_link_means_the_same_in_tables_that_have_grown(
    row: dict[str, str], later: Catalog, later_questions: dict[str, Question]
) -> None:
    """New rows first, between and last in every table, and old ones moved, are not in anybody's way."""
    if not row["address"]:
        return  # an address without a link is a beginning: everything as closed as there is then
    found = rungs(read_link(row["address"], later).scenario, later)
    if row["setting"] == "as assessed":
        judged = {a.factor_id for a in NOW.systems[row["system"]].assessments}
        assert {f: found[f] for f in judged} == {
            f: rung for f, rung in rungs(NOW.scenario_of(row["system"]), NOW).items() if f in judged
        }
    else:
        assert found == lowest() | dict(pair.split("=") for pair in row["setting"].split())
    if row["page"] in PREDICTED_ON:
        assert named(read_prediction(entry(row["address"], "p"), later, [])) == row["prediction"]
    given_answers = read_answers(entry(row["address"], "a"), later_questions, [])
    told = {f"{q}={later_questions[q].option(o).text}" for q, o in given_answers.items()}
    assert set(filter(None, row["answers"].split(BETWEEN))) <= told


def scenarios(known: Catalog) -> st.SearchStrategy[Scenario]:
    """Return settings with any factors at any of their rungs, unknown or not applicable."""
    factors = st.fixed_dictionaries(
        {}, optional={f: st.integers(NOT_APPLICABLE, one.top_level) for f, one in known.factors.items()}
    )
    return factors.map(Scenario.of)


@given(data=st.data())
@settings(deadline=None)
def test_a_new_link_says_what_it_was_made_of(later: Catalog, data: st.DataObject) -> None:
    """Today and in years, also with everything below what is lowest today."""
    for known in (NOW, later):
        link = Link(data.draw(scenarios(known)), data.draw(st.sampled_from(["", *known.systems])))
        query = write_link(link, known)
        assert (link, ()) == (read_link(query, known), read_link(query, known).problems)
        assert len(query) <= LONGEST
        if known is NOW:
            assert rungs(read_link(query, later).scenario, later) == rungs(link.scenario, NOW)


@pytest.mark.parametrize("stance", [Stance.CLOSED, Stance.PARTLY, Stance.OPEN, Stance.IMAGINED])
@pytest.mark.parametrize("system_id", ["", *NOW.systems])
def test_any_setting_of_the_switches_fits_in_a_message(system_id: str, stance: Stance) -> None:
    """From every real system each of the five switches and all of them together: at most 200 characters."""
    begun = NOW.scenario_of(system_id) if system_id else START
    together = begun
    for component in NOW.switches:
        together = NOW.with_stance(together, component.component_id, stance)
        alone = NOW.with_stance(begun, component.component_id, stance)
        for scenario in (alone, together):
            assert len(write_link(Link(scenario, system_id), NOW)) <= LONGEST


@given(st.sets(st.sampled_from(list(NOW.dependencies))), st.integers(0, len(NOW.dependencies)))
def test_a_prediction_comes_back(these: set[str], number: int) -> None:
    """Which dependencies were named is read from their own codes."""
    prediction = Prediction(number, frozenset(these))
    assert prediction == read_prediction(write_prediction(prediction, NOW), NOW, [])


@given(st.data())
def test_answers_come_back(data: st.DataObject) -> None:
    """Each to its own question."""
    chosen = {q: st.sampled_from([o.option_id for o in asked.options]) for q, asked in QUESTIONS.items()}
    answers = data.draw(st.fixed_dictionaries({}, optional=chosen))
    assert answers == read_answers(write_answers(answers), QUESTIONS, [])


def test_what_has_gone_is_named_and_the_rest_applied(later: Catalog, gone: Catalog) -> None:
    """A factor, a rung and a dependency that were there when the link was made."""
    levels = {NEW_FACTOR: 3, "weights": later.factors["weights"].top_level, "training_data": UNKNOWN}
    then = read_link("v=1", later).scenario.with_levels(levels)
    read = read_link(write_link(Link(then), later), gone)
    assert read.problems == (
        f"The link names something that has gone (“{NEW_FACTOR}”); it was left out.",
        f"The link puts “{WEIGHTS.name}” at a rung it does not have (“wea”); "
        f"it was left at “{WEIGHTS.rungs[0].label}”.",
    )
    assert read.scenario == Scenario.of({"training_data": UNKNOWN})

    problems: list[str] = []
    written = write_prediction(Prediction(9, frozenset({"cuda", NEW_DEPENDENCY})), later)
    assert read_prediction(written, gone, problems) == Prediction(9, frozenset({"cuda"}))
    assert NEW_DEPENDENCY in problems[0]
    assert len(problems) == 1


def test_an_answer_that_has_gone_is_named_and_the_others_kept() -> None:
    """The question is asked anew."""
    problems: list[str] = []
    assert read_answers("labour_point.new-labour_osaid.1", QUESTIONS, problems) == {"labour_osaid": "1"}
    assert "“labour_point.new”" in problems[0]


def test_the_golden_links_use_every_code_that_there_was_at_first() -> None:
    """Whoever gives one of them to something else finds out at once; no page writes a question for class."""
    said = {pair for row in ROWS for pair in row["setting"].split()}
    predicted = {d for row in ROWS for d in row["prediction"].partition(": ")[2].split()}
    answered = {answer.partition("=")[0] for row in ROWS for answer in row["answers"].split(BETWEEN)}
    moved = {f"{f}={r.rung_id}" for f, one in NOW.factors.items() for r in one.rungs[1:]}
    assert moved <= said
    assert set(NOW.dependencies) <= predicted
    assert {q.question_id for q in QUESTIONS.values() if q.on_page} <= answered


@pytest.mark.parametrize("kind", ["systems", "questions"])
def test_an_id_in_addresses_that_has_gone_is_not_given_again(kind: str) -> None:
    """Systems and questions stand there by their ids, so these are as little used again as a code."""
    retired = {row["code"] for row in table("link_codes") if row["among"] == kind}
    assert retired.isdisjoint(NOW.systems if kind == "systems" else QUESTIONS)


def test_an_answer_that_has_gone_keeps_its_id() -> None:
    """What an old link holds as somebody's answer is not shown as another."""
    retired = {(row["among"], row["code"]) for row in table("link_codes")}
    assert retired.isdisjoint((q, o.option_id) for q, asked in QUESTIONS.items() for o in asked.options)


def test_every_system_and_answer_of_the_golden_links_is_there_or_listed_as_gone() -> None:
    """Nothing that a shared link names goes without a trace."""
    gone_codes = {(row["among"], row["code"]) for row in table("link_codes") if row["retired"]}
    systems = {row["system"] for row in ROWS} - {""}
    assert [s for s in systems if s not in NOW.systems and ("systems", s) not in gone_codes] == []


@pytest.mark.parametrize("page_id", list(LESSONS))
def test_a_page_reads_only_entries_that_are_listed(page_id: str) -> None:
    """Each key stands in the table with what it holds, so that no other page takes it for something else."""
    assert set(lesson(page_id).state.keys) <= set(entry_keys())


def test_no_two_pages_use_one_key_for_different_things() -> None:
    """Two entries are every page's to read, as the same thing; each of the others belongs to one page."""
    owners: dict[str, list[str]] = {}
    for page_id in LESSONS:
        for key in lesson(page_id).state.keys:
            owners.setdefault(key, []).append(page_id)
    assert set(owners) == set(entry_keys())
    assert {key: pages for key, pages in owners.items() if len(pages) > 1} == {
        "a": list(LESSONS),
        "p": list(PREDICTED_ON),
    }
    assert set(owners).isdisjoint((*OWN, "token"))


def test_one_page_cannot_use_a_key_twice() -> None:
    """A second control under a key would write over the first."""
    state = lesson("models").state
    with pytest.raises(ValueError, match="'ft'"):
        state.know("ft", state._entries["ft"])
