"""Links to the other notebooks of the series, which take the scenario along."""

import sys
from collections.abc import Sequence

from howopen.domain.series import PageEntry
from howopen.figures.markup import Markup, element

# Where the reader's browser runs the pages, a plain web server hands them out as what they are.
ENDING = "html" if sys.platform == "emscripten" else "ipynb"


def series_links(series: Sequence[PageEntry], page_id: str, query: str) -> Markup:
    """Return links to the page before and the page after, and how far along this one is."""
    place = next(n for n, page in enumerate(series) if page.page_id == page_id)
    before = series[place - 1] if place else None
    after = series[place + 1] if place + 1 < len(series) else None
    return element(
        "nav",
        _link("← ", before, query) if before else None,
        element("span", f"Page {_number(series[place])} of {_number(series[0])} to {_number(series[-1])}"),
        _link("→ ", after, query) if after else None,
        aria_label="Pages of the series",
        class_="ho-series",
    )


def series_list(series: Sequence[PageEntry], query: str) -> Markup:
    """Return all pages of the series as a list with what one does there and the minutes it takes."""
    items = (
        element(
            "li",
            _link("", page, query),
            element("p", f"{page.does} {page.minutes} minutes.", class_="ho-note"),
        )
        for page in series
    )
    return element("ol", *items, start=int(_number(series[0])), class_="ho-series-list")


def _number(page: PageEntry) -> str:
    """Return a page's number, as it stands in the bar of all pages."""
    return page.notebook.partition("_")[0]


def _link(mark: str, page: PageEntry, query: str) -> Markup:
    return element("a", f"{mark}{page.title}", href=f"{page.notebook}.{ENDING}?{query}")
