"""The page on who wins by opening as its reader meets it."""

import re

from playwright.sync_api import Page, expect

NOTEBOOK = "08_market"


def test_cases_are_sorted_by_key_alone_and_set_beside_the_plays(opened: Page) -> None:
    """One goes on reading at what was compared; a reload keeps the groups, and that."""
    ibm = opened.get_by_role("group", name="IBM and Linux")
    llama = opened.get_by_role("group", name="Meta and Llama")
    ibm.get_by_label("A", exact=True).focus()
    opened.keyboard.press("Space")
    llama.get_by_label("A", exact=True).focus()
    opened.keyboard.press("Space")
    expect(opened.get_by_text("2 of 7 cases have a group.")).to_be_visible()
    opened.get_by_role("button", name="Compare, or skip").press("Enter")
    agreed = "Together in your sorting and in the plays below: IBM and Linux with Meta and Llama."
    expect(opened.get_by_text(agreed)).to_be_visible()
    expect(opened.locator(":focus")).to_contain_text(agreed)
    expect(opened).to_have_url(re.compile("so=iAlA-s"))

    opened.reload()
    expect(ibm.get_by_label("A", exact=True)).to_be_checked()
    expect(opened.get_by_role("heading", name="Release open source to control a platform")).to_be_visible()


def test_a_release_moves_the_first_gates_and_not_the_last(opened: Page) -> None:
    """Predict, go on reading at the answer, begin from a real system, and read who stands there."""
    expect(opened.locator(".ho-gate")).to_have_count(0)
    opened.locator("#ho-number-pg").fill("5")
    opened.get_by_role("button", name="Predict").click()
    expect(opened.locator(":focus")).to_contain_text(
        "You expected 5. In fact 2 of the 5 gates would hold less"
    )

    opened.get_by_label("Start from").select_option("pythia")
    gates = opened.locator(".ho-gate")
    expect(opened.get_by_text("A dependency is lighter at “Build it” and “Host it”.")).to_be_visible()
    expect(gates.nth(1)).to_contain_text("lifted")
    expect(gates.nth(3)).not_to_contain_text("▲")
    gates.nth(3).locator("summary").click()
    expect(gates.nth(3)).to_contain_text("Pythia, as assessed for 2024-11")


def test_a_case_unfolds_with_dates_and_where_accounts_differ(opened: Page) -> None:
    """The paper's year stands beside the one that a report of the time gives."""
    opened.get_by_text("IBM and Linux", exact=True).and_(opened.locator("summary")).click()

    story = opened.locator("details", has=opened.locator("summary", has_text="IBM and Linux")).first
    expect(story).to_contain_text("1999: ")
    expect(story).to_contain_text("Where accounts differ")


def test_a_rule_behind_the_gates_can_be_disputed(opened: Page) -> None:
    """As on other pages: beside the rule, in a form that opens there, and said above the switches."""
    opened.get_by_role("button", name="Skip", exact=True).click()
    opened.get_by_role("button", name="Why? The rows behind each of these").click()
    opened.get_by_role("button", name="Dispute this rule: Network effects: it would be lifted by").click()
    opened.get_by_label("Because").fill("Users leave.")
    opened.get_by_role("button", name="Dispute it", exact=True).click()

    expect(opened.locator(".ho-disputed")).to_contain_text("Users leave.")
    expect(opened.locator(".ho-sentence").last).to_contain_text("You dispute one rule")
