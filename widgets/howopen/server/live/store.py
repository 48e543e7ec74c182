"""Where live sessions are kept: in a file of SQLite, or in PostgreSQL, by the same few statements.

Importing this loads SQLAlchemy, so nobody does before a session is begun or asked for.
"""

import os
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Select,
    create_engine,
    delete,
    event,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.engine import make_url
from sqlalchemy.exc import IntegrityError

from howopen.server.gate import LIVE_SECONDS
from howopen.server.live.rules import Answer, Room, Round, Step, is_open, kept, moved
from howopen.server.live.tables import ALL, ANSWERS, ROOMS, ROUNDS, SESSIONS, TABS

WAIT = 5  # seconds for a store that does not answer; a server has to end within ten
# A commit outlives the server, and the machine but for its last moment; what is deleted is overwritten.
OF_SQLITE = ("journal_mode=WAL", "synchronous=NORMAL", "secure_delete=ON")

OF_ANSWER = [ANSWERS.c[part.name] for part in fields(Answer)]

T = TypeVar("T")


class Full(Exception):
    """There is no room for one more."""


class Gone(Exception):
    """No such session runs."""


class Store:
    """The sessions of a server, or of all servers that are given the same address of a store."""

    def __init__(self, url: str, now: Callable[[], float] = time.time) -> None:
        """Connect to what a URL names, and make the tables where there are none."""
        self._engine, self._now = engine(url), now
        ALL.create_all(self._engine)

    def close(self) -> None:
        """Let go of the store."""
        self._engine.dispose()

    def begin(self, word: str, key: str, most: int) -> None:
        """Begin a session, or raise `Full` where there are as many as may be."""
        self.end_old()
        with self._engine.begin() as at:
            if how_many(at, SESSIONS.c.word) >= most:
                raise Full
            at.execute(insert(SESSIONS).values(word=word, key=key, begun=self._now()))

    def words(self) -> set[str]:
        """Return the words of the sessions that run."""
        with self._engine.connect() as at:
            return set(at.scalars(select(SESSIONS.c.word).where(SESSIONS.c.begun > self._oldest())))

    def key(self, word: str) -> str | None:
        """Return what the teacher's key of a session is compared with, or None where none runs."""
        with self._engine.connect() as at:
            return at.scalar(self._running(word))

    def join(self, word: str, tabs: Sequence[str], most: int) -> set[str]:
        """Count tabs, each once, and return those for which there was room."""

        def joined(at: Connection) -> set[str]:
            here = set(at.scalars(select(TABS.c.tab).where(TABS.c.word == word)))
            new = [tab for tab in dict.fromkeys(tabs) if tab not in here][: max(0, most - len(here))]
            if new:
                at.execute(insert(TABS), [{"word": word, "tab": tab} for tab in new])
            return here.union(new).intersection(tabs)

        return self._write(word, joined)

    def tabs(self, word: str) -> set[str]:
        """Return the tabs that have joined."""
        with self._engine.connect() as at:
            return set(at.scalars(select(TABS.c.tab).where(TABS.c.word == word)))

    def round(self, word: str, number: int | None = None) -> Round | None:
        """Return a question that was asked, by its number or the last, or None where there is none."""
        with self._engine.connect() as at:
            return round_of(at, word, number)

    def ask(self, word: str, question: str, after: int) -> bool:
        """Ask a question, and return whether the last was still the one after which it was to come."""

        def asked(at: Connection) -> bool:
            last = round_of(at, word)
            if (last.number if last else 0) != after:
                return False
            at.execute(insert(ROUNDS).values(word=word, **asdict(Round(after + 1, question))))
            return True

        return self._write(word, asked)

    def step(self, word: str, number: int, step: Step) -> bool:
        """Go on to a step of the last question, and return whether that follows."""

        def went_on(at: Connection) -> bool:
            last = round_of(at, word)
            then = moved(last, step) if last and last.number == number else None
            if not last or not then:
                return False
            here = ROUNDS.c.word == word, ROUNDS.c.number == number, ROUNDS.c.step == last.step
            done = at.execute(update(ROUNDS).where(*here).values(step=then.step, votes=then.votes))
            return done.rowcount == 1

        return self._write(word, went_on)

    def room(self, word: str) -> Room:
        """Return what the whole room was told last."""
        with self._engine.connect() as at:
            return room_of(at, word)

    def tell(self, word: str, **said: Any) -> bool:
        """Tell the whole room something, and return that this could be done."""

        def told(at: Connection) -> bool:
            room = replace(room_of(at, word), **said)
            at.execute(delete(ROOMS).where(ROOMS.c.word == word))
            at.execute(insert(ROOMS).values(word=word, **asdict(room)))
            return True

        return self._write(word, told)

    def answer(self, word: str, number: int, given: Sequence[Answer]) -> None:
        """Keep answers to a question of that number, one after another as the rules have it."""
        here = ANSWERS.c.word == word, ANSWERS.c.round == number
        tabs = {answer.tab for answer in given}

        def answered(at: Connection) -> None:
            last = round_of(at, word)
            rows = at.execute(select(*OF_ANSWER).where(*here, ANSWERS.c.tab.in_(tabs)).with_for_update())
            before = {(answer.tab, answer.vote): answer for answer in (Answer(*row) for row in rows)}
            after = dict(before)
            for answer in given:
                place = answer.tab, answer.vote
                open_now = last is not None and is_open(last, answer.vote, last.number == number)
                after[place] = kept(answer, after.get(place), open_now) or after[place]
            changed = {place: answer for place, answer in after.items() if before.get(place) != answer}
            for place in changed.keys() & before.keys():
                at.execute(
                    delete(ANSWERS).where(*here, ANSWERS.c.tab == place[0], ANSWERS.c.vote == place[1])
                )
            if changed:
                one = {"word": word, "round": number}
                at.execute(insert(ANSWERS), [one | asdict(answer) for answer in changed.values()])

        self._write(word, answered)

    def answers(self, word: str, number: int) -> list[Answer]:
        """Return all answers to a question of that number."""
        asked = ANSWERS.c.word == word, ANSWERS.c.round == number
        with self._engine.connect() as at:
            return [Answer(*row) for row in at.execute(select(*OF_ANSWER).where(*asked))]

    def joined(self, word: str) -> int:
        """Return how many tabs have joined."""
        with self._engine.connect() as at:
            return how_many(at, TABS.c.tab, TABS.c.word == word)

    def end(self, word: str) -> None:
        """Delete all that is known of a session."""
        with self._engine.begin() as at:
            for table in ALL.sorted_tables:
                at.execute(delete(table).where(table.c.word == word))
        if self._engine.dialect.name == "sqlite":
            with self._engine.connect() as at:
                at.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")  # where it stood until it was merged

    def end_old(self) -> None:
        """Delete what has run for a day."""
        with self._engine.connect() as at:
            old = at.scalars(select(SESSIONS.c.word).where(SESSIONS.c.begun <= self._oldest())).all()
        for word in old:
            self.end(word)

    def _oldest(self) -> float:
        return self._now() - LIVE_SECONDS

    def _running(self, word: str) -> Select[tuple[str]]:
        return select(SESSIONS.c.key).where(SESSIONS.c.word == word, SESSIONS.c.begun > self._oldest())

    def _write(self, word: str, do: Callable[[Connection], T]) -> T:
        """Do something to a session that runs, and once more where another server was quicker with the same;
        raise `Gone` where none does. Nobody can delete it meanwhile, and so no rows are left behind."""

        def done() -> T:
            with self._engine.begin() as at:
                if at.scalar(self._running(word).with_for_update(read=True)) is None:
                    raise Gone
                return do(at)

        try:
            return done()
        except IntegrityError:
            return done()


