"""Figures of the page on models say what their tables say."""

import pytest
from howopen.domain.scenario import START
from howopen.domain.shown import Shown
from howopen.figures.figure_frame import Figure, framed
from howopen.lessons.models.around_model import around_model
from howopen.lessons.models.fine_tunes import TuningCase
from howopen.lessons.models.fine_tunes_figure import fine_tunes
from howopen.lessons.models.known_sizes import known_sizes
from howopen.lessons.models.model_cases import model_cases
from howopen.lessons.models.model_record import CaseKind
from howopen.lessons.models.release_climb import release_climb
from howopen.lessons.models.release_step import climb
from howopen.lessons.models.tables import (
    read_cases,
    read_decisions,
    read_disclosure_years,
    read_parts,
    read_steps,
)
from howopen.lessons.models.who_decided import who_decided
from howopen.sources.catalog_files import catalog

from tests.figures.table_and_file import check_table_and_file

CATALOG = catalog()
YEARS = read_disclosure_years()
SUM = {"a": TuningCase("a case", 100, 30, "kWh")}


def figures() -> list[Figure]:
    """Return every figure of the page in its first state."""
    return [
        release_climb(Shown.of(CATALOG), climb(CATALOG, read_steps(), START), revealed=True),
        around_model(Shown.of(CATALOG), read_parts()),
        known_sizes(CATALOG, YEARS),
        who_decided(CATALOG, read_decisions()),
        fine_tunes(SUM, "a", 2),
        *(model_cases(CATALOG, read_cases(), kind) for kind in CaseKind),
    ]


@pytest.mark.parametrize("figure", figures(), ids=lambda figure: figure.name)
def test_a_figure_has_a_table_a_source_and_a_file(figure: Figure) -> None:
    """Each row has a cell under each heading, on the page and in the file."""
    check_table_and_file(figure)


def test_known_sizes_are_part_of_all_models() -> None:
    """No year has more known sizes than models, and both ways in have the same years."""
    assert all(max(y.with_parameters, y.with_data_size) <= y.models for y in YEARS)
    assert 1 == len({tuple(y.year for y in YEARS if y.access == a) for a in ("service", "weights")})


def test_the_last_points_are_told_in_the_picture() -> None:
    """Beside each line stands how many of how many."""
    picture = known_sizes(CATALOG, YEARS).picture or ""
    last = [y for y in YEARS if y.year == max(y.year for y in YEARS)]

    assert [] == [y for y in last if f"{y.with_data_size} of {y.models}" not in picture]


def test_the_outside_of_a_model_holds_the_model() -> None:
    """Boxes stand one inside the other, the model innermost."""
    parts = read_parts()
    body = around_model(Shown.of(CATALOG), parts).body

    assert len(parts) == body.count("ho-shell ")
    assert body.endswith("</div>" * len(parts))
    assert "weights" == parts[-1].needs_id


def test_a_dependency_that_does_not_arise_is_lifted() -> None:
    """Every status of every part has words."""
    shown = Shown.of(CATALOG, CATALOG.scenario_of("te_hiku_speech_data"), "te_hiku_speech_data")

    assert all(w for _, w in around_model(shown, read_parts()).rows)


def test_few_fine_tunes_are_a_part_of_the_training() -> None:
    """Below the turn as per cent, above it as times."""
    assert "60.0% of what the training took" in framed(fine_tunes(SUM, "a", 2))
    assert "1.2 times what the training took" in framed(fine_tunes(SUM, "a", 4))
    assert "By fine-tune number 4 " in framed(fine_tunes(SUM, "a", 4))
