"""A place on the page that reports what the reader does."""

import pytest
from howopen.controls.view import View, script
from howopen.figures.markup import join, row

from tests.controls.actions import Page, act


def test_an_action_arrives_as_three_texts() -> None:
    """What to do, to what, and the value chosen."""
    heard = []
    view = View()
    view.on_action(lambda *texts: heard.append(texts))
    act(view, "rung", "weights", "2")

    assert [("rung", "weights", "2")] == heard


@pytest.mark.parametrize("content", [None, [], "rung", {}, {"do": 3}, {"do": None, "of": "x"}])
def test_a_message_that_is_no_action_is_passed_over(content: object) -> None:
    """A page in a browser can send anything."""
    heard = []
    view = View()
    view.on_action(lambda *texts: heard.append(texts))
    view._handle_custom_msg(content, [])

    assert [] == heard


def test_what_is_not_text_counts_as_none() -> None:
    """A rung sent as a number or a list does not reach code that expects a text."""
    heard = []
    view = View()
    view.on_action(lambda *texts: heard.append(texts))
    view._handle_custom_msg({"do": "rung", "of": ["weights"], "value": 2}, [])

    assert [("rung", "", "")] == heard


def test_an_action_that_fails_does_not_stop_the_page(caplog: pytest.LogCaptureFixture) -> None:
    """The next click is heard, and the failure is in the log for whoever looks after the server."""
    view = View()
    view.on_action(lambda *_: 1 / 0)
    act(view, "rung")

    assert "ZeroDivisionError" in caplog.text


def test_scripts_are_parts_of_one_module() -> None:
    """The page needs nothing from anybody else's server."""
    assert "morphdom" in script("morphdom.min.js", "view.js")


def test_only_rows_that_the_page_has_not_cross_the_wire() -> None:
    """However the page came to what it shows: by an action, or by a change outside of one."""
    one, two, three = (row("li", text, data_key=text) for text in ("one", "two", "three"))
    after = {"swap": join(two, one), "add": join(one, three)}
    view = View(join(one, two))
    view.on_action(lambda do, *_: setattr(view, "html", after[do]))
    page = Page(view)
    act(view, "swap")
    view.html = join(three, two)
    act(view, "add")
    view._handle_custom_msg({"ask": "all"}, [])

    assert [
        ["", 1, "", 0, ""],
        join(three, two),
        ["", '<li data-key="one">one</li>', "", 0, ""],
        after["add"],
    ] == page.told
