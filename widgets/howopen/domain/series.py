"""The notebooks of the series."""

from dataclasses import dataclass
from typing import Annotated

from howopen.domain.cells import Cell, Form


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A notebook of the series: its question as title, what one does there, and how long it takes."""

    page_id: str
    """Name used in links."""
    notebook: Annotated[str, Cell(form=Form(r"\d{2}_[a-z_]+", "two digits and a name"), unique=True)]
    """File name of the notebook, without its ending."""
    title: str
    """The page's question."""
    does: str
    """What one does there, in a sentence."""
    minutes: Annotated[int, Cell(least=1)]
    """How long that takes."""
