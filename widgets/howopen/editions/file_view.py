"""A view of the page in the one file, and on what each part of it depends."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field

from howopen.domain.condition import Condition
from howopen.domain.shown import Shown
from howopen.figures.markup import Markup, Rows

Depends = Callable[[Shown], Hashable]
"""Returns all that a markup depends on: it is the same wherever this is."""


@dataclass(frozen=True, slots=True)
class Row:
    """A part of a view that can be unfolded, or is lit or dimmed when some ability is chosen.

    `item` is what unfolds it, and `lit` and `dimmed` are abilities to choose to see it so; each is empty
    where nothing does. `depends` returns what its markup depends on besides.
    """

    key: str
    depends: Depends
    item: str = ""
    lit: str = ""
    dimmed: str = ""


def _none(*_: object) -> Rows:
    return {}


@dataclass(frozen=True, slots=True)
class FileView:
    """A view of the page: rows, sections with blanks for the rows, and a frame with blanks for either.

    `depends` is about the frame. `sections` says the same of each section, and `rows` of each row;
    `draw_sections` and `draw_rows` return them by their keys.
    """

    name: str
    frame: Callable[[Shown, Rows], Markup]
    depends: Depends
    rows: tuple[Row, ...] = ()
    draw_rows: Callable[[Shown], Rows] = _none
    sections: Mapping[str, Depends] = field(default_factory=dict)
    draw_sections: Callable[[Shown, Rows], Rows] = _none

    def draw(self, shown: Shown) -> Markup:
        """Return the view as a whole."""
        rows = self.draw_rows(shown)
        return self.frame(shown, {**rows, **self.draw_sections(shown, rows)})


def asked_by(*conditions: Condition) -> tuple[str, ...]:
    """Return the ids of all factors that conditions ask about."""
    return tuple(dict.fromkeys(r.factor_id for c in conditions for r in c.requirements))


def levels_of(shown: Shown, factor_ids: Iterable[str]) -> tuple[int, ...]:
    """Return the levels of factors in the setting shown."""
    return tuple([shown.levels.get(factor, 0) for factor in factor_ids])
