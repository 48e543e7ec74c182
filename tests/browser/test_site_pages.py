"""Every page of the browser edition is the server's page: in its words, its markup and its looks.

So what the other tests find out of a page on the server (what axe-core says of it, how it looks on a
telephone, what its controls do) holds for both editions.
"""

from collections.abc import Iterator
from difflib import unified_diff
from itertools import islice

import pytest
from howopen.sources.series_table import read_series
from playwright.sync_api import Browser, Page, expect

from tests.browser.addresses import Site
from tests.browser.axe import complaints_everywhere
from tests.browser.lesson import arrive_by_a_bad_link, choose_a_system, sit_at_a_desk, use_all
from tests.browser.visitor import visiting

NOTEBOOKS = [page.notebook for page in read_series()]
LOOKS = ({"width": 1280}, {"width": 360, "color_scheme": "dark"}, {"width": 794, "media": "print"})
# What JupyterLab or Voilà puts around cells and outputs, each in its own way, is left out, and what is in it
# stands in its place; how far down it stands is counted from the top of its own cell or view, since the
# margins between them differ. Links from page to page end in what the edition's pages are called, and in
# nothing else.
# Halves of a pixel are common and come out a little more or less, so what is rounded is a little less.
# Of the map only its place is compared: plotly names its parts at random and draws again when it likes.
SHOWN = """ending => {
  const around = e => e.localName === 'div' && !e.closest('.ho') && !/\\bho/.test(e.className);
  const looks = e => {
    const { x, y, width, height } = e.getBoundingClientRect(), s = getComputedStyle(e);
    const nearest = e.closest('.ho, .jp-RenderedMarkdown, .ho-top');
    // Other cells may be folded into one: around and in these the margins between cells count.
    const isAround = e.querySelector('.jp-Cell') || nearest?.closest('.jp-Cell') !== e.closest('.jp-Cell');
    const own = isAround ? null : nearest;
    const round = number => Math.round(number - 0.01);
    const place = own ? [x, y - own.getBoundingClientRect().y, width, height].map(round) : [x, width];
    if (!e.checkVisibility()) return 'unseen';
    return [...place, s.font, s.color, s.backgroundColor, s.outlineStyle].join(' ');
  };
  const lines = [], PAGE = new RegExp(`\\\\b(\\\\d\\\\d_\\\\w+)\\\\.${ending}\\\\b`, 'g');
  const read = node => {
    if (node.nodeType === Node.TEXT_NODE && node.data.trim()) lines.push(node.data.trim());
    if (node.nodeType !== Node.ELEMENT_NODE || ['script', 'style'].includes(node.localName)) return;
    if (!around(node)) {
      const own = [...node.attributes].map(({ name, value }) => `${name}="${value.replace(PAGE, '$1')}"`);
      lines.push(`<${node.localName} ${own.sort().join(' ')}> ${looks(node)}`);
    }
    if (!node.matches('.js-plotly-plot')) node.childNodes.forEach(read);
  };
  read(document.querySelector('.ho-top') ?? document.body);
  read(document.querySelector('main'));
  return lines;
}"""

# A map is drawn anew a moment after the paper or the colours have changed.
MAPS_ARE_DRAWN = """() => [...document.querySelectorAll('.ho-plot')].every(
  map => map.hidden || map.clientHeight && (map.style.width !== '') === matchMedia('print').matches)"""
# How far each page is scrolled depends on when its answers came, and its list of steps says where one is.
GO_TO_THE_TOP = """() => {
  scrollTo(0, 0);
  dispatchEvent(new Event('scroll'));
  return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
}"""
# Predicts, and gives each select, slider, number and choice another value, as fast as a script can.
USE_CONTROLS = """() => {
  for (const form of document.querySelectorAll('main form')) {
    for (const number of form.querySelectorAll('input[type=number]')) number.value = 1;
    form.querySelector('button[data-do]').click();
  }
  for (const control of document.querySelectorAll('main :is(select, input)[data-do]')) {
    if (control.form) continue;
    if (control.localName === 'select') control.selectedIndex = control.length - 1;
    else if (control.type === 'radio') control.checked = true;
    else control.value /= 2;
    control.dispatchEvent(new Event('change', { bubbles: true }));
  }
}"""


@pytest.fixture(scope="module", params=NOTEBOOKS)
def both(
    request: pytest.FixtureRequest, browser: Browser, served: str, site: Site
) -> Iterator[tuple[Page, Page]]:
    """A page on the server and in the browser edition, as one arrives by a link that is broken in part."""
    with visiting(browser) as here, visiting(browser) as there:
        yield (
            arrive_by_a_bad_link(here.new_page(), served, request.param),
            arrive_by_a_bad_link(there.new_page(), site, request.param),
        )


def test_a_page_is_the_same_on_arrival(both: tuple[Page, Page]) -> None:
    """Whoever is told of a page finds it, with a server or without: on desk, telephone and paper."""
    expect_same(*both)


def test_a_page_is_the_same_in_use(both: tuple[Page, Page]) -> None:
    """With every control used, a system chosen, and all unfolded, all answers are the same."""
    for page in both:
        sit_at_a_desk(page)
        page.evaluate(USE_CONTROLS)
        choose_a_system(page)  # answered in turn, so after all of these
        use_all(page)
    expect_same(*both)


@pytest.mark.parametrize("both", NOTEBOOKS[:1], indirect=True)
def test_axe_finds_nothing_in_the_browser_edition(both: tuple[Page, Page]) -> None:
    """What the frame around its pages adds is accessible too; all else on them is the server's."""
    assert [] == complaints_everywhere(both[1], (1280, "light"))


def expect_same(served: Page, in_browser: Page) -> None:
    """Compare all that a page shows, as a few readers see it; say the first things that differ."""
    for look in LOOKS:
        one, other = shown(served, "ipynb", **look), shown(in_browser, "html", **look)
        assert len(one) > 100
        assert [] == list(islice(unified_diff(one, other, "served", "site", n=0, lineterm=""), 30)), look


def shown(page: Page, ending: str, width: int, **media: str) -> list[str]:
    """Return all that a page shows, line by line; the edition's pages have names with this ending."""
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(reduced_motion="reduce", **media)
    expect(page.locator("#ho-starting")).to_have_count(0)
    page.wait_for_function(MAPS_ARE_DRAWN)
    page.evaluate(GO_TO_THE_TOP)
    return page.evaluate(SHOWN, ending)
