"""The map in the one file shows what plotly draws on the page: the same figure, by another hand."""

import re
from xml.etree import ElementTree

import pytest
from howopen.domain.shown import Shown
from howopen.domain.stance import Stance
from howopen.lessons.whole_system.map_figure import here_on_map, openness_map
from howopen.lessons.whole_system.map_svg import here_marks, openness_map_svg
from howopen.lessons.whole_system.openness_map import settings, system_places
from howopen.sources.catalog_files import catalog

CATALOG = catalog()
FIGURE = openness_map(CATALOG, tuple(settings(CATALOG)), system_places(CATALOG))
HERE = here_on_map(Shown.of(CATALOG, CATALOG.at_stance(Stance.OPEN)))
MARKS = here_marks(FIGURE, HERE)
DOTS, SYSTEMS = FIGURE["data"]
Element = ElementTree.Element


@pytest.fixture(params=["wide", "narrow"])
def sheet(request: pytest.FixtureRequest) -> Element:
    """One of the file's two drawings."""
    both = ElementTree.fromstring(f"<both>{openness_map_svg(FIGURE, MARKS, 'Map')}</both>")
    [drawn] = both.findall(f"svg[@class='ho-map-svg ho-map-{request.param}']")
    return drawn


def place(sheet: Element, x: str | None, y: str | None) -> tuple[float, float]:
    """Return what a place in a drawing stands for, to half a unit, by the figure's ranges and margins."""
    wide, high = (float(size) for size in sheet.attrib["viewBox"].split()[2:])
    layout, margin = FIGURE["layout"], FIGURE["layout"]["margin"]
    across = (float(x or "nan") - margin["l"]) / (wide - margin["l"] - margin["r"])
    up = (high - margin["b"] - float(y or "nan")) / (high - margin["t"] - margin["b"])
    ranges = (layout["xaxis"]["range"], layout["yaxis"]["range"])
    found = (low + part * (top - low) for (low, top), part in zip(ranges, (across, up), strict=True))
    first, second = (round(2 * value) / 2 for value in found)
    return first, second


def test_every_setting_is_a_dot_in_its_place(sheet: Element) -> None:
    """Each says the same in both, is of the same size, and leads to the same setting."""
    dots = [e for e in sheet.iter("circle") if e.get("data-do") == "setting"]
    assert [place(sheet, dot.get("cx"), dot.get("cy")) for dot in dots] == [
        *zip(DOTS["x"], DOTS["y"], strict=True)
    ]
    assert [dot.get("data-of") for dot in dots] == [str(of) for of in DOTS["customdata"]]
    assert [2 * float(dot.attrib["r"]) for dot in dots] == pytest.approx(DOTS["marker"]["size"], abs=0.11)
    for dot, text in zip(dots, DOTS["text"], strict=True):
        assert (dot.findtext("title") or "").endswith(text.replace("<br>", "\n"))


def test_every_system_is_a_diamond_with_its_bars(sheet: Element) -> None:
    """It stands where plotly has it, and its bars reach as far as what is unknown could."""
    systems = [e for e in sheet.iter("g") if e.get("data-do") == "system"]
    assert [system.get("data-of") for system in systems] == SYSTEMS["customdata"]
    assert [system.findtext("title") for system in systems] == SYSTEMS["hovertext"]
    for number, system in enumerate(systems):
        [x, upper] = re.findall(r"[\d.]+", system.find("path").attrib["d"])[:2]
        centre = SYSTEMS["x"][number], SYSTEMS["y"][number]
        assert place(sheet, x, str(float(upper) + 6)) == centre
        bars = {
            place(sheet, line.get(f"x{end}"), line.get(f"y{end}"))
            for line in system.iter("line")
            for end in (1, 2)
        }
        reach = SYSTEMS["error_x"]["array"][number], SYSTEMS["error_y"]["array"][number]
        assert bars == {
            (centre[0] + sign * reach[0] * (axis == 0), centre[1] + sign * reach[1] * (axis == 1))
            for axis in (0, 1)
            for sign in (-1, 1)
            if reach[axis]
        }


def test_floor_and_reader_stand_where_plotly_has_them(sheet: Element) -> None:
    """The dashed line and the ring are read off by the same scale."""
    [floor] = sheet.findall(".//line[@class='ho-map-floor']")
    [here] = sheet.findall("circle[@class='ho-map-here']")
    assert place(sheet, floor.get("x1"), floor.get("y1"))[1] == FIGURE["layout"]["shapes"][0]["y0"]
    assert place(sheet, here.get("cx"), here.get("cy")) == (HERE["x"], HERE["y"])


def test_names_stand_where_there_is_room(sheet: Element) -> None:
    """On the wide drawing every name that plotly writes, on the narrow one none."""
    names = {name["text"] for name in FIGURE["layout"]["annotations"]}
    shown = names.intersection(text.text or "" for text in sheet.iter("text"))
    assert shown == (names if "ho-map-wide" in sheet.attrib["class"] else set())
