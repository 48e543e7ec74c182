"""A scenario as the query of an address, and back.

`?v=1&from=llama_3&s=we2-dd1-tdu` puts weights at the rung with the code 2, the description of data at that
with the code 1, and leaves the training data unknown. What stands at the rung with the code 0 is left out,
so a link stays short; a link without any `s` is the system as it was assessed. The codes stand in
`link_codes.csv` and mean the same for ever. What the reader disputes of the rules comes along
(`dissent_url.py`).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, quote, unquote

from howopen.domain.catalog import Catalog
from howopen.domain.dissent import NONE_DISPUTED, Dissent
from howopen.domain.factor import NOT_APPLICABLE, UNKNOWN
from howopen.domain.link_codes import UNSAID, LinkCodes
from howopen.domain.link_problem import left_out, quoted
from howopen.domain.scenario import START, Scenario
from howopen.sources.dissent_url import CHANGE, MADE_FOR, dissent_entries, read_dissent
from howopen.sources.link_codes_table import FACTORS

VERSION = "1"
OWN = ("v", "from", "s", MADE_FOR, CHANGE)
"""The entries that are read here; all others belong to pages."""

_SPECIAL = {"u": UNKNOWN, "n": NOT_APPLICABLE}
_LETTERS = {level: letter for letter, level in _SPECIAL.items()}
_PRIVATE = ("token",)
# A chat program adds whence a link was opened, by the same name as the system that ours begin from.
_SHARED_FROM = ("timeline", "groupmessage", "singlemessage")
"""What must not travel in a link that is shared: a Jupyter server's key."""

# No page writes a link of a tenth of this. Whoever makes up a longer one must not keep a page busy.
_LONGEST = 16_000
_MOST_ENTRIES = 60
_MOST_TOKENS = 100
_MOST_OTHERS, _LONGEST_OTHERS = 50, 8_000  # as written: less than is read, so that both stay the same


@dataclass(frozen=True, slots=True)
class Link:
    """What an address carries: a scenario, the real system it began as, what of the rules is disputed, and
    entries of other pages.

    `problems` holds one sentence for each entry that could not be read; it is not part of the address.
    """

    scenario: Scenario = START
    origin: str = ""
    others: tuple[tuple[str, str], ...] = ()
    dissent: Dissent = NONE_DISPUTED
    problems: tuple[str, ...] = field(default=(), compare=False)


def read_link(query: str, catalog: Catalog) -> Link:
    """Return what a query carries; an entry that cannot be read is left at its default and named."""
    problems: list[str] = []
    begun: list[str] = []
    others: list[tuple[str, str]] = []
    said: list[str] | None = None
    disputed: list[str] = []
    made_for: str | None = None
    has_version = False
    for name, value in _entries(query, problems):
        if name == "v":
            has_version = True
            if value != VERSION:
                problems.append(f"The link was made by another version ({quoted(value)}).")
        elif name == "from":
            begun.append(value)
        elif name == "s":
            said = [*(said or ()), value]
        elif name == CHANGE:
            disputed.append(value)
        elif name == MADE_FOR:
            made_for = value
        elif name not in _PRIVATE:
            others.append((name, value))
    origin = _origin(begun, catalog, problems)
    if said is not None or (has_version and not origin):
        scenario = _scenario("-".join(said or ()), catalog, problems)
    else:
        scenario = catalog.scenario_of(origin) if origin else START
    dissent = read_dissent(disputed, made_for, catalog, problems)
    return Link(scenario, origin, tuple(_carried(others, problems)), dissent, tuple(problems))


def write_link(link: Link, catalog: Catalog) -> str:
    """Return the query that carries a scenario, without the question mark."""
    levels, codes = link.scenario.levels, catalog.codes
    tokens = filter(None, (token(f, levels.get(f, 0), codes) for f in sorted(catalog.factors)))
    entries = [("v", VERSION), ("from", link.origin), ("s", "-".join(tokens))]
    kept = [(name, value) for name, value in entries if value or (name == "s" and link.origin)]
    disputed = dissent_entries(link.dissent, catalog)
    return "&".join(_written(name, value) for name, value in (*kept, *disputed, *link.others))


def token(factor_id: str, level: int, codes: LinkCodes) -> str:
    """Return what stands in a link for a factor at a level: nothing where the link leaves it unsaid."""
    letter = _LETTERS.get(level) or codes.rungs[factor_id][level]
    return "" if letter == UNSAID else codes.factors[factor_id] + letter


def _written(name: str, value: str) -> str:
    return f"{quote(name, safe='')}={quote(value, safe='')}"


def _entries(query: str, problems: list[str]) -> list[tuple[str, str]]:
    """Return the entries of a query, as many as a page could have written."""
    query = query.lstrip("?").encode(errors="replace").decode()  # half of a character cannot be written again
    parts = _undisguised(query[:_LONGEST]).split("&", _MOST_ENTRIES)
    if len(query) > _LONGEST or len(parts) > _MOST_ENTRIES:
        problems.append("The link is longer than any that a page makes; its end was left out.")
    return parse_qsl("&".join(parts[:_MOST_ENTRIES]), keep_blank_values=True)


def _undisguised(query: str) -> str:
    """Return a query as a page wrote it, where a chat program or a mail has encoded it as a whole, written
    its `&` as in HTML, or put it in capitals."""
    if "=" not in query and "%3d" in query.lower():
        query = unquote(query).lstrip("?")
    query = query.replace("&amp;", "&")
    return query.lower() if query == query.upper() else query


def _carried(others: Iterable[tuple[str, str]], problems: list[str]) -> Iterator[tuple[str, str]]:
    """Yield those entries of pages that fit into an address with a setting."""
    room, places = _LONGEST_OTHERS, _MOST_OTHERS
    for name, value in others:
        room, places = room - len(_written(name, value)), places - 1
        if room < 0 or places < 0:
            problems.append(left_out("holds more than its pages can have put there", name))
            return
        yield name, value


def _origin(begun: Sequence[str], catalog: Catalog, problems: list[str]) -> str:
    """Return the system that a link begins from, which is the last that it names."""
    named = [value for value in begun if value not in _SHARED_FROM]
    if not named or named[-1] in catalog.systems:
        return named[-1] if named else ""
    problems.append(f"The link begins from a system that is not in the catalogue ({quoted(named[-1])}).")
    return ""


def _scenario(said: str, catalog: Catalog, problems: list[str]) -> Scenario:
    """Return the scenario of tokens; a factor that none of them names is left at its unsaid rung."""
    codes = catalog.codes
    levels = {factor_id: codes.levels[factor_id][UNSAID] for factor_id in catalog.factors}
    tokens = said.split("-", _MOST_TOKENS)
    for one in filter(None, tokens[:_MOST_TOKENS]):
        factor_id = codes.factor_ids.get(one[:2], "")
        if factor_id not in levels or len(one) != 3:
            problems.append(_unknown(one, codes))
        elif (level := _SPECIAL.get(one[2], codes.levels[factor_id].get(one[2]))) is None:
            factor = catalog.factors[factor_id]
            problems.append(
                f"The link puts “{factor.name}” at a rung it does not have ({quoted(one)}); "
                f"it was left at “{factor.rungs[levels[factor_id]].label}”."
            )
        else:
            levels[factor_id] = level
    if len(tokens) > _MOST_TOKENS:
        problems.append(left_out("names more than there is", tokens[-1]))
    return Scenario.of(levels)


def _unknown(one: str, codes: LinkCodes) -> str:
    gone = codes.gone.get((FACTORS, one[:2]))
    return (
        left_out("names something that has gone", gone) if gone else left_out("names something unknown", one)
    )
