"""A page is a few files, since a class asks for all of them at once."""

from urllib.parse import urlsplit

import pytest
from howopen.sources.series_table import read_series
from playwright.sync_api import Page, expect


@pytest.mark.parametrize("notebook", [page.notebook for page in read_series()])
def test_scripts_come_together(page: Page, served: str, notebook: str) -> None:
    """No chunk of Voilà's or of a widget library is asked for by itself, nor a MathJax; after a change of
    their versions `make scripts` lists them anew."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    page.goto(f"{served}/voila/render/{notebook}.ipynb")
    expect(page.locator("[data-arrived]")).to_have_count(1)

    scripts = [path for path in asked if path.endswith(".js")]
    by_themselves = {path for path in scripts if path.startswith("/voila/") and "remoteEntry" not in path}
    assert by_themselves == {"/voila/static/voila.js"}
    assert len(scripts) <= 6


def test_nothing_is_asked_for_only_once_scripts_run(page: Page, served: str) -> None:
    """All scripts are asked for at once: on a school's network each time of asking again is a wait."""
    page.goto(f"{served}/voila/render/07_whole_system.ipynb")
    expect(page.locator("[data-arrived]")).to_have_count(1)
    late = page.evaluate("""() => {
      const [{ domInteractive }] = performance.getEntriesByType('navigation');
      return performance.getEntriesByType('resource')
        .filter(({ name, startTime }) => name.includes('/voila/') && startTime > domInteractive)
        .map(({ name }) => name);
    }""")
    assert late == []
