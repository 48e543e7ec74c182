"""Assessing a system on the page: asked question by question, answered by the rules, kept, taken along."""

import json
import re
from base64 import urlsafe_b64encode
from html import unescape
from typing import Any
from zlib import compress

import pytest
from howopen.controls.tab_keep import TabKeep
from howopen.domain.catalog import find
from howopen.domain.dissent import Change, Dissent
from howopen.domain.scenario import START, Scenario
from howopen.lessons.real_systems.lesson import RealSystems
from howopen.lessons.real_systems.own import asked, own_of, with_own
from howopen.lessons.real_systems.own_file import read_own_file, write_own_file
from howopen.lessons.real_systems.own_section import LONGEST_IN_LINK, OwnForm
from howopen.sources.catalog_files import catalog

from tests.controls.actions import act

CATALOG = catalog()
FACTORS = asked(CATALOG)
HOSTILE = '"><img src=x onerror=alert(1)><script>alert(1)</script>'


@pytest.fixture
def page() -> RealSystems:
    """The page with an assessment that was just begun."""
    lesson = RealSystems()
    act(form(lesson), "begin")
    return lesson


def form(page: RealSystems) -> OwnForm:
    """Return the form."""
    return page.own.children[0]


def tab(page: RealSystems) -> TabKeep:
    """Return what keeps it in the tab."""
    return page.own.children[-1]


def result(page: RealSystems) -> str:
    """Return what follows, as text."""
    return words(page.own.children[1].html)


def words(html: str) -> str:
    """Return the text of markup."""
    return unescape(re.sub(r"<[^>]+>", " ", html))


def put(page: RealSystems, factor_id: str, stands: str, **said: str) -> None:
    """Answer a question, and say what for."""
    act(form(page), "said", f"{factor_id}.stands", stands)
    for name, text in said.items():
        act(form(page), "said", f"{factor_id}.{name}", text)


def counted(text: str) -> str:
    """Return how much can be done and on how much everyone depends."""
    [found] = re.findall(r"[\d–]+ of \d+ abilities; [^.]*", text)
    return found


def sent(page: RealSystems, monkeypatch: pytest.MonkeyPatch, kind: str) -> dict[str, Any]:
    """Take a file along, and return what the page is told to save."""
    told: list[dict[str, Any]] = []
    monkeypatch.setattr(OwnForm, "send", lambda self, content, buffers=None: told.append(content))
    act(form(page), "take", kind)
    [saved] = [one for one in told if one["task"] == "save"]
    return saved


def test_nothing_is_asked_before_it_is_begun() -> None:
    """A reader who only looks meets three ways to begin, and no long form."""
    page = RealSystems()

    assert "Begin, all closed" in form(page).html
    assert 'data-do="said"' not in form(page).html
    assert "" == page.own.children[1].html


def test_every_question_of_the_rubric_is_asked_and_starts_closed(page: RealSystems) -> None:
    """With its criterion, and what follows is what follows from everything closed."""
    told = words(form(page).html)
    for factor in FACTORS.values():
        assert factor.question in told
        assert factor.rungs[0].criterion in told
        assert f'data-of="{factor.factor_id}.stands"' in form(page).html

    held = sum(one.is_held for one in find(CATALOG, START).abilities)
    assert counted(result(page)).startswith(f"{held} of {len(CATALOG.abilities)} abilities")


def test_what_is_above_closed_counts_once_it_is_borne_out(page: RealSystems) -> None:
    """The fields that lack something say so, and name it, and the result waits for them."""
    put(page, "weights", "open_licence")
    lacking = 'aria-invalid="true" aria-describedby="ho-own-weights-problem"'
    assert 2 == form(page).html.count(lacking)
    assert "Give a reason and a source" in form(page).html
    closed = counted(result(page))

    put(page, "weights", "open_licence", why="The card says so.")
    assert 1 == form(page).html.count(lacking)
    assert closed == counted(result(page))

    put(page, "weights", "open_licence", source="https://example.org/card")
    assert 0 == form(page).html.count(lacking)
    opened = find(CATALOG, Scenario.of({"weights": 3}))
    assert counted(result(page)).startswith(f"{sum(one.is_held for one in opened.abilities)} of")
    assert "1 of 7 above the lowest rung" in words(form(page).html)


