"""The one-file edition read back: what it would show in any of its settings."""

import base64
import json
import re
import zlib
from array import array
from functools import cache, cached_property
from math import prod

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

    @cached_property
    def _starts(self) -> dict[str, list[int]]:
        """Where each column's numbers begin, for each beginning."""
        found: dict[str, list[int]] = {}
        following = 0
        for name, shape in self.tables["columns"].items():
            found[name] = []
            for beginning, mask in zip(self.tables["beginnings"], self.tables["shapes"][shape], strict=True):
                found[name].append(following)
                following += prod(len(w) for n, w in enumerate(beginning["ways"]) if mask >> n & 1)
        return found

    def number(self, column: str, place: int) -> int:
        """Return what stands in a column for a setting."""
        begun = self.tables["beginnings"]
        index = max(n for n, beginning in enumerate(begun) if beginning["first"] <= place)
        rest = place - begun[index]["first"]
        mask = self.tables["shapes"][self.tables["columns"][column]][index]
        own, step = 0, 1
        for component, ways in reversed([*enumerate(begun[index]["ways"])]):
            rest, way = divmod(rest, len(ways))
            if mask >> component & 1:
                own, step = own + way * step, step * len(ways)
        return self._numbers[self._starts[column][index] + own]

    def pieces(self, number: int) -> list[str]:
        """Return the pieces of a sequence."""
        return [self.tables["pieces"][piece] for piece in self.tables["sequences"][number]]

    def shown(self, view: str, place: int, opened: frozenset[str] = frozenset(), chosen: str = "") -> str:
        """Return a view's markup in a setting, with items unfolded and an ability chosen."""
        return self._part(view, view, place, opened, chosen)

    @cache  # noqa: B019, the file lives as long as the tests
    def groups(self, frame: int) -> dict[str, str]:
        """Return under which heading each row stands in a section of the abilities."""
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

    def _part(self, view: str, name: str, place: int, opened: frozenset[str], chosen: str) -> str:
        """Return a view or a section of it, with all its parts."""

        def filled(hole: re.Match[str]) -> str:
            part = f"{view} {hole[1]}"
            if part in self.tables["items"]:
                return self._row(view, hole[1], place, opened, chosen)
            return self._part(view, part, place, opened, chosen)

        return HOLE.sub(filled, "".join(self.pieces(self.number(name, place))))

    def _row(self, view: str, key: str, place: int, opened: frozenset[str], chosen: str) -> str:
        column = f"{view} {key}"
        item = self.tables["items"][column]
        light = 0 if not chosen else 2 if key in self.tables["lights"][chosen] else 4
        entry = self.tables["entries"][self.number(column, place)]
        return "".join(self.pieces(entry[light + (item in opened)]))

    def _unpacked(self, name: str) -> bytes:
        packed = re.search(rf'<script type="text/plain" id="{name}">([^<]*)</script>', self.html)
        return zlib.decompress(base64.b64decode(packed[1]))
