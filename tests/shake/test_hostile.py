"""The full numbers of hostile addresses; `make test` sends a sample of each."""

import pytest

from tests.pages.hostile_links import LESSONS, open_with, widgets_of, words
from tests.server.hostile import queries
from tests.server.process import Server
from tests.server.test_safety_hostile import send_queries


def test_no_query_breaks_the_server(stand_in_server: Server) -> None:
    """5,000 queries over HTTP, each to two addresses that start no kernel."""
    send_queries(stand_in_server, 5000)


@pytest.mark.parametrize("page", LESSONS, ids=lambda page: page.__name__)
def test_no_query_breaks_an_explorer(page: type) -> None:
    """5,000 queries, dealt out to the eight pages: none raises, nothing is shown unescaped.

    In this process, since each over HTTP would start a kernel to do the same.
    """
    explorer, widgets = widgets_of(page)
    for query in list(queries(5000, words()))[LESSONS.index(page) :: len(LESSONS)]:
        open_with(explorer, widgets, query)
