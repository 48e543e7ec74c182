"""The classroom: what a student hands in, and what the teacher makes of a class's answers."""

import csv
import io
import re
from urllib.parse import quote

import pytest
from howopen.domain.answer import Answer
from howopen.figures.answers_file import answers_file
from howopen.lessons.asked_numbers import asked_number
from howopen.lessons.classroom.class_answers import MOST_SHEETS
from howopen.lessons.classroom.lesson import LIVE_AT, Classroom
from howopen.lessons.classroom.tally import FIRST, SECOND, Sheet, tally
from howopen.lessons.labour.lesson import Labour
from howopen.peer_instruction import advice
from howopen.sources.link_codes_table import number_entries
from howopen.sources.question_file import read_questions

from tests.controls.actions import act

QUESTIONS = read_questions()
ASKED = "before_free_of_charge"
RIGHT, WRONG = (
    next(o.option_id for o in QUESTIONS[ASKED].options if o.correct is correct) for correct in (True, False)
)
FEEDBACK = next(o.feedback for o in QUESTIONS[ASKED].options if o.correct)


@pytest.fixture
def page() -> Classroom:
    """The page as one arrives."""
    return Classroom()


def code_of(**answers: str) -> str:
    """Return the code that a student hands in who answered so."""
    student = Classroom()
    for asked, option in answers.items():
        act(student.sheet, "set", "", asked.partition("_")[0])
        act(student.sheet, "answer", asked, option)
    act(student.tools, "code", "", "")
    return re.search(r"teacher: ([\w-]+)", student.tools.html)[1]


def hand_in(page: Classroom, *codes: str) -> None:
    """Paste codes as a teacher does."""
    act(page.collected, "codes", "", "codes=" + quote("\r\n".join(codes)))


def taken_along(page: Labour | Classroom) -> str:
    """Return the file of answers that a page gives."""
    return page._answers_file().text


def test_a_student_sees_no_key(page: Classroom) -> None:
    """A vote counts what the class thought: nothing in the sheet says which answer is right."""
    act(page.sheet, "answer", ASKED, WRONG)

    assert "checked" in page.sheet.html
    assert FEEDBACK not in page.sheet.html
    assert "✓" not in page.sheet.html
    assert "✗" not in page.sheet.html


def test_codes_are_counted_and_a_bad_one_is_named(page: Classroom) -> None:
    """Thirty codes are pasted at once; the one that cannot be read is asked for again."""
    hand_in(page, code_of(**{ASKED: RIGHT}), code_of(**{ASKED: WRONG}), "ABCD-EF", "")

    assert "first vote: 2" in page.collected.html
    assert "“ABCD-EF” is not right" in page.collected.html
    assert page.collected.html.count("is not right") == 1


def test_a_code_that_came_twice_is_told(page: Classroom) -> None:
    """A teacher who pastes a code again sees it; two votes of one student are none of that."""
    code, other = code_of(**{ASKED: RIGHT}), code_of(**{ASKED: WRONG})
    hand_in(page, code, other)
    act(page.collected, "vote", SECOND, "on")
    hand_in(page, code)
    assert "the same answers" not in page.collected.html

    hand_in(page, code)

    assert "One of them holds the same answers as one before; all are counted." in page.collected.html


def test_the_vote_is_revealed_in_three_steps(page: Classroom) -> None:
    """Early votes would sway later ones, and a key shown with the counts would end the talk."""
    hand_in(page, *[code_of(**{ASKED: RIGHT})] * 2, code_of(**{ASKED: WRONG}))
    choice, votes = page._tally.choice, page._tally.shown

    assert "67 %" not in votes.html
    act(choice, "step", "counts", "on")
    assert "67 %" in votes.html
    assert not any(told in votes.html for told in (FEEDBACK, "✓", "right."))
    assert "neighbours who differ talk" in votes.html
    act(choice, "step", "key", "on")
    assert FEEDBACK in votes.html
    assert "67 % right" in votes.html
    assert votes.html.count("✓ right") == 1


def test_the_shift_between_votes_is_said(page: Classroom) -> None:
    """What the talk moved stands beside both votes, in points."""
    right, wrong = code_of(**{ASKED: RIGHT}), code_of(**{ASKED: WRONG})
    hand_in(page, right, wrong, wrong, wrong)
    act(page.collected, "vote", SECOND, "on")
    hand_in(page, right, right, right, wrong)
    act(page._tally.choice, "step", "key", "on")

    assert "75 % right. In the first vote it was 25 %: +50 points." in page._tally.shown.html
    assert "Let somebody explain" in page._tally.shown.html


def test_another_question_begins_hidden(page: Classroom) -> None:
    """Nobody shows the next question's counts by having shown the last one's."""
    other = "before_one_feature"
    hand_in(page, code_of(**{ASKED: RIGHT, other: "0"}))
    act(page._tally.choice, "step", "key", "on")
    act(page._tally.choice, "choose", "", other)

    assert "✓" not in page._tally.shown.html
    assert "100 %" not in page._tally.shown.html


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (0.0, "hint"),
        (0.34, "hint"),
        (0.35, "talk"),
        (0.7, "talk"),
        (0.71, "explain"),
        (1.0, "explain"),
    ],
)
def test_advice_follows_the_share_that_was_right(share: float, said: str) -> None:
    """The bounds are those of peer instruction: 35 and 70 per cent, both within the talk."""
    assert advice(share) == said


