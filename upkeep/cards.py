"""The cards and the key of `teaching/supply_chain.md`, made from the tables: `python -m upkeep.cards`.

A class that plays with the cards and one that uses the pages then speak of the same things by the same names.
"""

from collections.abc import Iterable, Iterator

from howopen.domain.catalog import Catalog, find
from howopen.domain.dependency import Stage, Status
from howopen.domain.stance import Stance
from howopen.sources.catalog_files import catalog

from upkeep.requirements import ROOT

PLAN = ROOT / "teaching" / "supply_chain.md"
BEGINS = "## Cards: things\n"
FIRST_NEEDED = {
    Stage.BUILD: "to build it",
    Stage.EXTEND: "to build on it",
    Stage.RUN: "to run it",
    Stage.SERVE: "to serve many",
    Stage.MARKET: "to reach users",
}
DONE = {
    Status.REMAINS: "remains",
    Status.EASED: "gets easier (across)",
    Status.LIFTED: "done away with (face down)",
}


def cards(known: Catalog) -> str:
    """Return the cards and the key as they stand in the plan, from their first heading on."""
    of_things = _table("thing | component | first needed | on the card", things(known))
    of_suppliers = _table("name | kind | on the card", suppliers(known))
    for_teachers = _table("thing | what a release does | who supplies it, or could", key(known))
    return (
        f"{BEGINS}\n{of_things}\n## Cards: those who supply\n\n{of_suppliers}\n## Key\n\n"
        "What a release does, when all five components stand as open as any known system and nothing else "
        "changes; by our rules, each with its reason on the page on the whole system.\n"
        "Those who supply, or could if one chose theirs, are as the tables have them, most of 2024.\n\n"
        f"{for_teachers}"
    )


def things(known: Catalog) -> Iterator[tuple[str, str, str, str]]:
    """Yield each thing that a system needs: its name, its component, when it is first needed, and a word."""
    for d in known.dependencies.values():
        component = known.components[d.component_id].name
        yield d.name, component, FIRST_NEEDED[d.stage], d.statement.why


def suppliers(known: Catalog) -> Iterator[tuple[str, str, str]]:
    """Yield each of those who supply: name, kind, and a word."""
    for p in known.providers.values():
        yield p.name, p.kind, p.evidence.why


def key(known: Catalog) -> Iterator[tuple[str, str, str]]:
    """Yield for each thing what a release does, and who supplies it, or could."""
    for found in find(known, known.at_stance(Stance.OPEN)).dependencies:
        names = dict.fromkeys(known.providers[p.provider_id].name for p in found.dependency.provisions)
        yield found.dependency.name, DONE[found.status], ", ".join(names) or "nobody named"


def _table(heading: str, rows: Iterable[tuple[str, ...]]) -> str:
    lines = [heading, " | ".join("---" for _ in heading.split("|")), *(" | ".join(row) for row in rows)]
    return "".join(f"| {line} |\n" for line in lines)


if __name__ == "__main__":
    words = PLAN.read_text(encoding="utf-8").partition(BEGINS)[0]
    PLAN.write_text(words + cards(catalog()), encoding="utf-8")
