"""Hostile addresses, sent to the running server byte by byte."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from howopen.server.gate import ADDRESS
from howopen.server.ready_page import BY_A_PAGE

from tests.server.hostile import MARK, TRAVERSALS, queries
from tests.server.process import Server
from tests.server.raw import ask

SECRET = "a-secret-value"


@pytest.fixture
def outside(stand_in_notebooks: Path) -> Iterator[None]:
    """A file beside the folder that is served."""
    file = stand_in_notebooks.parent / "outside.txt"
    file.write_text(SECRET)
    yield
    file.unlink()


@pytest.mark.usefixtures("outside")
def test_no_path_leads_out(stand_in_server: Server) -> None:
    """300 ways to write a path out of the folder, none of which fetches anything or breaks the server."""
    assert len(set(TRAVERSALS)) == 300
    for path in TRAVERSALS:
        status, _, body = ask(stand_in_server, path)
        assert status in (400, 403, 404), path
        assert SECRET not in body and "root:" not in body, path


def send_queries(server: Server, how_many: int) -> None:
    """Ask for the list and for an error page with each query: neither starts a kernel.

    The answer is the page, or that the query is no query (a key that is not text), or that the address is
    too long. Only at a head beyond 64 KiB does the server hang up without a word.
    """
    for query in queries(how_many, ["we", "llama_3"]):
        # A line of HTTP holds neither of the two; everything else goes out as it is.
        address = "?" + quote(query, safe="".join(map(chr, range(33, 256))))
        for path, expected in (("/", 200), ("/voila/render/nosuch.ipynb", 404)):
            status, headers, body = ask(server, path + address)
            length = len((path + address).encode("utf-8", "surrogateescape"))
            answer = 0 if length > 65_000 else 414 if length > ADDRESS else expected
            assert status in (answer, 400), query
            assert MARK not in body and MARK not in headers, query


def test_no_query_breaks_the_server(stand_in_server: Server) -> None:
    """A sample of 200; `tests/shake` sends 5,000."""
    send_queries(stand_in_server, 200)


@pytest.mark.parametrize("query", list(queries(400, ["we", "llama_3"]))[::40], ids=range(10))
def test_no_query_breaks_a_page(stand_in_server: Server, query: str) -> None:
    """With a kernel behind it: the page comes, and nothing of the query stands in it."""
    path = "/voila/render/prose.ipynb?" + quote(query, safe="&=;%")[: ADDRESS - 30]
    status, _, body = ask(stand_in_server, path, headers=f"{BY_A_PAGE}: page\r\n")
    assert status == 200
    assert '<main id="ho-page">' in body
    assert MARK not in body
