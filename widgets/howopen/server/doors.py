"""Which addresses lead anywhere: those that our pages use, and no others that Voilà happens to have."""

import re
from typing import Any
from urllib.parse import unquote

from jupyter_server.base.handlers import FileFindHandler
from jupyter_server.services.kernels.handlers import KernelHandler
from tornado.httputil import HTTPServerRequest
from tornado.routing import Matcher, Rule
from tornado.web import HTTPError
from voila.handler import BaseVoilaHandler
from voila.shutdown_kernel_handler import VoilaShutdownKernelHandler
from voila.static_file_handler import AllowListFileHandler, MultiStaticFileHandler
from voila.tornado.handler import TornadoVoilaHandler
from voila.tornado.kernel_websocket_handler import VoilaKernelWebsocketHandler
from voila.tornado.treehandler import TornadoVoilaTreeHandler

# Left out: the contents of the folder, themes, files of any template on the machine, and logging in.
USED = (
    TornadoVoilaTreeHandler,
    TornadoVoilaHandler,
    AllowListFileHandler,
    MultiStaticFileHandler,
    FileFindHandler,
    KernelHandler,
    VoilaKernelWebsocketHandler,
    VoilaShutdownKernelHandler,
)
# A climb out of a folder, a hidden file, a host, or a character that stands in no name of ours.
DISGUISE = re.compile(r"/\.|//|[\\\x00-\x1f\x7f]")


class NoSuchPage(BaseVoilaHandler):
    """Answers whatever is asked with a 404 and the way to the list of pages."""

    async def prepare(self) -> None:
        """Refuse."""
        await super().prepare()
        raise HTTPError(404)


class Unwanted(Matcher):
    """Finds requests that no page of ours makes, before any door is tried."""

    def match(self, request: HTTPServerRequest) -> dict[str, Any] | None:
        """Return no arguments for a request to refuse, and None for the others."""
        return {} if is_disguised(request.path) or is_from_elsewhere(request) else None


def is_disguised(path: str) -> bool:
    """Return whether a path leads astray, encoded once or twice or not at all."""
    return DISGUISE.search(unquote(unquote(path))) is not None


def is_from_elsewhere(request: HTTPServerRequest) -> bool:
    """Return whether another site's page wants this as a part of itself: each try would start a kernel.

    Following a link and showing the page in a frame are another matter; they navigate.
    """
    headers = request.headers
    return headers.get("Sec-Fetch-Site") == "cross-site" and headers.get("Sec-Fetch-Mode") != "navigate"


def used_doors(handlers: list[Any], ours: dict[type, type]) -> list[Any]:
    """Return those of Voilà's handlers that the pages use, some replaced by ours."""
    return [(path, ours.get(kind, kind), *rest) for path, kind, *rest in handlers if kind in USED]


def guarded(handlers: list[Any], voila_configuration: Any) -> list[Any]:
    """Return the handlers between a guard and a wall."""
    refuse = {"voila_configuration": voila_configuration}
    return [Rule(Unwanted(), NoSuchPage, refuse), *handlers, (r".*", NoSuchPage, refuse)]
