"""One word, several releases: what each lets people do, and on whom they still depend."""

from collections.abc import Sequence

from howopen.domain.catalog import Catalog
from howopen.domain.place import Place, place_in
from howopen.domain.shown import Shown
from howopen.figures.citation import because
from howopen.figures.figure_frame import Figure
from howopen.figures.markup import Markup, element, join
from howopen.figures.way_there import way_there
from howopen.lessons.start_here.tour_stop import TourStop

_YOURS = "Your setting"
_HEADER = ("release", "what it is called", "abilities held", "dependencies remaining")


def one_word(shown: Shown, stops: Sequence[TourStop], places: Sequence[Place]) -> Figure:
    """Return the releases side by side, each with its place, and the present setting after them."""
    catalog, origin = shown.catalog, shown.origin
    totals = (len(catalog.abilities), len(catalog.dependencies))
    here = origin if origin and catalog.scenario_of(origin) == shown.scenario else None
    yours = place_in(shown.findings, shown.levels)
    cards = [_card(catalog, s, p, s.system_id == here) for s, p in zip(stops, places, strict=True)]
    cards.append(_yours(catalog, yours))
    names = [catalog.systems[stop.system_id].name for stop in stops]
    rows = [(n, s.said, *_words(p, totals)) for n, s, p in zip(names, stops, places, strict=True)]
    return Figure(
        "one-word",
        "Two releases called open, and one sold as a service",
        "rules of this project, systems as assessed for November 2024 (data/assessments.csv)",
        _HEADER,
        (*rows, (_YOURS, "", *_words(yours, totals))),
        element("div", *cards, class_="ho-cases ho-four"),
        note="Plain bar: what you can do. Hatched bar: in how many ways you still depend. Dots: not known.",
    )


def _card(catalog: Catalog, stop: TourStop, place: Place, is_here: bool) -> Markup:
    name = catalog.systems[stop.system_id].name
    return element(
        "article",
        element("h3", name),
        element("p", stop.said, class_="ho-note"),
        _bars(catalog, place),
        element("p", because(stop.evidence, catalog)),
        way_there(stop.system_id, is_here, "Look closer", do="system", label=f"Look closer at {name}"),
        aria_current="true" if is_here else None,
        data_key=f"stop:{stop.stop_id}",
    )


def _yours(catalog: Catalog, place: Place) -> Markup:
    return element(
        "article",
        element("h3", _YOURS),
        element("p", "as the switches below stand", class_="ho-note"),
        _bars(catalog, place),
        data_key="stop:yours",
    )


def _bars(catalog: Catalog, place: Place) -> Markup:
    totals = (len(catalog.abilities), len(catalog.dependencies))
    abilities, dependencies = _words(place, totals)
    return join(
        _bar("ho-count-open", place.held, place.held_at_most, totals[0]),
        element("p", element("strong", "You can: "), f"{abilities} things"),
        _bar("ho-count-held", place.remaining, place.remaining_at_most, totals[1]),
        element("p", element("strong", "You still depend: "), f"in {dependencies} ways"),
    )


def _bar(css: str, low: int, high: int, total: int) -> Markup:
    parts = [element("span", class_=css, style=f"width:{low / total:.1%}")]
    if high > low:
        parts.append(element("span", class_="ho-bar-unknown", style=f"width:{(high - low) / total:.1%}"))
    return element("div", *parts, class_="ho-count", aria_hidden="true")


def _words(place: Place, totals: tuple[int, int]) -> tuple[str, str]:
    pairs = ((place.held, place.held_at_most), (place.remaining, place.remaining_at_most))
    return tuple(
        f"{low} of {total}" if low == high else f"{low} to {high} of {total}"
        for (low, high), total in zip(pairs, totals, strict=True)
    )