def engine(url: str) -> Engine:
    """Return what connects to a store, with nothing that could keep a server waiting for long."""
    address = make_url(url)
    if address.get_backend_name() == "sqlite":
        make_private(Path(str(address.database)))
        found = create_engine(address, connect_args={"timeout": WAIT})
        event.listen(found, "connect", set_up_sqlite)
        return found
    waiting = {"connect_timeout": WAIT, "options": f"-c statement_timeout={WAIT}s"}
    address = address.set(drivername="postgresql+psycopg")
    return create_engine(address, connect_args=waiting, pool_pre_ping=True)


def make_private(file: Path) -> None:
    """Have a file that nobody but the server's own user can read, and its folder."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))


def set_up_sqlite(connection: Any, _: Any) -> None:
    """Set how SQLite keeps what it is given."""
    for setting in OF_SQLITE:
        connection.execute(f"PRAGMA {setting}")


def how_many(at: Connection, column: ColumnElement[Any], *where: ColumnElement[bool]) -> int:
    """Return how many rows there are."""
    return at.scalar(select(func.count(column)).where(*where)) or 0


def round_of(at: Connection, word: str, number: int | None = None) -> Round | None:
    """Return a round by its number, or the last."""
    found = select(ROUNDS).where(ROUNDS.c.word == word).order_by(ROUNDS.c.number.desc()).limit(1)
    if number is not None:
        found = found.where(ROUNDS.c.number == number)
    row = at.execute(found).mappings().first()
    return row and Round(row["number"], row["question"], Step(row["step"]), row["votes"])


def room_of(at: Connection, word: str) -> Room:
    """Return what the whole room was told last; at first nothing."""
    row = at.execute(select(ROOMS.c.paused, ROOMS.c.place).where(ROOMS.c.word == word)).first()
    return Room(*row) if row else Room()
