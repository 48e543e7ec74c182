"""Opens explorers with queries that no page wrote, in this process."""

from collections.abc import Iterable

from howopen.explorers.compute import Compute
from howopen.explorers.data import Data
from howopen.explorers.definitions import Definitions
from howopen.explorers.frameworks import Frameworks
from howopen.explorers.labour import Labour
from howopen.explorers.models import Models
from howopen.explorers.start_here import StartHere
from howopen.explorers.whole_system import WholeSystem
from howopen.sources.catalog_files import catalog
from ipywidgets import Widget

from tests.server.hostile import MARK

EXPLORERS = (StartHere, Definitions, Models, Data, Labour, Frameworks, Compute, WholeSystem)


def words() -> list[str]:
    """Return what means something in a query: codes of factors, and ids."""
    tables = catalog()
    return [*(factor.code for factor in tables.factors.values()), *tables.systems, *tables.dependencies]


def open_with(explorer: object, widgets: Iterable[Widget], query: str) -> None:
    """Let an explorer hear a query as its page sends it, and look through all that it shows."""
    explorer.page_link.arrived = query
    for widget in widgets:
        shown = getattr(widget, "html", "")
        assert MARK not in shown, f"{query!r} stands unescaped in {shown[:200]}"


def widgets_of(make: type) -> tuple[object, list[Widget]]:
    """Return a new explorer, and every widget that was made for it."""
    from ipywidgets.widgets.widget import _instances

    before = set(_instances)
    explorer = make()
    return explorer, [widget for key, widget in _instances.items() if key not in before]
