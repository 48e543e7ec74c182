"""A reader's sorting travels in the link, and is set beside the plays without being marked."""

import re

import pytest
from howopen.lessons.market.case_sorter import CaseSorter
from howopen.lessons.market.tables import read_cases, read_plays
from howopen.sources.catalog_files import catalog

from tests.controls.actions import act


@pytest.fixture
def sorter() -> CaseSorter:
    """The cases as somebody finds them."""
    return CaseSorter(catalog(), read_plays(), read_cases())


def test_the_plays_wait_until_they_are_asked_for(sorter: CaseSorter) -> None:
    """Who has sorted first looks otherwise at what others say."""
    names = [play.name for play in read_plays().values()]
    assert not [name for name in names if name in sorter.html]

    act(sorter, "compare")
    assert [] == [name for name in names if name not in sorter.html]
    assert "You skipped the sorting" in sorter.html


def test_agreement_is_named_pair_by_pair(sorter: CaseSorter) -> None:
    """What both put together, and what the reader alone did."""
    for letter, group in (("i", "A"), ("l", "A"), ("n", "A"), ("a", "B")):
        act(sorter, "sort", letter, group)
    act(sorter, "compare")
    words = re.sub(r"<[^>]+>", "", sorter.html)

    assert "Together in your sorting and in the plays below: IBM and Linux with Meta and Llama." in words
    assert "Together in yours alone: IBM and Linux with Nvidia, CUDA and open models" in words
    assert "One of the five pairs" in words


@pytest.mark.parametrize("value", ["", "iA", "iAaBmC-s", "-s", "iDaDmDpDlDzDnD-s"])
def test_a_sorting_comes_back_as_it_was(sorter: CaseSorter, value: str) -> None:
    """In another's browser the same cases lie in the same groups."""
    problems: list[str] = []

    assert value == sorter.read(value, problems)
    assert problems == []


@pytest.mark.parametrize(
    ("text", "read", "named"),
    [("iAqB", "iA", "qB"), ("iE", "", "iE"), ("<b>", "", "<b>"), ("aBaC", "aC", "")],
)
def test_what_cannot_be_read_is_named_and_the_rest_holds(
    sorter: CaseSorter, text: str, read: str, named: str
) -> None:
    """A case that has gone, or junk, does not take the others along."""
    problems: list[str] = []

    assert read == sorter.read(text, problems)
    assert bool(named) == bool(problems)
    assert all(named in problem for problem in problems)


@pytest.mark.parametrize(("of", "value"), [("q", "A"), ("i", "Z"), ("", "")])
def test_a_case_or_group_that_is_not_there_changes_nothing(sorter: CaseSorter, of: str, value: str) -> None:
    """A page that sends what no control of ours sends is not believed."""
    act(sorter, "sort", of, value)

    assert sorter.value == ""
