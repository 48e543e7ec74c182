"""What a reader disputes as entries of an address: `dv=1f79cd&d=cuda.lifts~always~Chips can be changed.`

Each change is an entry of its own, with the rule, what it is changed to, and the reason. Rules are named by
what they claim (`domain/dissent.py`), so that a link says the same whatever rows are added or moved; the
version tells whether it was made for rules that have changed since.
"""

from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import quote

from howopen.domain.catalog import Catalog
from howopen.domain.disputed import dispute, rules_version
from howopen.domain.dissent import LONGEST_REASON, MOST_CHANGES, NONE_DISPUTED, Change, Dissent, tidied
from howopen.domain.link_problem import left_out, quoted

CHANGE, MADE_FOR = "d", "dv"
LONGEST = 4_000
"""How much room a link has for a dissent, as written: beside all else it stays one that servers hand on."""

_BETWEEN = "~"
_LONGEST_ID = 120


def dissent_entries(dissent: Dissent, catalog: Catalog) -> list[tuple[str, str]]:
    """Return the entries that carry a dissent: none for one that is empty."""
    changes = [(CHANGE, _BETWEEN.join((c.rule, c.to, c.reason))) for c in dissent.changes]
    return [(MADE_FOR, rules_version(catalog)), *changes] if changes else []


def fits_into_a_link(dissent: Dissent) -> bool:
    """Tell whether a link has room for a dissent."""
    return len(dissent.changes) <= MOST_CHANGES and sum(map(_room, dissent.changes)) <= LONGEST


def read_dissent(
    changes: Sequence[str], made_for: str | None, catalog: Catalog, problems: list[str]
) -> Dissent:
    """Return what entries dispute, as far as it fits the rules; `problems` gets a sentence for the rest."""
    if made_for is not None and made_for != rules_version(catalog):
        problems.append(other_version(made_for))
    return fitting(filter(None, (_change(text, problems) for text in changes)), catalog, problems, "The link")


def other_version(made_for: str) -> str:
    """Return what is said of a dissent that was made for rules which have changed since."""
    version = f"another version of the rules ({quoted(made_for)})"
    return f"The dissent was made for {version}; it is applied where it fits."


def fitting(changes: Iterable[Change], catalog: Catalog, problems: list[str], where: str) -> Dissent:
    """Return the dissent of those changes that fit the rules and that a link has room for.

    `problems` gets a sentence for each of the others; `where` says what they stand in, such as *The link*.
    """
    dissent = Dissent.of(_as_many_as_fit(changes, problems, where))
    disputed, misfits = dispute(catalog.written, dissent)
    problems.extend(left_out(m.does, _said(m.change), where) for m in misfits)
    return disputed.dissent if dissent else NONE_DISPUTED


def _change(text: str, problems: list[str]) -> Change | None:
    rule, _, rest = text.partition(_BETWEEN)
    to, _, reason = rest.partition(_BETWEEN)
    if not rule or not to or len(rule) + len(to) > _LONGEST_ID:
        problems.append(left_out("carries a dissent that cannot be read", text))
        return None
    return Change(rule, to, reason)


def _as_many_as_fit(changes: Iterable[Change], problems: list[str], where: str) -> Iterator[Change]:
    """Yield changes with their reasons tidied, until a link has no more room."""
    room, places = LONGEST, MOST_CHANGES
    for change in changes:
        reason = tidied(change.reason)
        if len(" ".join(change.reason.split())) > LONGEST_REASON:
            problems.append(
                f"{where} gives a reason of more than {LONGEST_REASON} characters; its end was left out."
            )
        tidy = Change(change.rule, change.to, reason)
        room, places = room - _room(tidy), places - 1
        if room < 0 or places < 0:
            problems.append(left_out("disputes more than a link has room for", _said(change), where))
            return
        yield tidy


def _said(change: Change) -> str:
    return f"{change.rule}: {change.to}"


def _room(change: Change) -> int:
    return (
        len(change.rule)
        + len(change.to)
        + len(quote(change.reason, safe=""))
        + len(f"&{CHANGE}={_BETWEEN * 2}")
    )
