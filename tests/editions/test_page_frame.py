"""The frame of all pages says of the series what its tables say."""

import json
import re
from html import unescape

import pytest
from howopen.domain.series import PageEntry
from howopen.editions.page_frame import FOLDER, parts
from howopen.sources.series_table import read_series
from jinja2 import Environment, FileSystemLoader

FRAME = Environment(loader=FileSystemLoader(FOLDER))


def test_frame_is_of_today() -> None:
    """A page that is added is in the bar of all; `python -m howopen.editions.page_frame` puts it there."""
    for name, content in parts().items():
        assert (FOLDER / name).read_text(encoding="utf-8") == content


def test_bar_has_all_pages_with_their_minutes() -> None:
    """Who plans a class sees in the menu what each page asks and how long it takes."""
    bar = parts()["series.html"]
    for page in read_series():
        assert page.notebook in bar
        assert f"{page.minutes} minutes" in bar


@pytest.mark.parametrize("page", read_series(), ids=lambda page: page.page_id)
def test_a_page_says_what_it_is_to_catalogues(page: PageEntry) -> None:
    """A catalogue of teaching material finds title, minutes, licence and paper, in less than a kB."""
    written = FRAME.get_template("described.html").render(ho_page=page.notebook)
    [text] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', written)
    found = json.loads(text)

    assert len(written.encode()) < 1_000
    assert (found["@type"], found["name"]) == ("LearningResource", page.title)
    assert found["timeRequired"] == f"PT{page.minutes}M"
    assert found["license"].endswith("/by/4.0/")
    assert found["isBasedOn"]["@id"].endswith("s41586-024-08141-1")


def test_a_notebook_of_somebody_else_is_not_described() -> None:
    """A server can show other notebooks too, of which we know nothing."""
    for name in ("described.html", "shared.html"):
        assert FRAME.get_template(name).render(ho_page="mine").strip() == ""


@pytest.mark.parametrize("page", read_series(), ids=lambda page: page.page_id)
def test_a_link_that_is_shared_says_what_it_leads_to(page: PageEntry) -> None:
    """A chat shows the page's question, what one does there, paper and minutes, and fetches nothing."""
    written = FRAME.get_template("shared.html").render(ho_page=page.notebook)
    told = {
        name: unescape(text) for name, text in re.findall(r'property="og:(\w+)" content="(.*?)"', written)
    }

    assert told["title"] == page.title
    assert told["description"].startswith(page.does)
    assert f"Nature (2024); {page.minutes} minutes" in told["description"]
    assert "http" not in written
