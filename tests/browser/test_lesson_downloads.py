"""Every figure of every lesson goes along as a table and as two pictures that stand alone."""

from datetime import date
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from howopen.domain.series import PageEntry
from howopen.sources.series_table import read_series
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.addresses import Site
from tests.browser.lesson import arrive, unfold_all
from tests.browser.visitor import visiting
from tests.figures.table_and_file import about_and_rows

PAGES = read_series()
WITHOUT_FIGURES = {
    "definitions",
    "whole_system",
    "read_along",
}  # words, or what the tools take along
SKIPPED = "&".join(f"{name}=skip" for name in ("p", "pm", "pd", "pl", "pf", "pk", "label"))
# Waits until half a second after a time of the page's clock, and returns the time then.
IN_HALF_A_SECOND = """since => new Promise(done => setTimeout(() => done(performance.now()),
  since + 500 - performance.now()))"""
SVG = "{http://www.w3.org/2000/svg}"


def taken(figure: Locator, kind: str) -> Path:
    """Press a figure's button and return the file that comes."""
    with figure.page.expect_download() as waiting:
        figure.get_by_role("button", name=f"Download {kind}").click()
    assert waiting.value.suggested_filename.endswith(f".{kind.lower()}")
    return waiting.value.path()


def figures(page: Page) -> list[tuple[Locator, str, str]]:
    """Return the figures of a page with the title and the source line that each has."""
    return [
        (
            figure,
            figure.locator("h2").inner_text(),
            (figure.locator(".ho-side-source").text_content() or "").removeprefix("Source: ").strip(),
        )
        for figure in page.locator("figure").all()
    ]


def words(svg: Path) -> str:
    """Return all words of a picture, run together, since a line may end within one; it holds no HTML."""
    tree = ElementTree.parse(svg)
    assert {element.tag.startswith(SVG) for element in tree.iter()} == {True}
    assert list(tree.iter(f"{SVG}foreignObject")) == []
    return together("".join("".join(text.itertext()) for text in tree.iter(f"{SVG}text")))


def together(text: str) -> str:
    """Return a text without its spaces."""
    return "".join(text.split())


@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.page_id)
def test_every_figure_goes_along(browser: Browser, served: str, entry: PageEntry) -> None:
    """Each of the three files opens, is not blank, and says what it is, whence and of when."""
    take_all(browser, served, entry)


def test_figures_go_along_without_a_server(browser: Browser, site: Site) -> None:
    """The same of the browser edition, on a page with figures of several kinds."""
    take_all(browser, site, next(entry for entry in PAGES if entry.page_id == "models"))


def take_all(browser: Browser, base: str, entry: PageEntry) -> None:
    """Take each figure of a page along in its three forms, and read them."""
    with visiting(browser) as context:
        page = arrive(context.new_page(), base, entry.notebook, f"v=1&{SKIPPED}")
        assert bool(figures(page)) == (entry.page_id not in WITHOUT_FIGURES)
        unfold_all(page)
        since = 0
        for figure, title, source in figures(page):
            # Chromium drops a file that is the eleventh within a second, faster than any reader asks; so the
            # files of three figures, nine, are the most that come in one.
            since = page.evaluate(IN_HALF_A_SECOND, since)
            about, rows = about_and_rows(taken(figure, "CSV").read_bytes().decode("utf-8"))
            picture = words(taken(figure, "SVG"))
            for text in (title, source, date.today().isoformat(), "CC BY 4.0"):
                assert text in about.values()
                assert together(text) in picture
            assert len({len(row) for row in rows}) == 1 < len(rows)
            with Image.open(BytesIO(taken(figure, "PNG").read_bytes())) as drawn:
                assert drawn.width > 400
                assert len(drawn.convert("L").getcolors()) > 20


def test_a_phone_at_night_takes_along_a_picture_for_paper(browser: Browser, served: str) -> None:
    """Dark words on a white ground, and as wide as can be read."""
    options = {"viewport": {"width": 360, "height": 800}, "color_scheme": "dark"}
    with visiting(browser, **options) as context:
        page = arrive(context.new_page(), served, "03_data", "v=1&pd=skip")
        figure = page.locator("figure").filter(has_text="What each brings on its own")
        with Image.open(BytesIO(taken(figure, "PNG").read_bytes())) as drawn:
            shades = drawn.convert("L")

            assert shades.getpixel((0, 0)) == 255
            assert shades.getextrema()[0] < 60
            assert drawn.width >= 2 * 640


def test_the_picture_is_of_the_figure_whichever_side_is_in_sight(browser: Browser, served: str) -> None:
    """A reader who looks at the table takes along the picture all the same; the page stays as it was."""
    with visiting(browser) as context:
        page = arrive(context.new_page(), served, "02_models", "v=1&pm=skip")
        figure = page.locator("figure").filter(has_text="What surrounds a model before")
        of_figure = words(taken(figure, "SVG"))
        figure.get_by_role("radio", name="Table").check()

        assert together("part, from the outside in") not in of_figure
        assert words(taken(figure, "SVG")) == of_figure
        assert page.locator(".ho-drawn").count() == 0
        expect(figure.get_by_role("radio", name="Table")).to_be_checked()
        expect(figure.get_by_role("table")).to_be_visible()


def test_each_side_of_a_figure_is_reached_by_the_keyboard(browser: Browser, served: str) -> None:
    """Figure, table and source lie behind each other: one is in sight at a time, and arrows change it."""
    with visiting(browser) as context:
        page = arrive(context.new_page(), served, "02_models", "v=1&pm=skip")
        figure = page.locator("figure").filter(has_text="What surrounds a model before")
        drawing, source = figure.locator(".ho-shell").first, figure.locator(".ho-side-source")
        expect(drawing).to_be_visible()
        figure.get_by_role("radio", name="Figure").focus()
        page.keyboard.press("ArrowRight")
        expect(figure.get_by_role("table")).to_be_visible()
        expect(drawing).to_be_hidden()
        page.keyboard.press("ArrowRight")
        expect(source).to_contain_text("Widder")
        expect(figure.get_by_role("table")).to_be_hidden()
