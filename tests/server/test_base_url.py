"""Everything lies below a path, for a proxy that shows other things beside it."""

import re
from posixpath import normpath

import pytest
from howopen.server.command import path

from tests.server.channel import channel, widgets
from tests.server.process import Server, kernel_id, serving

BELOW = "/class/how-open"
PAGE = f"{BELOW}/voila/render/07_whole_system.ipynb"


def test_pages_and_all_they_need_lie_below_the_path() -> None:
    """A page, its files, its kernel and a live session's pages; beside the path there is nothing."""
    with serving("--base-url", BELOW, "--live", "a-long-key") as server:
        assert server.page == server.base + PAGE
        _, html = server.visit(PAGE)
        files = {normpath(file) for file in re.findall(r'(?:src|href)="(/[^"#?]+)"', html)}
        assert files
        assert {file: server.get(file)[0] for file in files} == dict.fromkeys(files, 200)
        below = Server(server.base + BELOW, server.page, server.process)
        with channel(below, kernel_id(html)) as opened:
            assert widgets(opened)
        assert server.get(f"{BELOW}/live/")[0] == server.get(f"{BELOW}/live/vote")[0] == 200
        assert server.get("/voila/render/07_whole_system.ipynb")[0] == 404


@pytest.mark.parametrize("text", ["how-open", "/how-open", "how-open/", "/how-open/"])
def test_slashes_are_put_where_they_belong(text: str) -> None:
    """However it is written, the path has one at both ends."""
    assert path(text) == "/how-open/"
