"""The live sessions of a server: who may do what, how fast, and how many there may be."""

import asyncio
import hashlib
import logging
import secrets
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from howopen.server import gate
from howopen.server.live.bank import places, questions
from howopen.server.live.rules import (
    SHOWS_COUNTS,
    Answer,
    Round,
    Step,
    told_beside,
    told_to_all,
    told_to_teacher,
)
from howopen.server.live.together import Together
from howopen.server.live.where import OWN_FILE
from howopen.server.pace import Pace

if TYPE_CHECKING:  # it brings SQLAlchemy, for which a server without a session has no use
    from howopen.server.live.store import Store

CONSONANTS, VOWELS = "bdfgklmnprstvz", "aeiou"
SAME_FOR = 0.25  # seconds for which all who ask are told the same: two hundred cost as much as four

T = TypeVar("T")


class Refusal(Exception):
    """What was asked for is not to be had: a number as HTTP has it, and a sentence."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status, self.sentence = status, sentence


NO_SESSION = (404, "No live session of that word runs here.")
TOO_FAST = (429, "That was too much at once; wait a moment.")
FULL = (503, "There is no room for one more here.")
PAUSED = (423, "The teacher has paused, and no answer is taken until the class goes on.")
NOT_NOW = (409, "That was not asked, or the class has gone on.")


class Sessions:
    """Answers what `handlers.py` has read. A store across a network is waited for in a thread of its own."""

    def __init__(self, url: str, key: str) -> None:
        """Keep sessions in what the URL names; whoever knows the key may begin one."""
        self._url, self._key = url, key
        self._thread = ThreadPoolExecutor(1, "live")
        self._opened: Store | None = None
        self._known: dict[str, dict[str, Pace]] = {}  # of each word the tabs that have joined
        self._told: dict[str, tuple[float, asyncio.Task[dict[str, Any]]]] = {}
        self._guesses = Pace(gate.GUESS_BURST, gate.GUESS_PACE)
        self._joining = Together(self._join)
        self._answering = Together(self._answer)

    async def start(self, key: str) -> dict[str, Any]:
        """Begin a session, and return its word and the key by which this teacher steers it."""
        if not secrets.compare_digest(key, self._key):
            self._guess()
            raise Refusal(403, "That is not this server's key for teachers; it stands where it was started.")
        word, own = new_word(), secrets.token_hex(16)
        await self._do(lambda store: store.begin(word, digest(own), gate.LIVE_SESSIONS))
        self._known[word] = {}
        return {"word": word, "key": own}

    async def join(self, word: str, tab: str) -> dict[str, Any]:
        """Count a tab as here."""
        tabs = await self._tabs(word)
        if tab not in tabs:
            if not await self._joining.done(word, tab):
                raise Refusal(*FULL)
            tabs[tab] = Pace(gate.LIVE_BURST, gate.LIVE_PACE)
        self._in_turn(tabs[tab])
        return await self.state(word)

    async def answer(
        self, word: str, tab: str, round: int, vote: int, option: str, number: int
    ) -> dict[str, Any]:
        """Keep an answer of a tab that has joined."""
        tabs = await self._tabs(word)
        if tab not in tabs:
            self._guess()
            for other, pace in (await self._joined(word)).items():  # by another copy of the server
                tabs.setdefault(other, pace)
        if tab not in tabs:
            raise Refusal(403, "This tab has not joined the session.")
        self._in_turn(tabs[tab])

        if not await self._answering.done((word, round), Answer(tab, vote, option, number)):
            raise Refusal(*NOT_NOW)
        return {}

    async def state(self, word: str) -> dict[str, Any]:
        """Return what a student may know now."""
        await self._tabs(word)
        since, told = self._told.get(word, (0.0, None))
        if not told or time.monotonic() - since > SAME_FOR:
            told = asyncio.create_task(self._do(lambda store: told_by(store, word)))
            self._told[word] = time.monotonic(), told
        return await told

    async def tally(self, word: str, key: str) -> dict[str, Any]:
        """Return what the teacher's page shows."""
        await self._may_steer(word, key)
        return await self._do(lambda store: tallied(store, word))

    async def ask(self, word: str, key: str, question: str, after: int) -> dict[str, Any]:
        """Ask the class a question, after so many."""
        await self._may_steer(word, key)
        if question not in questions():
            raise Refusal(400, "There is no such question.")
        if after >= gate.LIVE_ROUNDS:
            raise Refusal(409, f"A session has at most {gate.LIVE_ROUNDS} questions.")
        return await self._moved(word, lambda store: store.ask(word, question, after))

    async def step(self, word: str, key: str, round: int, step: str) -> dict[str, Any]:
        """Go on with the question to a step."""
        await self._may_steer(word, key)
        if step not in set(Step):
            raise Refusal(400, "There is no such step.")
        return await self._moved(word, lambda store: store.step(word, round, Step(step)))

    async def pause(self, word: str, key: str, paused: bool) -> dict[str, Any]:
        """Have everybody look up and take no answers, or go on."""
        await self._may_steer(word, key)
        return await self._moved(word, lambda store: store.tell(word, paused=paused))

    async def place(self, word: str, key: str, place: str) -> dict[str, Any]:
        """Lead everybody to one of our places, or to none in particular."""
        await self._may_steer(word, key)
        if place and place not in places():
            raise Refusal(400, "There is no such page.")
        return await self._moved(word, lambda store: store.tell(word, place=place))

    async def end(self, word: str, key: str) -> dict[str, Any]:
        """Delete all that is known of a session."""
        await self._may_steer(word, key)
        await self._do(lambda store: store.end(word))
        self._forget(word)
        return {}

    async def code(self, word: str) -> None:
        """Refuse where no session of that word runs: a picture that leads to one is made for no other."""
        await self._tabs(word)

    async def end_old(self) -> None:
        """Delete what has run for a day, if sessions have been kept; nothing is opened for it otherwise."""
        if not self._opened and not may_hold_some(self._url):
            return
        with suppress(Refusal):  # a store that does not answer is asked again, and the log says so
            await self._do(lambda store: store.end_old())
            for word in self._known.keys() - await self._do(lambda store: store.words()):
                self._forget(word)

    def close(self) -> None:
        """Let go of the store, once what is being written has been."""
        self._thread.shutdown(cancel_futures=True)
        if self._opened:
            self._opened.close()

    async def _join(self, word: str, tabs: list[str]) -> set[str]:
        return await self._do(lambda store: store.join(word, tabs, gate.LIVE_TABS))

    async def _answer(self, asked: tuple[str, int], given: list[Answer]) -> set[Answer]:
        return await self._do(lambda store: answered(store, *asked, given))

    async def _tabs(self, word: str) -> dict[str, Pace]:
        """Return the tabs of a session that runs. A word that this server does not know yet is a guess until
        it has been looked up, and only so many are; whoever is in a session is not held up by them."""
        if word not in self._known:
            self._guess()
            if word not in await self._do(lambda store: store.words()):
                raise Refusal(*NO_SESSION)
            self._known.setdefault(word, await self._joined(word))
        return self._known[word]

    async def _joined(self, word: str) -> dict[str, Pace]:
        tabs = await self._do(lambda store: store.tabs(word))
        return {tab: Pace(gate.LIVE_BURST, gate.LIVE_PACE) for tab in tabs}

    async def _may_steer(self, word: str, key: str) -> None:
        """Refuse whoever has neither the session's key nor the server's, by which a lost one is taken up."""
        await self._tabs(word)
        own = await self._do(lambda store: store.key(word))
        if own is None:
            self._forget(word)
            raise Refusal(*NO_SESSION)
        if not secrets.compare_digest(own, digest(key)) and not secrets.compare_digest(key, self._key):
            self._guess()
            raise Refusal(403, "That is not the key of this session's teacher.")

    async def _moved(self, word: str, move: "Callable[[Store], bool]") -> dict[str, Any]:
        if not await self._do(move):
            raise Refusal(*NOT_NOW)
        self._told.pop(word, None)
        return await self._do(lambda store: tallied(store, word))

    async def _do(self, what: "Callable[[Store], T]") -> T:
        """Do something with the store: a file of SQLite answers within milliseconds, and here. Another thread
        would give way to this one at every row, and a busy machine takes its time for each."""
        if self._url.startswith(OWN_FILE):
            return self._with_store(what)
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._with_store, what)

    def _with_store(self, what: "Callable[[Store], T]") -> T:
        from howopen.server.live.store import Full, Gone, Store

        try:
            self._opened = self._opened or Store(self._url)
            return what(self._opened)
        except Refusal:
            raise
        except Gone:
            raise Refusal(*NO_SESSION) from None
        except Full:
            raise Refusal(*FULL) from None
        except Exception as problem:
            logging.exception("The store of live sessions does not answer.")
            raise Refusal(503, "The session cannot be reached just now.") from problem

    def _guess(self) -> None:
        if not self._guesses.may():
            raise Refusal(*TOO_FAST)

    @staticmethod
    def _in_turn(pace: Pace) -> None:
        if not pace.may():
            raise Refusal(*TOO_FAST)

    def _forget(self, word: str) -> None:
        self._known.pop(word, None)
        self._told.pop(word, None)


