"""What journalists, workers, researchers and developers told of data work: pay on one axis, and the rest."""

from collections.abc import Sequence

from howopen.domain.catalog import Catalog
from howopen.figures.citation import because
from howopen.figures.figure_frame import Figure
from howopen.figures.folded import first_few, folded
from howopen.figures.markup import Markup, element, join
from howopen.figures.row_chart import Axis, ChartRow, row_chart
from howopen.lessons.labour.labour_record import LabourReport

_DOLLARS = Axis(0, 22, tuple((n, f"${n}") for n in (0, 5, 10, 15, 20)))
_EACH = "the publications named under each report, described in data/sources.csv"
_FEW = 2
_TELLERS = {
    "journalists": "Journalists",
    "workers": "Workers themselves",
    "researchers": "Researchers",
    "developer": "Developers",
}


def pay_chart(reports: Sequence[LabourReport]) -> Figure:
    """Return reported pay per hour on one axis, with date and teller; a price paid to a firm is marked."""
    paid = [r for r in reports if r.is_hourly]
    rows = [
        ChartRow(f"{r.short}, {r.place}, {r.period}", r.low, r.high, _dollars(r), marked=not r.is_wage)
        for r in paid
    ]
    title = "What an hour of data work was reported to pay"
    return Figure(
        "labour-pay",
        title,
        _EACH,
        ("who", "where", "when", "US dollars per hour", "told by", "published"),
        tuple((r.who, r.place, r.period, _dollars(r), r.told_by, r.published) for r in paid),
        picture=row_chart(rows, _DOLLARS, f"{title}. Its table says the same."),
        note="Not corrected for what a dollar buys where. Arrow: at least. Broken line: paid to a firm.",
    )


def report_list(catalog: Catalog, reports: Sequence[LabourReport]) -> Figure:
    """Return all reports by who told them, with replies."""
    groups = (
        _group(catalog, heading, [r for r in reports if r.told_by == teller], folded_away=place > 0)
        for place, (teller, heading) in enumerate(_TELLERS.items())
    )
    return Figure(
        "labour-reports",
        "Who told us",
        _EACH,
        ("told by", "about whom", "where", "when", "what", "reply", "published", "source"),
        tuple(
            (
                r.told_by,
                r.who,
                r.place,
                r.period,
                r.evidence.why,
                r.reply,
                r.published,
                catalog.sources[r.evidence.source_id].title,
            )
            for r in reports
        ),
        element("div", *groups, class_="ho-columns"),
    )


def _group(catalog: Catalog, heading: str, own: Sequence[LabourReport], *, folded_away: bool) -> Markup:
    told = [_report(catalog, r) for r in own]
    name = f"told-{own[0].told_by}"
    if folded_away:
        return folded(f"{heading}: {len(told)}", join(*told), name)
    return element("section", element("h3", heading), first_few(told, _FEW, name))


def _report(catalog: Catalog, report: LabourReport) -> Markup:
    figure = f" {_dollars(report)} an hour." if report.is_hourly else ""
    return element(
        "article",
        element("p", element("strong", f"{report.who}"), f" ({report.place}, {report.period}).{figure}"),
        element("p", because(report.evidence, catalog)),
        element("p", element("em", "Reply: "), report.reply) if report.reply else None,
        class_="ho-report",
    )


def _dollars(report: LabourReport) -> str:
    if report.high is None:
        return f"from ${report.low:.2f}"
    if report.low == report.high:
        return f"${report.low:.2f}"
    return f"${report.low:.2f} to ${report.high:.2f}"
