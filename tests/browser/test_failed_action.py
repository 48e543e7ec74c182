"""What a reader is told when the code behind a control fails; ipywidgets alone would say nothing."""

from playwright.sync_api import Page, expect

from tests.server.process import Server


def test_a_failed_action_is_said(page: Page, stand_in_server: Server) -> None:
    """In a sentence that screen readers speak, without the reason or a traceback."""
    page.goto(f"{stand_in_server.base}/voila/render/breaks.ipynb")
    page.get_by_role("button", name="Press").click()
    expect(page.get_by_role("alert").filter(has_text="That did not work")).to_be_visible()
    expect(page.locator("main")).not_to_contain_text("KeyError")
