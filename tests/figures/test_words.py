"""How lists and counts are put into words."""

import pytest
from howopen.figures.words import counted, listed, lower_first


@pytest.mark.parametrize(
    ("names", "expected"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_a_list_reads_as_text(names: list[str], expected: str) -> None:
    """British English has no comma before the last *and*."""
    assert expected == listed(names)


@pytest.mark.parametrize(("number", "expected"), [(0, "no"), (1, "one"), (5, "five"), (6, "6"), (40, "40")])
def test_small_numbers_are_words(number: int, expected: str) -> None:
    """There are five components, and a sentence names them in words."""
    assert expected == counted(number)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Run it", "run it"), ("CUDA, the platform", "CUDA, the platform"), ("A cloud", "a cloud"), ("", "")],
)
def test_abbreviations_keep_their_capitals(text: str, expected: str) -> None:
    """CUDA is not cuda in the middle of a sentence."""
    assert expected == lower_first(text)