@pytest.mark.parametrize("system_id", ["pythia", "alpaca", "te_hiku_speech_data"])
def test_one_of_ours_gives_what_its_own_page_gives(page: RealSystems, system_id: str) -> None:
    """The same rules answer it, also where it was made from another, and its developer is named."""
    act(form(page), "from", value=f"system={system_id}")
    page.state.begin_from(system_id)

    assert words(page.sentence.html) in result(page)


def test_a_disputed_rule_changes_what_follows(page: RealSystems) -> None:
    """Here too, without another click."""
    put(page, "weights", "open_licence", why="Read.", source="A letter")
    before = counted(result(page))
    page.state.dispute(Dissent((Change("fine_tune.enables.weights.restricted", "never", ""),)))
    page.state.dispute(Dissent((Change("cuda.lifts", "always", ""),)))

    assert before != counted(result(page))


def test_a_reload_or_a_link_brings_it_back(page: RealSystems) -> None:
    """All of it, in whatever script it was written."""
    act(form(page), "about", "name", "Модель 7B")
    put(page, "weights", "restricted", why="“Anyone”: 100 % & more", source="Слово", place="§ 2")
    put(page, "pay_disclosure", "unknown", why="Nobody told.")
    again = RealSystems()
    again.page_link.arrived = page.page_link.value

    assert form(page).own == form(again).own
    assert form(page).html == form(again).html
    assert result(page) == result(again)
    assert "" == again.notice.html


def test_what_no_address_has_room_for_is_kept_by_the_tab(page: RealSystems) -> None:
    """And shown again when the page is loaded again, as if nothing had happened."""
    act(form(page), "from", value="system=bloom")
    assert "oa=" not in page.page_link.value
    assert "This tab keeps it" in form(page).html

    again = RealSystems()
    again.page_link.arrived = page.page_link.value
    tab(again).arrived = tab(page).value
    assert form(page).own == form(again).own
    assert result(page) == result(again)
    act(form(again), "said", "weights.why", "Another reason.")
    assert "Another reason." == form(again).own.said("weights").why


def test_a_link_comes_before_what_the_tab_kept(page: RealSystems) -> None:
    """Whoever opens a link sees what it carries; what cannot be unpacked is no assessment."""
    act(form(page), "from", value="system=bloom")
    kept = tab(page).value
    again = RealSystems()
    tab(again).arrived = "luck"
    assert form(again).own is None
    act(form(page), "begin")
    again.page_link.arrived = page.page_link.value
    tab(again).arrived = kept

    assert form(page).own == form(again).own
    assert "" == tab(page).value


def test_an_address_stays_short(page: RealSystems) -> None:
    """Whatever is written, what it adds to an address has a bound."""
    for factor_id in FACTORS:
        put(page, factor_id, "unknown", why=f"{factor_id} " * 20)
        assert len(form(page).value) <= LONGEST_IN_LINK


@pytest.mark.parametrize(
    ("do", "of", "value", "said"),
    [
        ("about", "name", "x" * 81, "80 fit"),
        ("about", "released", "soon", "has to be a year"),
        ("about", "type", "toaster", "has to be one of model, dataset"),
        ("said", "weights.why", "x" * 3000, "400 fit"),
        ("said", "weights.read_on", "yesterday", "has to be a day"),
    ],
)
def test_what_has_no_room_is_named_and_changes_nothing(
    page: RealSystems, do: str, of: str, value: str, said: str
) -> None:
    """The field's name and the reason; what stood there stays."""
    before = form(page).own
    act(form(page), do, of, value)

    assert said in form(page).html
    assert before == form(page).own


@pytest.mark.parametrize(
    ("do", "of", "value"),
    [
        ("said", "weights.stands", "free"),
        ("said", "luck.stands", "open_licence"),
        ("said", "weights.luck", "x"),
        ("said", "antitrust_enforcement.stands", "strong"),
        ("about", "luck", "x"),
        ("about", "made_from", "luck"),
        ("from", "", "system=luck"),
        ("take", "luck", ""),
        ("back", "", ""),
    ],
)
def test_what_no_form_of_ours_sends_changes_nothing(page: RealSystems, do: str, of: str, value: str) -> None:
    """And fails nowhere."""
    before = form(page).own
    act(form(page), do, of, value)

    assert before == form(page).own


