"""The page that reads the paper along: found by section, component, page and words, and tried by links."""

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from howopen.domain.scenario import START
from howopen.lessons.read_along.lesson import ReadAlong
from howopen.lessons.read_along.tables import read_paragraphs, read_since
from howopen.lessons.registry import all_lessons
from howopen.sources.catalog_files import catalog
from howopen.sources.fact_table import read_all_facts
from howopen.sources.paper_table import read_claims
from howopen.sources.scenario_url import read_link
from howopen.sources.series_table import read_series

PARAGRAPHS, SINCE = read_paragraphs(), read_since()
TRIED = [p for p in PARAGRAPHS if p.try_page]


@pytest.fixture
def page() -> ReadAlong:
    """The page as one arrives."""
    return ReadAlong()


def found(page: ReadAlong) -> list[str]:
    """Return the paragraphs shown."""
    return re.findall(r"<h4>(.*? ¶\d)", page.sheet.html)


def links(page: ReadAlong) -> list[str]:
    """Return where the links to other pages lead."""
    hrefs = re.findall(r'href="([^"]*\.ipynb[^"]*)"', page.sheet.html)
    return [unescape(href) for href in hrefs]


def test_the_whole_paper_is_there_at_first(page: ReadAlong) -> None:
    """In its order, none left out."""
    assert [p.locator for p in PARAGRAPHS] == found(page)


@pytest.mark.parametrize(
    ("what", "chosen", "expected"),
    [
        ("section", "Compute", ["Compute ¶1", "Compute ¶2", "Compute ¶3"]),
        ("component", "labour", {"Labour ¶1", "Data ¶6"}),
        ("page", "frameworks", {"Frameworks ¶1", "Frameworks ¶5"}),
        ("words", "MongoDB  revenue", ["Methods of dominance ¶2"]),
    ],
)
def test_paragraphs_are_chosen(page: ReadAlong, what: str, chosen: str, expected) -> None:
    """By each of the four, and the count says how many there are."""
    page.chooser._act(what, "", chosen)

    assert found(page) == expected if isinstance(expected, list) else expected <= set(found(page))
    assert len(found(page)) < len(PARAGRAPHS)
    assert f"of {len(PARAGRAPHS)} paragraphs" in page.chooser.html


def test_a_choice_that_leaves_nothing_says_so(page: ReadAlong) -> None:
    """And one press brings the whole paper back."""
    page.chooser._act("words", "", "zebra")
    assert "No of" not in page.chooser.html
    assert "None of 43 paragraphs" in page.chooser.html

    page.chooser._act("all", "", "")
    assert len(PARAGRAPHS) == len(found(page))


def test_the_address_keeps_the_choice(page: ReadAlong) -> None:
    """A reload, or a colleague's link, shows the same paragraphs."""
    page.chooser._act("section", "", "Definitional arbitrage")
    page.chooser._act("words", "", "seventy")
    again = ReadAlong()
    again.page_link.arrived = page.page_link.value

    assert found(again) == found(page) == ["Definitional arbitrage ¶1"]


@pytest.mark.parametrize("text", ["Verse~~~", "~~nowhere~", "x", "~~~" + "a" * 61, "~"])
def test_a_choice_that_cannot_be_read_is_named(page: ReadAlong, text: str) -> None:
    """The whole paper stands there, and a sentence says why."""
    page.page_link.arrived = f"v=1&ra={text}"

    assert len(PARAGRAPHS) == len(found(page))
    assert "chooses paragraphs that there are not" in page.notice.html


@pytest.mark.parametrize("paragraph", TRIED, ids=lambda p: p.locator)
def test_what_can_be_tried_carries_a_setting_that_its_page_reads(paragraph) -> None:
    """No link leads to a page that does not know what it is told, and none carries nothing."""
    link = read_link(f"v=1&{paragraph.setting}", catalog())

    assert () == link.problems
    assert START != link.scenario
    assert paragraph.try_words
    assert paragraph.try_page in all_lessons()


def test_links_take_answers_along_and_the_present_setting(page: ReadAlong) -> None:
    """A paragraph's own setting replaces the reader's; nothing else of the reader's is lost."""
    page.page_link.arrived = "v=1&from=olmo&pm=3&ra=Compute~~~"
    asked = [parse_qs(urlsplit(href).query) for href in links(page)]

    assert {("3",)} == {tuple(one["pm"]) for one in asked}
    assert any(one.get("from") == ["olmo"] for one in asked)
    assert any(one.get("s") == ["cd2-ed2-pl2"] for one in asked)
    assert not any("ra" in one for one in asked)


def test_a_claim_that_a_part_says_is_linked_there(page: ReadAlong) -> None:
    """And not only to the page: whoever looks a claim up need not search the lesson for it."""
    notebooks = {one.page_id: one.notebook for one in read_series()}
    met = {f"{notebooks[c.page]}#cell-id={c.part}" for c in read_claims() if c.part}
    led = {f"{urlsplit(href).path.removesuffix('.ipynb')}#{urlsplit(href).fragment}" for href in links(page)}

    assert len(met) > 40
    assert set() == met - led


def test_the_papers_figures_stand_at_their_paragraphs(page: ReadAlong) -> None:
    """None of the facts that the paper gives is in the tables only."""
    facts = [f for f in read_all_facts().values() if f.evidence.basis == "paper"]
    shown = unescape(page.sheet.html)

    assert len(facts) > 30
    assert [] == [fact.evidence.why for fact in facts if fact.evidence.why not in shown]


@pytest.mark.parametrize("paragraph", PARAGRAPHS, ids=lambda p: p.locator)
def test_a_paragraph_is_found_by_its_first_words_and_no_more(paragraph) -> None:
    """Five words at most are the paper's own; every gist and question is there."""
    assert 1 <= len(paragraph.opening.split()) <= 5
    assert paragraph.gist and paragraph.question.endswith("?")


def test_news_have_two_sources_and_objections_a_voice() -> None:
    """An event that one page alone reports is not told; both sides are."""
    events = [one for one in SINCE if one.kind == "event"]

    assert [] == [e.evidence.why for e in events if not (e.second_source_id and e.second_locator)]
    assert [] == [e.evidence.why for e in events if e.second_source_id == e.evidence.source_id]
    assert {"for", "against", "both"} == {event.bears for event in events}
    assert [] == [one for one in SINCE if one.kind == "objection" and one.bears != "against"]
