"""Questions reach a learning platform as they are here: each format is read by a program that is not ours."""

import io
import re
from base64 import b64decode
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import pytest
from howopen.domain.question import Option, Question
from howopen.editions.quiz import write_quiz
from howopen.lessons.classroom.lesson import Classroom
from howopen.lessons.classroom.quiz import FORMATS, Quiz, quiz_of
from howopen.lessons.classroom.quiz_writers import WRITERS
from howopen.sources.catalog_files import catalog
from howopen.sources.question_file import read_questions
from pygiftparser import parser as gift_parser
from pyslet.html401 import P
from pyslet.imscpv1p2 import ContentPackage
from pyslet.qtiv1 import common, item
from pyslet.qtiv1.xml import QTIDocument as QTI12
from pyslet.qtiv2.interactions import SimpleChoice
from pyslet.qtiv2.variables import ItemSessionState
from pyslet.qtiv2.xml import QTIDocument as QTI21

from tests.controls.actions import act

# What pyslet calls by its own older names.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:pyslet")

SOURCES = catalog().sources


def asked(text: str, *answers: str, right: int = 0, question_id: str = "odd") -> Question:
    """Return a question with these answers."""
    options = tuple(
        Option(str(n), words, n == right, f"On {n}: <b> & = ~ {{# “…”") for n, words in enumerate(answers)
    )
    return Question(question_id, "labour", text, options, "widder_whittaker_west_2024", "Data ¶1")


ODD = asked(
    "Is {x} = ~#y: 100 % \\ ?\nA <b>&amp;</b> “…” // no :: comment",
    "[html] a=b",
    "~ 50% # {no",
    "\\ backslash <i>",
    right=1,
)
"""A question made of signs that mean something in one format or another; pygiftparser takes a closing brace
for the end of the answers also where a sign before it says that it is none."""

QUIZ = quiz_of("How Open? “All” & <more>", [*read_questions().values(), ODD], SOURCES)


@dataclass(frozen=True, slots=True)
class Read:
    """What a reader of a format found: the answers by their texts, with points and feedback for each."""

    text: str
    points: Mapping[str, float]
    feedback: Mapping[str, str]
    source: str


def expected(quiz: Quiz) -> dict[str, Read]:
    """Return what is to be found of each question; no format keeps where a line of it ended."""
    return {
        each.question.question_id: Read(
            one_line(each.question.text),
            {option.text: float(option.correct) for option in each.question.options},
            {option.text: option.feedback for option in each.question.options},
            each.source,
        )
        for each in quiz.items
    }


def one_line(text: str) -> str:
    """Return a text without the ends of its lines."""
    return " ".join(text.split())


def read_gift(file: bytes) -> Iterator[tuple[str, Read]]:
    """Read as pygiftparser does, which leaves the signs before signs to whoever shows a text."""
    for question in gift_parser.parseFile(io.StringIO(file.decode())):
        options = {shown(option.answer): option for option in question.answers.answers}
        yield (
            shown(question.title),
            Read(
                shown(question.text),
                {text: option.fraction / 100 for text, option in options.items()},
                {text: shown(option.feedback) for text, option in options.items()},
                shown(question.generalFeedback),
            ),
        )


def shown(text: str) -> str:
    """Return a text of GIFT as Moodle shows it."""
    return re.sub(r"\\([~=#{}:\\])", r"\1", text).strip().removeprefix("[plain]")


def read_qti_1_2(file: bytes) -> Iterator[tuple[str, Read]]:
    """Read as pyslet does, and do for each answer what the question says."""
    with opened(file) as (package, files):
        [resource] = package.manifest.root.Resources.Resource
        assert resource.type == "imsqti_xmlv1p2"
        document = QTI12()
        document.read(src=io.BytesIO(files.read(str(resource.href))))
        [section] = document.root.Assessment.SectionMixin
        for each in section.SectionItemMixin:
            text, *_ = inside(each.Presentation, common.Material)
            labels = inside(each, item.ResponseLabel)
            said = {f.ident: words(f) for f in each.ItemFeedback}
            done = {words(label): chosen_in_1_2(each, label.ident) for label in labels}
            yield (
                each.ident,
                Read(
                    one_line(words(text)),
                    {answer: points for answer, (points, _) in done.items()},
                    {answer: said[shows[1]] for answer, (_, shows) in done.items()},
                    *{said[shows[0]] for _, shows in done.values()},
                ),
            )


def chosen_in_1_2(each: item.Item, answer: str) -> tuple[float, list[str]]:
    """Return the points for an answer, and what is shown to whoever gave it."""
    points, shows = 0.0, []
    for condition in inside(each, item.RespCondition):
        equal = inside(condition, common.VarEqual)
        if not equal or equal[0].get_value() == answer:
            points += sum(float(change.get_value()) / 100 for change in inside(condition, common.SetVar))
            shows += [shown.linkRefID for shown in inside(condition, common.DisplayFeedback)]
            if not condition.continueFlag:
                break
    return points, shows


