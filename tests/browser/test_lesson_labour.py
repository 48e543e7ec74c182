"""The page on labour: predict, see who tells, and set telling against conditions."""

from playwright.sync_api import Page, expect

NOTEBOOK = "04_labour"


def test_predict_then_see_who_tells(opened: Page) -> None:
    """The three years stay hidden until one has predicted or skipped."""
    newest = opened.get_by_role("heading", name="2025: who tells of data work")
    expect(newest).to_have_count(0)
    opened.get_by_label("how they are protected?").fill("9")
    opened.get_by_role("button", name="Predict").click()

    answer = "You expected 9. In fact 3 of the 13 developers told all of it, 6 fewer than that."
    expect(opened.get_by_text(answer)).to_be_visible()
    expect(newest).to_be_visible()


def test_telling_leaves_the_work_precarious_and_organising_does_not(opened: Page) -> None:
    """Two switches: the grid, the radio buttons and the address say the same."""
    here = opened.locator(".ho-crossing [aria-current]")
    opened.get_by_role("button", name="Go to: precarious work · who, where and pay told").click()
    expect(here).to_contain_text("Learn what the data workers were paid")
    expect(here).to_contain_text("remains: Precarious, low-paid data work")

    opened.get_by_label("organised", exact=True).check()
    expect(here).to_contain_text("lifted: Precarious, low-paid data work")
    expect(opened).to_have_url(f"{opened.url.split('?')[0]}?v=1&s=lc2-ld2-lp2")


def test_a_question_answers_for_every_option(opened: Page) -> None:
    """Also a wrong answer tells why."""
    question = opened.locator(".ho-question").filter(has_text="1.90 dollars an hour")
    question.get_by_label("Their pay is fairer now").check()

    expect(question.get_by_role("status")).to_contain_text("Not quite.")
