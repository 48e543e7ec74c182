"""No address, and nothing else that a page sends, keeps it busy for long or fills it with idle words."""

import json
import re
import sys
from base64 import urlsafe_b64encode
from collections.abc import Callable
from zlib import compress

import pytest
from howopen.controls.page_link import MOST_STEPS, PageLink
from howopen.controls.unfolded import toggled
from howopen.controls.view import View
from howopen.domain.whole_number import whole_number
from howopen.figures.link_notice import MOST, link_notice
from howopen.sources.catalog_files import catalog
from howopen.sources.scenario_url import read_link, write_link

from tests.controls.actions import act
from tests.links.test_golden import LESSONS, lesson

# A call takes some tenths of a microsecond with the counting off: these are well below 100 ms.
MOST_CALLS = 100_000
MOST_CALLS_WITH_STEPS = 900_000
SERVED = 16_384
"""The longest address that the server hands on; the other editions have no such bound."""


def packed_json(content: object) -> str:
    """Return what an address carries of an assessment, whatever it holds."""
    return urlsafe_b64encode(compress(json.dumps(content).encode(), 9)).decode().rstrip("=")


DEAREST = {
    "names": "&".join(f"n{number}" for number in range(9_000)),
    "one name": "a&" * 8_000,
    "tokens": "v=1&s=" + "x-" * 8_000,
    "good tokens": "s=" + "we2-td1-" * 2_000,
    "settings": "&".join(["s=" + "zz1-" * 60] * 55),
    "versions": "&".join(["v=x"] * 4_000),
    "systems": "&".join(["from=x"] * 2_000),
    "answers": "a=" + "x-" * 3_900,
    "same answer": "a=" + "models_product.1-" * 460,
    "numbers": "cn=" + "rent~x_" * 1_100,
    "fields": "cn=" + "x_" * 3_900,
    "digits": "pm=" + "9" * 7_900,
    "months": "gr=compute-" + "9" * 7_900,
    "dashes": "gr=" + "-" * 7_900,
    "fine-tunes": "ft=hours-" + "9" * 7_900,
    "bits": "p=8-" + "f" * 25,
    "escapes": "x=" + "%41" * 5_300,
    "long names": "&".join(["%c3%a9" * 40 + "=%c3%a9%f0" * 10] * 60),
    "letters": "x=" + "é" * 15_000,
    "disputes": "&".join(["d=cuda.lifts~always~" + "y" * 200] * 58),
    "many disputes": "&".join(f"d=ability_{n}.lifts~always~because" for n in range(58)),
    "long reason": "d=cuda.lifts~always~" + "%f0%9f%98%80" * 1_200,
    "disputed names": "d=" + "x." * 7_900,
    "halves": "x=\ud800&from=\udfff",
    "assessments": "oa="
    + packed_json({"howopen_assessment": 1, "answers": {str(n): {} for n in range(1_900)}}),
    "long assessment": "oa=" + packed_json(["x"] * 1_000_000)[:7_900],
}