def test_before_and_after_are_compared_by_idea(page: Classroom) -> None:
    """A class sees which of the twelve ideas moved; who moved, nobody can see."""
    after = "after_free_of_charge"
    good = next(o.option_id for o in QUESTIONS[after].options if o.correct)
    hand_in(page, code_of(**{ASKED: WRONG}), code_of(**{ASKED: RIGHT}), code_of(**{after: good}))

    act(page._ideas.choice, "step", "key", "on")
    rows = re.findall(r"<tr>(.*?)</tr>", page._ideas.shown.html)
    [row] = [re.sub(r"<[^>]*>", "|", r) for r in rows if "free of charge" in r]
    assert "50 % of 2" in row
    assert "100 % of 1" in row
    assert "+50 points" in row


def test_a_file_is_taken_in_as_it_was_taken_along(page: Classroom) -> None:
    """A student who took the file along hands in the same as by code; of two attempts the last counts."""
    student = Classroom()
    act(student.sheet, "answer", ASKED, WRONG)
    act(student.sheet, "answer", ASKED, RIGHT)
    text = taken_along(student)
    act(page.collected, "file", "mine.csv", text)

    assert [(r["attempt"], r["correct"]) for r in csv.DictReader(io.StringIO(text))] == [
        ("1", "false"),
        ("2", "true"),
    ]
    assert page.collected.value == (Sheet(FIRST, {ASKED: RIGHT}),)


def test_before_and_after_do_not_give_the_key_away(page: Classroom) -> None:
    """Where all chose the same, the share that was right is the key: it waits for its step."""
    hand_in(page, code_of(**{ASKED: RIGHT}))

    assert "1 answered" in page._ideas.shown.html
    assert "%" not in page._ideas.shown.html


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_lines_end_as_on_any_machine(page: Classroom, ends: str) -> None:
    """A file is read whichever way a program ends its lines."""
    act(
        page.collected,
        "file",
        "mine.csv",
        f"schema_version,item_id,attempt,response{ends}1,{ASKED},1,{RIGHT}{ends}",
    )

    assert page.collected.value == (Sheet(FIRST, {ASKED: RIGHT}),)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no column schema_version"),
        ("a,b\n1,2\n", "no column schema_version"),
        ("schema_version,item_id,attempt,response\n9,x,1,1\n", "line 2: “9” is not version 1"),
        ("schema_version,item_id,attempt,response\n1,<b>,1,1\n", "is called “<b>”"),
        (f"schema_version,item_id,attempt,response\n1,{ASKED},1,z\n", "“z” is no answer"),
        ("schema_version,item_id,attempt,response\n1,labour_number,1,-3\n", "“-3” is no prediction"),
        ("x" * 32_001, "longer than"),
    ],
)
def test_a_bad_file_is_named_with_its_line(page: Classroom, text: str, said: str) -> None:
    """The teacher learns which file, which line and why; its text comes to no markup."""
    act(page.collected, "file", "odd.csv", text)

    assert page.collected.value == ()
    assert said in page.collected.html.replace("&lt;", "<").replace("&gt;", ">")
    assert "“odd.csv”" in page.collected.html
    assert "<b>" not in page.collected.html


def test_answers_of_a_page_are_taken_along_with_its_prediction() -> None:
    """A page's own answers and the number predicted there, which is neither right nor wrong."""
    lesson = Labour()
    lesson.prediction.value = "6"
    view = lesson.check.children[0]
    act(view, "answer", view.asked.question_id, "1")
    rows = list(csv.DictReader(io.StringIO(taken_along(lesson))))

    assert [(r["item_id"], r["response"], r["correct"]) for r in rows] == [
        ("labour_number", "6", ""),
        (view.asked.question_id, "1", str(view.asked.option("1").correct).lower()),
    ]
    assert {r["scenario"] for r in rows} == {lesson.state.setting_query}


