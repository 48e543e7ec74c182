"""The code of a student's answers: what was answered comes back, also where two signs are mistyped."""

import pytest
from howopen.sources.answers_code import _ALPHABET, read_code, write_code
from howopen.sources.link_codes_table import number_entries
from howopen.sources.question_file import read_questions
from hypothesis import given, settings
from hypothesis import strategies as st

QUESTIONS, NUMBERS = read_questions(), tuple(number_entries().values())
RESPONSES = {q.question_id: [o.option_id for o in q.options] for q in QUESTIONS.values()}
RESPONSES |= {name: ["skip", "0", "7", "140"] for name in NUMBERS}
ANSWERED = st.lists(st.sampled_from(sorted(RESPONSES)), unique=True, min_size=1, max_size=12).flatmap(
    lambda asked: st.fixed_dictionaries({name: st.sampled_from(RESPONSES[name]) for name in asked})
)
FOUR = {"labour_point": "1", "compute_licence": "0", "labour_number": "6", "compute_number": "skip"}
OTHERS = write_code({"x": "1"}, {"x": QUESTIONS["labour_point"]}, NUMBERS)


def read(code: str) -> tuple[dict[str, str], list[str]]:
    """Return what a code carries, and what is said of it."""
    problems: list[str] = []
    return read_code(code, QUESTIONS, NUMBERS, problems), problems


def mistyped(code: str, places: list[int]) -> str:
    """Return a code with another sign at some places."""
    signs = list(code)
    for place in places:
        signs[place] = _ALPHABET[(_ALPHABET.index(signs[place]) + 7) % 32]
    return "".join(signs)


@given(ANSWERED)
@settings(max_examples=60, deadline=None)
def test_what_was_answered_comes_back(answered: dict[str, str]) -> None:
    """Whatever a student answered, in whatever order, is what the teacher counts."""
    assert read(write_code(answered, QUESTIONS, NUMBERS)) == (answered, [])


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_two_mistyped_signs_are_repaired(data: st.DataObject) -> None:
    """A sign misread from a neighbour's screen costs nobody their answer."""
    code = write_code(FOUR, QUESTIONS, NUMBERS).replace("-", "")
    places = data.draw(st.lists(st.integers(0, len(code) - 1), unique=True, max_size=2))
    assert read(mistyped(code, places)) == (FOUR, [])


@given(st.data())
@settings(max_examples=200, deadline=None)
def test_with_more_mistyped_a_code_is_refused(data: st.DataObject) -> None:
    """Nothing is counted that nobody answered: a sentence asks for the code again."""
    code = write_code(FOUR, QUESTIONS, NUMBERS).replace("-", "")
    places = data.draw(st.lists(st.integers(0, len(code) - 1), unique=True, min_size=3, max_size=4))
    answered, problems = read(mistyped(code, places))
    assert answered == {}
    assert len(problems) == 1


def test_it_can_be_typed_as_people_type() -> None:
    """Small letters, no hyphens, spaces, and an O for a zero are the same code."""
    code = write_code(FOUR, QUESTIONS, NUMBERS)
    typed = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert read(typed) == (FOUR, [])


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("", "is not right"),
        ("DG6P", "is not right"),
        ("Z" * 5_000, "is not right"),
        ("<script>", "“<”"),
        (OTHERS, "another version"),
    ],
)
def test_what_is_no_code_is_refused_with_its_reason(code: str, said: str) -> None:
    """The teacher knows which of thirty codes to ask for again, and why."""
    answered, [problem] = read(code)
    assert answered == {}
    assert said in problem


def test_a_page_of_answers_can_be_read_aloud() -> None:
    """Five answers and a prediction take no more than six groups of four signs."""
    page = ["labour_point", "labour_number"]
    page += [q.question_id for q in QUESTIONS.values() if q.notebook == "labour" and q.on_page][:4]
    code = write_code({name: RESPONSES[name][1] for name in page}, QUESTIONS, NUMBERS)
    assert len(code.split("-")) <= 6


def test_all_options_have_a_number() -> None:
    """Whoever adds questions beyond what two signs tell apart finds out here, and not in class."""
    assert sum(len(q.options) for q in QUESTIONS.values()) < 1024 - 64
    assert len(NUMBERS) < 64
