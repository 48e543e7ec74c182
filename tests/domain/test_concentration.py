"""The index says no more than the known shares allow."""

import pytest
from howopen.domain.concentration import Market, MarketShare, hhi, shares_in_words
from howopen.domain.evidence import Basis, Evidence
from howopen.sources.market_table import read_markets
from hypothesis import given
from hypothesis import strategies as st

NOWHERE = Evidence(Basis.INFERRED, "", "", "")
MARKETS = read_markets()


def market(*shares: tuple[float, float], others_at_most: float | None = None) -> Market:
    """Return a market of firms with these spans."""
    firms = tuple(MarketShare(str(n), low, high, NOWHERE) for n, (low, high) in enumerate(shares))
    return Market("M", "sales", 2024, firms, others_at_most)


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (market((100, 100)), (10_000, 10_000)),
        (market((50, 50), (50, 50)), (5_000, 5_000)),
        (market((70, 90)), (4_900, 8_200)),
        (market((60, 60)), (3_600, 5_200)),
        (market((60, 60), others_at_most=10), (3_600, 4_000)),
        (market((88, 88), (12, 12), others_at_most=0), (7_888, 7_888)),
    ],
)
def test_the_span_by_hand(made: Market, expected: tuple[float, float]) -> None:
    """One firm, two equal ones, a span, an unknown rest, and a rest that is bounded."""
    assert expected == pytest.approx(hhi(made))


@given(
    st.lists(st.floats(0, 30), min_size=1, max_size=3),
    st.lists(st.integers(0, 1000), min_size=1, max_size=9).filter(any),
)
def test_every_completion_lies_in_the_span(known: list[float], parts: list[int]) -> None:
    """However the rest is shared out among others, the index is not outside."""
    low, high = hhi(market(*((share, share) for share in known)))
    rest = 100 - sum(known)
    index = sum(s * s for s in known) + sum((rest * p / sum(parts)) ** 2 for p in parts)

    assert low - 1e-6 <= index <= high + 1e-6


def test_the_two_figures_for_nvidia_stand_in_two_markets() -> None:
    """A share of AI chips is not mixed with one of graphics boards."""
    own = {m: shares_in_words(market.shares[:1]) for m, market in MARKETS.items() if m != "cloud"}

    assert {"chips": "Nvidia 70 to 90 %", "boards": "Nvidia 88 %"} == own
    assert 1 == len({s.evidence.source_id for s in MARKETS["chips"].shares})


@pytest.mark.parametrize("found", MARKETS.values(), ids=MARKETS)
def test_known_shares_do_not_exceed_the_market(found: Market) -> None:
    """At least one way of reading the spans adds up."""
    assert sum(s.low for s in found.shares) <= 100
    assert all(s.low <= s.high for s in found.shares)
