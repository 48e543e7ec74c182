"""A student disputes a rule on the page on the whole system, by mouse and by keyboard alone."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.lesson import arrive, overflow

NOTEBOOK = "07_whole_system"
RULE = "accelerators.lifts"
HOSTILE = "Chips <img src=x onerror=\"window.ran=1\"> & 'more'"


def unfold(page: Page) -> None:
    """Unfold why everyone depends on accelerators."""
    page.get_by_role("button", name="Why? Accelerators", exact=True).click()


def dispute(page: Page, reason: str = "") -> None:
    """Dispute that nothing lifts that, with a reason."""
    page.locator(f'[data-key="dispute:{RULE}"]').click()
    page.get_by_label("Because").fill(reason)
    page.get_by_role("button", name="Dispute it").click()
    expect(page.locator(".ho-dissent")).to_contain_text("You dispute one rule")


def test_disputing_a_rule_changes_the_sentence_and_the_link(page: Page, server: str) -> None:
    """The answer follows at once, is marked in words, survives a reload, and can be taken back."""
    arrive(page, server, NOTEBOOK)
    sentence = page.locator(".ho-sentence").last
    expect(sentence).to_contain_text("22 of 22 dependencies remain")
    unfold(page)
    dispute(page, HOSTILE)
    expect(sentence).to_contain_text(
        "21 of 22 dependencies remain, 1 lifted, as of 2024. You dispute one rule."
    )
    row = page.locator('tr[data-key="dependency:accelerators"]')
    expect(row).to_contain_text("rests on what you dispute")
    expect(row).to_contain_text(HOSTILE)
    page.wait_for_url(re.compile(r"[?&]d=accelerators\.lifts~always~Chips"))
    page.reload()
    expect(page.locator(".ho-dissent")).to_contain_text(HOSTILE)
    assert page.evaluate("window.ran") is None
    page.get_by_role("button", name="Undo all disputes").click()
    expect(sentence).to_contain_text("22 of 22 dependencies remain")
    page.wait_for_url(lambda url: "d=" not in url)


def test_a_rule_is_disputed_by_keyboard_alone(tab: Page, served: str) -> None:
    """The focus is never lost: it goes from the rule into the form and back to the rule."""
    arrive(tab, served, NOTEBOOK)
    unfold(tab)
    button = tab.locator(f'[data-key="dispute:{RULE}"]')
    button.focus()
    tab.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    tab.keyboard.press("Tab")
    expect(tab.get_by_label("Put instead")).to_be_focused()
    tab.keyboard.press("Tab")
    tab.keyboard.type("Other chips exist.")
    tab.keyboard.press("Enter")
    expect(button).to_be_focused()
    expect(button).to_have_accessible_name(re.compile("^Change what you dispute: Accelerators"))


@pytest.mark.parametrize("width", [360, 1280])
def test_the_form_and_the_list_fit_on_the_screen(tab: Page, served: str, width: int) -> None:
    """On a telephone as well, with a reason in one long word."""
    tab.set_viewport_size({"width": width, "height": 740})
    arrive(tab, served, NOTEBOOK, f"v=1&d={RULE}~always~{'y' * 200}")
    unfold(tab)
    tab.locator(f'[data-key="dispute:{RULE}"]').click()
    expect(tab.get_by_label("Because")).to_be_visible()
    assert overflow(tab) <= 0
    assert tab.get_by_label("Because").bounding_box()["width"] > 150


def test_a_file_goes_from_one_reader_to_another(page: Page, server: str, tmp_path: Path) -> None:
    """It is saved by the tools of one page, and opened by those of another."""
    arrive(page, server, NOTEBOOK, f"v=1&d={RULE}~always~Others")
    page.locator("summary", has_text="Disputed rules").click()
    with page.expect_download() as saved:
        page.get_by_role("button", name="take along (JSON)").click()
    file = tmp_path / "dissent.json"
    saved.value.save_as(file)
    assert json.loads(file.read_text(encoding="utf-8"))["changes"][0]["reason"] == "Others"
    arrive(page, server, "06_compute", "v=1&s=we2")
    page.locator("summary", has_text="Disputed rules").click()
    page.get_by_label("open a file").set_input_files(file)
    expect(page.locator(".ho-dissent")).to_contain_text("“Others”")


@pytest.mark.parametrize("content", ["字" * 22_000, bytes(range(256)) * 200], ids=["letters", "bytes"])
def test_a_file_too_large_for_a_message_is_said_to_be(
    page: Page, server: str, tmp_path: Path, content: str | bytes
) -> None:
    """A message that the server refuses would close the line, and the page would only say that it is lost."""
    file = tmp_path / "dissent.json"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    arrive(page, server, NOTEBOOK, f"v=1&d={RULE}~always~Others")
    page.locator("summary", has_text="Disputed rules").click()
    page.get_by_label("open a file").set_input_files(file)
    expect(page.get_by_text("or 64 kB, and was not read")).to_be_visible()
    expect(page.locator(".ho-dissent")).to_contain_text("“Others”")
