"""Somebody asks about one dependency in the network of a lesson, from the list and by pressing its name."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.lesson import arrive, overflow

NOTEBOOK = "06_compute"


@pytest.mark.parametrize("width", [360, 1280])
def test_it_answers_where_it_was_asked(tab: Page, served: str, width: int) -> None:
    """What it is, on whom and why, also on a telephone, which has no room for the network itself; where it
    stands, another name pressed answers next."""
    tab.set_viewport_size({"width": width, "height": 740})
    page = arrive(tab, served, NOTEBOOK)
    page.get_by_label("Ask about").select_option("Accelerators")
    answer = page.locator(".ho-asked")
    expect(answer).to_contain_text("Accelerators to build: ")
    answer.get_by_role("button", name="Why? Accelerators").click()
    expect(page.get_by_text("It would be lifted by").first).to_be_visible()
    assert overflow(page) <= 0
    name = page.locator(".ho-network text", has_text="The race to scale")
    if width == 360:
        expect(name).to_be_hidden()
        return
    name.click()
    expect(answer).to_contain_text("The race to scale to build: ")
    expect(page.get_by_label("Ask about")).to_have_value("dependency:race_to_scale")
