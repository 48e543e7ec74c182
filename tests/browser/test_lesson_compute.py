"""The page on computing: predict, slide, reckon, and look whose machine it was."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

NOTEBOOK = "06_compute"


def figure(page: Page, title: str) -> Locator:
    """The figure whose title begins so."""
    return page.locator("figure").filter(has=page.get_by_role("heading", name=re.compile(f"^{title}")))


def needs_of(page: Page) -> Locator:
    """The sum, which waits until the reader has predicted or skipped."""
    needs = figure(page, "What it takes")
    expect(needs).to_have_count(0)
    page.get_by_role("button", name="Skip", exact=True).click()
    return needs


def test_predict_what_the_electricity_is_of_the_rent(opened: Page) -> None:
    """Prediction and answer on one axis, and in the address."""
    opened.get_by_label("Somebody rents accelerators").fill("40")
    opened.get_by_role("button", name="Predict").click()

    answer = (
        "You expected 40. In fact 2 of the 100 dollars would pay for the electricity, 38 fewer than that."
    )
    expect(opened.get_by_text(answer)).to_be_visible()
    expect(opened).to_have_url(re.compile("pk=40"))


def test_the_slider_changes_line_and_sentence(opened: Page) -> None:
    """By the keyboard too; a reload brings it back."""
    growth = figure(opened, "Computing for training")
    expect(growth.get_by_role("status")).to_contain_text("Doubling every 4 months is 8 times a year")
    before, address = growth.locator(".ho-rows-line").get_attribute("d"), opened.url
    slider = growth.get_by_role("slider", name="Doubles every 4 months")
    slider.focus()
    slider.press("ArrowRight")

    expect(growth.get_by_role("status")).to_contain_text("Doubling every 4.5 months")
    expect(growth.locator(".ho-rows-line")).not_to_have_attribute("d", before)
    expect(growth.get_by_role("slider")).to_be_focused()
    expect(opened).not_to_have_url(address)
    opened.reload()
    expect(growth.get_by_role("status")).to_contain_text("Doubling every 4.5 months")


def test_data_and_the_other_scale(opened: Page) -> None:
    """Two radio groups, by their words."""
    # The figure has another title before Playwright's `check` has looked at what it did.
    figure(opened, "Computing for training").get_by_label("data", exact=True).click()
    growth = figure(opened, "Training data")
    expect(growth.get_by_label("data", exact=True)).to_be_checked()
    expect(growth.get_by_role("status")).to_contain_text("Doubling every 9.5 months is 2.4 times a year")
    growth.get_by_label("each step as much more").check()

    expect(growth.locator(".ho-rows-tick").first).to_have_text("0")


def test_the_sum_goes_on_beyond_the_electricity(opened: Page) -> None:
    """Rent, hours and capital, and another job."""
    needs = needs_of(opened)
    expect(needs.get_by_role("status")).to_contain_text("Rent is 43.1 times the electricity")
    needs.get_by_role("radio", name="Table").check()
    expect(needs.get_by_role("row", name="Train once")).to_contain_text("$179,609")
    needs.get_by_role("radio", name="Figure").check()
    needs.get_by_label("Show").select_option(label="Answer once")

    expect(needs.get_by_role("status")).to_contain_text("Answer once: at least 0.00025 accelerator-hours")


def test_another_machine(opened: Page) -> None:
    """A button sets the size, and the sentence follows."""
    needs = needs_of(opened)
    needs.get_by_role("button", name="8: one server").click()

    expect(needs.get_by_role("status")).to_contain_text("on 8 accelerators, for 1.84 years")
    expect(opened).to_have_url(re.compile("cn=accelerators~8"))


@pytest.mark.parametrize("bad", ["-3", "", "99999"])
def test_a_bad_number_gets_a_sentence(opened: Page, bad: str) -> None:
    """The sum stays, what was typed stays, and the next good number counts."""
    needs = needs_of(opened)
    needs.get_by_text("Change the numbers").click()
    rent = needs.get_by_label("Rent of one accelerator")
    rent.fill(bad)
    rent.press("Tab")
    expect(needs.get_by_text("the last good one")).to_be_visible()
    expect(rent).to_have_attribute("aria-invalid", "true")
    expect(rent).to_have_value(bad)
    expect(needs.get_by_role("status")).to_contain_text("43.1 times")

    rent.fill("2.78")
    rent.press("Tab")
    expect(needs.get_by_text("the last good one")).to_have_count(0)
    expect(needs.get_by_role("status")).to_contain_text("86.2 times")


def test_whose_machine_it_was(opened: Page) -> None:
    """By the list, or with the system that one starts from."""
    opened.get_by_role("navigation", name="Steps").get_by_role("link", name="whose machine").click()
    runs = opened.locator(".ho-record")
    expect(runs).to_contain_text("a public machine")
    opened.get_by_label("Look at").select_option("grok_3")
    expect(runs).to_contain_text("Not known here")
    opened.get_by_label("Start from").select_option("gpt_4")

    expect(runs).to_contain_text("a company's cloud")


def test_a_public_machine_eases_one_thing(opened: Page) -> None:
    """The chips stay."""
    opened.get_by_role("button", name="Go to: a public machine · Nvidia").click()
    here = opened.locator(".ho-crossing [aria-current]")

    expect(here).to_contain_text("eased: A cloud to train in")
    expect(here).to_contain_text("remains: Accelerators")
    expect(opened.get_by_role("radio", name="a public machine")).to_be_checked()
