"""The short codes by which an address names factors, rungs and dependencies."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Annotated

from howopen.domain.cells import ID, Cell, Form

UNSAID = "0"
"""Code of the rung at which a factor stands that an address says nothing of."""

_NAME = Form(r"[a-z0-9]+(_+[a-z0-9]+)*", "small letters and digits, parted by underscores")


@dataclass(frozen=True, slots=True)
class LinkCode:
    """What a code names, or named."""

    among: Annotated[str, Cell(form=ID)]
    """What the code tells apart: factors, dependencies (in a prediction), entries of an address, or the rungs
    of the factor named here. Systems, questions and answers stand in addresses by their own ids and come here
    only once they have gone: among systems, among questions, or among the question named here."""
    code: Annotated[str, Cell(form=_NAME)]
    """What stands in an address: two letters for a factor; a letter or digit for a rung, 0 for the one that
    an address leaves unsaid; the number of a dependency's bit; the name of an entry. It is never given to
    anything else."""
    id: Annotated[str, Cell(form=_NAME)]
    """What the code names."""
    retired: date | None
    """Day on which what it named has gone; empty while it is there. The row stays, so that nothing else gets
    the code."""


@dataclass(frozen=True)
class LinkCodes:
    """The codes of what there is, and the ids of what has gone by the codes that it had.

    A code is never given to anything else, also when what it named has gone: links are kept for years.
    A dependency's code is the number of its bit in a prediction.
    """

    factors: Mapping[str, str]
    rungs: Mapping[str, tuple[str, ...]]
    dependencies: Mapping[str, int]
    gone: Mapping[tuple[str, str], str]

    @cached_property
    def factor_ids(self) -> Mapping[str, str]:
        """Return the factor that each code names."""
        return {code: factor_id for factor_id, code in self.factors.items()}

    @cached_property
    def levels(self) -> Mapping[str, Mapping[str, int]]:
        """Return for each factor the level that each code of its rungs names."""
        return {f: {code: level for level, code in enumerate(codes)} for f, codes in self.rungs.items()}
