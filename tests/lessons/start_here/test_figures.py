"""The tour of the first page says what the rules say."""

import re

from howopen.domain.place import place_of
from howopen.domain.shown import Shown
from howopen.lessons.start_here.one_word import one_word
from howopen.lessons.start_here.tables import read_tour
from howopen.sources.catalog_files import catalog

from tests.figures.table_and_file import check_table_and_file

CATALOG = catalog()
STOPS = read_tour()
PLACES = [place_of(CATALOG, CATALOG.scenario_of(stop.system_id)) for stop in STOPS]


def test_the_tour_has_a_table_a_source_and_a_file() -> None:
    """Each row has a cell under each heading, on the page and in the file."""
    check_table_and_file(one_word(Shown.of(CATALOG), STOPS, PLACES))


def test_the_tour_counts_what_the_rules_say() -> None:
    """Unknowns are told as from and to."""
    for place, row in zip(PLACES, one_word(Shown.of(CATALOG), STOPS, PLACES).rows, strict=False):
        numbers = [int(n) for n in re.findall(r"\d+", row[2])]

        assert place.held == numbers[0]
        assert place.held_at_most == numbers[-2]
