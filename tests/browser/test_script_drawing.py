"""`drawing.js` by itself: a figure on the page becomes a picture of boxes, lines and words alone."""

from xml.etree import ElementTree

import pytest
from howopen.controls.view import script
from playwright.sync_api import Page

SVG = "{http://www.w3.org/2000/svg}"
MADE = "Made 2026-01-02 & so on"
DRAW = """async ([source, made]) => {
  const { drawing } = await import(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
  return drawing(document.querySelector('figure'), made);
}"""


@pytest.fixture
def blank(tab: Page) -> Page:
    """A tab without a page."""
    tab.goto("about:blank")
    return tab


def drawn(page: Page, inside: str) -> ElementTree.Element:
    """Return the picture of a figure with this in it; it is well-formed, or this fails."""
    page.set_content(
        "<style>.ho-controls { color: red }</style><div class=ho><figure><h2>Title</h2>"
        f"{inside}<figcaption>Source</figcaption></figure></div>"
    )
    picture = ElementTree.fromstring(page.evaluate(DRAW, [script("drawing.js"), MADE]))
    assert page.locator(".ho-drawn").count() == 0, "the copy that was drawn is still on the page"
    return picture


def texts(picture: ElementTree.Element) -> list[str]:
    """Return each line of words in a picture."""
    return ["".join(text.itertext()) for text in picture.iter(f"{SVG}text")]


def parts(picture: ElementTree.Element, name: str, **attributes: str) -> list[ElementTree.Element]:
    """Return the elements of a name that have all of these attributes."""
    named = {key.replace("_", "-"): value for key, value in attributes.items()}
    return [e for e in picture.iter(SVG + name) if named.items() <= e.attrib.items()]


def test_it_says_what_it_is_and_when_it_was_made(blank: Page) -> None:
    """For whoever finds the file later, and for a screen reader that opens it."""
    picture = drawn(blank, "")
    assert [picture.findtext(f"{SVG}title"), picture.findtext(f"{SVG}desc")] == ["Title", MADE]
    assert texts(picture)[-1] == MADE


def test_words_are_words(blank: Page) -> None:
    """What looks like markup is written out, and each line stands where the browser broke it."""
    picture = drawn(blank, "<p style='width: 90px; font: 16px monospace'>&lt;b&gt; &amp; \"so\" it goes</p>")
    lines = texts(picture)[1:-2]
    assert " ".join(lines) == '<b> & "so" it goes'
    assert len(lines) > 1


def test_controls_and_what_is_folded_are_left_out(blank: Page) -> None:
    """A picture has nothing to press, and shows what the reader sees."""
    picture = drawn(
        blank,
        "<button>press</button><select><option>one</select><div class=ho-controls>slide</div>"
        "<span class=ho-hidden>unseen</span><details>folded</details>"
        "<details open><summary>Table</summary><p>unfolded</p></details>",
    )
    assert texts(picture) == ["Title", "unfolded", "Source", MADE]


def test_it_is_wide_enough_to_read_and_white(blank: Page) -> None:
    """Also from a telephone: a line has as many words as on a sheet of paper."""
    line = " ".join(["words"] * 9)
    blank.set_viewport_size({"width": 360, "height": 800})
    picture = drawn(blank, f"<p style='font: 16px monospace'>{line}</p>")
    blank.set_viewport_size({"width": 1280, "height": 800})
    assert line in texts(picture)
    [ground] = parts(picture, "rect", fill="#fff")
    assert (ground.attrib["width"], ground.attrib["height"]) == (
        picture.attrib["width"],
        picture.attrib["height"],
    )


def test_boxes_keep_their_colours_and_borders(blank: Page) -> None:
    """Filled, framed all round, or underlined and dashed on one side; what is transparent is not drawn."""
    picture = drawn(
        blank,
        "<p style='background: rgb(1, 2, 3)'>a</p><p style='border: 2px solid rgb(4, 5, 6)'>b</p>"
        "<p style='border-bottom: 1px dashed rgb(7, 8, 9)'>c</p>"
        "<p style='border-top: 3px solid transparent'>d</p>",
    )
    assert len(parts(picture, "rect", fill="rgb(1, 2, 3)")) == 1
    assert len(parts(picture, "rect", fill="none", stroke="rgb(4, 5, 6)", stroke_width="2")) == 1
    [line] = parts(picture, "line")
    assert (line.attrib["stroke"], line.attrib["stroke-dasharray"]) == ("rgb(7, 8, 9)", "5 3")


def test_hatching_is_a_pattern(blank: Page) -> None:
    """What is told apart by its hatching on the screen is told apart by it on paper."""
    picture = drawn(
        blank,
        "<p style='background: repeating-linear-gradient(45deg, rgb(1, 1, 1) 0px, rgb(1, 1, 1) 2px, "
        "rgb(9, 9, 9) 2px, rgb(9, 9, 9) 6px)'>a</p>",
    )
    [pattern] = parts(picture, "pattern")
    assert [rect.attrib["fill"] for rect in pattern] == ["rgb(9, 9, 9)", "rgb(1, 1, 1)"]
    assert len(parts(picture, "rect", fill=f"url(#{pattern.attrib['id']})")) == 1


def test_a_chart_is_taken_over_with_its_looks(blank: Page) -> None:
    """Styles of the page are written into it, and what the page hides stays hidden."""
    picture = drawn(
        blank,
        "<style>.line { stroke: rgb(1, 2, 3) } .off { display: none }</style>"
        "<svg width=50 height=20><path class=line d='M0 0h9'/><g class=off><text>no</text></g></svg>",
    )
    [path] = parts(picture, "path")
    assert path.attrib["stroke"] == "rgb(1, 2, 3)" and "class" not in path.attrib
    [hidden] = parts(picture, "g")
    assert hidden.attrib["display"] == "none"
