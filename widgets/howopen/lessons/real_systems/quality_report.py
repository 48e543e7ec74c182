"""A report for the authors of an index: what in their files to look at again, with file and line."""

from collections.abc import Sequence
from itertools import groupby

from howopen.domain.indices.entry import Problem
from howopen.domain.indices.quality import Fault
from howopen.figures.downloads import Download
from howopen.figures.figure_frame import Figure, figure_csv
from howopen.figures.markup import Markup, element
from howopen.lessons.real_systems.judged import Judged

_TITLE = "To look at again in these files"
_SOURCE = "the files that were opened, by rules that only read what stands there (docs/architecture.md)"
_HEADER = ("index", "entry", "file", "line", "kind", "what")
_NOT_READ = "Not read"
_MOST_ROWS, _LONGEST_CELL = 2_000, 250
"""A page takes two megabytes at once."""


def quality_report(entries: Sequence[Judged], problems: Sequence[Problem]) -> Markup | None:
    """Return how often each kind of remark is made, with the whole as a file."""
    kinds = sorted((r.fault, one.number) for one in entries for r in one.remarks)
    counted = {fault: [number for _, number in found] for fault, found in groupby(kinds, lambda k: k[0])}
    if not counted and not problems:
        return None
    rows = [(fault, counted[fault]) for fault in Fault if fault in counted]
    table = element(
        "table",
        element("caption", "Remarks of each kind", class_="ho-hidden"),
        element(
            "thead",
            element("tr", *(element("th", name, scope="col") for name in ("Kind", "Remarks", "Entries"))),
        ),
        element(
            "tbody",
            *(
                element(
                    "tr",
                    element("th", fault, scope="row"),
                    element("td", str(len(numbers))),
                    element("td", str(len(set(numbers)))),
                )
                for fault, numbers in rows
            ),
        ),
        class_="ho-table",
    )
    return element(
        "section",
        element("h3", _TITLE),
        element(
            "p",
            "For the authors of these files. A remark is no verdict: it names a place where a grade and what "
            "stands beside it do not go together.",
        ),
        table if rows else None,
        element("p", element("button", "Report as CSV", type="button", data_do="report")),
        data_key="report",
    )


def report_file(entries: Sequence[Judged], problems: Sequence[Problem]) -> Download:
    """Return every remark and everything that could not be read, with file and line."""
    remarks = [
        (one.form.name, r.entry, r.file, str(r.line or ""), r.fault.value, r.reason)
        for one in entries
        for r in one.remarks
    ]
    unread = [("", "", p.file, str(p.line or ""), _NOT_READ, p.reason) for p in problems]
    rows = [tuple(cell[:_LONGEST_CELL] for cell in row) for row in (*remarks, *unread)[:_MOST_ROWS]]
    if left := len(remarks) + len(unread) - len(rows):
        rows.append(("", "", "", "", "Left out", f"{left:,} more: open fewer files at once"))
    return figure_csv(Figure("index-report", _TITLE, _SOURCE, _HEADER, tuple(rows)))
