"""Speaks to a live session as its two pages do."""

import http.client
import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from howopen.server.ready_page import BY_A_PAGE

from tests.server.process import Server

KEY = "a-key-for-teachers"
QUESTION = "definitions_same_weights"
PAGE = {BY_A_PAGE: "page"}


def post(server: Server, what: str, said: Any, **headers: str) -> tuple[int, dict[str, Any]]:
    """Return status and answer of a post; what is no text is sent as JSON."""
    connection = http.client.HTTPConnection(urlsplit(server.base).netloc, timeout=30)
    body = said if isinstance(said, str | bytes) else json.dumps(said)
    connection.request("POST", f"/live/{what}", body, PAGE | headers)
    answer = connection.getresponse()
    told = answer.read()
    connection.close()
    return answer.status, json.loads(told)


@dataclass(frozen=True)
class Session:
    """A session that runs, for the teacher and for any tab."""

    server: Server
    word: str
    key: str

    def teach(self, what: str, **said: Any) -> dict[str, Any]:
        """Return the answer to what only a teacher may post."""
        status, told = post(self.server, what, {"word": self.word, "key": self.key, **said})
        assert status == 200, told
        return told

    def ask(self, after: int = 0) -> dict[str, Any]:
        """Ask a question."""
        return self.teach("ask", question=QUESTION, after=after)

    def steps(self, *steps: str) -> None:
        """Go on with the first question."""
        for step in steps:
            self.teach("step", round=1, step=step)

    def join(self, tab: str) -> tuple[int, dict[str, Any]]:
        """Come in as a tab."""
        return post(self.server, "join", {"word": self.word, "tab": tab})

    def answer(
        self, tab: str, option: str = "0", vote: int = 1, number: int = 1, **other: Any
    ) -> tuple[int, dict[str, Any]]:
        """Answer the first question as a tab."""
        said = {"word": self.word, "tab": tab, "round": 1, "vote": vote, "option": option, "number": number}
        return post(self.server, "answer", said | other)

    def state(self) -> str:
        """Return what a student is told, as it is written."""
        status, body = self.server.get(f"/live/state?word={self.word}")
        assert status == 200, body
        return body


def tab(number: int) -> str:
    """Return what a tab is called."""
    return f"{number:032x}"


def begin(server: Server, key: str = KEY) -> Session:
    """Begin a session."""
    status, told = post(server, "start", {"key": key})
    assert status == 200, told
    return Session(server, **told)
