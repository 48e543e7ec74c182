"""A live session on the command's server: begun, killed with the server and there again, ended."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.live import measure
from tests.loop import awaited
from tests.server.live import KEY, Session, begin, post, tab
from tests.server.process import COMMAND, Server, serving
from tests.server.test_command import LOADED


@pytest.fixture
def store(tmp_path: Path) -> str:
    """The address of a store that is not there yet."""
    return f"sqlite:///{tmp_path / 'live.sqlite'}"


@pytest.fixture
def server(stand_in_notebooks: Path, store: str) -> Iterator[Server]:
    """A server that offers sessions."""
    with serving("--notebooks", stand_in_notebooks, "--live", KEY, "--live-store", store) as server:
        yield server


def test_a_lesson(server: Server) -> None:
    """Vote, talk, vote again, counts, key, end: each is told what it may know then, and no more."""
    session = begin(server)
    assert json.loads(session.state()) == {"round": 0}
    for number in range(3):
        assert session.join(tab(number))[0] == 200
    assert session.ask()["joined"] == 3
    for number, option in enumerate("001"):
        assert session.answer(tab(number), option) == (200, {})
    session.steps("talk")
    assert session.teach("tally")["advice"] == "hint"
    session.steps("revote")
    for number, option in enumerate("011"):
        session.answer(tab(number), option, vote=2, number=2)
    assert "counts" not in session.state()
    session.steps("counts")
    told = session.teach("tally")
    assert told["counts"] == [{"0": 2, "1": 1, "2": 0}, {"0": 1, "1": 2, "2": 0}]
    assert told["shifts"] == [["0", "0", 1], ["0", "1", 1], ["1", "1", 1]]
    assert "key" not in json.loads(session.state())
    session.steps("key")
    assert json.loads(session.state())["key"]["1"]["right"]
    session.teach("end")
    assert server.get(f"/live/state?word={session.word}")[0] == 404
    assert post(server, "tally", {"word": session.word, "key": session.key})[0] == 404


def test_a_pause_hides_the_question_and_takes_no_answer(server: Server) -> None:
    """All look up: no page is sent the question, the teacher's own apart, and what is sent meanwhile counts,
    and in time, when it is sent again."""
    session = begin(server)
    session.ask()
    session.join(tab(0))
    assert session.teach("pause", paused=True)["question"]
    assert json.loads(session.state()) == session.join(tab(0))[1] == {"paused": True}
    assert session.answer(tab(0))[0] == 423
    assert session.teach("tally")["answered"] == [0]
    assert "paused" not in session.teach("pause", paused=False)
    assert json.loads(session.state())["options"]
    assert session.answer(tab(0)) == (200, {})
    told = session.teach("tally")
    assert (told["answered"], told["late"]) == ([1], 0)


def test_the_class_is_led_to_a_page_of_ours(server: Server) -> None:
    """Everybody is told where, at a question, before one and in a pause, until it is taken back."""
    session = begin(server)
    session.teach("place", place="start")
    session.ask()
    session.teach("pause", paused=True)
    session.teach("place", place="start_4")
    said = {"notebook": "00_start_here", "part": "One word", "title": 'What is in the word "open"?'}
    told = json.loads(session.state())["at"]
    assert told == session.teach("tally")["at"] == said | {"name": 'What is in the word "open"? – One word'}
    session.teach("place", place="")
    assert "at" not in session.state()


def test_a_killed_server_comes_back_with_the_class(stand_in_notebooks: Path, store: str) -> None:
    """Its word, its teacher's key, tabs, answers and pause hold, and what comes late counts once."""
    options = ("--notebooks", stand_in_notebooks, "--live", KEY, "--live-store", store)
    with serving(*options) as first:
        session = begin(first)
        session.ask()
        for number in range(2):
            session.join(tab(number))
        session.answer(tab(0))
        session.teach("place", place="start")
        session.teach("pause", paused=True)
        first.process.kill()
        first.process.wait()
    with serving(*options) as second:
        session = Session(second, session.word, session.key)
        told = json.loads(session.state())
        assert (told["paused"], told["at"]["notebook"]) == (True, "00_start_here")
        session.teach("pause", paused=False)
        for _ in range(2):
            assert session.answer(tab(1)) == (200, {})
        assert session.teach("tally")["answered"] == [2]


def test_a_teacher_who_lost_the_tab_takes_the_session_up(server: Server) -> None:
    """The server's own key steers every session; another session's does not."""
    session = begin(server)
    assert Session(server, session.word, KEY).teach("tally")["joined"] == 0
    assert post(server, "tally", {"word": session.word, "key": begin(server).key})[0] == 403


