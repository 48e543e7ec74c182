"""What a reader takes from the bar to show others: the address of a view, and how to cite it."""

import json
from datetime import date
from urllib.parse import parse_qs, urlsplit

from howopen import __version__
from howopen.domain.dissent import Change, Dissent
from howopen.domain.stance import Stance
from howopen.sources.scenario_url import Link, write_link
from playwright.sync_api import Page, expect

from tests.browser.top_bar import cited, open_share
from tests.browser.whole_system import Reader, catalog

CHANGED = catalog.with_stance(catalog.scenario_of("llama_3"), "models", Stance.CLOSED)
DISPUTED = Dissent.of([Change("accelerators.lifts", "always", "Chips can be changed.")])
GUESSED = Link(CHANGED, "llama_3", (("p", "8"),), DISPUTED)
SETTING = Link(CHANGED, "llama_3", dissent=DISPUTED)


def test_a_view_is_cited_with_its_setting_version_and_day(tab: Page, server: str) -> None:
    """An essay names the very view: page, version, setting, disputed rules and day, and nobody's guess."""
    Reader(tab, server).arrive(write_link(GUESSED, catalog))
    open_share(tab)
    field = tab.get_by_label("Address to share")
    expect(field).not_to_have_value("")  # it is filled in as the menu unfolds
    address = field.input_value()
    assert parse_qs(urlsplit(address).query) == parse_qs(write_link(SETTING, catalog))
    today = tab.evaluate("new Date().toLocaleDateString('sv')")
    title = tab.title().removesuffix(" – How Open?")

    words = cited(tab, "plain text")
    assert all(part in words for part in ("The How Open? authors", title, f"version {__version__}", address))
    bibtex = cited(tab, "BibTeX")
    assert f"url = {{{address}}}" in bibtex
    assert f"urldate = {{{today}}}" in bibtex
    assert f"title = {{{title}}}" in bibtex
    [entry] = json.loads(cited(tab, "CSL-JSON"))
    assert (entry["type"], entry["title"], entry["URL"]) == ("webpage", title, address)
    assert date(*entry["accessed"]["date-parts"][0]).isoformat() == today
