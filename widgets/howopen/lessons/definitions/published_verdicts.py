"""What others have said of a system, beside what our rules compute, and where the two differ."""

from collections.abc import Sequence

from howopen.domain.catalog import Catalog
from howopen.domain.published import Comparison
from howopen.domain.shown import Shown
from howopen.figures.citation import cited
from howopen.figures.markup import Markup, element, join
from howopen.figures.published_words import published_words, release_judged


def published_verdicts(shown: Shown, comparisons: Sequence[Comparison]) -> Markup:
    """Return the verdicts on one system as a table and, for all systems, each difference with its reason."""
    catalog, system = shown.catalog, shown.system
    own = [c for c in comparisons if c.published.system_id == shown.origin]
    heading = f"What others have said of {system.name}" if system else "What others have said"
    if own:
        said = _table(catalog, own, heading)
    elif system:
        said = element("p", f"No published verdict on {system.name} was found.", class_="ho-note")
    else:
        said = element("p", "Start from a real system to read what was published about it.", class_="ho-note")
    return join(element("h2", heading), said, _differences(catalog, comparisons))


def _table(catalog: Catalog, own: Sequence[Comparison], heading: str) -> Markup:
    names = ("Who, and when", "What they said", "What they judged", "Our rules")
    return element(
        "div",
        element(
            "table",
            element("thead", element("tr", *(element("th", n, scope="col") for n in names))),
            element("tbody", *(_row(catalog, c) for c in own)),
            class_="ho-table ho-wide",
        ),
        class_="ho-scroll",
        tabindex="0",
        role="region",
        aria_label=heading,
    )


def _row(catalog: Catalog, comparison: Comparison) -> Markup:
    published = comparison.published
    source = catalog.sources[published.said.source_id]
    return element(
        "tr",
        element("th", published.judge, element("span", f" {published.dated}", class_="ho-note"), scope="row"),
        element(
            "td",
            element("strong", f"{published_words(catalog, comparison.published)}. "),
            f"{published.said.why} ",
            cited(source, published.said.locator),
        ),
        element("td", release_judged(published)),
        element("td", _ours(comparison)),
    )


def _ours(comparison: Comparison) -> str:
    ours = comparison.ours
    if ours is None:
        return "We apply no rule of this index."
    low, high = ours.mean or (0.0, 0.0)
    number = f"{low:.3f}" if low == high else f"{low:.3f} to {high:.3f}"
    answer = number if ours.mean else ours.lowest.name
    word = {True: "= the same", False: "≠ differs", None: "not to be compared"}[comparison.agrees]
    return f"{answer} ({word})"


def _differences(catalog: Catalog, comparisons: Sequence[Comparison]) -> Markup:
    compared = [c for c in comparisons if c.agrees is not None]
    apart = [c for c in compared if not c.agrees]
    summary = f"Compared: {len(compared)} verdicts, {len(compared) - len(apart)} the same, {len(apart)} not"
    items = (
        element(
            "li",
            element("strong", f"{catalog.systems[c.published.system_id].name}, {c.published.judge}: "),
            f"published {published_words(catalog, c.published)}, ours {_ours(c).rsplit(' (', 1)[0]}. ",
            c.published.difference,
        )
        for c in apart
    )
    return element(
        "details",
        element("summary", summary),
        element("ul", *items),
        class_="ho-differences",
        data_key="differences",
    )
