"""`facts.csv`: figures, each in words with whose word it is."""

from typing import Annotated

from howopen.domain.cells import Cell
from howopen.domain.fact import Fact
from howopen.sources.table import Table, reader
from howopen.sources.table_rows import Folder


class _AlsoOfFact:
    fact_id: str
    """Name by which a page picks the figure."""
    rests_on: Annotated[str, Cell(optional=True, refers="sources.source_id")]
    """The source that the paper itself cites for it."""


FACTS = Table(
    "facts",
    Fact,
    "Facts",
    "Figures of the paper and of other sources, as intervals with unit and year, in our words. The page that "
    "reads the paper along shows all of the paper’s; the other pages show those they need. Where only one "
    "end is given, the source says at least or at most.",
    key="fact_id",
    also=_AlsoOfFact,
)


def read_all_facts(folder: Folder = None) -> dict[str, Fact]:
    """Return all figures, keyed by id in the order of the table."""
    return reader(folder).by_id(FACTS)


def read_facts(component_id: str, folder: Folder = None) -> dict[str, Fact]:
    """Return the figures about a component, keyed by id in the order of the table."""
    facts = read_all_facts(folder)
    return {fact_id: fact for fact_id, fact in facts.items() if fact.component_id == component_id}
