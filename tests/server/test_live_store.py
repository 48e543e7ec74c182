"""What is kept of a live session, in SQLite and in a real PostgreSQL, and that it goes."""

import sqlite3
import stat
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from howopen.server.gate import LIVE_SECONDS
from howopen.server.live.rules import Answer, Room, Step
from howopen.server.live.store import Full, Gone, Store

from tests.server import postgres

WORD, OTHER = "lumika-retoba", "bagedi-fokuma"
TABLES = ("live_sessions", "live_tabs", "live_rounds", "live_answers", "live_rooms")
ANSWER = Answer("a" * 32, 1, "0", 1)


@dataclass
class Kept:
    """A store, its address, how many rows a table of it has, and a clock that can be put on."""

    store: Store
    url: str
    rows: Callable[[str], int]
    now: list[float]


@pytest.fixture(scope="module")
def database() -> Iterator[str]:
    """The address of a PostgreSQL."""
    with postgres.postgres() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def at(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Kept]:
    """An empty store, with a session in it that has asked a question."""
    file, now = tmp_path / "live.sqlite", [1_000_000.0]
    url = f"sqlite:///{file}" if request.param == "sqlite" else request.getfixturevalue("database")

    def rows(table: str) -> int:
        if request.param == "postgresql":
            return postgres.rows(url, table)
        with closing(sqlite3.connect(file)) as connection:
            return int(connection.execute(f"select count(*) from {table}").fetchone()[0])

    store = Store(url, lambda: now[0])
    for word in store.words():
        store.end(word)
    store.begin(WORD, "digest", 20)
    assert store.ask(WORD, "q", 0)
    yield Kept(store, url, rows, now)
    for word in (WORD, OTHER):
        store.end(word)
    store.close()


def test_an_answer_counts_once_however_often_it_comes(at: Kept) -> None:
    """Sent again after a lost receipt, or changed: a tab has one answer in a vote, and keeps its place."""
    for given in ([ANSWER], [ANSWER, replace(ANSWER, option="1", number=2)], [ANSWER]):
        at.store.answer(WORD, 1, given)
    assert at.store.answers(WORD, 1) == [replace(ANSWER, option="1", number=2)]
    assert at.rows("live_answers") == 1


def test_two_servers_count_it_once(at: Kept) -> None:
    """Of several copies of the server each may get the same answer, and only one of them takes a step."""
    other = Store(at.url, lambda: at.now[0])
    for store in (at.store, other):
        assert store.join(WORD, [ANSWER.tab], 9) == {ANSWER.tab}
        store.answer(WORD, 1, [ANSWER])
    assert at.store.joined(WORD) == len(at.store.answers(WORD, 1)) == 1
    assert [store.step(WORD, 1, Step.TALK) for store in (at.store, other)] == [True, False]
    assert [store.ask(WORD, "next", 1) for store in (at.store, other)] == [True, False]
    other.close()


def test_what_was_kept_is_there_for_the_next_server(at: Kept) -> None:
    """A server that begins anew finds the class where it was."""
    at.store.join(WORD, [ANSWER.tab], 9)
    at.store.answer(WORD, 1, [ANSWER])
    at.store.step(WORD, 1, Step.TALK)
    for said in ({"place": "start"}, {"paused": True}):
        at.store.tell(WORD, **said)
    at.store.close()
    anew = Store(at.url, lambda: at.now[0])
    assert anew.words() == {WORD}
    assert anew.tabs(WORD) == {ANSWER.tab}
    asked = anew.round(WORD)
    assert asked and asked.step == Step.TALK
    assert anew.answers(WORD, 1) == [ANSWER]
    assert anew.room(WORD) == Room(paused=True, place="start")
    anew.close()


def test_a_late_answer_is_kept_as_late(at: Kept) -> None:
    """It comes when its vote is closed, or when the class is at the next question."""
    late = [replace(ANSWER, tab=tab * 32) for tab in "bc"]
    at.store.step(WORD, 1, Step.TALK)
    at.store.answer(WORD, 1, late[:1])
    at.store.ask(WORD, "next", 1)
    at.store.answer(WORD, 1, late[1:])
    assert {answer.tab[0]: answer.late for answer in at.store.answers(WORD, 1)} == {"b": True, "c": True}


def test_an_ended_session_leaves_nothing(at: Kept) -> None:
    """One press deletes every row of it, none of another's, and nothing can be added afterwards."""
    at.store.begin(OTHER, "digest", 20)
    for word in (WORD, OTHER):
        at.store.ask(word, "q", 0)
        at.store.join(word, [ANSWER.tab], 9)
        at.store.answer(word, 1, [ANSWER])
        at.store.tell(word, paused=True)
    at.store.end(WORD)
    assert [at.rows(table) for table in TABLES] == [1, 1, 1, 1, 1]
    for add in (
        lambda: at.store.join(WORD, [ANSWER.tab], 9),
        lambda: at.store.answer(WORD, 1, [ANSWER]),
        lambda: at.store.ask(WORD, "q", 0),
        lambda: at.store.step(WORD, 1, Step.TALK),
        lambda: at.store.tell(WORD, paused=True),
    ):
        with pytest.raises(Gone):
            add()
    assert [at.rows(table) for table in TABLES] == [1, 1, 1, 1, 1]


def test_after_a_day_a_session_is_gone(at: Kept) -> None:
    """Nobody has to think of it: it answers no more at once, and its rows go at the next look."""
    at.store.answer(WORD, 1, [ANSWER])
    at.store.tell(WORD, paused=True)
    at.now[0] += LIVE_SECONDS - 1
    at.store.end_old()
    assert at.store.key(WORD) == "digest"
    at.now[0] += 1
    assert at.store.key(WORD) is None
    at.store.end_old()
    assert [at.rows(table) for table in TABLES] == [0, 0, 0, 0, 0]


def test_there_is_room_for_so_many(at: Kept) -> None:
    """Sessions and tabs have an end; who is in stays in."""
    with pytest.raises(Full):
        at.store.begin(OTHER, "digest", 1)
    assert at.store.join(WORD, ["a", "b", "c"], 2) == {"a", "b"}
    assert at.store.join(WORD, ["b", "d"], 2) == {"b"}


def test_a_store_of_an_earlier_version_is_taken_up(tmp_path: Path) -> None:
    """A session that ran before this could be said to a room goes on, and can be paused."""
    url = f"sqlite:///{tmp_path / 'live.sqlite'}"
    with closing(sqlite3.connect(tmp_path / "live.sqlite")) as connection:
        connection.executescript(
            "create table live_sessions (word varchar(20) primary key, key varchar(64) not null, "
            "begun float not null);"
            f"insert into live_sessions values ('{WORD}', 'digest', 1000000)"
        )
    store = Store(url, lambda: 1_000_000.0)
    assert store.room(WORD) == Room()
    store.tell(WORD, paused=True)
    assert store.room(WORD).paused
    store.close()


def test_a_file_is_its_users_alone(tmp_path: Path) -> None:
    """Others on the machine read no answers, and what was deleted is not left in the file or beside it."""
    file = tmp_path / "new" / "live.sqlite"
    store = Store(f"sqlite:///{file}")
    store.begin(WORD, "digest", 20)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert any(WORD.encode() in one.read_bytes() for one in file.parent.iterdir())
    store.end(WORD)
    assert not any(WORD.encode() in one.read_bytes() for one in file.parent.iterdir())
    store.close()
