"""What only the browser edition has: its size, its first page, and what it says when it cannot start."""

import re
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, expect

from tests.browser.addresses import Site, address
from tests.browser.site import FOLDER, fetched, sent
from tests.browser.top_bar import look_menu, set_type
from tests.browser.visitor import visiting
from tests.browser.whole_system import NOTEBOOK, Reader


def test_first_page_is_light_enough(browser: Browser, site: Site) -> None:
    """Page 07 with all that Python is needs 13 MB from a server that compresses, at most."""
    with visiting(browser) as context:
        files = fetched(context)
        Reader(context.new_page(), site).arrive()
    assert any(file.name == "pyodide.asm.wasm" for file in files)
    assert sum(map(sent, files)) / 1e6 <= 13


def test_python_begins_before_the_pages_own_scripts(browser: Browser, site: Site) -> None:
    """Both take seconds, side by side or one after the other; and the page's scripts come in one file."""
    asked: list[str] = []
    with visiting(browser) as context:
        context.on("request", lambda request: asked.append(Path(urlsplit(request.url).path).name))
        Reader(context.new_page(), site).arrive()
    assert asked.count("pyodide.asm.wasm") == 1
    # What the page itself asks for comes in order; what Python's own worker asks for, when it comes.
    assert asked.index("early_python.js") < min(asked.index(name) for name in asked if "remoteEntry" in name)
    build = {file.name for file in (FOLDER / "voici" / "build").iterdir()}
    assert sorted(build.intersection(asked)) == ["scripts.js", "voici.js"]


def test_type_and_colours_are_kept_on_every_page(browser: Browser, site: Site) -> None:
    """The browser remembers what its reader chose, also where no server does."""
    with visiting(browser) as context:
        page = context.new_page()
        page.goto(address(site, NOTEBOOK))
        set_type(page, 150)
        look_menu(page).click()
        page.get_by_role("radio", name="dark", exact=True).check()
        page.goto(address(site, "00_start_here"))
        expect(page.get_by_label("150 %")).to_be_checked()
        expect(page.get_by_label("dark", exact=True)).to_be_checked()


def test_every_page_is_listed(browser: Browser, site: Site) -> None:
    """The first page of the site starts nothing, and every link on it leads somewhere."""
    with visiting(browser) as context:
        page = context.new_page()
        page.goto(f"{site}/")
        links = page.get_by_role("main").get_by_role("link").all()
        addresses = [link.evaluate("link => link.href") for link in links]
        statuses = {there: context.request.get(there).status for there in addresses}
    assert len(list(FOLDER.glob("files/*.ipynb"))) == sum("/voici/render/" in there for there in statuses)
    assert set(statuses.values()) == {200}


def test_an_endless_start_is_said(browser: Browser, site: Site) -> None:
    """A browser that gets no Python offers another way after a while, instead of starting for ever."""
    context = browser.new_context()  # it may complain: what goes wrong there is what this is about
    context.route("**/pyodide.asm.wasm", lambda route: route.abort())
    context.clock.install()
    page = context.new_page()
    page.goto(address(site, NOTEBOOK))
    expect(page.get_by_role("status").filter(has_text="Python is loading")).to_be_visible()
    context.clock.fast_forward("02:00")
    notice = page.get_by_role("alert").filter(has_text="has not started yet")
    expect(notice.get_by_role("link", name="one file")).to_have_attribute("href", "../../howopen.html")
    context.close()


def test_the_code_runs_in_jupyterlite(browser: Browser, site: Site) -> None:
    """Whoever wants the code opens the same notebook in JupyterLite, runs it, and has the same page."""
    with visiting(browser) as context:
        page = context.new_page()
        page.goto(f"{site}/lab/index.html?path={NOTEBOOK}.ipynb")
        expect(page.locator(".jp-Notebook")).to_be_visible()
        # JupyterLab forgets what it is asked to run before it has a kernel.
        expect(page.get_by_text("Python (Pyodide) | Idle")).to_be_visible()
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.locator(".lm-Menu-itemLabel", has_text=re.compile("^Run All Cells$")).click()
        expect(page.locator(".ho-sentence")).to_contain_text("still needs")
