"""The page on data: predict, set description, release and consent apart, and see for whom it is worse."""

from playwright.sync_api import Page, expect

from tests.browser.lesson import arrive

NOTEBOOK = "03_data"
HARM = "harm for communities whose data it is"


def test_predict_then_release_without_and_with_consent(opened: Page) -> None:
    """The same release harms a community or not, by who decides; the switches and the address follow."""
    expect(opened.get_by_text(HARM)).to_have_count(0)
    opened.get_by_label("How many would do somebody harm?").fill("1")
    opened.get_by_role("button", name="Predict").click()
    answer = "You expected 1. In fact 3 of the 4 things would do somebody harm, 2 more than that."
    expect(opened.get_by_text(answer)).to_be_visible()
    here = opened.locator(".ho-crossing [aria-current]")

    opened.get_by_role("button", name="Go to: taken without asking · released whole").click()
    expect(here).to_contain_text(HARM)
    opened.get_by_role("radio", name="governed by them").check()
    expect(here).to_contain_text("governed by them · released whole")
    expect(here).not_to_contain_text("harm for")
    expect(opened).to_have_url(f"{opened.url.split('?')[0]}?v=1&s=dc3-td2&pd=1")


def test_undo_takes_consent_back(opened: Page) -> None:
    """What no release moves is part of the same history."""
    opened.get_by_label("agreed", exact=True).check()
    opened.get_by_role("button", name="Undo").click()

    expect(opened.get_by_label("taken without asking")).to_be_checked()


def test_a_bad_number_gets_a_sentence(opened: Page) -> None:
    """The question stays, and says what it takes."""
    opened.get_by_label("How many would do somebody harm?").fill("12")
    opened.get_by_role("button", name="Predict").click()

    expect(opened.get_by_text("Give a whole number from 0 to 4, or skip.")).to_be_visible()


def test_scenario_and_prediction_go_to_the_next_page(tab: Page, served: str) -> None:
    """Also an entry that this page does not know is passed on."""
    page = arrive(tab, served, NOTEBOOK, "v=1&s=td2&pd=3&zz=kept")
    expect(page.locator(".ho-crossing [aria-current]")).to_contain_text("released whole")
    link = page.locator(".ho-series a").last
    expect(link).to_have_attribute("href", "04_labour.ipynb?v=1&s=td2&pd=3&zz=kept")
