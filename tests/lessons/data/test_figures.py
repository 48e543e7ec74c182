"""The figures of the page on data say what their tables say."""

import pytest
from howopen.domain.alone import each_alone
from howopen.domain.crossing import SwitchPosition
from howopen.domain.scenario import START
from howopen.domain.shown import Shown
from howopen.figures.figure_frame import framed
from howopen.lessons.data.case_lists import dispute_list, licence_table, steward_list
from howopen.lessons.data.dataset_growth import dataset_growth, in_words, missing_sizes
from howopen.lessons.data.effects_alone import effects_alone
from howopen.lessons.data.lesson import COMPARED
from howopen.lessons.data.tables import (
    read_dataset_sizes,
    read_disputes,
    read_licence_terms,
    read_missing_sizes,
    read_stewards,
)
from howopen.sources.catalog_files import catalog

CATALOG = catalog()
MOVES = (SwitchPosition("Describe", {"data_description": 2}), SwitchPosition("Release", {"training_data": 4}))


def test_each_move_has_a_column_and_says_by_whose_hand() -> None:
    """Describing and releasing bring different things."""
    figure = effects_alone(Shown.of(CATALOG), each_alone(CATALOG, START, MOVES), ("ours", "theirs"), False)
    html = figure.body

    assert "Name the main sources" in html.split("Release")[0]
    assert "theirs" in html


def test_a_model_without_a_size_has_a_row_and_no_number() -> None:
    """Silence is shown, not left out."""
    sizes = read_dataset_sizes()
    silent = [s.model for s in sizes if s.tokens is None]
    rows = {row[0]: row[-1] for row in dataset_growth(sizes).rows}

    assert silent
    assert {"no size listed"} == {rows[model] for model in silent}


@pytest.mark.parametrize(
    ("tokens", "words"), [(1.5e13, "15 trillion"), (2.38e11, "238 billion"), (None, "no size listed")]
)
def test_sizes_are_put_into_words(tokens: float | None, words: str) -> None:
    """Nobody has to count noughts."""
    assert words == in_words(tokens)


def test_missing_sizes_are_parts_of_a_whole() -> None:
    """More models without a size than models would be a slip in the table."""
    assert [] == [y for y in read_missing_sizes() if not 0 <= y.without_size <= y.models]
    assert "58 of 85" in framed(missing_sizes(read_missing_sizes()))


def test_cases_carry_their_sources() -> None:
    """No case without a link or a name to look up."""
    disputes = dispute_list(CATALOG, read_disputes(), COMPARED)
    figures = (disputes, steward_list(CATALOG, read_stewards()))
    for figure in figures:
        assert len(figure.rows) == figure.body.count("ho-cite")


def test_a_small_maker_is_compared_with_a_large_one() -> None:
    """Both are in the table, and in sight before anything is unfolded."""
    in_sight, *folded_away = dispute_list(CATALOG, read_disputes(), COMPARED).body.split("<details", 1)

    assert len(COMPARED) == in_sight.count("<article")
    assert [] == [d.name for d in read_disputes() if d.dispute_id in COMPARED and d.name not in in_sight]
    assert folded_away


def test_even_permissive_licences_ask_for_credit() -> None:
    """The lost attribution is visible in the table."""
    rows = {row[0]: row[1] for row in licence_table(CATALOG, read_licence_terms()).rows}

    assert "✓ yes" == rows["MIT"]
    assert "– no" == rows["What comes with a suggestion"]
