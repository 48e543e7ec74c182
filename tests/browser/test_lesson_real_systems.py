"""The page on real systems: choose, sort, look into a cell, open one elsewhere."""

import re

from playwright.sync_api import Browser, Page, expect

from tests.browser.lesson import arrive, overflow
from tests.browser.visitor import visiting

NOTEBOOK = "09_real_systems"


def test_predict_then_choose_and_sort(opened: Page) -> None:
    """The count is said, the address keeps the choice, and a reload shows it."""
    names = opened.locator(".ho-cells tbody th a")
    expect(names).to_have_count(0)
    opened.locator(".ho-predict").get_by_role("button", name="Skip").click()
    expect(names).to_have_count(36)
    opened.get_by_label("Kind").select_option("speech")
    expect(names).to_have_count(2)
    expect(opened.get_by_role("status").get_by_text("of 36 systems")).to_be_visible()
    opened.get_by_role("button", name="Weights and their licence").click()
    expect(names.first).to_have_text("Whisper")
    expect(opened).to_have_url(re.compile("rs=speech~~~~~weights~"))

    opened.reload()
    expect(names).to_have_text(["Whisper", "Te Hiku speech data"])


def test_who_types_on_loses_no_letter(tab: Page, served: str) -> None:
    """What is typed while an answer is under way stays."""
    page = arrive(tab, served, NOTEBOOK, "v=1&pr=skip")
    page.get_by_label("Words").focus()
    for text in ("meta\n", " open"):
        page.keyboard.type(text)
    expect(page.locator(".ho-cells tbody th a")).not_to_have_count(36)
    expect(page.get_by_label("Words")).to_have_value("meta open")


def test_arrows_go_from_cell_to_cell(tab: Page, served: str) -> None:
    """Tab stops once a row; Enter shows the evidence, the focus stays, and Enter puts it away."""
    page = arrive(tab, served, NOTEBOOK, "v=1&pr=skip")
    first = page.locator(".ho-cells tbody tr").first.locator("button")
    first.first.focus()
    page.keyboard.press("ArrowRight")
    expect(first.nth(1)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_text("GPT-4, Hosted access and its terms")).to_be_visible()
    expect(first.nth(1)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator("[data-key='system:claude_3'] button").nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(page.locator(".ho-evidence")).to_have_count(0)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Claude 3", exact=True)).to_be_focused()


def test_a_name_opens_the_whole_system(tab: Page, served: str) -> None:
    """With the switches as the system has them."""
    page = arrive(tab, served, NOTEBOOK, "v=1&pr=skip")
    page.get_by_role("link", name="Pythia", exact=True).click()

    expect(page).to_have_url(re.compile(r"07_whole_system\.\w+\?.*from=pythia"))
    expect(page.get_by_label("Start from")).to_have_value("pythia")


def test_a_telephone_shows_names_beside_every_column(browser: Browser, served: str) -> None:
    """Nothing is wider than the screen, and the cell that has the focus is not under the names."""
    with visiting(browser, viewport={"width": 360, "height": 740}) as context:
        page = arrive(context.new_page(), served, NOTEBOOK, "v=1&pr=skip")
        row = page.locator("[data-key='system:pythia']")
        row.locator("button").first.focus()
        for _ in range(12):
            page.keyboard.press("ArrowRight")
        for _ in range(6):
            page.keyboard.press("ArrowLeft")
        name, cell = row.locator("th").bounding_box(), row.locator("button:focus").bounding_box()

        assert overflow(page) <= 0
        assert 0 <= name["x"] and name["x"] + name["width"] <= cell["x"] + 1
        assert cell["x"] + cell["width"] <= 360