def test_no_cell_begins_a_formula() -> None:
    """A spreadsheet runs nothing, whatever a link has put into the setting or an answer."""
    cells = ["=1+1", "+1", "-cmd", "@SUM(A1)"]
    text = answers_file([Answer(cell, cell) for cell in cells], {}, "=cmd|' /C calc'!A0").text
    _, *rows = csv.reader(io.StringIO(text))
    assert [cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@")] == []


def test_nothing_handed_in_reaches_the_address(page: Classroom) -> None:
    """Whoever copies the teacher's link passes on no student's answer."""
    before = page.state.query
    hand_in(page, code_of(**{ASKED: RIGHT}))

    assert page.state.query == before


def test_all_is_forgotten_at_once(page: Classroom) -> None:
    """One press, and the next class begins with an empty page."""
    hand_in(page, code_of(**{ASKED: RIGHT}), "bad")
    act(page.collected, "forget", "", "")

    assert page.collected.value == ()
    assert "bad" not in page.collected.html
    assert "Of this nothing has been collected yet" in page._tally.choice.html


def test_there_is_an_end_to_what_is_collected(page: Classroom) -> None:
    """A page's memory does not grow for ever; what found no room is said."""
    page.collected.value = (Sheet(FIRST, {ASKED: RIGHT}),) * MOST_SHEETS
    hand_in(page, code_of(**{ASKED: RIGHT}))

    assert len(page.collected.value) == MOST_SHEETS
    assert f"room for {MOST_SHEETS}" in page.collected.html


def test_a_paste_is_counted_once(page: Classroom) -> None:
    """Whoever looks on counts all sheets anew: once for each code of a class would take a second."""
    counted = []
    page.collected.observe(counted.append, "value")
    hand_in(page, *[code_of(**{ASKED: RIGHT})] * 30)

    assert len(page.collected.value) == 30
    assert len(counted) == 1


def test_two_hundred_are_counted() -> None:
    """No answer of a large class is lost or counted twice."""
    sheets = [Sheet(FIRST, {ASKED: RIGHT if n % 4 else WRONG}) for n in range(200)]
    counts = tally(QUESTIONS[ASKED], sheets).counts[FIRST]

    assert counts == {RIGHT: 150, WRONG: 50}


def handed_in(*sheets: Sheet) -> Classroom:
    """Return a page on which these were handed in."""
    page = Classroom()
    page.collected.value = sheets
    return page


def test_predictions_stand_on_the_axis_of_their_answer() -> None:
    """The class sees how it spread before it sees the answer, which no step shows but the last."""
    asked = asked_number("labour_number")
    page = handed_in(*(Sheet(FIRST, {"labour_number": n}) for n in ("3", "3", "13", "skip", "99")))
    choice, shown = page._guesses.choice, page._guesses.shown

    assert "<circle" not in shown.html
    act(choice, "step", "counts", "on")
    assert shown.html.count("<circle") == 3
    assert "How many predicted each number. 3: 2; 13: 1." in shown.html
    assert not any(told in shown.html for told in ("in fact", "In fact", "answer"))
    act(choice, "step", "key", "on")
    fewer, more = (sum(n < asked.answer for n in (3, 3, 13)), sum(n > asked.answer for n in (3, 3, 13)))
    assert f"In fact {asked.answer or 'none'} of the {asked.total}" in shown.html
    assert f"Expected fewer: {fewer}; as many: {3 - fewer - more}; more: {more}." in shown.html


def test_predictions_have_their_table() -> None:
    """Whoever does not see the dots reads how many predicted what; what cannot be is not drawn."""
    page = handed_in(*(Sheet(FIRST, {"labour_number": n}) for n in ("3", "3", "skip", "99")))
    act(page._guesses.choice, "step", "counts", "on")
    rows = [re.sub("<[^>]*>", "|", row) for row in re.findall("<tr>(.*?)</tr>", page._guesses.shown.html)]

    assert ["|3||2|", "|more than 13||1|", "|skipped||1|"] == rows[1:]


def test_a_prediction_counts_once() -> None:
    """A code handed in after talking carries the prediction a second time."""
    page = handed_in(Sheet(FIRST, {"labour_number": "3"}), Sheet(SECOND, {"labour_number": "3"}))
    act(page._guesses.choice, "step", "counts", "on")

    assert page._guesses.shown.html.count("<circle") == 1


@pytest.mark.parametrize("many", [1, 30, 1_000])
def test_dots_stay_in_their_picture(many: int) -> None:
    """A whole year group on one number makes smaller dots, and no taller picture."""
    page = handed_in(*[Sheet(FIRST, {"compute_number": "100"})] * many)
    act(page._guesses.choice, "step", "counts", "on")
    html = page._guesses.shown.html
    width, height = map(float, re.search(r'viewBox="0 0 (\S+) (\S+)"', html).groups())
    places = [tuple(map(float, dot)) for dot in re.findall(r'cx="(\S+)" cy="(\S+)" r="(\S+)"', html)]

    assert len(places) == many
    assert height <= 240
    assert [p for p in places if not (p[2] <= p[0] <= width - p[2] and p[2] <= p[1] <= height - p[2])] == []


@pytest.mark.parametrize(("key", "name"), number_entries().items())
def test_each_predicted_number_has_its_question(key: str, name: str) -> None:
    """A number that a page adds is found by the name under which codes carry it."""
    assert asked_number(name).name == key


def test_the_way_to_a_live_session_is_shown_where_there_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """A teacher whose server offers sessions finds them; another one reads how to have them."""
    without = Classroom().collect.children[0].html
    monkeypatch.setenv(LIVE_AT, "/user/x/live/")
    offered = Classroom().collect.children[0].html

    assert "python -m howopen --live" in without
    assert "<a" not in without
    assert 'href="/user/x/live/"' in offered
