"""Scripts that arrive by the address, a field or a row of data are shown as text and never run.

A sample of the 200 payloads. The content security policy is switched off here, since it would hide a text
that is not escaped.
"""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.addresses import Site, address
from tests.browser.hostile_tables import poison, write_poisoned
from tests.browser.hostile_visit import FIELDS, TYPE_INTO_ALL, hostile_page, look, query_of, visit
from tests.browser.whole_system import NOTEBOOK
from tests.server.hostile import PAYLOADS
from tests.server.process import serving
from tests.sources.copies import Tables


def test_the_watch_would_notice(browser: Browser, served: str) -> None:
    """An unescaped payload does run in the browser of these tests."""
    with pytest.raises(AssertionError), hostile_page(browser) as page:
        page.goto(served)
        page.evaluate("document.body.innerHTML += '<img src=x onerror=hurt()>'")
        page.wait_for_function("() => document.images[0].complete")


@pytest.mark.parametrize("start", [0, 7])
def test_nothing_in_an_address_runs(browser: Browser, served: str, start: int) -> None:
    """Twelve payloads at a time, as many as a page reads, in every parameter of the address."""
    arrive_by(browser, served, start, start + 10)


def test_nothing_in_an_address_runs_without_a_server(browser: Browser, site: Site) -> None:
    """The same where a page's own script hands the address to Python."""
    arrive_by(browser, site, 0, 10)


def arrive_by(browser: Browser, base: str, *starts: int) -> None:
    """Open the page by an address full of payloads, one such address after another."""
    with hostile_page(browser) as page:
        for start in starts:
            visit(page, f"{address(base, NOTEBOOK)}?{query_of(PAYLOADS[start::20])}")
            expect(page.locator("main")).to_contain_text("Not everything in the link could be read")


def test_nothing_in_a_field_runs(browser: Browser, server: str) -> None:
    """What is put into the fields of a page by force comes back as text or not at all."""
    type_into_fields(browser, address(server, "06_compute"), PAYLOADS[::20])


def type_into_fields(browser: Browser, where: str, payloads: list[str]) -> None:
    """Put each payload into every field of a page."""
    with hostile_page(browser) as page:
        visit(page, where)
        assert page.locator(FIELDS).count() > 0
        for payload in payloads:
            page.evaluate(TYPE_INTO_ALL, [FIELDS, payload])
        # The kernel answers in order: when this is answered, all of the above has been.
        page.locator("main input[type=radio][data-do=stance]").nth(1).check(force=True)
        expect(page).to_have_url(re.compile(r"[?&]s=\w"))
        look(page)


@pytest.fixture(scope="module")
def poisoned(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server whose tables hold a script in every cell of prose."""
    folder = tmp_path_factory.mktemp("poisoned")
    tables = Tables(folder / "data")
    assert set(poison(tables)) == set(PAYLOADS)
    write_poisoned(folder, tables.folder)
    with serving("--notebooks", folder) as running:
        yield running.base


@pytest.mark.parametrize("notebook", ["01_definitions", "07_whole_system"])
def test_nothing_in_a_table_runs(browser: Browser, poisoned: str, notebook: str) -> None:
    """The pages are there, say the payloads as text, and run none."""
    see_poisoned(browser, poisoned, notebook)


def see_poisoned(browser: Browser, base: str, notebook: str) -> None:
    """Open a page of the poisoned tables and unfold all of it."""
    with hostile_page(browser) as page:
        visit(page, address(base, notebook))
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        expect(page.locator("main")).to_contain_text("hurt()")
        look(page)
