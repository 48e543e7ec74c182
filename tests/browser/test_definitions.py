"""The definitions page as its reader meets it."""

import re

import pytest
from howopen.domain.label import find_verdicts
from howopen.domain.scenario import START
from howopen.figures.verdict_strip import who_calls_it_open
from howopen.sources.catalog_files import catalog as read_catalog
from playwright.sync_api import Locator, Page, expect

from tests.browser.lesson import unfold_all

NOTEBOOK = "01_definitions"
CATALOG = read_catalog()


def row(page: Page, instrument_id: str) -> Locator:
    """The row of one definition."""
    return page.locator(f'[data-key="instrument:{instrument_id}"]')


def said(system_id: str = "") -> str:
    """Return the sentence that the rules give for a system, or for everything closed."""
    scenario = CATALOG.scenario_of(system_id) if system_id else START
    return who_calls_it_open(find_verdicts(CATALOG, scenario))


def test_untouched_it_says_that_nobody_calls_it_open(opened: Page) -> None:
    """The page reads well before anything is done."""
    expect(opened.locator(".ho-who")).to_have_text(said())
    expect(row(opened, "osaid").locator("[aria-current]")).to_contain_text("not Open Source AI")


@pytest.mark.parametrize("system_id", ["llama_3", "pythia", "te_hiku_speech_data"])
def test_a_real_system_is_judged_at_once(opened: Page, system_id: str) -> None:
    """Sentence and published verdicts follow the list."""
    opened.get_by_label("Start from").select_option(system_id)

    expect(opened.locator(".ho-who")).to_have_text(said(system_id))
    name = CATALOG.systems[system_id].name
    unfold_all(opened)
    expect(opened.get_by_role("heading", name=f"What others have said of {name}")).to_be_visible()


def test_a_verdict_leads_to_its_clause(opened: Page) -> None:
    """Why? unfolds the criteria with places and links, and keeps the focus."""
    why = row(opened, "mof").get_by_role("button", name="Why? Model Openness Framework")
    why.click()

    expect(why).to_have_attribute("aria-expanded", "true")
    expect(why).to_be_focused()
    expect(row(opened, "mof").get_by_text("component 15").first).to_be_visible()
    assert row(opened, "mof").locator("cite a[href^=http]").count() > 10


def test_one_click_predicts_and_reveals_the_costs(opened: Page) -> None:
    """The table was not there before; the answer survives a reload."""
    expect(opened.locator(".ho-costs")).to_have_count(0)
    opened.get_by_role("button", name="two or three").click()

    expect(opened.locator(".ho-costs tbody tr")).not_to_have_count(0)
    expect(opened).to_have_url(re.compile("label=2"))
    opened.reload()
    expect(opened.get_by_text("You said two or three.")).to_be_visible()


def test_who_skips_is_not_asked_again(opened: Page) -> None:
    """One click, remembered in the address."""
    opened.get_by_role("button", name="Skip", exact=True).click()

    expect(opened.locator(".ho-costs")).to_have_count(1)
    expect(opened).to_have_url(re.compile("label=skip"))


def test_undo_takes_back_a_change_and_not_the_prediction(opened: Page) -> None:
    """They are two things."""
    opened.get_by_role("button", name="Skip", exact=True).click()
    expect(opened.locator(".ho-costs")).to_have_count(1)
    opened.get_by_label("Start from").select_option("pythia")
    expect(opened.locator(".ho-who")).to_have_text(said("pythia"))
    opened.get_by_role("button", name="Undo").click()

    expect(opened.locator(".ho-who")).to_have_text(said())
    expect(opened.locator(".ho-costs")).to_have_count(1)


def test_what_no_release_moves_can_win_a_label_too(opened: Page) -> None:
    """MPT came with paid services; had it not, the European exemption would apply."""
    opened.get_by_label("Start from").select_option("mpt")
    here = row(opened, "ai_act_exemption").locator("[aria-current]")
    expect(here).to_contain_text("all duties stand")
    opened.get_by_label("not tied to payment").check()

    expect(here).to_contain_text("exempt from some duties")
