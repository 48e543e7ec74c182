"""How concentrated a market is, from those shares that are known and no others."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from typing import Annotated

from howopen.domain.cells import Cell
from howopen.domain.evidence import FIGURE, Evidence

_PERCENT = Cell(least=0, most=100)


@dataclass(frozen=True, slots=True)
class MarketShare:
    """The share of one firm in percent, as a source gives it: a point or a span."""

    firm: str
    """Whose share it is."""
    low: Annotated[float, _PERCENT]
    """Lower end, in percent."""
    high: Annotated[float, _PERCENT]
    """Upper end, in percent."""
    evidence: Annotated[Evidence, FIGURE]


@dataclass(frozen=True, slots=True)
class Market:
    """A market, what is counted in it, the shares known, and the most that any other firm can have."""

    name: Annotated[str, Cell("market")]
    """The market in words."""
    counted: str
    """What is counted, and over which time."""
    year: Annotated[int, Cell(least=1900)]
    """Year that the share is of."""
    shares: tuple[MarketShare, ...]
    others_at_most: Annotated[float | None, _PERCENT] = None
    """The largest share that a firm not named here can have by the source; empty where it does not say."""

    @property
    def unknown(self) -> tuple[float, float]:
        """Return the least and the most percent that firms not named can have together."""
        return (
            max(0.0, 100 - sum(s.high for s in self.shares)),
            max(0.0, 100 - sum(s.low for s in self.shares)),
        )


def hhi(market: Market) -> tuple[float, float]:
    """Return the least and the greatest Herfindahl–Hirschman index that the known shares allow.

    The index is the sum of all squared shares, at most 10,000. It is least where the others are very
    many and small, greatest where they are as few and large as they can be. As a sum of squares it is
    greatest at an end of each span, so the ends are enough to try.
    """
    ends = [c for c in product(*((s.low, s.high) for s in market.shares)) if sum(c) <= 100]
    least = sum(s.low**2 for s in market.shares)
    most = max(sum(x * x for x in c) + _others(100 - sum(c), market.others_at_most) for c in ends)
    return least, most


def _others(rest: float, at_most: float | None) -> float:
    """Return the greatest sum of squares of what is left, no firm being larger than it can be."""
    if at_most is None or rest <= at_most:
        return rest * rest
    if at_most == 0:
        return 0.0
    full, left = divmod(rest, at_most)
    return full * at_most**2 + left**2


def shares_in_words(shares: Sequence[MarketShare]) -> str:
    """Return the shares as text: *Nvidia 70 to 90 %*."""
    return ", ".join(
        f"{s.firm} {s.low:g} %" if s.low == s.high else f"{s.firm} {s.low:g} to {s.high:g} %" for s in shares
    )
