"""`make picture` draws which floor of the package imports which, from the code, into `docs/floors.svg`."""

import ast
from collections.abc import Iterable, Mapping
from functools import cache
from html import escape
from pathlib import Path

from upkeep.requirements import ROOT

PACKAGE = ROOT / "widgets" / "howopen"
PICTURE = ROOT / "docs" / "floors.svg"
_WIDTH, _HIGH, _GAP, _MARGIN = 200, 44, 40, 20
_LESSONS = "lessons"

Imports = Mapping[str, frozenset[str]]


def imports() -> Imports:
    """Return the floors that each floor imports."""
    floors = sorted(folder.name for folder in PACKAGE.iterdir() if (folder / "__init__.py").is_file())
    return {
        floor: frozenset(
            name.split(".")[1]
            for file in (PACKAGE / floor).rglob("*.py")
            for name in _imported(file)
            if name.startswith("howopen.") and name.split(".")[1] in floors
        )
        - {floor}
        for floor in floors
    }


def _imported(file: Path) -> Iterable[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def rows_of(found: Imports) -> list[list[str]]:
    """Return the floors from the top: each stands in the row below the lowest that imports it."""

    @cache
    def row(floor: str) -> int:
        return 1 + max((row(above) for above, below in found.items() if floor in below), default=-1)

    return [[floor for floor in found if row(floor) == number] for number in range(1 + max(map(row, found)))]


def direct(found: Imports) -> list[tuple[str, str]]:
    """Return the imports that do not follow from others, as pairs of floors."""
    return [
        (above, below)
        for above, all_below in found.items()
        for below in sorted(all_below)
        if not any(below in found[other] for other in all_below)
    ]


def picture(found: Imports) -> str:
    """Return the floors as boxes one above another, with a line down to each that a floor rests on."""
    rows = rows_of(found)
    lessons = sorted(path.parent.name for path in (PACKAGE / _LESSONS).glob("*/lesson.py"))
    wide = 2 * _MARGIN + max(map(len, rows)) * (_WIDTH + _GAP) - _GAP
    high = 2 * _MARGIN + len(rows) * (_HIGH + _GAP) - _GAP
    places = {
        floor: (_MARGIN + column * (_WIDTH + _GAP), _MARGIN + number * (_HIGH + _GAP))
        for number, row in enumerate(rows)
        for column, floor in enumerate(row)
    }
    lines = [_line(places[above], places[below]) for above, below in direct(found)]
    boxes = [_box(floor, place, ", ".join(lessons) * (floor == _LESSONS)) for floor, place in places.items()]
    said = "; ".join(
        f"{floor} imports {', '.join(sorted(below)) or 'no other'}" for floor, below in found.items()
    )
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" role="img"'
            ' font-family="sans-serif" text-anchor="middle">',
            f"<title>The floors of the package</title><desc>{escape(said)}.</desc>",
            f'<rect width="{wide}" height="{high}" fill="#fff"/>',
            *lines,
            *boxes,
            "</svg>\n",
        ]
    )


def _line(above: tuple[int, int], below: tuple[int, int]) -> str:
    x1, x2 = (x + _WIDTH // 2 for x, _ in (above, below))
    turn = below[1] - _GAP // 2
    return f'<path d="M{x1} {above[1] + _HIGH}V{turn}H{x2}V{below[1]}" stroke="#595966" fill="none"/>'


def _box(floor: str, place: tuple[int, int], note: str) -> str:
    x, y = place
    title = f"<title>{escape(note)}</title>" if note else ""
    return (
        f'<g>{title}<rect x="{x}" y="{y}" width="{_WIDTH}" height="{_HIGH}" rx="4" fill="#f2f2f5" '
        f'stroke="#595966"/><text x="{x + _WIDTH // 2}" y="{y + _HIGH // 2 + 5}">{floor}</text></g>'
    )


if __name__ == "__main__":
    PICTURE.write_text(picture(imports()), encoding="utf-8")
