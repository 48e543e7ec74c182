"""A live session as a class meets it: a teacher's page, a telephone, a lesson with the question beside it."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from howopen.server import gate
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.axe import complaints_everywhere
from tests.browser.hostile_visit import SMUGGLED, hostile_page
from tests.browser.visitor import visiting
from tests.server.hostile import PAYLOADS
from tests.server.live import KEY, Session, begin
from tests.server.process import Server, serving

LOOKS = (360, "light"), (1280, "dark")
COUNTED = "has been counted"


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of the project's own pages that offers sessions."""
    store = f"sqlite:///{tmp_path_factory.mktemp('live') / 'live.sqlite'}"
    with serving("--live", KEY, "--live-store", store) as server:
        yield server


def side_of(page: Page) -> Locator:
    """Return the part of a student's page that shows the session."""
    return page.locator(".ho-live")


def vote(page: Page, option: int) -> None:
    """Choose an option and send it."""
    side_of(page).get_by_role("radio").nth(option).check()
    side_of(page).get_by_role("button", name="Send my answer").click()
    expect(side_of(page)).to_contain_text(COUNTED)


def take_up(page: Page, session: Session) -> None:
    """Steer a session that runs from this page."""
    page.goto(f"{session.server.base}/live/#{KEY}")
    page.locator("summary", has_text="take up").click()
    page.get_by_label("Its word").fill(session.word)
    page.keyboard.press("Enter")


def fits(page: Page) -> bool:
    """Return whether a page is no wider than a telephone."""
    page.set_viewport_size({"width": 360, "height": 740})
    return page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_teachers_page_leads_to_a_session(browser: Browser, live: Server) -> None:
    """Whoever collects codes sees that answers could arrive by themselves, and no key with it."""
    with visiting(browser) as context:
        page = context.new_page()
        page.goto(f"{live.base}/voila/render/12_classroom.ipynb?v=1")
        with page.expect_popup() as opened:
            page.get_by_role("link", name="Begin a live session").click()
        assert opened.value.url == f"{live.base}/live/"
        expect(opened.value.get_by_role("button", name="Begin a session")).to_be_visible()


def test_a_class_votes_talks_and_votes_again(browser: Browser, live: Server) -> None:
    """From the word on the wall to the key: each page says what it may, is read by axe-core at every step
    that looks different, and the key that steers is in no address."""
    with visiting(browser) as at_wall, visiting(browser) as at_phone, visiting(browser) as at_lesson:
        wall, phone, lesson = (context.new_page() for context in (at_wall, at_phone, at_lesson))
        wall.goto(f"{live.base}/live/#{KEY}")
        assert complaints_everywhere(wall, *LOOKS) == []
        wall.get_by_role("button", name="Begin a session").click()
        expect(wall.locator("#ho-live-word")).to_have_text(gate.WORD)
        word = wall.locator("#ho-live-word").inner_text()
        assert wall.url == f"{live.base}/live/"
        phone.goto(f"{live.base}/live/vote")
        phone.get_by_label("word").fill(f" {word.upper()} ")
        phone.get_by_role("button", name="Join").click()
        lesson.goto(f"{live.base}/voila/render/07_whole_system.ipynb?v=1&live={word}")
        for page in (phone, lesson):
            expect(side_of(page)).to_contain_text("You are in.")
        wall.get_by_role("button", name="Ask it").click()
        expect(side_of(phone).get_by_role("radio")).to_have_count(3)
        assert complaints_everywhere(phone, *LOOKS) == []
        vote(phone, 0)
        vote(lesson, 1)
        expect(wall.locator("#ho-live-now")).to_contain_text("2 of 2 have answered")
        assert "%" not in wall.locator("#ho-live-now").inner_text()
        wall.get_by_role("button", name="Close the vote").click()
        expect(wall.locator("#ho-live-now")).to_contain_text("let them talk in twos and threes")
        wall.get_by_role("button", name="Vote again").click()
        expect(side_of(phone)).to_contain_text("Vote again.")
        vote(phone, 1)
        wall.get_by_role("button", name="Show the counts").click()
        expect(wall.locator("#ho-live-now")).to_contain_text("1 went from 1 to 2")
        expect(side_of(phone)).to_contain_text("1 of 1")
        assert "right:" not in side_of(phone).inner_text()
        with wall.expect_download() as taken:
            wall.get_by_role("button", name="Take the counts along").click()
        rows = list(csv.DictReader(Path(taken.value.path()).read_text("utf-8-sig").splitlines()))
        assert [row["first vote"] + row["second vote"] for row in rows] == ["10", "11", "00"]
        wall.get_by_role("button", name="Show the key").click()
        expect(side_of(phone)).to_contain_text("✓ right:")
        expect(side_of(lesson)).to_contain_text("(your answer)")
        for page in (wall, phone):
            assert complaints_everywhere(page, *LOOKS) == []
            assert fits(page)
        wall.reload()
        expect(wall.locator("#ho-live-now")).to_contain_text("The key:")
        for context in (at_phone, at_lesson):
            context.close()
        wall.get_by_role("button", name="End the session").click()
        expect(wall.locator("#ho-live-said")).to_contain_text("its answers are deleted")


