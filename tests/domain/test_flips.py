"""What a conclusion hangs on, found once more by another method: an ASP solver over the tables’ rows."""

from collections.abc import Iterator
from functools import cache

import pytest
from clingo import Control
from howopen.domain.catalog import Catalog
from howopen.domain.disputed import dispute, left_out
from howopen.domain.dissent import Dissent
from howopen.domain.flips import (
    MOST_RULES,
    Conclusion,
    find_flips,
    label_earned,
    most_remain,
    none_remains,
    out_of_reach,
)
from howopen.domain.stance import Stance

from tests.data.rows import rows
from tests.domain.settings import CATALOG

OPEN = CATALOG.at_stance(Stance.OPEN).levels
Name = tuple[str, ...]

PROGRAM = """
{ left(R) : in(R, _) }.
:- not least <= { left(R) } <= most.
broken(C, W) :- asks(C, W, R), not reached(R), not left(R).
met(C) :- asks(C, W, _), not broken(C, W).
met(C) :- never(C), left(C).
met(C) :- always(C), not left(C).
remains(D) :- dependency(D, L, E), not met(L), not met(E).
#show left/1.
"""
"""Which rules to leave out, and what is so without them."""

ASKED = {
    "none": ":- remains(D).",
    "most": ":- #count { D : remains(D) } > half.",
    "label": ":- criterion(C), not met(C).",
    "reach": ":- not met(ability).",
}


def fact(name: str, *texts: str) -> str:
    """Return a fact about some texts."""
    return f"{name}({', '.join(chr(34) + text + chr(34) for text in texts)})."


@cache
def level(factor_id: str, rung_id: str) -> int:
    """Return how high a rung stands in the table."""
    return [r["rung_id"] for r in rows("rungs") if r["factor_id"] == factor_id].index(rung_id)


def rule_facts(levels: dict[str, int], conditions: set[str]) -> Iterator[str]:
    """Yield what the table of rules says of some conditions, in a setting."""
    for row in rows("conditions"):
        name = f"{row['subject_id']}.{row['effect']}"
        if name not in conditions:
            continue
        if row["at_least"] in ("always", "never"):
            yield fact(row["at_least"], name) + fact("in", name, name)
            continue
        rule = f"{name}.{row['factor_id']}.{row['at_least']}"
        yield fact("asks", name, row["alternative"], rule) + fact("in", rule, name)
        if levels.get(row["factor_id"], 0) >= level(row["factor_id"], row["at_least"]):
            yield fact("reached", rule)


def program(name: Name, levels: dict[str, int]) -> str:
    """Return the program that asks for what overturns a conclusion."""
    kind, *about = name
    asked = ASKED[kind]
    facts: list[str] = []
    if kind in ("none", "most"):
        ids = [row["dependency_id"] for row in rows("dependencies")]
        conditions = {f"{d}.{effect}" for d in ids for effect in ("lifts", "eases")}
        facts = [fact("dependency", d, f"{d}.lifts", f"{d}.eases") for d in ids]
        facts.append(f"#const half={len(ids) // 2}.")
    elif kind == "label":
        outcomes = [r["outcome_id"] for r in rows("outcomes") if r["instrument_id"] == about[0]]
        asked_for = outcomes[: outcomes.index(about[1]) + 1]
        own = [r for r in rows("criteria") if r["instrument_id"] == about[0]]
        conditions = {f"{r['criterion_id']}.meets" for r in own if r["outcome_id"] in asked_for}
        facts = [fact("criterion", condition) for condition in conditions]
    else:
        conditions = {f"{about[0]}.enables"}
        asked = asked.replace("ability", f'"{about[0]}.enables"')
    return "\n".join((PROGRAM, asked, *facts, *rule_facts(levels, conditions)))


def solved(name: Name, levels: dict[str, int], least: int, most: int, *known: frozenset[str]) -> list:
    """Return all sets of so many rules that overturn a conclusion and hold none of those known already."""
    control = Control(["0" if least else "1", "-c", f"least={least}", "-c", f"most={most}"])
    without = (":- " + ", ".join(fact("left", rule)[:-1] for rule in rules) + "." for rules in known)
    control.add("base", [], "\n".join((program(name, levels), *without)))
    control.ground([("base", [])])
    with control.solve(yield_=True) as models:
        return [frozenset(one.arguments[0].string for one in m.symbols(shown=True)) for m in models]


def conclusion(name: Name, catalog: Catalog, levels: dict[str, int]) -> Conclusion:
    """Return the conclusion of that name."""
    made = {"none": none_remains, "most": most_remain}
    if name[0] in made:
        return made[name[0]](catalog, levels)
    return {"label": label_earned, "reach": out_of_reach}[name[0]](catalog, *name[1:], levels)


CASES = [(("none",), OPEN), (("most",), OPEN)]
CASES += [
    (("label", *label), levels)
    for label in CATALOG.labels
    for levels in (OPEN, {})
    if not label_earned(CATALOG, *label, levels).is_so
]
CASES += [
    (("reach", ability_id), OPEN)
    for ability_id in CATALOG.abilities
    if out_of_reach(CATALOG, ability_id, OPEN).is_so
]
NAMES = [f"{' '.join(name)} {'open' if levels else 'closed'}" for name, levels in CASES]


@pytest.mark.parametrize(("name", "levels"), CASES, ids=NAMES)
def test_a_solver_finds_the_same_sets(name: Name, levels: dict[str, int]) -> None:
    """All of up to three rules, and none besides; each of them without a rule that could be spared."""
    found = find_flips(conclusion(name, CATALOG, levels))
    known: list[frozenset[str]] = []
    for size in range(1, MOST_RULES + 1):
        known += solved(name, levels, size, size, *known)
    assert set(known) == set(found.sets)
    assert len(known) == len(found.sets)


@pytest.mark.parametrize(("name", "levels"), CASES, ids=NAMES)
def test_no_fewer_rules_will_do(name: Name, levels: dict[str, int]) -> None:
    """Where more than three are needed, so many are, and one fewer is not enough."""
    fewest = find_flips(conclusion(name, CATALOG, levels)).fewest
    assert fewest is not None
    assert solved(name, levels, 0, fewest) != []
    assert solved(name, levels, 0, fewest - 1) == []


def test_all_ways_are_counted() -> None:
    """Where too many are needed to list the sets, their number is still exact."""
    most = most_remain(CATALOG, OPEN)
    found = find_flips(most)
    assert found.fewest == 4
    assert found.ways == len([s for s in find_flips(most, most=4).sets if len(s) == 4])


@pytest.mark.parametrize(("name", "levels"), CASES, ids=NAMES)
def test_who_leaves_them_out_sees_the_conclusion_overturned(name: Name, levels: dict[str, int]) -> None:
    """The sets hold on the page, where the same rules are disputed; and no rule of a set can be spared."""
    before = conclusion(name, CATALOG, levels)
    for rules in find_flips(before).sets[:40]:
        for left in (rules, *(rules - {one} for one in rules)):
            disputed, misfits = dispute(CATALOG, Dissent(tuple(left_out(r, CATALOG) for r in left)))
            assert misfits == ()
            assert conclusion(name, disputed, levels).is_so is (before.is_so != (left == rules))


def test_what_leaving_out_cannot_overturn_says_so() -> None:
    """Without a rule more is in reach and never less: a label that is earned stays earned."""
    label = label_earned(CATALOG, "mof", "class_3", OPEN)
    assert label.is_so
    found = find_flips(label)
    assert (found.sets, found.fewest, found.ways) == ((), None, 0)
