"""What a composite of many data sets is made of."""

from collections.abc import Mapping

from howopen.domain.fact import Fact
from howopen.figures.figure_frame import Figure
from howopen.figures.markup import Markup
from howopen.figures.row_chart import Axis, ChartRow, row_chart

_SHARE = Axis(0, 100, ((0, "0 %"), (50, "50 %"), (100, "100 %")))


def composite(facts: Mapping[str, Fact], below: Markup) -> Figure:
    """Return what BLOOM’s training text is made of, with what stands below the picture."""
    crawl = facts["roots_crawl_share"].low or 0
    sets, languages, size = (facts[i].low for i in ("bloom_datasets", "roots_languages", "roots_size"))
    named, scraped = f"{100 - crawl:g} %", f"{crawl:g} %"
    rows = [
        ChartRow("from sources that people chose and documented", 0, 100 - crawl, named, bar=True),
        ChartRow("from a crawl of the web, filtered", 0, crawl, scraped, bar=True),
    ]
    title = f"BLOOM’s training text: {sets:g} data sets, {languages:g} languages, {size:g} terabytes"
    return Figure(
        "bloom-composite",
        title,
        "Laurençon et al. 2022; number of sets: Scao et al. 2023, in Widder, Whittaker & West 2024, Data ¶6",
        ("part", "share of the text"),
        ((rows[0].label, named), (rows[1].label, scraped)),
        below,
        row_chart(rows, _SHARE, f"{title}. Its table says the same."),
    )
