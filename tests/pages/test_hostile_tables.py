"""Tables with a script behind every prose cell: each page shows them as text."""

from collections.abc import Iterator
from html.parser import HTMLParser

import howopen.sources.table_rows as rows
import pytest
from howopen.sources.catalog_files import catalog

from tests.browser.hostile_tables import poison
from tests.pages.hostile_links import LESSONS, widgets_of
from tests.server.hostile import PAYLOADS
from tests.sources.copies import Tables


class Smuggled(HTMLParser):
    """Gathers the elements that no figure of ours makes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag that runs something, or would fetch it."""
        runs = any(name.startswith("on") or (value or "").startswith("javascript:") for name, value in attrs)
        if runs or tag in ("script", "iframe", "object", "marquee", "math", "video"):
            self.found.append(f"<{tag} {attrs}>")


@pytest.fixture(scope="module")
def poisoned(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """All 200 payloads in the tables that lessons read."""
    tables = Tables(tmp_path_factory.mktemp("poisoned") / "data")
    assert set(poison(tables)) == set(PAYLOADS)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rows, "data_folder", lambda: tables.folder)
        catalog.cache_clear()
        yield
    catalog.cache_clear()


@pytest.mark.usefixtures("poisoned")
@pytest.mark.parametrize("page", LESSONS, ids=lambda page: page.__name__)
def test_no_row_becomes_markup(page: type) -> None:
    """The words of the payloads are there, and none of their elements."""
    shown = [widget.html for widget in widgets_of(page)[1] if hasattr(widget, "html")]
    assert any("hurt()" in html for html in shown)
    for html in shown:
        reader = Smuggled()
        reader.feed(html)
        assert reader.found == []
