"""The page on frameworks: predict, then set licence against governance."""

from playwright.sync_api import Page, expect

from tests.browser.lesson import arrive

NOTEBOOK = "05_frameworks"
GAIN = "gain for the framework's sponsor"


def test_predict_then_open_the_licence_and_change_who_governs(opened: Page) -> None:
    """An open licence eases nothing and brings the sponsor gains; governance is what reaches further."""
    expect(opened.locator(".ho-crossing")).to_have_count(0)
    opened.get_by_label("How many of them would become lighter?").fill("2")
    opened.get_by_role("button", name="Predict").click()
    answer = "You expected 2. In fact none of the 3 dependencies would become lighter, 2 fewer than that."
    expect(opened.get_by_text(answer)).to_be_visible()
    here = opened.locator(".ho-crossing [aria-current]")

    opened.get_by_role("button", name="Go to: openly licensed · one company").click()
    expect(here).to_contain_text(GAIN)
    expect(here).not_to_contain_text("eased")
    opened.get_by_role("radio", name="independent").check()
    expect(here).to_contain_text("openly licensed · independent")
    expect(here).to_contain_text("lifted:")
    expect(here).not_to_contain_text(GAIN)
    expect(opened).to_have_url(f"{opened.url.split('?')[0]}?v=1&s=fg2-fl2&pf=2")


def test_a_system_brings_its_own_governance(opened: Page) -> None:
    """The box of a real system says that one is here."""
    opened.get_by_role("button", name="Skip").click()
    opened.get_by_label("Start from").select_option("pythia")

    expect(opened.locator(".ho-crossing [aria-current]")).to_contain_text("a foundation, led by a company")


def test_a_question_answers_at_once(opened: Page) -> None:
    """With the reason, and the source of it."""
    question = opened.get_by_role("group", name="An index gives a new framework full marks")
    question.get_by_label("That no company controls it.").check()

    expect(question.get_by_role("status")).to_contain_text("The index did not ask that.")


def test_scenario_and_prediction_go_to_the_next_page(tab: Page, served: str) -> None:
    """Also an entry that this page does not know is passed on."""
    page = arrive(tab, served, NOTEBOOK, "v=1&s=fl2&pf=skip&zz=kept")
    link = page.locator(".ho-series a").last
    expect(link).to_have_attribute("href", "06_compute.ipynb?v=1&s=fl2&pf=skip&zz=kept")
