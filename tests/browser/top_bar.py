"""The bar at the top of every page, as its reader uses it by key.

A mouse waits for a frame, and on a busy machine Chromium may owe one after a change of size.
"""

from playwright.sync_api import Locator, Page, expect


def look_menu(page: Page) -> Locator:
    """The part of the bar that unfolds the sizes of type and the colours."""
    return page.locator("summary", has_text="Aa")


def set_type(page: Page, percent: int) -> None:
    """Choose a size of type."""
    look_menu(page).press("Enter")
    size = page.get_by_role("radio", name=f"{percent} %", exact=True)
    size.press("Space")
    expect(size).to_be_checked()
    size.press("Escape")
    expect(size).to_be_hidden()


def open_share(page: Page, name: str = "Share") -> None:
    """Unfold the menu with the address of the page, and how to cite it."""
    page.locator("#ho-share > summary", has_text=name).press("Enter")


def cited(page: Page, form: str) -> str:
    """Return the citation in that form."""
    choice = page.get_by_label(form, exact=True)
    choice.press("Space")
    expect(choice).to_be_checked()
    return page.get_by_label("Citation").input_value()
