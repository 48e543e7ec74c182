"""The page on models as its reader meets it."""

import re

from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.lesson import arrive
from tests.browser.visitor import visiting

NOTEBOOK = "02_models"


def step(page: Page, step_id: str) -> Locator:
    """One step of the climb."""
    return page.locator(f'[data-key="step:{step_id}"]')


def test_untouched_one_stands_at_the_bottom(opened: Page) -> None:
    """The climb reads well before anything is done."""
    expect(step(opened, "inside")).to_contain_text("you are here")
    expect(opened.locator(".ho-climb article")).to_have_count(6)


def test_a_step_moves_the_model_and_what_follows(opened: Page) -> None:
    """Step, card, boxes and address say the same."""
    step(opened, "licence").get_by_role("button").click()

    expect(step(opened, "licence")).to_contain_text("you are here")
    expect(opened.locator(".ho-shell-factor").last).to_contain_text("openly licensed")
    expect(opened.locator("fieldset[data-key=models]")).to_contain_text("mixed")
    expect(opened).to_have_url(re.compile("we3"))


def test_the_prediction_meets_the_answer(opened: Page) -> None:
    """Both on one axis, and the climb tells dependencies from then on."""
    expect(step(opened, "whole")).not_to_contain_text("dependencies remain")
    form = opened.locator("form", has=opened.locator("#ho-number-pm"))
    form.get_by_role("spinbutton").fill("10")
    form.get_by_role("button", name="Predict").click()

    expect(opened.get_by_text("You expected 10.")).to_be_visible()
    expect(step(opened, "whole")).to_contain_text("dependencies remain")
    expect(opened).to_have_url(re.compile("pm=10"))


def test_fine_tunes_are_added_up_by_key_alone(opened: Page) -> None:
    """Another case and number give another turn, which a reload keeps."""
    opened.get_by_label("Case").select_option("hours")
    opened.get_by_label("Number of fine-tunes").fill("5000")
    opened.keyboard.press("Enter")
    expect(opened.get_by_text("By fine-tune number 3,435")).to_be_visible()
    expect(opened).to_have_url(re.compile("hours-5000"))

    opened.reload()
    expect(opened.get_by_role("heading", name="Training once, and 5,000 fine-tunes")).to_be_visible()


def test_an_absurd_number_is_answered_by_a_sentence(opened: Page) -> None:
    """What stood there before stays."""
    opened.get_by_label("Number of fine-tunes").fill("-4")
    opened.get_by_role("button", name="Add up").click()

    expect(opened.get_by_text("Give a whole number from 1 to 1,000,000.")).to_be_visible()
    expect(opened.get_by_role("heading", name="Training once, and 10 fine-tunes")).to_be_visible()


def test_a_setting_from_another_page_is_passed_on(browser: Browser, served: str) -> None:
    """Data stay released, and what this page does not know stays in the link."""
    with visiting(browser) as context:
        page = arrive(context.new_page(), served, NOTEBOOK, "v=1&s=td2&p=7")
        step(page, "service").get_by_role("button").click()

        expect(page).to_have_url(re.compile(r"td2"))
        expect(page.locator(".ho-series a").last).to_have_attribute("href", re.compile(r"td2.*p=7"))


def test_in_a_dark_notebook_a_figure_stands_on_white(browser: Browser, served: str) -> None:
    """JupyterLab's dark theme, at night too, leaves dark words on a white ground."""
    with visiting(browser, color_scheme="dark") as context:
        page = arrive(context.new_page(), served, NOTEBOOK)
        # JupyterLab has none of the frame's colours and says on the body which theme it is in.
        page.evaluate("""() => {
            document.querySelectorAll('link[rel=stylesheet]').forEach(sheet => sheet.remove());
            document.querySelectorAll('head style').forEach(sheet => sheet.remove());
            document.body.className = '';
            document.body.dataset.jpThemeLight = 'false';
        }""")
        figure = page.locator(".ho:has(> figure)").first

        expect(figure).to_have_css("background-color", "rgb(255, 255, 255)")
        expect(figure).to_have_css("color", "rgb(22, 24, 29)")
        expect(figure.locator(".ho-note").first).to_have_css("color", "rgb(86, 90, 99)")