def told_by(store: "Store", word: str) -> dict[str, Any]:
    """Return what a student may know now of a session that runs."""
    if store.key(word) is None:
        raise Refusal(*NO_SESSION)
    beside = beside_question(store, word)
    if "paused" in beside:
        return beside  # and nothing of the question, which is to be on no screen but the teacher's
    asked = store.round(word)
    shown = asked if asked and asked.step in SHOWS_COUNTS else None
    answers = store.answers(word, shown.number) if shown else ()
    return told_to_all(asked, question_of(asked), answers) | beside


def answered(store: "Store", word: str, number: int, given: list[Answer]) -> set[Answer]:
    """Keep answers to a question of that number, and return those that answer what was asked there."""
    if store.room(word).paused:
        raise Refusal(*PAUSED)
    asked = store.round(word, number)
    question = question_of(asked)
    options = {option.id for option in question.options} if question else set()
    fitting = [a for a in given if asked and 1 <= a.vote <= asked.votes and a.option in options]
    if fitting:
        store.answer(word, number, fitting)
    return set(fitting)


def tallied(store: "Store", word: str) -> dict[str, Any]:
    """Return what the teacher's page shows."""
    asked = store.round(word)
    answers = store.answers(word, asked.number) if asked else ()
    told = told_to_teacher(asked, question_of(asked), answers, store.joined(word))
    return told | beside_question(store, word)


def beside_question(store: "Store", word: str) -> dict[str, Any]:
    """Return what everybody is told beside the question."""
    room = store.room(word)
    return told_beside(room, places().get(room.place))


def question_of(asked: Round | None) -> Any:
    """Return the question of a round, or None where there is none, or none any more."""
    return questions().get(asked.question) if asked else None


def may_hold_some(url: str) -> bool:
    """Return whether a store may hold sessions of an earlier run, without opening it."""
    return not url.startswith(OWN_FILE) or Path(url.removeprefix(OWN_FILE)).is_file()


def new_word() -> str:
    """Return a word that can be said and typed, one of a hundred thousand million."""
    syllables = [secrets.choice(CONSONANTS) + secrets.choice(VOWELS) for _ in range(6)]
    return "".join(syllables[:3]) + "-" + "".join(syllables[3:])


def digest(key: str) -> str:
    """Return what is kept of a key: enough to know it again."""
    return hashlib.sha256(key.encode()).hexdigest()
