"""A lesson's page as its reader meets it."""

import re

from playwright.sync_api import Page, expect

from tests.browser.addresses import address


def arrive(page: Page, server: str, notebook: str, query: str = "") -> Page:
    """Open a lesson with a query, and wait until the page has read it."""
    page.goto(address(server, notebook) + (f"?{query}" if query else ""))
    expect(page.locator("#ho-starting")).to_have_count(0)
    expect(page.locator(".ho-sentence").last).to_contain_text("still needs")
    expect(page.locator(".ho-series")).to_be_visible()
    if query:
        expect(page).to_have_url(re.compile(r"[?&]v=1"))
    return page


def arrive_by_a_bad_link(page: Page, server: str, notebook: str) -> Page:
    """Open a page by a link that is broken in part, so that its notice is there too."""
    page.goto(f"{address(server, notebook)}?v=1&from=nobody")
    expect(page.locator("#ho-starting")).to_have_count(0)
    expect(page.locator(".ho-series").last).to_be_visible()
    expect(page.get_by_role("alert").get_by_text("nobody")).to_be_visible()
    return page


def choose_a_system(page: Page) -> str:
    """Start from a real system, and return the sentence that then stands on the page."""
    sentence = page.locator(".ho-sentence[role=status]").first
    before = sentence.inner_text()
    page.get_by_label("Start from").select_option("pythia")
    expect(sentence).not_to_have_text(before)
    expect(page).to_have_url(re.compile("from=pythia"))
    return sentence.inner_text()


def sit_at_a_desk(page: Page) -> None:
    """Look at a page on a wide screen, by daylight."""
    page.emulate_media(media="screen", color_scheme="light", reduced_motion="reduce")
    page.set_viewport_size({"width": 1280, "height": 800})


def use_all(page: Page) -> None:
    """At a desk, skip predictions, answer questions, ask why of each kind of item, and unfold all."""
    sit_at_a_desk(page)
    unfold_all(page)  # a section of the page may be folded
    skips = page.get_by_role("button", name="Skip", exact=True)
    while skips.count():
        before = skips.count()
        skips.first.click()
        expect(skips).to_have_count(before - 1)
    for question in page.locator(".ho-question").all():
        question.get_by_role("radio").first.check()
        if question.get_by_role("status").count():  # what is asked for a class tells nobody at once
            expect(question.get_by_role("status")).not_to_be_empty()
    items = [why.get_attribute("data-of") or "" for why in page.locator("button[data-do=why]").all()]
    for item in {item.partition(":")[0]: item for item in reversed(items)}.values():
        # By its name: an answer that is still on its way may put other buttons before it.
        of = f"[data-of='{item}']" if item else ":not([data-of])"
        why = page.locator(f"button[data-do=why]{of}").first
        why.dispatch_event("click")
        expect(why).to_have_attribute("aria-expanded", "true")
    unfold_all(page)
    if page.locator(".ho-plot").count():
        expect(page.locator(".ho-plot[data-here]")).to_be_visible()


def unfold_all(page: Page) -> None:
    """Open whatever is folded."""
    page.evaluate("document.querySelectorAll('main details').forEach(d => d.open = true)")


def overflow(page: Page) -> int:
    """Return by how many pixels the page is wider than the screen."""
    return page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
