"""Text from outside stays text."""

import pytest
from howopen.figures.markup import Markup, element, empty_element, join, parts_since, row

SCRIPT = '<script>alert("1")</script>'


def test_a_childs_text_is_escaped() -> None:
    """Whatever a table or a link holds cannot become a script on the page."""
    assert "<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</p>" == element("p", SCRIPT)


def test_an_attributes_text_is_escaped() -> None:
    """A quotation mark in a title cannot end the attribute and begin another."""
    assert '<p title="&quot; onclick=&quot;x"></p>' == element("p", title='" onclick="x')


def test_markup_is_not_escaped_twice() -> None:
    """Parts go together as they are."""
    assert "<p><em>a &amp; b</em></p>" == element("p", element("em", "a & b"))


def test_joining_texts_escapes_them() -> None:
    """Neither does text become markup by standing beside some."""
    assert "<br>&lt;b&gt;" == join(empty_element("br"), "<b>")


def test_plain_text_does_not_become_markup_by_being_joined_to_it() -> None:
    """Adding a text to markup gives a plain text again, which the next element escapes."""
    mixed = Markup("<em>") + SCRIPT

    assert "<script>" not in element("p", mixed)


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ({"class_": "ho"}, '<p class="ho"></p>'),
        ({"aria_label": "why"}, '<p aria-label="why"></p>'),
        ({"checked": True}, "<p checked></p>"),
        ({"checked": False, "title": None}, "<p></p>"),
        ({"x": 0}, '<p x="0"></p>'),
        ({"value": ""}, '<p value=""></p>'),
    ],
)
def test_attributes_are_written_as_html_has_them(attributes: dict, expected: str) -> None:
    """Nought and empty are values; None and False are absence."""
    assert expected == element("p", **attributes)


def test_none_is_left_out() -> None:
    """A part that is not there leaves no word behind."""
    assert "<p>a</p>" == element("p", None, "a", None)


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", " javascript:alert(1)", "JAVA\tSCRIPT:x", "data:text/html,x"]
)
def test_a_link_that_would_run_something_is_left_out(address: str) -> None:
    """The words stay, without anything to press."""
    assert element("a", "words", href=address) == "<a>words</a>"


@pytest.mark.parametrize(
    "address", ["https://doi.org/10.1/a", "02_models.ipynb?s=a:b", "#here", "mailto.html", "/"]
)
def test_a_link_to_a_page_stays(address: str) -> None:
    """On the web, beside this page, or in it."""
    assert f'href="{address}"' in element("a", "words", href=address)


def test_a_row_stands_between_two_marks() -> None:
    """The page finds rows by marks that no text can hold, since every text is escaped."""
    assert row("li", "<!--row-->", class_="a", data_key="k") == (
        '<!--row--><li class="a" data-key="k">&lt;!--row--&gt;</li><!--row-->'
    )


def test_a_row_that_was_there_before_is_named_by_its_number() -> None:
    """A click changes few of the rows, and only those cross the wire."""
    one, two, changed = (row("li", text, data_key=text[:3]) for text in ("one", "two", "two!"))

    assert parts_since(join("a", one, two), join("b", changed, one, "c")) == [
        "b",
        '<li data-key="two">two!</li>',
        "",
        0,
        "c",
    ]


def test_parts_give_the_markup_back() -> None:
    """Whatever the page showed before, it shows what Python drew."""
    before, after = (
        join(*(row("li", str(n), data_key=str(n)) for n in numbers)) for numbers in ((1, 2, 3), (3, 4, 1, 1))
    )
    rows = before.split("<!--row-->")[1::2]
    parts = parts_since(before, after)

    assert after == "<!--row-->".join(rows[part] if isinstance(part, int) else part for part in parts)


def test_no_row_stands_in_another() -> None:
    """A fold that is itself a row breaks the table inside it at the first click; who writes one is told."""
    table = element("table", row("tr", element("td", "Nvidia"), data_key="one"))
    with pytest.raises(ValueError, match="'fold'"):
        row("details", table, data_key="fold")


def test_half_a_character_is_replaced() -> None:
    """Neither a text nor an attribute brings what no message to a page can hold."""
    assert element("p", "a\ud800b", title="\udfff") == '<p title="?">a?b</p>'