def test_a_late_answer_is_counted_after_the_key(server: Server) -> None:
    """Sent when the connection is back, it is counted once, as late; a second thought is not."""
    session = begin(server)
    session.ask()
    session.join(tab(0))
    session.steps("talk", "counts", "key")
    for number, option in ((1, "0"), (1, "0"), (2, "1")):
        assert session.answer(tab(0), option, number=number)[0] == 200
    told = session.teach("tally")
    assert (told["counts"], told["late"]) == ([{"0": 1, "1": 0, "2": 0}], 1)
    assert session.answer(tab(0), vote=2)[0] == 409, "there was no second vote"


@pytest.mark.parametrize(
    "path", ["/live/", "/live/vote", "/live/state", "/live/code.svg", "/live/student.js"]
)
def test_head_answers_as_get(server: Server, path: str) -> None:
    """Who asks for the headers alone gets those of the page, and no more."""
    path += f"?word={begin(server).word}" if "." in path or path.endswith("state") else ""
    assert server.ask("HEAD", path) == (server.get(path)[0], "")
    assert server.get(path)[0] == 200


def test_the_picture_leads_to_the_session(server: Server) -> None:
    """A telephone that reads it comes in; a word that leads nowhere has no picture."""
    word = begin(server).word
    status, picture = server.get(f"/live/code.svg?word={word}")
    assert status == 200
    assert picture.startswith("<?xml") and "<svg" in picture
    assert server.get("/live/code.svg?word=lumika-retoba")[0] == 404


def test_a_server_without_a_session_loads_no_store(
    stand_in_notebooks: Path, store: str, tmp_path: Path
) -> None:
    """It begins as fast as ever, makes no file and reads no libraries; one with a session does."""
    told = tmp_path / "loaded.txt"
    command = (sys.executable, "-c", LOADED, str(told))
    options = ("--notebooks", stand_in_notebooks, "--live", KEY, "--live-store", store)
    for does_begin in (False, True):
        with serving(*options, command=command) as server:
            assert server.get("/live/")[0] == 200
            if does_begin:
                begin(server)
        loaded = {name.split(".")[0] for name in told.read_text().split()}
        assert {"sqlalchemy"} & loaded == ({"sqlalchemy"} if does_begin else set())
        assert not {"psycopg", "segno"} & loaded
        assert Path(store.removeprefix("sqlite:///")).exists() == does_begin


def test_nothing_is_offered_unasked(stand_in_server: Server) -> None:
    """A server that was not started for it keeps nothing of anybody, and has no such address."""
    for path in ("/live/", "/live/vote", "/live/state?word=lumika-retoba", "/live/student.js"):
        assert stand_in_server.get(path)[0] == 404
    assert stand_in_server.ask("POST", "/live/start")[0] == 404


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--live", "short"), "8 to 64 letters"),
        (("--live", "--live-store", "mysql://x/y"), "mysql://x/y is no store"),
        (("--live", "--live-store", "sqlite:///"), "is no store"),
        (("--live-store", "sqlite:///x"), "--live that there are any"),
    ],
)
def test_a_bad_option_is_a_sentence(options: tuple[str, ...], said: str) -> None:
    """A store that cannot be one, or a key that could be guessed, is refused before anything starts."""
    done = subprocess.run([*COMMAND, "--no-browser", *options], capture_output=True, text=True, timeout=30)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_store_that_does_not_answer_is_said_in_a_sentence(stand_in_notebooks: Path, tmp_path: Path) -> None:
    """Pages go on, whoever waits for the session is told to, and the log has the reason."""
    nowhere = "postgresql://nobody@127.0.0.1:9/nothing"
    log = tmp_path / "log"
    with (
        log.open("w") as errors,
        serving(
            "--notebooks", stand_in_notebooks, "--live", KEY, "--live-store", nowhere, errors=errors
        ) as server,
    ):
        status, told = post(server, "start", {"key": KEY})
        assert (status, told) == (503, {"problem": "The session cannot be reached just now."})
        assert server.get("/")[0] == 200
    assert "The store of live sessions does not answer." in log.read_text()


@pytest.mark.parametrize("store", ["sqlite", "postgresql"])
def test_a_class_of_twelve_loses_nothing(store: str) -> None:
    """All at once, some twice, some changing their minds, with the server killed in the middle: each answer
    is counted, and once."""
    found = awaited(measure(12, store))
    assert (found["answers"], found["lost"], found["counted_twice"]) == (24, 0, 0)
    assert found["press_wrong"] == 0
