"""The first page as its reader meets it."""

import re

import pytest
from howopen.domain.shown import Shown
from howopen.figures.state_sentence import state_sentence
from howopen.sources.catalog_files import catalog as read_catalog
from playwright.sync_api import Page, expect

NOTEBOOK = "00_start_here"
CATALOG = read_catalog()


def test_untouched_it_compares_three_releases(opened: Page) -> None:
    """The figure is there before anything is done."""
    for system_id in ("gpt_4", "llama_3", "pythia"):
        name = CATALOG.systems[system_id].name
        expect(opened.locator(".ho-four").get_by_role("heading", name=name, exact=True)).to_be_visible()


@pytest.mark.parametrize("system_id", ["llama_3", "pythia"])
def test_looking_closer_sets_everything(opened: Page, system_id: str) -> None:
    """Card, sentence and address are of the same release."""
    system = CATALOG.systems[system_id]
    opened.get_by_role("button", name=f"Look closer at {system.name}").click()
    scenario = CATALOG.scenario_of(system_id)

    expect(opened.locator(".ho-sentence")).to_have_text(
        state_sentence(Shown.of(CATALOG, scenario, system_id))
    )
    expect(opened.locator(".ho-four article[aria-current=true]")).to_contain_text(system.name)
    expect(opened).to_have_url(re.compile(f"from={system_id}"))


def test_the_prediction_waits_for_the_last_page(opened: Page) -> None:
    """It is kept, not answered; the link to the last page carries it and the answer stands there."""
    opened.locator("#ho-guess").fill("6")
    opened.get_by_role("button", name="Predict", exact=True).click()
    expect(opened.get_by_text("You expect that 6 of 22")).to_be_visible()

    opened.get_by_role("link", name="What remains when all is open?").click()
    expect(opened.get_by_text("You expected 6")).to_be_visible(timeout=60_000)


def test_thinking_again_brings_the_question_back(opened: Page) -> None:
    """One press to skip, one to take that back."""
    opened.get_by_role("button", name="Skip", exact=True).click()
    expect(opened).to_have_url(re.compile("p=skip"))
    opened.get_by_role("button", name="Predict again").click()

    expect(opened.locator("#ho-guess")).to_be_visible()
    expect(opened).not_to_have_url(re.compile("p=skip"))


def test_all_pages_are_listed_with_their_minutes(opened: Page) -> None:
    """One can see where to go and how long it takes."""
    items = opened.locator(".ho-series-list li")

    assert all(re.search(r"\d+ minutes", text) for text in items.all_inner_texts())
    expect(items).to_have_count(len(opened.locator(".ho-series-list a").all()))
