"""How many developers tell something of data work, by indicator and year."""

from collections import Counter
from collections.abc import Sequence

from howopen.figures.figure_frame import Figure
from howopen.figures.markup import Markup, element
from howopen.figures.row_chart import Axis, ChartRow, row_chart
from howopen.figures.words import listed
from howopen.lessons.labour.labour_record import LabourIndicator

_SHARE = Axis(0, 100, ((0, "none"), (50, "half"), (100, "all")))
_SOURCE = "Foundation Model Transparency Index, Stanford CRFM (CC BY 4.0); counted by this project"


def indicator_year(indicators: Sequence[LabourIndicator], year: int) -> Figure:
    """Return one year of the index: a bar for each question about labour, and who told."""
    own = [i for i in indicators if i.year == year]
    rows = [_row(i) for i in own]
    title = f"{year}: who tells of data work, of {own[0].scored} developers"
    return Figure(
        f"labour-{year}",
        title,
        f"{_SOURCE}; {own[0].evidence.locator.split(',')[0]}",
        (
            "question",
            "what it asks",
            "told",
            "scored",
            "by",
            "of these by saying that nobody, or no outsider, did",
        ),
        tuple(
            (i.name, i.asks, str(i.told), str(i.scored), listed(i.told_by), listed(i.told_none)) for i in own
        ),
        _names(own),
        row_chart(rows, _SHARE, f"{title}. Its table says the same."),
    )


def _row(indicator: LabourIndicator) -> ChartRow:
    scored, told, none = indicator.scored, indicator.told, len(indicator.told_none)
    return ChartRow(
        indicator.name,
        0,
        100 * told / scored,
        f"{told} of {scored}",
        bar=True,
        lighter_from=100 * (told - none) / scored if none else None,
    )


def _names(own: Sequence[LabourIndicator]) -> Markup:
    """Return who got points, so that a bar is not a number without names."""
    told = Counter(name for i in own for name in i.told_by)
    none = Counter(name for i in own for name in i.told_none)
    lighter = f" Outlined only: points for saying that there was nobody to tell of: {_counted(none)}."
    return element("p", f"Points: {_counted(told)}.", lighter if none else None, class_="ho-note")


def _counted(names: Counter[str]) -> str:
    return listed([f"{name} {number}" for name, number in names.most_common()])
