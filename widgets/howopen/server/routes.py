"""Which addresses lead anywhere, and who may ask for them: what our pages use, and nothing else."""

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote, urlsplit

from jupyter_server.base.handlers import APIHandler, FileFindHandler
from jupyter_server.services.kernels.handlers import KernelHandler
from tornado.httputil import HTTPServerRequest
from tornado.routing import Matcher, Rule
from tornado.web import HTTPError, RequestHandler
from voila.handler import BaseVoilaHandler
from voila.shutdown_kernel_handler import VoilaShutdownKernelHandler
from voila.static_file_handler import AllowListFileHandler, MultiStaticFileHandler
from voila.tornado.handler import TornadoVoilaHandler
from voila.tornado.kernel_websocket_handler import VoilaKernelWebsocketHandler
from voila.tornado.treehandler import TornadoVoilaTreeHandler

from howopen.server.gate import ADDRESS, ASK, POST, READ
from howopen.server.host_names import HostNames
from howopen.server.settings import EXTENSIONS

# Left out: the contents of the folder, themes, files of any template on the machine, and logging in.
USED: Mapping[type[RequestHandler], tuple[str, ...]] = {
    TornadoVoilaTreeHandler: READ,
    TornadoVoilaHandler: READ,
    AllowListFileHandler: READ,
    MultiStaticFileHandler: READ,
    FileFindHandler: READ,
    KernelHandler: ASK,
    VoilaKernelWebsocketHandler: ASK,
    VoilaShutdownKernelHandler: POST,
}
"""Voilà's handlers that the pages use, and by which methods."""
# Of its own files the scripts, without Jupyter's pictures and styles; of extensions those that pages load.
FILES: Mapping[type[RequestHandler], str] = {
    MultiStaticFileHandler: r"([\w.-]+\.js)",
    FileFindHandler: rf"((?:{'|'.join(map(re.escape, EXTENSIONS))})/.*)",
}
# A climb out of a folder, a hidden file, a host, a page taken for a folder, or a character that stands in no
# name of ours.
DISGUISE = re.compile(r"/\.|//|\.ipynb/|[\\\x00-\x1f\x7f]")


class PlainErrors(RequestHandler):
    """Says what went wrong on a page of ours; Jupyter looks for templates that are not here."""

    def write_error(self, status_code: int, **_: Any) -> None:
        """Send the page of an error: its number and what it means, and nothing of how it came about."""
        name = "503.html" if status_code == 503 else "error.html"
        page = self.settings["voila_jinja2_env"].get_template(name)
        about = {"status_code": status_code, "status_message": self._reason}
        self.set_header("Content-Type", "text/html; charset=UTF-8")
        self.finish(page.render(base_url=self.settings["base_url"], **about))


class Refusal(PlainErrors, BaseVoilaHandler):
    """Answers whatever is asked with one status, its sentence, and the way to the list of pages."""

    def initialize(self, status: int, reason: str | None = None, **settings: Any) -> None:
        """Remember what to answer."""
        super().initialize(**settings)
        self._status, self._said = status, reason

    async def prepare(self) -> None:
        """Refuse."""
        await super().prepare()
        raise HTTPError(self._status, reason=self._said)

    def check_xsrf_cookie(self) -> None:
        """Ask for no token; nothing is to be had here."""


class Astray(Matcher):
    """Finds addresses that lead nowhere, and requests that no page of ours makes."""

    def match(self, request: HTTPServerRequest) -> dict[str, Any] | None:
        """Return no arguments for a request to refuse, and None for the others."""
        is_odd = is_disguised(request.path) or is_from_elsewhere(request) or has_odd_origin(request)
        return {} if is_odd else None


class TooLong(Matcher):
    """Finds addresses longer than any of ours."""

    def match(self, request: HTTPServerRequest) -> dict[str, Any] | None:
        """Return no arguments for a request to refuse, and None for the others."""
        return {} if len(request.uri or "") > ADDRESS else None


class OtherName(Matcher):
    """Finds requests to a name that is not this server's.

    A name of a stranger's that leads here makes a reader's browser take our pages for the stranger's own
    (DNS rebinding).
    """

    def __init__(self, names: HostNames) -> None:
        self._names = names

    def match(self, request: HTTPServerRequest) -> dict[str, Any] | None:
        """Return no arguments for a request to refuse, and None for the others."""
        return None if request.host in self._names else {}


def is_disguised(path: str) -> bool:
    """Return whether a path leads astray, encoded once or twice or not at all."""
    return DISGUISE.search(unquote(unquote(path))) is not None


def has_odd_origin(request: HTTPServerRequest) -> bool:
    """Return whether a request says that it comes from where nothing can be."""
    try:
        return bool(urlsplit(request.headers.get("Origin", "")).fragment)
    except ValueError:
        return True


def is_from_elsewhere(request: HTTPServerRequest) -> bool:
    """Return whether another site's page wants this as a part of itself.

    Following a link and showing the page in a frame are another matter; they navigate.
    """
    headers = request.headers
    return headers.get("Sec-Fetch-Site") == "cross-site" and headers.get("Sec-Fetch-Mode") != "navigate"


def used_routes(routes: list[Any], ours: Mapping[type, type]) -> list[Any]:
    """Return those of Voilà's routes that the pages use, some handled by ours, by the methods they use."""
    return [
        (path.replace("(.*)", FILES.get(kind, "(.*)")), limited(ours.get(kind, kind), USED[kind]), *rest)
        for path, kind, *rest in routes
        if kind in USED
    ]


def limited(kind: type[RequestHandler], methods: tuple[str, ...]) -> type[RequestHandler]:
    """Return a handler that answers these methods only, and says on a page of ours what went wrong; what is
    asked for by scripts says it in JSON."""
    bases = (kind,) if issubclass(kind, APIHandler) else (PlainErrors, kind)
    answers: dict[str, Any] = {"SUPPORTED_METHODS": methods}
    if "HEAD" in methods and kind.head is RequestHandler.head:
        answers["head"] = kind.get  # of whose answer tornado sends the headers alone
    return type(kind.__name__, bases, answers)


def guarded(routes: list[Any], names: HostNames, voila_configuration: Any) -> list[Any]:
    """Return the routes behind what is refused at once, and before what leads nowhere."""

    def refusal(status: int, reason: str | None = None) -> dict[str, Any]:
        return {"voila_configuration": voila_configuration, "status": status, "reason": reason}

    return [
        Rule(OtherName(names), Refusal, refusal(421, "This server does not go by that name")),
        Rule(TooLong(), Refusal, refusal(414, "This address is too long")),
        Rule(Astray(), Refusal, refusal(404)),
        *routes,
        (r".*", Refusal, refusal(404)),
    ]
