"""A class's disputes as a table."""

from collections.abc import Sequence

from howopen.domain.catalog import Catalog
from howopen.domain.class_dissent import DisputedRule
from howopen.domain.dissent import Change
from howopen.figures.conclusion import conclusion_words
from howopen.figures.dissent import change_words, rule_words
from howopen.figures.link_notice import link_notice
from howopen.figures.markup import Markup, element, empty_element, join
from howopen.figures.words import counted, listed

_COLUMNS = ("Rule", "Disputed by", "Put instead", "Changes by itself")
_MOST_NAMED = 4


def class_table(
    catalog: Catalog,
    readers: int,
    rules: Sequence[DisputedRule],
    all_overturn: Sequence[str],
    problems: tuple[str, ...],
) -> Markup:
    """Return the way to open a class's files, and what is disputed in those that were opened."""
    opens = empty_element("input", type="file", accept=".json,application/json", multiple=True)
    return join(
        element("h2", "What a class disputes"),
        element(
            "p",
            "Collect the files that readers took along (Disputed rules, among the tools of a page), and open "
            "them here, all at once or one by one. They stay on this page and are gone when it is closed.",
        ),
        element("p", element("label", "Open files ", opens)),
        element("div", link_notice(problems, "files"), _read(readers), role="status"),
        _table(catalog, readers, rules, all_overturn) if readers else None,
    )


def _read(readers: int) -> Markup | None:
    """Return how many files are put together, for whoever does not see the table come."""
    return (
        element("p", f"{_files(readers).capitalize()} put together.", class_="ho-hidden") if readers else None
    )


def _files(readers: int) -> str:
    return f"{counted(readers)} file{'' if readers == 1 else 's'}"


def _table(
    catalog: Catalog, readers: int, rules: Sequence[DisputedRule], all_overturn: Sequence[str]
) -> Markup:
    head = element("tr", *(element("th", name, scope="col") for name in _COLUMNS))
    table = element(
        "table",
        element("caption", f"Rules disputed in {_files(readers)}, the most first"),
        element("thead", head),
        element("tbody", *(_row(one, catalog, readers) for one in rules)),
        class_="ho-table",
    )
    return join(
        element("div", table, class_="ho-scroll", tabindex="0", role="region", aria_label="Disputed rules"),
        element("p", "All of these together change ", element("strong", _named(all_overturn, catalog)), "."),
        element("button", "Forget these files", type="button", data_do="forget"),
    )


def _row(one: DisputedRule, catalog: Catalog, readers: int) -> Markup:
    instead = [f"{change_words(Change(one.rule, to), catalog)} ({number})" for to, number in one.changes]
    return element(
        "tr",
        element("th", rule_words(one.rule, catalog), scope="row"),
        element("td", f"{one.readers} of {readers}"),
        element("td", listed(instead)),
        element("td", _named(one.overturns, catalog)),
    )


def _named(names: Sequence[str], catalog: Catalog) -> str:
    """Return the answers that change, in words, some of many."""
    said = [f"whether {conclusion_words(name, catalog)}" for name in names[:_MOST_NAMED]]
    more = len(names) - len(said)
    return listed([*said, f"{more} more"] if more else said) or "nothing that is asked here"