def calls(act: Callable[[], object]) -> int:
    """Return how many functions were called, in Python and below, while something was done."""
    count = 0

    def hear(_: object, event: str, __: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(hear)
    try:
        act()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("name", list(DEAREST))
@pytest.mark.parametrize("page_id", list(LESSONS))
def test_the_dearest_address_is_cheap(page_id: str, name: str) -> None:
    """Reading it, showing the page and saying what is wrong with it."""
    link, query = lesson(page_id).page_link, DEAREST[name]
    for warm in ("v=1&p=3", "v=1&s=we1&p=8"):  # the map of the last page is drawn once, and not by this
        link.arrived = warm
    assert calls(lambda: setattr(link, "arrived", query)) < MOST_CALLS


@pytest.mark.parametrize("name", list(DEAREST))
@pytest.mark.parametrize("page_id", list(LESSONS))
def test_the_notice_stays_short(page_id: str, name: str) -> None:
    """Nobody reads a thousand sentences, and nobody is shown a stranger's thousand words."""
    page = lesson(page_id)
    page.page_link.arrived = DEAREST[name]
    assert page.notice.html.count("<li>") <= MOST + 1
    assert len(page.notice.html) < 2_500
    assert len(page.state.query) < SERVED / 1.5


@pytest.mark.parametrize("name", list(DEAREST))
def test_what_is_left_of_it_is_read_as_it_was_written(name: str) -> None:
    """A reload changes nothing more."""
    read = read_link(DEAREST[name], catalog())
    again = read_link(write_link(read, catalog()), catalog())
    assert (read, ()) == (again, again.problems)


def test_the_rest_is_counted() -> None:
    """Ten sentences, and how many there are besides."""
    markup = link_notice(tuple(f"Problem {number}." for number in range(MOST + 7)))
    assert re.findall("<li>([^<]*)</li>", markup)[-2:] == [f"Problem {MOST - 1}.", "and 7 more."]
    assert "more." not in link_notice(tuple(f"Problem {number}." for number in range(MOST)))


@pytest.mark.parametrize(
    "step",
    [
        "x=" + "%41" * 660,
        "s=" + "x-" * 990,
        "a&" * 999,
        "%c3%a9=%41&" * 180,
        "&".join(["dv=x", *(f"d=accelerators__amd.starts.accelerators.x{n}~off~y" for n in range(24))]),
    ],
)
def test_the_dearest_steps_are_cheap(step: str) -> None:
    """As many as a tab may keep, each as long as one may be."""
    page = lesson("whole_system")
    page.page_link.arrived = "v=1&p=3"
    page.state._has_read_steps = False  # one page serves all of these tests
    page.page_link.steps, page.page_link.at = [step] * (MOST_STEPS + 1), MOST_STEPS
    assert len(page.page_link.steps) == MOST_STEPS + 1
    assert calls(lambda: setattr(page.page_link, "arrived", step)) < MOST_CALLS_WITH_STEPS
    assert len(page.state.history.past) == MOST_STEPS
    page.page_link.steps = []


@pytest.mark.parametrize("steps", [["v=1"] * (MOST_STEPS + 2), ["v=1", "x" * 7_000], ["x" * 5_000] * 100])
def test_steps_that_no_tab_kept_are_none(steps: list[str]) -> None:
    """Too many, one too long, or all together: undo begins anew."""
    link = PageLink()
    link.steps = steps
    assert link.steps == []


def test_a_text_that_no_control_sends_is_not_heard() -> None:
    """An action names things of the page and carries what fits into its forms."""
    heard: list[str] = []
    view = View()
    view.on_action(lambda *texts: heard.append(texts))
    act(view, "set", "rent", "9" * 5_000)
    act(view, "why", "x" * 5_000)
    act(view, "set", "rent", "9" * 400)
    assert [texts[0] for texts in heard] == ["set"]


NUMBERS = ["9" * 5_000, "0" * 5_000, "1" * 10, "٣" * 4_400]


@pytest.mark.parametrize("text", NUMBERS)
def test_a_number_of_many_digits_is_none(text: str) -> None:
    """Python refuses to read more than 4,300 of them, and nobody needs ten."""
    assert whole_number(text, 10**9) is None


@pytest.mark.parametrize(("text", "number"), [("0", 0), ("12", 12), ("13", None), ("-1", None), ("²", None)])
def test_a_number_is_taken_where_it_may_lie(text: str, number: int | None) -> None:
    """From the least to the most, both included."""
    assert whole_number(text, 12) == number


@pytest.mark.parametrize("digits", [400, 3_900])
def test_no_control_fails_at_a_long_number(digits: int, caplog: pytest.LogCaptureFixture) -> None:
    """Rungs, circumstances, answers, predictions, jobs and settings to go to."""
    number = "9" * digits
    for page_id in LESSONS:
        page = lesson(page_id)
        views = {name: view for name, view in vars(page).items() if isinstance(view, View)}
        for view in (*views.values(), *page.cards, *page.circumstances, *page.questions):
            for do in ("rung", "circumstance", "answer", "go", "job", "floor", "months"):
                act(view, do, "weights" if do == "rung" else number, number)
            act(view, "predict", "", f"number={number}")
            act(view, "sum", "", f"case=hours&number={number}")
            act(view, "set", "rent", number)
    assert caplog.records == []


def test_what_a_typed_number_is_answered_stays_short() -> None:
    """The sentence repeats what was typed, but not all of a long one."""
    page = lesson("compute")
    act(page.prediction, "skip")
    calculator = page.calculator
    act(calculator, "set", "rent", "7" * 3_900)
    assert "is outside" in calculator.html
    assert "7" * 100 not in calculator.html
    act(calculator, "restart")


def test_no_more_is_unfolded_than_a_page_has() -> None:
    """Whoever sends ever new names does not fill the page's memory with them."""
    unfolded: frozenset[str] = frozenset()
    for number in range(1_000):
        unfolded = toggled(unfolded, f"item {number}")
    assert len(unfolded) == 200
    assert toggled(toggled(frozenset(), "one"), "one") == frozenset()
