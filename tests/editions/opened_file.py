"""The one-file edition read back: what it would show in any of its settings."""

import base64
import json
import re
import zlib
from array import array
from functools import cache, cached_property

HOLE = re.compile("\x01([^\x02]*)\x02")
HEADING_OR_ROW = re.compile("<h3[^>]*>([^<]*)</h3>|" + HOLE.pattern)


class OpenedFile:
    """The tables of a file, unpacked, and the same few look-ups as its script makes."""

    def __init__(self, html: str) -> None:
        self.html = html
        self.tables = json.loads(self._unpacked("ho-tables"))
        self._numbers = array("H", self._unpacked("ho-numbers"))

    @cached_property
    def starts(self) -> dict[str, int]:
        """The number of the first setting of every real system, and under the empty name of no system."""
        return {b["origin"]: b["first"] for b in reversed(self.tables["beginnings"])}

    def number(self, column: str, place: int) -> int:
        """Return what stands in a column for a setting."""
        return self._numbers[self.tables["columns"][column] * self.tables["total"] + place]

    def pieces(self, number: int) -> list[str]:
        """Return the pieces of a sequence."""
        return [self.tables["pieces"][piece] for piece in self.tables["sequences"][number]]

    def shown(self, view: str, place: int, opened: frozenset[str] = frozenset(), chosen: str = "") -> str:
        """Return a view's markup in a setting, with items unfolded and an ability chosen."""
        frame = "".join(self.pieces(self.number(view, place)))
        return HOLE.sub(lambda hole: self._row(view, hole[1], place, opened, chosen), frame)

    @cache  # noqa: B019, the file lives as long as the tests
    def groups(self, frame: int) -> dict[str, str]:
        """Return under which heading each row stands in a frame of the abilities."""
        found, heading = {}, ""
        for words, row in HEADING_OR_ROW.findall("".join(self.pieces(frame))):
            if row:
                found[row] = heading
            else:
                heading = words
        return found

    @cache  # noqa: B019, the file lives as long as the tests
    def entry(self, number: int) -> str:
        """Return a row as it stands while folded and unlit."""
        return "".join(self.pieces(self.tables["entries"][number][0]))

    def _row(self, view: str, key: str, place: int, opened: frozenset[str], chosen: str) -> str:
        column = f"{view} {key}"
        item = self.tables["items"][column]
        light = 0 if not chosen else 2 if key in self.tables["lights"][chosen] else 4
        entry = self.tables["entries"][self.number(column, place)]
        return "".join(self.pieces(entry[light + (item in opened)]))

    def _unpacked(self, name: str) -> bytes:
        packed = re.search(rf'<script type="text/plain" id="{name}">([^<]*)</script>', self.html)
        return zlib.decompress(base64.b64decode(packed[1]))
