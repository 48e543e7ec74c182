"""How large training data have become, and how seldom their size is told."""

from collections.abc import Sequence

from howopen.figures.figure_frame import Figure
from howopen.figures.row_chart import Axis, ChartRow, row_chart
from howopen.lessons.data.data_cases import DatasetSize, MissingSizes

_SOURCE = "Epoch AI, Notable AI models, as of 2 May 2026 (CC BY 4.0)"
_LOG = Axis(
    1e10, 1e14, ((1e10, "10 bn"), (1e11, "100 bn"), (1e12, "1 tn"), (1e13, "10 tn"), (1e14, "100 tn")), True
)
_SHARE = Axis(0, 100, ((0, "0 %"), (50, "50 %"), (100, "100 %")))


def dataset_growth(sizes: Sequence[DatasetSize]) -> Figure:
    """Return the sizes on a logarithmic axis, the models without one among them."""
    rows = [
        ChartRow(
            f"{s.released[:4]} {s.model}", s.tokens, s.tokens, in_words(s.tokens), marked=s.tokens is None
        )
        for s in sizes
    ]
    title = "How much text models were trained on"
    return Figure(
        "dataset-sizes",
        title,
        _SOURCE,
        ("model", "developer", "released", "tokens"),
        tuple((s.model, s.developer, s.released, in_words(s.tokens)) for s in sizes),
        picture=row_chart(rows, _LOG, f"{title}, 2019 to 2025. Its table says the same."),
        note="Each line to the right is ten times as much. Where Epoch AI lists no size, there is no dot.",
    )


def missing_sizes(years: Sequence[MissingSizes]) -> Figure:
    """Return for each year the share of language models without a size of their data."""
    rows = [
        ChartRow(str(y.year), 0, 100 * y.without_size / y.models, f"{y.without_size} of {y.models}", bar=True)
        for y in years
    ]
    title = "Language models whose training data has no known size"
    return Figure(
        "sizes-missing",
        title,
        f"{_SOURCE}; counted by this project",
        ("year", "language models listed", "without a size of their data"),
        tuple((str(y.year), str(y.models), str(y.without_size)) for y in years),
        picture=row_chart(rows, _SHARE, f"{title}, by year. Its table says the same."),
        note="Notable language models in Epoch AI’s list, by year of release.",
    )


def in_words(tokens: float | None) -> str:
    """Return a number of tokens with two or three figures and a word for its size."""
    if tokens is None:
        return "no size listed"
    value, word = (tokens / 1e12, "trillion") if tokens >= 1e12 else (tokens / 1e9, "billion")
    return f"{value:.3g} {word}"
