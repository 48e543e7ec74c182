"""What somebody who means harm sends to a live session, and what comes of it for the class."""

import json
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from howopen.server import gate
from howopen.server.live.sessions import new_word
from hypothesis import given
from hypothesis import strategies as st

from tests.hostile.bystander import COUNTS, bystander
from tests.server.live import KEY, PAGE, QUESTION, Session, begin, post, tab
from tests.server.process import Server, serving
from tests.server.raw import ask
from tests.server.stand_in import save

COUNTING = "counts.ipynb"
SECRET = "OSI’s"
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=40),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(st.text(max_size=9), inside, max_size=4),
    max_leaves=12,
)
RIGHT: dict[str, Any] = {
    "word": "lumika-retoba", "tab": tab(1), "round": 1, "vote": 1, "option": "0", "number": 1,
}  # fmt: skip
WRONG = [
    "", "[]", "null", "{", "{}", "[" * 900, '"\ud800"',
    json.dumps(RIGHT | {"name": "Somebody"}),
    json.dumps({name: value for name, value in RIGHT.items() if name != "number"}),
    *(
        json.dumps(RIGHT | changed)
        for changed in (
            {"option": "<script>hurt()</script>"}, {"option": "=1+1"}, {"option": 0}, {"option": None},
            {"round": -1}, {"round": 1.5}, {"round": True}, {"round": 10**30}, {"vote": "1"}, {"vote": 3},
            {"number": -1}, {"number": 10**9}, {"tab": "x"}, {"tab": tab(1) + "\n"}, {"tab": [tab(1)]},
            {"word": "../../etc"}, {"word": "lumika-retoba' or 1=1"}, {"word": {"a": "b"}},
        )
    ),
]  # fmt: skip


