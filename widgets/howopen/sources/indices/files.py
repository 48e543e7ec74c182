"""One file or an archive of many, as texts by name; what is too large or leads elsewhere is refused.

An archive is judged by its own list of contents before anything in it is unpacked, and nothing is ever
written to a disk.
"""

import stat
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath
from struct import unpack
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from howopen.sources.indices.unreadable import Unreadable

MOST_BYTES = 20_000_000
MOST_FILES = 1_000
LONGEST_TEXT = 8_000_000
"""Bytes of one text: four for each character of the longest that is read, a table of two million."""
TEXTS = (".yaml", ".yml", ".csv")

_ARCHIVES = (".zip", ".tar", ".tgz", ".gz", ".bz2", ".xz", ".zst", ".7z", ".rar", ".jar", ".whl")
_ARCHIVE_STARTS = (b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf", b"Rar!")
_LONGEST_ENTRY = 600
"""What an archive's list takes for one file, on average and in bytes: several times what is usual."""
_LOCKED = 0x1
_PACKED = (ZIP_STORED, ZIP_DEFLATED)
"""Ways of packing of which a part can be had without unpacking the rest; of bzip2 and LZMA it cannot."""
_DAMAGED = (BadZipFile, NotImplementedError, RuntimeError, ValueError, OSError, EOFError, zlib.error)
_END = b"PK\x05\x06"
_LARGE_END = b"PK\x06\x07"


@dataclass(frozen=True, slots=True)
class File:
    """A file's name, the folders that lead to it included, and what it holds: a text or why there is none."""

    name: str
    content: str | Unreadable

    @property
    def stem(self) -> str:
        """Return the name without folders and without what follows the last dot."""
        return PurePosixPath(self.name).stem


def files_of(name: str, content: bytes) -> tuple[Iterator[File], list[str]]:
    """Return the texts of a file or archive, one at a time, and the names of what is not read in it.

    Raise `Unreadable` where the whole of it is refused, before any text is unpacked.
    """
    if len(content) > MOST_BYTES:
        raise Unreadable(0, f"it has more than {MOST_BYTES // 1_000_000} MB")
    if content.startswith((b"PK\x03\x04", _END)):
        return _unpacked(content)
    if content.startswith(_ARCHIVE_STARTS):
        raise Unreadable(0, "of archives only zip is read")
    if not name.lower().endswith(TEXTS):
        raise Unreadable(0, f"only {', '.join(TEXTS)} and a .zip of these are read")
    return iter([File(name, _text(content))]), []


def _unpacked(content: bytes) -> tuple[Iterator[File], list[str]]:
    _check_list(content)
    try:
        archive = ZipFile(BytesIO(content))
    except _DAMAGED as error:
        raise Unreadable(0, f"the archive is damaged: {str(error)[:100]}") from None
    listed = [one for one in archive.infolist() if not one.filename.endswith("/")]
    _check(archive, listed)
    shown = [one for one in listed if not _is_hidden(one)]
    if not shown:
        raise Unreadable(0, "the archive holds no file, or its list of contents is damaged")
    wanted = [one for one in shown if one.filename.lower().endswith(TEXTS)]
    others = [one.filename for one in shown if one not in wanted]
    return (File(one.filename, _read(archive, one)) for one in wanted), others


def _check_list(content: bytes) -> None:
    """Refuse an archive whose list of contents is too long to be looked at, before it is."""
    place = content.rfind(_END, -(22 + 65_535))
    if place < 0 or len(content) < place + 22:
        raise Unreadable(0, "the archive is damaged: it has no end")
    count, size = unpack("<HL", content[place + 10 : place + 16])
    too_long = size > MOST_FILES * _LONGEST_ENTRY
    if count > MOST_FILES or too_long or content[max(0, place - 20) : place].startswith(_LARGE_END):
        raise _too_many()


def _check(archive: ZipFile, listed: list[ZipInfo]) -> None:
    """Refuse an archive by what its list says of the files in it, and by how each begins."""
    if len(listed) > MOST_FILES:
        raise _too_many()
    if sum(one.file_size for one in listed) > MOST_BYTES:
        raise Unreadable(0, f"unpacked it would have more than {MOST_BYTES // 1_000_000} MB")
    names = Counter(one.filename for one in listed)
    for one in listed:
        if _leads_elsewhere(one):
            raise Unreadable(0, f"a path that leads out of the archive is refused: {one.filename[:80]}")
        if one.filename.lower().endswith(_ARCHIVES) or _begins(archive, one).startswith(_ARCHIVE_STARTS):
            raise Unreadable(0, f"an archive in an archive is refused: {one.filename[:80]}")
        if names[one.filename] > 1:
            raise Unreadable(0, f"two files in it have the same name: {one.filename[:80]}")


def _too_many() -> Unreadable:
    return Unreadable(0, f"the archive has more than {MOST_FILES:,} files")


def _leads_elsewhere(one: ZipInfo) -> bool:
    path = PurePosixPath(one.filename)
    odd = path.is_absolute() or ".." in path.parts or "\\" in one.orig_filename
    drive = not path.parts or path.parts[0].endswith(":")
    return odd or drive or stat.S_ISLNK(one.external_attr >> 16)


def _is_hidden(one: ZipInfo) -> bool:
    """Tell what an operating system or a version control adds by itself."""
    return any(part.startswith(".") or part == "__MACOSX" for part in PurePosixPath(one.filename).parts)


def _read(archive: ZipFile, one: ZipInfo) -> str | Unreadable:
    if one.flag_bits & _LOCKED:
        return Unreadable(0, "it is locked with a password")
    if one.compress_type not in _PACKED:
        return Unreadable(0, "it is packed in a way that is not read")
    try:
        return _text(_begins(archive, one, min(one.file_size, LONGEST_TEXT) + 1, strictly=True))
    except _DAMAGED as error:
        return Unreadable(0, f"it is damaged: {str(error)[:100]}")


def _begins(archive: ZipFile, one: ZipInfo, count: int = 8, strictly: bool = False) -> bytes:
    """Return the first bytes of a file; nothing where it cannot be unpacked, unless that is to be told."""
    if one.compress_type not in _PACKED:
        return b""
    try:
        with archive.open(one) as packed:
            return packed.read(count)
    except _DAMAGED:
        if strictly:
            raise
        return b""


def _text(content: bytes) -> str | Unreadable:
    if len(content) > LONGEST_TEXT:  # as text it could take four times as much
        return Unreadable(
            0, f"it has more than {LONGEST_TEXT // 1_000_000} MB, which no file of an index has"
        )
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return Unreadable(line, "it holds bytes that are no UTF-8 text")
