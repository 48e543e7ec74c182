"""A scenario as the query of an address, and back.

`?v=1&from=llama_3&s=we2-dd1-tdu` puts weights at rung 2, the description of data at rung 1 and leaves
the training data unknown. Whatever is left out stands at its lowest rung, so a link stays short; a link
without any `s` is the system as it was assessed.
"""

import re
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, quote

from howopen.domain.catalog import Catalog
from howopen.domain.factor import NOT_APPLICABLE, UNKNOWN, Factor
from howopen.domain.scenario import START, Scenario

VERSION = "1"
_LETTERS = {"u": UNKNOWN, "n": NOT_APPLICABLE}
_TOKEN = re.compile(r"([a-z]{2})([0-9un])")
_LONGEST_QUOTED = 40
_PRIVATE = ("token",)
"""What must not travel in a link that is shared: a Jupyter server's key."""


@dataclass(frozen=True, slots=True)
class Link:
    """What an address carries: a scenario, the real system it began as, and entries of other pages.

    `problems` holds one sentence for each entry that could not be read; it is not part of the address.
    """

    scenario: Scenario = START
    origin: str = ""
    others: tuple[tuple[str, str], ...] = ()
    problems: tuple[str, ...] = field(default=(), compare=False)


def read_link(query: str, catalog: Catalog) -> Link:
    """Return what a query carries; an entry that cannot be read is left at its default and named."""
    problems: list[str] = []
    origin, levels, others = "", None, []
    for name, value in parse_qsl(query.lstrip("?"), keep_blank_values=True):
        if name == "v":
            if value != VERSION:
                problems.append(f"The link was made by another version ({_quoted(value)}).")
        elif name == "from":
            origin = _origin(value, catalog, problems)
        elif name == "s":
            levels = (levels or {}) | _levels(value, catalog, problems)
        elif name not in _PRIVATE:
            others.append((name, value))
    if levels is None and origin:
        return Link(catalog.scenario_of(origin), origin, tuple(others), tuple(problems))
    return Link(Scenario.of(levels or {}), origin, tuple(others), tuple(problems))


def write_link(link: Link, catalog: Catalog) -> str:
    """Return the query that carries a scenario, without the question mark."""
    tokens = (f"{catalog.factors[f].code}{level_letter(level)}" for f, level in link.scenario.entries)
    entries = [("v", VERSION), ("from", link.origin), ("s", "-".join(tokens))]
    kept = [(name, value) for name, value in entries if value or (name == "s" and link.origin)]
    kept += link.others
    return "&".join(f"{quote(name, safe='')}={quote(value, safe='')}" for name, value in kept)


def level_letter(level: int) -> str:
    """Return the letter or digit that stands for a level in a link."""
    return next((letter for letter, special in _LETTERS.items() if special == level), str(level))


def _origin(value: str, catalog: Catalog, problems: list[str]) -> str:
    if value in catalog.systems:
        return value
    problems.append(f"The link begins from a system that is not in the catalogue ({_quoted(value)}).")
    return ""


def _levels(value: str, catalog: Catalog, problems: list[str]) -> dict[str, int]:
    by_code = {factor.code: factor for factor in catalog.factors.values()}
    levels = {}
    for token in filter(None, value.split("-")):
        match = _TOKEN.fullmatch(token)
        factor = by_code.get(match[1]) if match else None
        if factor is None:
            problems.append(f"The link names something unknown ({_quoted(token)}); it was left out.")
            continue
        level = _level(match[2], factor)
        if level is None:
            problems.append(
                f"The link puts “{factor.name}” at a rung it does not have ({_quoted(token)}); "
                f"it was left at “{factor.rungs[0].label}”."
            )
        else:
            levels[factor.factor_id] = level
    return levels


def _level(letter: str, factor: Factor) -> int | None:
    level = _LETTERS.get(letter, int(letter) if letter.isdigit() else 0)
    return level if level <= factor.top_level else None


def _quoted(text: str) -> str:
    short = text if len(text) <= _LONGEST_QUOTED else text[:_LONGEST_QUOTED] + "…"
    return f"“{short}”"
