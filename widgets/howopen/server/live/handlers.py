"""The addresses of live sessions: two pages, a picture, what a student is told, and what may be posted."""

import json
from collections.abc import Awaitable, Callable
from functools import lru_cache
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from tornado.web import HTTPError, RequestHandler

from howopen.server import gate
from howopen.server.live.bank import places, questions
from howopen.server.live.sessions import Refusal, Sessions
from howopen.server.pace import Pace
from howopen.server.ready_page import BY_A_PAGE
from howopen.server.routes import PlainErrors
from howopen.server.static import Alone

HERE = Path(__file__).resolve().parent
FILES = ("teacher.js", "student.js", "live.css")


class LivePage(PlainErrors):
    """A page of its own, which needs no kernel: two hundred may have it open."""

    SUPPORTED_METHODS = gate.READ

    def initialize(self, template: str) -> None:
        """Remember which page."""
        self._template = template

    def get(self) -> None:
        """Send the page."""
        page = self.settings["voila_jinja2_env"].get_template(self._template)
        by_page = [(name, list(those)) for name, those in groupby(questions().values(), lambda q: q.page)]
        by_place = [(name, list(those)) for name, those in groupby(places().items(), lambda at: at[1].title)]
        self.set_header("Cache-Control", "no-cache")
        self.finish(page.render(base_url=self.settings["base_url"], by_page=by_page, by_place=by_place))

    head = get


class OfSession(RequestHandler):
    """Says in JSON what a session answers, and in a sentence what it refuses."""

    def initialize(self, sessions: Sessions) -> None:
        """Remember the sessions."""
        self._sessions = sessions

    async def say(self, asked: Awaitable[dict[str, Any] | None]) -> None:
        """Send an answer, or the refusal."""
        try:
            said = await asked
        except Refusal as refusal:
            self.set_status(refusal.status)
            said = {"problem": refusal.sentence}
        self.send(said or {})

    def send(self, said: dict[str, Any]) -> None:
        """Send an answer, which no cache is to keep."""
        self.set_header("Content-Type", "application/json; charset=UTF-8")
        self.set_header("Cache-Control", "no-store")
        self.finish(json.dumps(said, ensure_ascii=False))

    def write_error(self, status_code: int, **_: Any) -> None:
        """Say what went wrong, and nothing of how it came about."""
        self.send({"problem": self._reason})

    def word(self) -> str:
        """Return the session's word as the address has it."""
        word = self.get_query_argument("word", "")
        if not gate.WORD.fullmatch(word):
            raise HTTPError(404, reason="No live session of that word runs here.")
        return word


class LiveState(OfSession):
    """What a student may know now."""

    SUPPORTED_METHODS = gate.READ

    async def get(self) -> None:
        """Tell it."""
        await self.say(self._sessions.state(self.word()))

    head = get


class Pictures:
    """Pictures of the ways into one session, the first few kept: the teacher's screen has the first.

    To draw one takes longer than anything else that is asked for.
    """

    def __init__(self) -> None:
        self._pace = Pace(gate.CODE_BURST, gate.CODE_PACE)
        self._kept: dict[str, bytes] = {}

    def of(self, way: str) -> bytes:
        """Return the picture of an address; raise HTTP's 429 where too many others have just been drawn."""
        if way in self._kept:
            return self._kept[way]
        if not self._pace.may():
            raise HTTPError(429, reason="Too many pictures are asked for. Try again in a moment.")
        picture = _drawn(way)
        if len(self._kept) < gate.CODES_KEPT:
            self._kept[way] = picture
        return picture


@lru_cache(maxsize=gate.LIVE_SESSIONS)
def _pictures(_word: str) -> Pictures:
    """Return the pictures of the session of a word."""
    return Pictures()


def _drawn(way: str) -> bytes:
    import segno  # here: a server without a session has no use for it

    picture = BytesIO()
    segno.make(way, error="m", micro=False).save(picture, kind="svg", border=4, light="#fff", scale=4)
    return picture.getvalue()


class LiveCode(OfSession):
    """The way into a session as a picture that a telephone reads."""

    SUPPORTED_METHODS = gate.READ

    async def get(self) -> None:
        """Draw it."""
        word = self.word()
        try:
            await self._sessions.code(word)
        except Refusal as refusal:
            raise HTTPError(refusal.status, reason=refusal.sentence) from None
        scheme = "https" if self.get_query_argument("secure", "") else "http"
        way = f"{scheme}://{self.request.host}{self.settings['base_url']}live/vote?live={quote(word)}"
        self.set_header("Content-Type", "image/svg+xml")
        self.finish(_pictures(word).of(way))

    head = get


class LivePost(OfSession):
    """Whatever is posted, by the table of the gate."""

    SUPPORTED_METHODS = gate.POST

    def prepare(self) -> None:
        """Take what a page of this server's own has sent, and nothing else. A cookie would not do: in the
        frame of a school's learning platform browsers keep it back."""
        headers = self.request.headers
        origin = headers.get("Origin")
        if BY_A_PAGE not in headers or (origin and urlsplit(origin).netloc != self.request.host):
            raise HTTPError(403, reason="This was not sent by a page of this server.")

    def check_xsrf_cookie(self) -> None:
        """Ask for no token: what no page elsewhere can send has been asked for."""

    async def post(self, what: str) -> None:
        """Do what is asked."""
        try:
            said = gate.admitted_post(what, self.request.body)
        except gate.Refused as refused:
            raise HTTPError(400, reason=f"Refused: {refused}") from refused
        do: Callable[..., Awaitable[dict[str, Any]]] = getattr(self._sessions, what)
        await self.say(do(**said))


def live_routes(base_url: str, sessions: Sessions) -> list[Any]:
    """Return what answers which address."""
    at = f"{base_url}live/"
    posts = "|".join(gate.LIVE)
    return [
        (at, LivePage, {"template": "live_teacher.html"}),
        (f"{at}vote", LivePage, {"template": "live_student.html"}),
        (f"{at}state", LiveState, {"sessions": sessions}),
        (f"{at}code.svg", LiveCode, {"sessions": sessions}),
        (f"{at}({posts})", LivePost, {"sessions": sessions}),
        *((f"{at}{name}()", Alone, {"path": str(HERE / name)}) for name in FILES),
    ]
