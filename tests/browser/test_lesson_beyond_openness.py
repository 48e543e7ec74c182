"""The page beyond openness: predict, move levers, go between worlds, and write the last word."""

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, expect

NOTEBOOK = "11_beyond_openness"
WORDS = "Warm rooms first. <b>为什么</b>?"


def test_predict_then_move_a_lever_and_go_to_both(opened: Page) -> None:
    """The figure comes after the prediction, follows a lever, and leads to openness with all of them."""
    unreached = opened.get_by_role("heading", name="Nothing here reaches")
    expect(unreached).to_have_count(0)
    opened.get_by_label("All five components stand").fill("3")
    opened.get_by_role("button", name="Predict").click()
    expect(
        opened.get_by_text("You expected 3. In fact 7 of the 22 dependencies would remain")
    ).to_be_visible()
    expect(unreached).to_be_visible()

    opened.get_by_role("group", name="Labour protection").get_by_label("strong").check()
    expect(opened.locator(".ho-rows-marked")).to_contain_text("21 remain")
    opened.get_by_role("button", name="Go to: both").click()
    expect(opened.locator(".ho-rows-marked")).to_contain_text("7 remain")
    expect(opened.get_by_text("Both: you are here")).to_be_focused()
    expect(
        opened.get_by_role("group", name="Public computing").get_by_label("open to outsiders")
    ).to_be_checked()
    expect(opened.locator(".ho-sentence").last).to_contain_text("still needs")


def test_what_one_writes_stays_and_can_be_taken_along(opened: Page) -> None:
    """After a reload it is there, as the text that it is; a file has it too."""
    opened.get_by_label("Why AI?").fill(WORDS)
    opened.get_by_role("button", name="Keep").click()
    expect(opened.get_by_text("Kept in this page’s address")).to_be_visible()
    expect(opened).to_have_url(re.compile("wy="))
    assert [WORDS] == parse_qs(urlsplit(opened.url).query)["wy"]
    with opened.expect_download() as taken:
        opened.get_by_role("button", name="Take along as a file").click()
    assert WORDS in taken.value.path().read_text(encoding="utf-8")

    opened.reload()
    expect(opened.get_by_label("Why AI?")).to_have_value(WORDS)
    expect(opened.get_by_text("Kept in this page’s address")).to_be_visible()


def test_a_lever_and_a_side_unfold(opened: Page) -> None:
    """The law with its sources, and the second voice of a side."""
    lever = opened.locator("[data-key='lever:antitrust_enforcement']")
    lever.locator("summary").click()
    expect(lever.get_by_text("Whom it costs what:")).to_be_visible()
    expect(lever.get_by_text("A final decision had not been found.")).to_be_visible()

    opened.locator("[data-key='hearing-safety-more'] summary").click()
    expect(opened.get_by_role("heading", name="Seger and 21 others")).to_be_visible()


def test_a_voice_is_tried_and_left_where_it_stands(opened: Page) -> None:
    """That a rule is disputed is said at the button, screens below the levers, and undone there."""
    opened.get_by_role("button", name="Dispute it with them: OpenAI").press("Enter")
    undo = opened.get_by_role("button", name="Undo what you dispute with them: OpenAI")
    expect(undo).to_be_focused()
    expect(opened.locator("[data-key='voice:openai']")).to_contain_text("You dispute it with them")
    expect(opened.locator(".ho-sentence").last).to_contain_text("You dispute one rule")

    undo.press("Enter")
    expect(opened.locator(".ho-sentence").last).not_to_contain_text("dispute")


def test_the_step_one_stands_at_is_marked(opened: Page) -> None:
    """The first on arrival, though the next stands beside it; afterwards the one that a link led to."""
    steps = opened.get_by_role("navigation", name="Steps of this page")
    here = steps.locator("[aria-current=step]")
    opened.set_viewport_size({"width": 1280, "height": 800})
    opened.evaluate("scrollTo(0, 0)")
    expect(here).to_have_text("What you will do")

    for step in ("The principle", "What to notice", "Levers"):
        steps.get_by_role("link", name=step, exact=True).click()
        expect(here).to_have_text(step)
