"""Ten thousand settings put into words, of which the quick tests try some sixty."""

from howopen.domain.scenario import Scenario
from howopen.domain.shown import Shown
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.settings import CATALOG, settings_of
from tests.figures.wording import faults, page_lines, sentence_faults


@settings(max_examples=10_000)
@given(settings_of(), st.sampled_from(["", *CATALOG.systems]))
def test_all_words_hold_for_ten_thousand_settings(levels: dict[str, int], origin: str) -> None:
    """No setting has a sentence with a hole, a word twice, or somebody left unnamed."""
    shown = Shown.of(CATALOG, Scenario.of(levels), origin)

    assert [] == sentence_faults(shown)
    assert [] == faults(list(page_lines(shown)))
