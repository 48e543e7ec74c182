"""`view.js` by itself: how markup that Python made comes to the page, and what is sent back."""

from collections.abc import Iterator
from typing import Any

import pytest
from howopen.controls.view import View
from howopen.figures.markup import Markup, element, join, row
from playwright.sync_api import Page, expect

# What anywidget hands to a view: traits, messages, and the other widgets of its kernel.
MODEL = """() => {
  const models = {};
  const manager = { has_model: id => id in models, get_model: async id => models[id] };
  class Model {
    widget_manager = manager;
    sent = [];
    heard = {};
    constructor(values) { this.values = values; }
    get(name) { return this.values[name]; }
    on(event, hear) { (this.heard[event] ??= []).push(hear); }
    send(content) { this.sent.push(content); }
    tell(event, ...what) { for (const hear of this.heard[event] ?? []) hear(...what); }
    set_state(state) { Object.assign(this.values, state); this.tell('change:html'); }
  }
  globalThis.begin = async ([source, html]) => {
    const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    const { default: view } = await import(address);
    globalThis.model = models.one = new Model({ html, classes: 'ho', attributes: {} });
    view.initialize({ model });
    view.render({ model, el: document.querySelector('main') });
  };
  globalThis.show = ([number, html]) => {
    const changes = new TextEncoder().encode(JSON.stringify({ one: { html } }));
    model.tell('msg:custom', { task: 'show', number }, [changes]);
  };
}"""


@pytest.fixture
def blank(tab: Page) -> Iterator[Page]:
    """An empty page that can make a view."""
    tab.goto("about:blank")
    tab.set_content("<main></main>")
    tab.evaluate(MODEL)
    yield tab


def begin(page: Page, *parts: Markup) -> None:
    """Show markup in a view."""
    page.evaluate("told => begin(told)", [View._esm, join(*parts)])


def change(page: Page, *parts: Markup) -> None:
    """Put other markup in its place, as one whole."""
    page.evaluate("html => model.set_state({ html })", join(*parts))


def sent(page: Page) -> list[dict[str, Any]]:
    """Return what the view has sent to Python."""
    return page.evaluate("model.sent")


def item(key: str, words: str) -> Markup:
    """Return a row of a list."""
    return row("li", words, data_key=key)


def test_a_row_that_stays_is_left_alone(blank: Page) -> None:
    """What a reader has scrolled or selected in it stays, and only the other row has new words."""
    begin(blank, item("a", "one"), item("b", "two"))
    blank.evaluate("document.querySelectorAll('li').forEach(li => { li.isOld = true; })")
    change(blank, item("a", "one"), item("b", "three"))
    expect(blank.locator("li")).to_have_text(["one", "three"])
    assert blank.evaluate("[...document.querySelectorAll('li')].map(li => li.isOld)") == [True, True]


def test_rows_move_and_go(blank: Page) -> None:
    """A list in another order is that order on the page too, and what has gone is gone."""
    begin(blank, item("a", "one"), item("b", "two"), item("c", "three"))
    change(blank, item("c", "three"), item("a", "one"))
    expect(blank.locator("li")).to_have_text(["three", "one"])


def test_what_the_reader_unfolded_stays_open(blank: Page) -> None:
    """An answer that changes words in a fold does not close it."""
    begin(blank, element("details", element("summary", "more"), element("p", "old")))
    blank.get_by_text("more").click()
    change(blank, element("details", element("summary", "more"), element("p", "new")))
    expect(blank.get_by_text("new")).to_be_visible()


def test_focus_goes_to_what_came_in_its_place(blank: Page) -> None:
    """Who pressed a button that is then gone reads on at the new heading, not at the top of the page."""
    begin(blank, element("button", "Skip", data_do="skip"))
    blank.get_by_role("button").click()
    change(blank, element("h3", "What remains"), element("p", "fifteen"))
    expect(blank.get_by_role("heading")).to_be_focused()


def test_controls_say_what_to_do(blank: Page) -> None:
    """A button when pressed, a choice when changed: what to do, to what, and the value."""
    begin(
        blank,
        element("button", "Undo", data_do="undo", data_of="", value="1"),
        element("select", element("option", "one"), element("option", "two"), data_do="run", data_of="x"),
    )
    blank.get_by_role("button").click()
    blank.get_by_role("combobox").select_option("two")
    assert sent(blank) == [
        {"do": "undo", "of": "", "value": "1"},
        {"do": "run", "of": "x", "value": "two"},
    ]


def test_a_disabled_button_says_nothing(blank: Page) -> None:
    """It can have the focus, so that a screen reader finds it, but a press does nothing."""
    begin(blank, element("button", "Undo", data_do="undo", aria_disabled="true"))
    blank.get_by_role("button").click(force=True)
    assert sent(blank) == []


def test_a_form_is_sent_once_by_the_enter_key(blank: Page) -> None:
    """All its answers go along, and the page is not left."""
    begin(
        blank,
        element(
            "form",
            Markup('<input name="number">'),
            element("button", "Predict", type="button", data_do="predict", data_of=""),
        ),
    )
    blank.get_by_role("textbox").fill("7 & 8")
    blank.get_by_role("textbox").press("Enter")
    assert sent(blank) == [{"do": "predict", "of": "", "value": "number=7+%26+8"}]


def test_a_message_names_the_rows_that_the_page_has(blank: Page) -> None:
    """Only what is new crosses the wire; the rest is taken from what the page shows, by its number."""
    begin(blank, item("a", "one"), item("b", "two"))
    new = element("li", "new", data_key="c")
    blank.evaluate("told => show(told)", [1, ["", 1, "", new, ""]])
    expect(blank.locator("li")).to_have_text(["two", "new"])
    assert sent(blank) == []


def test_a_missed_message_is_noticed(blank: Page) -> None:
    """The next one names rows of a state that the page never had, so it asks for all instead."""
    begin(blank, item("a", "one"))
    blank.evaluate("told => show(told)", [2, ["", 0, ""]])
    assert sent(blank) == [{"ask": "all"}]
    expect(blank.locator("li")).to_have_text(["one"])


def test_a_failure_is_said(blank: Page) -> None:
    """In a sentence that a screen reader speaks, above what stands there, which stays."""
    begin(blank, element("p", "still here"))
    blank.evaluate("model.tell('msg:custom', { task: 'failed' })")
    expect(blank.get_by_role("alert")).to_contain_text("nothing was lost")
    expect(blank.get_by_text("still here")).to_be_visible()
