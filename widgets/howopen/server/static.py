"""Scripts and styles as they go over the wire: compressed once, and not for every visitor."""

import gzip
import mimetypes
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from jupyter_server.base.handlers import FileFindHandler
from tornado.web import StaticFileHandler
from voila.static_file_handler import MultiStaticFileHandler

from howopen.server import gate
from howopen.server.folder import own_folder

TEXTS = {".js", ".css", ".json", ".html", ".svg", ".map"}
# A lesson leads from page to page, and each would otherwise ask for ninety files whether they have changed.
KEPT_BY_BROWSERS = 600  # seconds


# By what they are and not by what a machine's own table says, which on Windows any program may change.
TYPES = {
    ".css": "text/css",
    ".html": "text/html",
    ".js": "text/javascript",
    ".json": "application/json",
    ".mjs": "text/javascript",
    ".svg": "image/svg+xml",
}


def name_types() -> None:
    """Send scripts and styles as such, since browsers run nothing that is sent as plain text."""
    for ending, media_type in TYPES.items():
        mimetypes.add_type(media_type, ending)


def takes_gzip(accepted: str) -> bool:
    """Return whether an `Accept-Encoding` names gzip, and not as what is not wanted (`gzip;q=0`)."""
    return re.search(r"\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))", accepted) is not None


class Compressed(StaticFileHandler):
    """A handler of files that gives a browser the compressed form if it can read that."""

    def validate_absolute_path(self, root: str, absolute_path: str) -> str | None:
        """Return the path of the file to send."""
        self._named = super().validate_absolute_path(root, absolute_path)
        if self._named is None or Path(self._named).suffix not in TEXTS:
            return self._named
        self.set_header("Vary", "Accept-Encoding")
        if not takes_gzip(self.request.headers.get("Accept-Encoding", "")):
            return self._named
        self.set_header("Content-Encoding", "gzip")
        return compressed(self._named, os.path.getmtime(self._named))

    def get_content_type(self) -> str:
        """Return the type of the file itself, and not that of its compressed form."""
        sent, self.absolute_path = self.absolute_path, self._named
        kind = super().get_content_type()
        self.absolute_path = sent
        return kind

    def get_content_size(self) -> int:
        """Return the size of what is sent."""
        return os.path.getsize(str(self.absolute_path))

    @classmethod
    def get_content(cls, abspath: str, start: int | None = None, end: int | None = None) -> Iterator[bytes]:
        """Yield the file in pieces, each when the one before has been taken: of thousand readers who read
        nothing each has one that waits for them."""
        with open(abspath, "rb") as file:
            file.seek(start or 0)
            left = os.path.getsize(abspath) - file.tell() if end is None else end - file.tell()
            while left > 0 and (piece := file.read(min(gate.PIECE, left))):
                left -= len(piece)
                yield piece

    def set_headers(self) -> None:
        """Let browsers keep the file for as long as somebody stays with a lesson."""
        super().set_headers()
        self.set_header("Cache-Control", f"max-age={KEPT_BY_BROWSERS}")


class VoilaFiles(Compressed, MultiStaticFileHandler):
    """Voilà's own scripts."""


class ExtensionFiles(Compressed, FileFindHandler):
    """The scripts of the extensions that Voilà loads."""


class Alone(Compressed):
    """One file by itself: its path is the file's, and nothing beside it can be asked for."""


@cache
def compressed(path: str, changed: float) -> str:
    """Return the path of the compressed form of a file, made the first time it is asked for."""
    handle, target = tempfile.mkstemp(dir=own_folder(), suffix=".gz")
    with (
        open(path, "rb") as plain,
        os.fdopen(handle, "wb") as packed,
        gzip.GzipFile("", "wb", 9, packed) as out,
    ):
        shutil.copyfileobj(plain, out)
    os.utime(target, (changed, changed))
    return target


def compress_ahead(file: Path) -> None:
    """Make the compressed form of a file before anybody asks for it."""
    compressed(str(file), file.stat().st_mtime)


COMPRESSED = {MultiStaticFileHandler: VoilaFiles, FileFindHandler: ExtensionFiles}
"""Which of our handlers takes the place of which."""
