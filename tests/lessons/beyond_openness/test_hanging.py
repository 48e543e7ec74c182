"""What conclusions hang on, what a class disputes, and what those in the hearing would change."""

import json

import pytest
from howopen.domain.class_dissent import most_disputed, together
from howopen.domain.disputed import dispute
from howopen.domain.dissent import ALWAYS, Change, Dissent
from howopen.domain.hanging import conclusions, overturned
from howopen.domain.shown import Shown
from howopen.figures.conclusion import conclusion_words
from howopen.figures.dissent_file import dissent_file
from howopen.lessons.beyond_openness.lesson import BeyondOpenness
from howopen.lessons.beyond_openness.tables import read_voices
from howopen.lessons.beyond_openness.voice import Does
from howopen.lessons.beyond_openness.voice_dissent import dissent_of
from howopen.pages.class_files import MOST_FILES, ClassFiles
from howopen.sources.catalog_files import catalog

from tests.controls.actions import act

CATALOG = catalog()
CHIPS = Change("accelerators.lifts", ALWAYS, "Other chips exist.")
FORETELL = Change("predict_behaviour.enables", ALWAYS, "<b>It can</b>")


@pytest.fixture
def page() -> BeyondOpenness:
    """The page."""
    return BeyondOpenness()


def file_of(*changes: Change) -> str:
    """Return the file of a reader who disputes these rules."""
    return dissent_file(dispute(CATALOG, Dissent(changes))[0]).text


def test_what_overturns_a_conclusion_is_one_press_away(page: BeyondOpenness) -> None:
    """The smallest set is disputed, and the ability is then within reach."""
    act(page.hanging, "conclusion", "", "ability predict_behaviour")
    assert "One set of up to 3 rules would overturn that" in page.hanging.html
    act(page.hanging, "leave-out", "0")
    assert page.state.dissent.by_rule.keys() == {"predict_behaviour.enables"}
    assert [*overturned(CATALOG, [page.state.dissent], {})] == [("ability predict_behaviour",)]


def test_what_three_rules_cannot_overturn_says_how_many_can(page: BeyondOpenness) -> None:
    """That most dependencies remain hangs on no small number of our rules."""
    act(page.hanging, "conclusion", "", "most")
    assert "No 3 rules overturn that: it takes" in page.hanging.html
    assert "<ol>" not in page.hanging.html


@pytest.mark.parametrize("name", ["", "nobody", "label osaid nothing", "ability <b>"])
def test_a_conclusion_that_is_not_there_is_none(page: BeyondOpenness, name: str) -> None:
    """Whatever a page sends."""
    act(page.hanging, "conclusion", "", name)
    act(page.hanging, "leave-out", "0")
    assert "rules" not in page.hanging.html.split("</select>")[1]
    assert not page.state.dissent


def test_the_present_setting_is_asked_about(page: BeyondOpenness) -> None:
    """A label that is not earned in one setting is in another."""
    act(page.hanging, "conclusion", "", "label osaid open_source")
    closed = page.hanging.html
    page.state.begin_from("olmo")
    assert page.hanging.html != closed


def test_a_class_sees_what_it_disputes_most_and_what_matters() -> None:
    """Three readers: two dispute a rule that overturns nothing alone, one a rule that does."""
    dissents = [Dissent((CHIPS,)), Dissent((CHIPS,)), Dissent((FORETELL,))]
    first, second = most_disputed(dissents, CATALOG, {})
    assert (first.rule, first.readers, first.overturns) == (CHIPS.rule, 2, ())
    assert (second.readers, second.overturns) == (1, ("ability predict_behaviour",))
    assert together((first, second)).by_rule.keys() == {CHIPS.rule, FORETELL.rule}


def test_the_files_of_a_class_are_put_together() -> None:
    """A broken one is named, and the others count; nothing of a file becomes part of the page."""
    view = ClassFiles(Shown.of(CATALOG))
    act(view, "file", "one.json", file_of(CHIPS, FORETELL))
    act(view, "file", "two.json", file_of(CHIPS))
    act(view, "file", "<i>three</i>.json", "{")
    assert "2 of 2" in view.html
    assert "“&lt;i&gt;three&lt;/i&gt;.json”: The file is no JSON, line 1" in view.html
    act(view, "forget")
    assert "of 2" not in view.html


def test_no_more_files_than_a_class_has() -> None:
    """Whoever opens a folder of a thousand is told where it ends."""
    view = ClassFiles(Shown.of(CATALOG))
    for number in range(MOST_FILES + 3):
        act(view, "file", f"{number}.json", json.dumps({"changes": [{"rule": CHIPS.rule, "to": ALWAYS}]}))
    assert f"{MOST_FILES} of {MOST_FILES}" in view.html
    assert f"There is room for {MOST_FILES} files" in view.html


@pytest.mark.parametrize("voice", read_voices(), ids=lambda voice: voice.voice_id)
def test_every_voice_that_would_change_a_rule_can_be_tried(voice: object) -> None:
    """Its dissent fits the rules, and changes what the table says; the others have none."""
    dissent = dissent_of(voice)
    assert (dissent is None) == (voice.change in (Does.KEEP, Does.NEW))
    if dissent:
        disputed, misfits = dispute(CATALOG, dissent)
        assert misfits == ()
        name = f"{voice.subject_id}.{voice.effect}"
        assert disputed.conditions[name] != CATALOG.conditions[name]


def test_a_voice_is_tried_with_one_press(page: BeyondOpenness) -> None:
    """In place of what was disputed before, which undo brings back."""
    page.state.dispute(Dissent((CHIPS,)))
    act(page.hearing, "voice", "kapoor")
    assert [c.rule for c in page.state.dissent.changes] == ["release_decision.eases.weights.open_licence"]
    assert "Kapoor" in page.dissent.view.html
    page.state.undo()
    assert page.state.dissent == Dissent((CHIPS,))


def test_conclusions_of_all_four_kinds_are_asked_about() -> None:
    """What remains, whether most does, labels, abilities."""
    kinds = {name.split()[0] for name in conclusions(CATALOG, {})}
    assert kinds == {"none", "most", "label", "ability"}


def test_the_highest_label_asks_for_no_more() -> None:
    """“Or more” stands only where an instrument has a label above."""
    assert conclusion_words("label osaid open_source", CATALOG).endswith("“Open Source AI”")
    assert conclusion_words("label mof class_3", CATALOG).endswith("“Class III, Open Model”, or more")


def test_files_are_announced_as_they_are_put_together() -> None:
    """Who does not see the table come is told how many files it is made of, and which could not be read."""
    view = ClassFiles(Shown.of(CATALOG))
    act(view, "file", "ann.json", file_of(CHIPS))
    act(view, "file", "bad.json", "{")
    told = view.html.split('role="status">')[1].split('<div class="ho-scroll"')[0]

    assert "bad.json" in told
    assert "One file put together." in told
