"""Other people's indices on the page: what was opened, what each entry comes to, what could not be read."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from howopen.domain.indices.entry import Problem
from howopen.figures.link_notice import and_more
from howopen.figures.markup import Markup, element, empty_element, join, row
from howopen.figures.words import listed
from howopen.lessons.real_systems.judged import ORDERS, Judged
from howopen.lessons.real_systems.more_rows import STEP, more_rows, rows_drawn

_MOST_PROBLEMS = 20
_HEADS = ("System or developer", "Index", "By its own rule", "To look at again")


@dataclass(frozen=True, slots=True)
class Shelf:
    """What was read of the files that a reader opened, and how it is looked at."""

    entries: Sequence[Judged] = ()
    problems: Sequence[Problem] = ()
    passed_over: int = 0
    said: str = ""
    """Why files were refused, or how far they are."""
    sought: Sequence[Judged] = ()
    """The entries that a reader looks for, in order."""
    words: str = ""
    order: str = "name"
    shown: int = STEP
    chosen: Judged | None = None


def shelf(held: Shelf, chosen: Markup | None, report: Markup | None) -> Markup:
    """Return the way to open files and all that came of it; `chosen` is the entry that a reader looks at."""
    return join(
        _opening(),
        element("p", held.said or _summed(held), role="status"),
        _problems(held.problems),
        _entries(held) if held.entries else None,
        chosen,
        report,
        element("p", element("button", "Forget these files", type="button", data_do="forget"))
        if held.entries or held.problems
        else None,
    )


def _opening() -> Markup:
    opens = empty_element(
        "input", type="file", accept=".yaml,.yml,.csv,.zip", multiple=True, data_pieces=True
    )
    return join(
        element("p", element("label", "Open files of an index ", opens)),
        element(
            "p",
            "YAML, CSV, or a zip of many: at most 1,000 files and 20 MB at once. They go nowhere else, and "
            "are gone when the page is closed.",
            class_="ho-note",
        ),
    )


def _summed(held: Shelf) -> str:
    if not (held.entries or held.problems or held.passed_over):
        return "No file is open."
    indices = Counter(one.form.name for one in held.entries)
    read = listed([f"{number} of the {name}" for name, number in indices.items()])
    parts = [f"Read: {read}." if read else "No entry was read."]
    if held.problems:
        parts.append(f"Could not be read: {len(held.problems)}.")
    if held.passed_over:
        parts.append(f"Passed over, since they grade nobody: {held.passed_over}.")
    return " ".join(parts)


def _problems(problems: Sequence[Problem]) -> Markup | None:
    if not problems:
        return None
    shown = [element("li", str(problem)[:400]) for problem in problems[:_MOST_PROBLEMS]]
    more = len(problems) - len(shown)
    return element(
        "div",
        element("p", "Not read; everything else was:"),
        element("ul", *shown, element("li", and_more(more)) if more else None),
        class_="ho-notice",
    )


def _entries(held: Shelf) -> Markup:
    rows = rows_drawn(held.shown, len(held.sought))
    shown, later = held.sought[:rows], held.sought[rows:]
    of_all = f"{len(held.sought)} of {len(held.entries)}" if held.words else f"{len(held.entries)}"
    heads = element("tr", *(element("th", name, scope="col") for name in _HEADS))
    table = element(
        "table",
        element("caption", f"Entries: {of_all}"),
        element("thead", heads),
        element("tbody", *(_entry(one, held) for one in shown)),
        class_="ho-table",
    )
    return join(
        _looking(held),
        element("div", table, class_="ho-scroll", tabindex=0, role="region", aria_label="Entries"),
        more_rows(len(shown), len(held.sought), _key(later[0])) if later else None,
    )


def _looking(held: Shelf) -> Markup:
    search = empty_element("input", type="search", value=held.words, data_do="search", maxlength=60)
    options = (
        element("option", words, value=name, selected=name == held.order)
        for name, (words, _) in ORDERS.items()
    )
    return element(
        "p",
        element("label", "Find an entry ", search),
        " ",
        element("label", "Sort entries by ", element("select", *options, data_do="sort")),
        class_="ho-row",
    )


def _entry(one: Judged, held: Shelf) -> Markup:
    is_chosen = one is held.chosen
    name = element(
        "button",
        one.entry.name[:80],
        type="button",
        data_do="look",
        data_of=str(one.number),
        aria_pressed="true" if is_chosen else "false",
        class_="ho-choose",
    )
    maker = one.entry.maker if one.entry.maker != one.entry.name else ""
    return row(
        "tr",
        element("th", name, element("div", maker[:80], class_="ho-note") if maker else None, scope="row"),
        element("td", one.form.name),
        element("td", one.answer.words),
        element("td", str(len(one.remarks)) if one.remarks else "nothing"),
        data_key=_key(one),
    )


def _key(one: Judged) -> str:
    return f"entry:{one.number}"
