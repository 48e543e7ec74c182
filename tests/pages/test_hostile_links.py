"""Addresses that no page wrote do not break a page, and nothing of them is shown unescaped."""

from howopen.lessons.whole_system.lesson import WholeSystem
from howopen.sources.catalog_files import catalog
from howopen.sources.scenario_url import read_link, write_link

from tests.pages.hostile_links import open_with, widgets_of, words
from tests.server.hostile import queries


def test_every_query_is_read_and_what_is_written_is_read_the_same() -> None:
    """5,000 queries: none raises, and a page's own link for each reads as what the query meant."""
    for query in queries(5000, words()):
        link = read_link(query, catalog())
        assert read_link(write_link(link, catalog()), catalog()) == link, query


def test_no_query_breaks_a_lesson() -> None:
    """A sample of 150 on the whole system; `tests/shake` opens all pages with 5,000."""
    lesson, widgets = widgets_of(WholeSystem)
    for query in queries(150, words()):
        open_with(lesson, widgets, query)
