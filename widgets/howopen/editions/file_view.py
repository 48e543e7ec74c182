"""A view of the page in the one file, and on what each part of it depends."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass

from howopen.domain.condition import Condition
from howopen.domain.shown import Shown
from howopen.figures.markup import Markup


@dataclass(frozen=True, slots=True)
class Row:
    """An element of a view that can be unfolded, or is lit or dimmed when some ability is chosen.

    `depends` returns all that its markup depends on besides. `item` is what unfolds it, and `lit` and
    `dimmed` are abilities to choose to see it so; each is empty where nothing does.
    """

    key: str
    depends: Callable[[Shown], Hashable]
    item: str = ""
    lit: str = ""
    dimmed: str = ""


@dataclass(frozen=True, slots=True)
class FileView:
    """A view of the page. `depends` returns all that its markup depends on apart from its rows."""

    name: str
    draw: Callable[[Shown], Markup]
    depends: Callable[[Shown], Hashable]
    rows: tuple[Row, ...] = ()


def asked_by(*conditions: Condition) -> tuple[str, ...]:
    """Return the ids of all factors that conditions ask about."""
    return tuple(dict.fromkeys(r.factor_id for c in conditions for r in c.requirements))


def levels_of(shown: Shown, factor_ids: Iterable[str]) -> tuple[int, ...]:
    """Return the levels of factors in the setting shown."""
    return tuple([shown.levels.get(factor, 0) for factor in factor_ids])
