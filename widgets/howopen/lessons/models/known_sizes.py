"""For how many models two sizes are known, year by year."""

from collections.abc import Sequence

from howopen.domain.catalog import Catalog
from howopen.figures.figure_frame import Figure
from howopen.lessons.models.model_record import DisclosureYear
from howopen.lessons.models.year_lines import Line, Panel, year_lines

_HEADINGS = {"service": "Only as a service", "weights": "Weights to download"}
_TITLE = "Of how many models the size is known"
_HEADER = ("how one gets at them", "year", "models", "parameters known", "size of training data known")


def known_sizes(catalog: Catalog, years: Sequence[DisclosureYear]) -> Figure:
    """Return the shares as two panels, one for each way to get at the models."""
    panels = [_panel(heading, [y for y in years if y.access == a]) for a, heading in _HEADINGS.items()]
    evidence = years[0].evidence
    source = catalog.sources[evidence.source_id]
    return Figure(
        "known-sizes",
        f"{_TITLE}, {years[0].year} to {years[-1].year}",
        f"{source.authors}, {source.title}, {source.link}, CC BY 4.0; counted from {evidence.locator}",
        _HEADER,
        tuple(
            (_HEADINGS[y.access], *map(str, (y.year, y.models, y.with_parameters, y.with_data_size)))
            for y in years
        ),
        picture=year_lines(panels, f"{_TITLE}. Its table says the same."),
        note="Notable language models made in companies. Epoch AI also estimates: makers told this at most.",
    )


def _panel(heading: str, years: Sequence[DisclosureYear]) -> Panel:
    last = years[-1]
    lines = (
        _line("parameters", [y.with_parameters / y.models for y in years], last.with_parameters, last, "one"),
        _line("data size", [y.with_data_size / y.models for y in years], last.with_data_size, last, "two"),
    )
    return Panel(heading, tuple(y.year for y in years), lines)


def _line(name: str, shares: Sequence[float], known: int, last: DisclosureYear, css: str) -> Line:
    return Line(name, tuple(shares), f"{known} of {last.models}", css)