def test_an_answer_without_a_connection_is_kept_and_counted_once(browser: Browser, live: Server) -> None:
    """On a bad line one presses again and again: the last choice arrives, after the vote was closed as well,
    and one who has the session's page open learns that it has ended."""
    session = begin(live)
    session.ask()
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{live.base}/live/vote?live={session.word}")
    expect(side_of(page).get_by_role("radio")).to_have_count(3)
    context.set_offline(True)
    for option in (0, 2, 1):
        side_of(page).get_by_role("radio").nth(option).check()
        side_of(page).get_by_role("button").click()
        expect(side_of(page)).to_contain_text("is kept in this tab")
    session.steps("talk")
    assert session.teach("tally")["answered"] == [0]
    context.set_offline(False)
    expect(side_of(page)).to_contain_text(COUNTED)
    session.steps("counts")
    told = session.teach("tally")
    assert (told["counts"], told["late"]) == ([{"0": 0, "1": 1, "2": 0}], 1)
    session.teach("end")
    expect(side_of(page)).to_contain_text("The session has ended")
    assert page.evaluate("sessionStorage.length") == 0
    context.close()


def test_a_pause_takes_the_question_from_all_screens(browser: Browser, live: Server) -> None:
    """Whoever has marked an option finds it marked when the class goes on, after a reload too; what was sent
    before the page had heard of the pause is sent then, and counts once; a panel stays folded on the next
    page, and unfolds for what is new."""
    session = begin(live)
    session.ask()
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    wall, phone, quick, lesson = (context.new_page() for _ in range(4))
    take_up(wall, session)
    for page in (phone, quick):
        page.goto(f"{live.base}/live/vote?live={session.word}")
        side_of(page).get_by_role("radio").nth(1).check()
    lesson.goto(f"{live.base}/voila/render/07_whole_system.ipynb?v=1&live={session.word}")
    expect(side_of(lesson).get_by_role("radio")).to_have_count(3)
    lesson.locator(".ho-live-panel > summary").click()
    expect(side_of(lesson)).to_be_hidden()
    lesson.reload()
    expect(side_of(lesson).locator("input")).to_have_count(3)
    expect(side_of(lesson)).to_be_hidden()
    quick.route("**/live/state?*", lambda route: route.abort())
    wall.get_by_role("button", name="Pause").focus()
    wall.keyboard.press("Enter")
    expect(wall.get_by_role("button", name="Go on")).to_be_focused()
    expect(wall.locator("#ho-live-now").get_by_role("heading")).to_be_visible()
    for page in (phone, lesson):
        expect(side_of(page).get_by_text("The teacher has paused; look up.")).to_be_visible()
        expect(side_of(page).get_by_role("radio")).to_have_count(0)
    side_of(quick).get_by_role("button").click()
    expect(side_of(quick)).to_contain_text("is kept in this tab, and is sent as soon as the teacher goes on")
    quick.unroute_all()
    for page in (wall, phone):
        assert complaints_everywhere(page, *LOOKS) == []
        assert fits(page)
    phone.reload()
    expect(side_of(phone)).to_contain_text("look up")
    assert session.teach("tally")["answered"] == [0]
    wall.get_by_role("button", name="Go on").click()
    expect(side_of(quick)).to_contain_text(COUNTED)
    expect(side_of(phone).get_by_role("radio").nth(1)).to_be_checked()
    side_of(phone).get_by_role("button").click()
    expect(side_of(phone)).to_contain_text(COUNTED)
    assert session.teach("tally")["answered"] == [2]
    session.teach("end")
    context.close()


