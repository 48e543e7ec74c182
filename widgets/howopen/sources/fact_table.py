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
    "Figures of the paper and of other sources, as intervals with unit and year, in our words. The pages "
    "show some of them; the others are for whoever works with the tables. Where only one end is given, the "
    "source says at least or at most.",
    key="fact_id",
    also=_AlsoOfFact,
)


def read_facts(component_id: str, folder: Folder = None) -> dict[str, Fact]:
    """Return the figures about a component, keyed by id in the order of the table."""
    facts = reader(folder).by_id(FACTS)
    return {fact_id: fact for fact_id, fact in facts.items() if fact.component_id == component_id}