def read_qti_2_1(file: bytes) -> Iterator[tuple[str, Read]]:
    """Read as pyslet does, and let it run a session for each answer."""
    with opened(file) as (package, files):
        for resource in package.manifest.root.Resources.Resource:
            if resource.type == "imsqti_test_xmlv2p1":
                continue
            document = QTI21()
            document.read(src=io.BytesIO(files.read(str(resource.href))))
            each = document.root
            choices = {words(choice): choice.identifier for choice in inside(each, SimpleChoice)}
            done = {answer: session(each, choice) for answer, choice in choices.items()}
            said = {f.identifier: words(f).split("\n") for f in each.QTIModalFeedback}
            shows = {answer: said[state["FEEDBACKBASIC"]] for answer, state in done.items()}
            yield (
                each.identifier,
                Read(
                    one_line(words(*inside(each.ItemBody, P))),
                    {answer: state["SCORE"] for answer, state in done.items()},
                    {answer: said_of(answer, shown) for answer, shown in shows.items()},
                    *{shown[-1] for shown in shows.values()},
                ),
            )


def said_of(answer: str, shown: Sequence[str]) -> str:
    """Return what is said of an answer among all that is shown to whoever gave it."""
    return next((s.removeprefix(f"“{answer}” ") for s in shown if s.startswith(f"“{answer}”")), shown[0])


def session(each: object, answer: str) -> Mapping[str, object]:
    """Return how the question's variables stand after somebody gave an answer."""
    state = ItemSessionState(each)
    state.begin_session()
    state.begin_attempt()
    state["RESPONSE"].set_value(answer)
    state.end_attempt()
    return {name: state[name].value for name in state}


@contextmanager
def opened(file: bytes) -> Iterator[tuple[ContentPackage, ZipFile]]:
    """Open a package as pyslet does, which takes one from a disk alone."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "quiz.zip"
        path.write_bytes(file)
        package = ContentPackage(str(path))
        yield package, ZipFile(path)
        package.close()


def inside(element: object, kind: type) -> list:
    """Return what lies in an element and is of a kind."""
    return list(element.find_children_depth_first(kind))


def words(element: object) -> str:
    """Return the text in an element, that of each element in it on a line of its own."""
    found = (child if isinstance(child, str) else words(child) for child in element.get_children())
    return "\n".join(text.strip() for text in found if text.strip())


READERS = {"gift": read_gift, "qti12": read_qti_1_2, "qti21": read_qti_2_1}


@pytest.mark.parametrize("name", FORMATS)
def test_another_program_reads_the_same(name: str) -> None:
    """Text, answers, key, feedback and source of every question arrive, whatever signs are in them."""
    assert dict(READERS[name](WRITERS[name](QUIZ))) == expected(QUIZ)


def test_a_text_of_gift_is_no_mark_of_its_format() -> None:
    """Moodle would read an answer that begins with `[html]` as HTML; pygiftparser looks for no mark there."""
    assert b"~[plain][html] a\\=b#" in WRITERS["gift"](QUIZ)


@pytest.mark.parametrize(
    ("question", "why"),
    [
        (asked("Which?", "one"), "between 2 and 26"),
        (asked("Which?", "same", "same"), "cannot be told apart"),
        (asked("Which?", "one", " "), "empty"),
        (asked("Which\x00?", "one", "two"), "no XML file may have"),
        (asked("Which?", "one", "two", right=7), "not exactly one"),
    ],
)
def test_what_no_format_holds_is_left_out_by_name(question: Question, why: str) -> None:
    """One question that cannot go along costs no other, and the teacher is told which it was."""
    quiz = quiz_of("All", [question, ODD], SOURCES)

    assert [each.question for each in quiz.items] == [ODD]
    assert [each.question_id for each in quiz.skipped] == ["odd"]
    assert why in quiz.skipped[0].why


def test_no_question_of_ours_is_left_out() -> None:
    """A teacher who takes all along has all."""
    assert quiz_of("All", read_questions().values(), SOURCES).skipped == ()


def test_the_command_writes_a_file_for_each_platform(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    """`make quiz` says which file is for whom; twice the same questions are twice the same files."""
    write_quiz(tmp_path)
    first = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    write_quiz(tmp_path)

    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == first
    assert len(first) == len(FORMATS)
    said = capsys.readouterr().out
    assert [kind.platform for kind in FORMATS.values() if kind.platform not in said] == []


def test_the_page_gives_a_set_as_a_file() -> None:
    """A teacher takes one form of the inventory along, and nothing else; no message asks for more."""
    page = Classroom()
    sent: list[dict] = []
    page.quiz.send = lambda content, **_: sent.append(content)
    act(page.quiz, "set", "", "before")
    act(page.quiz, "download", "qti21", "")
    act(page.quiz, "download", "exe", "")
    act(page.quiz, "set", "", "nobody")

    [file] = [content for content in sent if content.get("task") == "save"]
    assert file["name"] == "howopen-before.qti21.zip"
    found = dict(read_qti_2_1(b64decode(file["bytes"])))
    assert len(found) == 12
    assert all(name.startswith("before_") for name in found)
    assert "Questions in the file: 12," in page.quiz.html