@contextmanager
def offering(folder: Path, *changed: str) -> Iterator[Server]:
    """Yield a server that offers sessions, with some limits changed to be met soon."""
    save(folder / COUNTING, "# A button", COUNTS)
    start = ("from howopen.server import gate", *changed, "from howopen.server.command import main", "main()")
    store = f"sqlite:///{folder / 'live.sqlite'}"
    options = ("--notebooks", folder, "--live", KEY, "--live-store", store)
    with serving(*options, command=(sys.executable, "-c", "\n".join(start))) as server:
        yield server


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that offers sessions."""
    with offering(tmp_path_factory.mktemp("notebooks")) as server:
        yield server


@pytest.fixture
def session(server: Server) -> Iterator[Session]:
    """A session at its first question, with one tab in it."""
    session = begin(server)
    session.ask()
    session.join(tab(1))
    yield session
    session.teach("end")


def test_who_does_not_know_the_word_learns_nothing(session: Session) -> None:
    """Whatever is asked for, the answer is that no such session runs."""
    stranger = Session(session.server, new_word(), session.key)
    assert stranger.join(tab(2))[0] == stranger.answer(tab(1))[0] == 404
    assert session.server.get(f"/live/state?word={stranger.word}")[0] == 404
    for what, said in (("tally", {}), ("step", {"round": 1, "step": "key"}), ("end", {})):
        assert post(session.server, what, {"word": stranger.word, "key": session.key, **said})[0] == 404
    assert session.teach("tally")["joined"] == 1


def test_words_cannot_be_guessed(tmp_path: Path) -> None:
    """Only so many guesses are looked at, for all who guess together, and whoever is right comes in
    meanwhile. The chance that a day of guessing finds any session is below one in a thousand."""
    consonants_and_vowels = 14 * 5
    a_day = gate.GUESS_BURST + gate.GUESS_PACE * gate.LIVE_SECONDS
    assert gate.LIVE_SESSIONS * a_day / consonants_and_vowels**6 < 1e-3
    assert len({new_word() for _ in range(1000)}) == 1000
    with offering(tmp_path, "gate.GUESS_BURST, gate.GUESS_PACE = 20, .01") as server:
        session = begin(server)
        found = [server.get(f"/live/state?word={new_word()}")[0] for _ in range(40)]
        assert found == [404] * 20 + [429] * 20
        assert post(server, "start", {"key": "another-key"})[0] == 429
        assert session.join(tab(1))[0] == 200
        assert session.ask()["joined"] == 1
        assert session.answer(tab(1))[0] == 200


def test_a_student_cannot_steer(session: Session) -> None:
    """Whoever is in the session, and knows its word and every tab, cannot step, ask, tally or end."""
    for key in (tab(1), "x" * 32, session.word.replace("-", "_")):
        for what, said in (
            ("tally", {}), ("step", {"round": 1, "step": "talk"}), ("end", {}),
            ("ask", {"question": QUESTION, "after": 1}),
            ("pause", {"paused": True}), ("place", {"place": ""}),
        ):  # fmt: skip
            assert post(session.server, what, {"word": session.word, "key": key, **said})[0] == 403
    assert post(session.server, "start", {"key": session.key})[0] == 403
    assert json.loads(session.state())["step"] == "vote"


@pytest.mark.parametrize("body", WRONG)
def test_what_no_page_sends_is_refused(session: Session, body: str) -> None:
    """Scripts, formulas, other names, other kinds, what is no JSON: nothing of it is kept or sent back."""
    word = body.replace("lumika-retoba", session.word)
    status, told = post(session.server, "answer", word.encode("utf-8", "surrogatepass"))
    assert status == 400
    assert not any(text in str(told) for text in ("<script", "=1+1", "Traceback", "Somebody"))
    assert session.teach("tally")["answered"] == [0]


@pytest.mark.parametrize(
    ("what", "said", "status"),
    [
        ("ask", {"question": "nosuch", "after": 1}, 400),
        ("ask", {"question": QUESTION, "after": 0}, 409),
        ("ask", {"question": QUESTION, "after": 7}, 409),
        ("step", {"round": 1, "step": "nosuch"}, 400),
        ("step", {"round": 1, "step": "key"}, 409),
        ("step", {"round": 2, "step": "talk"}, 409),
        ("pause", {"paused": 1}, 400),
        ("pause", {"paused": "<script>hurt()</script>"}, 400),
        ("place", {"place": "nosuch"}, 400),
        ("place", {"place": "https://evil.example/"}, 400),
        ("place", {"place": "start" * 30}, 400),
        ("place", {"place": None}, 400),
    ],
)
def test_what_does_not_follow_is_refused(
    session: Session, what: str, said: dict[str, Any], status: int
) -> None:
    """A teacher's page that is behind, or two of them, take no step twice and skip none; and nobody leads a
    class elsewhere than to a page of ours."""
    before = session.state()
    assert post(session.server, what, {"word": session.word, "key": session.key, **said})[0] == status
    assert session.state() == before


def test_what_is_not_asked_is_not_counted(session: Session) -> None:
    """Another question, vote or option, and a tab that never joined."""
    for other in ({"round": 2}, {"round": 0}, {"vote": 2}, {"vote": 0}, {"option": "9"}):
        assert session.answer(tab(1), **other)[0] == 409
    assert session.answer(tab(7))[0] == 403
    assert session.teach("tally")["answered"] == [0]


@pytest.mark.parametrize(
    "headers",
    [
        "Origin: https://evil.example\r\nX-How-Open: page\r\n",
        "Origin: null\r\nX-How-Open: page\r\n",
        "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\nX-How-Open: page\r\n",
        "Content-Type: text/plain\r\n",
        "Content-Type: application/json\r\n",
    ],
)
def test_no_other_site_can_answer_for_a_student(session: Session, headers: str) -> None:
    """A page elsewhere that knows the word sends from the browser of somebody who is in the room."""
    said = json.dumps(RIGHT | {"word": session.word})
    assert ask(session.server, "/live/answer", "POST", headers, said)[0] in (403, 404)
    assert ask(session.server, "/live/answer", "OPTIONS", headers)[0] in (404, 405)
    ours = f"Origin: {session.server.base}\r\nX-How-Open: page\r\n"
    assert ask(session.server, "/live/answer", "POST", ours, said)[0] == 200


@pytest.mark.parametrize("what", gate.LIVE)
def test_a_large_body_is_not_read(session: Session, what: str) -> None:
    """Whoever posts a megabyte is let go, and the class goes on."""
    said = json.dumps({"word": session.word, "tab": tab(1), "key": "x" * 1_000_000})
    assert ask(session.server, f"/live/{what}", "POST", "X-How-Open: page\r\n", said)[0] in (0, 400, 413)
    assert session.answer(tab(1))[0] == 200


def test_pictures_are_drawn_at_a_pace(tmp_path: Path) -> None:
    """A student who asks for the way in under one name after the other waits; the teacher's is kept, and
    those of another session are drawn."""
    with offering(tmp_path, "import sys; sys.argv += ['--host-name', '*']") as server:
        picture, another = (f"/live/code.svg?word={begin(server).word}" for _ in range(2))
        teachers = server.get(picture)
        assert teachers[0] == 200
        told = {server.ask("GET", picture, Host=f"n{number}.example")[0] for number in range(60)}
        assert told == {200, 429}
        assert server.get(picture) == teachers
        assert server.get(another)[0] == 200


def test_a_flood_stops_nobody(server: Server, session: Session) -> None:
    """One tab that answers without end is told to wait; another's answer counts, and whoever works on a page
    gets the right answers."""
    end, told = time.monotonic() + 3, set[int]()

    def flood() -> None:
        number = 0
        while time.monotonic() < end:
            number += 1
            told.add(session.answer(tab(1), number=number)[0])

    floods = [threading.Thread(target=flood) for _ in range(4)]
    with bystander(server, COUNTING) as met:
        for one in floods:
            one.start()
        assert session.join(tab(2))[0] == 200
        assert session.answer(tab(2))[0] == 200
        for one in floods:
            one.join()
    assert told == {200, 429}
    assert session.teach("tally")["answered"] == [2]
    assert met.took and not met.wrong


def test_there_is_an_end_to_sessions_and_tabs(tmp_path: Path) -> None:
    """Nobody fills the disk, and who is in goes on."""
    with offering(tmp_path, "gate.LIVE_SESSIONS, gate.LIVE_TABS, gate.LIVE_ROUNDS = 2, 2, 2") as server:
        session, _ = begin(server), begin(server)
        assert post(server, "start", {"key": KEY})[0] == 503
        assert [session.join(tab(number))[0] for number in (1, 2, 3, 1)] == [200, 200, 503, 200]
        session.ask()
        assert session.answer(tab(1))[0] == 200
        assert session.answer(tab(3))[0] == 403
        session.ask(after=1)
        asked = {"word": session.word, "key": session.key, "question": QUESTION, "after": 2}
        assert post(server, "ask", asked)[0] in (400, 409)
        session.teach("end")
        begin(server)


def test_the_key_is_in_nothing_that_a_page_is_sent(session: Session) -> None:
    """Before it is shown it stands neither in a page, nor in a script, nor in what the session tells."""
    why = "Weights and the code to run them suffice"
    for path in ("/live/", "/live/vote", "/live/student.js", "/live/teacher.js"):
        assert why not in session.server.get(path)[1]
    for steps in ((), ("talk",), ("revote",), ("counts",)):
        session.steps(*steps)
        assert why not in session.state()
        assert why not in str(session.join(tab(1))[1])
        assert why not in str(session.teach("tally"))
    session.steps("key")
    assert why in session.state()


def test_nothing_of_a_person_is_stored(server: Server, session: Session, tmp_path_factory: Any) -> None:
    """Neither an address nor a browser's name, nor what a browser was told to remember."""
    marks = {
        "User-Agent": "a-browser-of-mine",
        "Cookie": "a=a-cookie-of-mine",
        "Referer": "http://from-mine/",
    }
    said = RIGHT | {"word": session.word}
    assert post(server, "answer", said, **PAGE, **marks)[0] == 200
    [folder] = {file.parent for file in tmp_path_factory.getbasetemp().rglob("live.sqlite")} & set(
        tmp_path_factory.getbasetemp().glob("notebooks*")
    )
    kept = b"".join(file.read_bytes() for file in folder.glob("live.sqlite*"))
    assert session.word.encode() in kept
    assert not any(mark in kept for mark in (b"of-mine", b"from-mine", b"127.0.0.1"))


@pytest.mark.parametrize("what", gate.LIVE)
@given(said=JSON)
def test_the_table_admits_its_own_names_only(what: str, said: Any) -> None:
    """Whatever is made up, a post is refused or holds exactly what the table lists."""
    try:
        admitted = gate.admitted_post(what, json.dumps(said).encode())
    except gate.Refused:
        return
    assert admitted.keys() == gate.LIVE[what].keys()
