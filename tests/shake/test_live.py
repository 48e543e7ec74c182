"""A whole class of real browsers in one live session: a lesson from the word on the wall to its end.

Three minutes or more: each of the thirty chooses and sends by itself, four times over.
"""

from collections import Counter
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.browser.visitor import visiting
from tests.server.live import KEY, begin
from tests.server.process import serving

STUDENTS = 30


def vote(page: Page, option: int) -> None:
    """Choose an option and send it."""
    page.get_by_role("radio").nth(option).check()
    page.get_by_role("button", name="Send my answer").click()


def test_thirty_vote_talk_and_vote_again(browser: Browser, tmp_path: Path) -> None:
    """At two questions, everybody at once: the tallies are right to the last one, and every page says at the
    end what the class chose."""
    store = f"sqlite:///{tmp_path / 'live.sqlite'}"
    with serving("--live", KEY, "--live-store", store) as server, ExitStack() as stack:
        session = begin(server)
        pages = [stack.enter_context(visiting(browser)).new_page() for _ in range(STUDENTS)]
        for page in pages:
            page.goto(f"{server.base}/live/vote?live={session.word}")
        for page in pages:
            expect(page.locator(".ho-live")).to_contain_text("You are in.")
        for number in (1, 2):
            told = session.ask(after=number - 1)
            assert told["joined"] == STUDENTS
            chosen = []
            for again, step in enumerate(("talk", "counts")):
                options = [(place * (again + 2) + number) % 3 for place in range(STUDENTS)]
                chosen.append({str(o): many for o, many in sorted(Counter(options).items())})
                asked = ("Answer by yourself", "Vote again")[again]
                for page, option in zip(pages, options, strict=True):
                    expect(page.locator(".ho-live")).to_contain_text(asked)
                    vote(page, option)
                for page in pages:
                    expect(page.locator(".ho-live")).to_contain_text("has been counted")
                told = session.teach("step", round=number, step=step)
                if step == "talk":
                    session.teach("step", round=number, step="revote")
            assert told["answered"] == [STUDENTS, STUDENTS]
            assert [{o: m for o, m in vote.items() if m} for vote in told["counts"]] == chosen
            assert sum(many for *_, many in told["shifts"]) == STUDENTS
            session.teach("step", round=number, step="key")
            for page in pages:
                expect(page.locator(".ho-live")).to_contain_text("right:")
        for page in pages:
            page.close()
        session.teach("end")
        assert server.get(f"/live/state?word={session.word}")[0] == 404
