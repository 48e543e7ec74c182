"""What others have published stands beside what our rules compute, and differences are explained."""

import pytest
from howopen.domain.published import PublishedVerdict, compare
from howopen.sources.catalog_files import catalog
from howopen.sources.verdict_table import read_verdicts

CATALOG = catalog()
VERDICTS = read_verdicts(CATALOG)


@pytest.mark.parametrize("verdict", VERDICTS, ids=lambda v: v.verdict_id)
def test_where_our_answer_is_another_the_row_says_why(verdict: PublishedVerdict) -> None:
    """Whoever looks up the published answer finds it here, with the reason why ours is not the same."""
    differs = compare(CATALOG, verdict).agrees is False

    assert verdict.difference or not differs


@pytest.mark.parametrize("verdict", VERDICTS, ids=lambda v: v.verdict_id)
def test_a_verdict_is_an_outcome_or_a_number(verdict: PublishedVerdict) -> None:
    """A number has its scale; a word is one of the instrument's own."""
    assert (verdict.score is None) is bool(verdict.outcome_id)
    assert (verdict.score is None) is not bool(verdict.scale)