def test_the_teacher_leads_the_class_to_a_page(browser: Browser, live: Server) -> None:
    """A telephone follows to the part that was named, with the question beside it; whoever works on a page
    takes its setting along; and the link goes when the teacher takes it back."""
    session = begin(live)
    with visiting(browser) as at_wall, visiting(browser) as at_phone, visiting(browser) as at_lesson:
        wall, phone, lesson = (context.new_page() for context in (at_wall, at_phone, at_lesson))
        take_up(wall, session)
        phone.goto(f"{live.base}/live/vote?live={session.word}")
        lesson.goto(f"{live.base}/voila/render/07_whole_system.ipynb?v=1&from=pythia&live={session.word}")
        wall.get_by_label("The next step for all").select_option("start_5")
        wall.get_by_role("button", name="Lead the class there").click()
        named = 'What is in the word "open"? – Whose word is it?'
        expect(wall.locator("#ho-live-place")).to_have_text(f"The class is at: {named}")
        for page in (phone, lesson):
            expect(side_of(page)).to_contain_text(f"The class is at: {named}")
        for page in (wall, phone):
            assert complaints_everywhere(page, *LOOKS) == []
            assert fits(page)
        for page in (phone, lesson):
            side_of(page).get_by_role("link", name=named).click()
            expect(page.get_by_role("heading", name="Whose word is it?")).to_be_in_viewport()
            expect(side_of(page)).to_contain_text("You are in.")
        expect(lesson).to_have_url(re.compile("from=pythia"))
        wall.get_by_label("The next step for all").select_option("")
        wall.get_by_role("button", name="Lead the class there").click()
        expect(side_of(phone)).not_to_contain_text("The class is at")
    session.teach("end")


def test_a_kept_answer_outlives_a_reload(browser: Browser, live: Server) -> None:
    """Whoever reloads to get the connection back loses nothing, and is counted as the same tab."""
    session = begin(live)
    session.ask()
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{live.base}/live/vote?live={session.word}")
    page.route("**/live/answer", lambda route: route.abort())
    side_of(page).get_by_role("radio").first.check()
    side_of(page).get_by_role("button").click()
    expect(side_of(page)).to_contain_text("is kept in this tab")
    page.unroute_all()
    page.reload()
    expect(side_of(page)).to_contain_text(COUNTED)
    told = session.teach("tally")
    assert (told["joined"], told["answered"]) == (1, [1])
    session.teach("end")
    context.close()


def test_it_is_played_by_keys_alone(browser: Browser, live: Server) -> None:
    """A student chooses and sends, and a teacher goes on, without a mouse; the focus is not lost."""
    session = begin(live)
    session.ask()
    with visiting(browser) as context:
        page = context.new_page()
        page.goto(f"{live.base}/live/vote?live={session.word}")
        side_of(page).get_by_role("radio").first.focus()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(side_of(page)).to_contain_text(COUNTED)
        wall = context.new_page()
        take_up(wall, session)
        wall.get_by_role("button", name="Close the vote").focus()
        wall.keyboard.press("Enter")
        expect(wall.get_by_role("button", name="Vote again")).to_be_focused()
    assert session.teach("tally")["answered"] == [1]


@pytest.mark.parametrize("payload", PAYLOADS[::25])
def test_nothing_in_a_word_runs(browser: Browser, live: Server, payload: str) -> None:
    """The word of an address is a stranger's text; the pages say that no such session runs."""
    with hostile_page(browser) as page:
        page.goto(f"{live.base}/live/vote?live={quote(payload, safe='')}")
        expect(side_of(page)).to_contain_text("No live session of that word runs here.")
        expect(page.get_by_label("word")).to_be_visible()
        assert page.evaluate(SMUGGLED) == []


def test_a_page_without_a_session_asks_for_nothing_of_it(browser: Browser, live: Server) -> None:
    """Whoever reads by themselves waits for no script of it."""
    with visiting(browser) as context:
        page = context.new_page()
        page.goto(f"{live.base}/voila/render/07_whole_system.ipynb")
        expect(page.locator("#ho-starting")).to_have_count(0)
        names = page.evaluate("performance.getEntriesByType('resource').map(({ name }) => name)")
        assert names and not [name for name in names if "/live/" in name]
        assert side_of(page).count() == 0
