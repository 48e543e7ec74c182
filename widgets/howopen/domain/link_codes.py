"""The short codes by which an address names factors, rungs and dependencies."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

UNSAID = "0"
"""Code of the rung at which a factor stands that an address says nothing of."""


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