def test_there_is_an_end_to_what_is_written(page: RealSystems) -> None:
    """What would make a file too long to be opened again is refused with a sentence."""
    for factor_id in FACTORS:
        put(page, factor_id, "unknown", why="x" * 400, source="y" * 500, place="z" * 200)
    own = form(page).own

    assert "There is no room for that as well" in form(page).html
    assert own == read_own_file("a", write_own_file(own), CATALOG, [])


def test_a_file_takes_the_place_of_what_was_there_until_that_is_brought_back(page: RealSystems) -> None:
    """Nothing is lost by opening another, and what is broken in it is said."""
    put(page, "weights", "restricted", why="Mine.", source="A letter")
    mine = form(page).own
    text = write_own_file(own_of(CATALOG, CATALOG.systems["pythia"])).replace(
        "stands: full", "stands: free", 1
    )
    act(form(page), "file", "pythia.yaml", text)
    assert "pythia.yaml, line" in form(page).html
    assert "has to be one of" in form(page).html
    assert len(FACTORS) - 1 == len(form(page).own.answers)

    act(form(page), "file", "no.yaml", "a: [")
    assert len(FACTORS) - 1 == len(form(page).own.answers)
    act(form(page), "back")
    assert mine == form(page).own


def test_the_file_is_what_was_assessed(page: RealSystems, monkeypatch: pytest.MonkeyPatch) -> None:
    """And is read again as such."""
    put(page, "weights", "restricted", why="Mine.", source="A letter")
    saved = sent(page, monkeypatch, "own")

    assert "howopen-assessment.yaml" == saved["name"]
    assert form(page).own == read_own_file("a", saved["text"], CATALOG, [])


@pytest.mark.parametrize("kind", ["osai", "mot"])
def test_a_form_of_others_says_what_it_cannot_hold(
    page: RealSystems, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    """On the page and in the file, the same."""
    act(form(page), "from", value="system=pythia")
    saved = sent(page, monkeypatch, kind)
    left = re.findall(r"^# Left out – (.*)$", saved["text"], re.MULTILINE)

    assert f"howopen-assessment-{kind}.yaml" == saved["name"]
    assert left
    assert all(one in words(form(page).html) for one in left)


def test_nothing_that_is_typed_runs(page: RealSystems) -> None:
    """In the form, in what follows, and in a file's name."""
    act(form(page), "about", "name", HOSTILE[:80])
    act(form(page), "about", "developer", HOSTILE)
    put(page, "weights", "restricted", why=HOSTILE, source=HOSTILE, place=HOSTILE)
    act(form(page), "file", HOSTILE, "a: [")

    for view in page.own.children[:-1]:
        assert "<img" not in view.html
        assert "<script" not in view.html
    assert "&lt;img" in form(page).html


def test_a_script_is_no_source_to_follow(page: RealSystems) -> None:
    """What is no address on the web is shown as words."""
    put(page, "weights", "restricted", why="Read.", source="javascript:alert(1)")
    known = with_own(CATALOG, {"own": form(page).own})

    assert "" == known.sources["own.weights"].link


def test_a_damaged_link_is_named() -> None:
    """And the page goes on without an assessment."""
    page = RealSystems()
    page.page_link.arrived = "v=1&oa=eNpdzkEK"

    assert "The assessment in the link" in page.notice.html
    assert form(page).own is None
    assert "oa=" not in page.page_link.value


def test_a_packed_bomb_is_refused() -> None:
    """Before it is unpacked, however much a short text would unpack to."""
    page = RealSystems()
    bomb = urlsafe_b64encode(compress(json.dumps([0] * 1_000_000).encode(), 9)).decode().rstrip("=")
    page.page_link.arrived = f"v=1&oa={bomb}"

    assert form(page).own is None
    assert "longer than any that a page makes" in page.notice.html
