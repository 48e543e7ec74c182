"""What the tables have to hold for the explorer to teach what it claims to."""

import re

import pytest
from howopen.domain.factor import FactorKind
from howopen.sources.catalog_files import catalog

from tests.data.rows import TABLES, ids, rows

CATALOG = catalog()
SNAKE = re.compile(r"[a-z][a-z0-9]*(_+[a-z0-9]+)*")
ID_COLUMNS = [(table, column) for table in TABLES for column in rows(table)[0] if column.endswith("_id")]


@pytest.mark.parametrize(("table", "column"), ID_COLUMNS)
def test_ids_are_in_snake_case(table: str, column: str) -> None:
    """An id can be typed, linked to and searched for."""
    assert [] == [i for i in sorted(ids(table, column)) if not SNAKE.fullmatch(i)]


@pytest.mark.parametrize("table", TABLES)
def test_a_rows_place_is_said_by_where_it_stands(table: str) -> None:
    """A row put in between leaves every other row as it is: none carries a number of its own to renumber."""
    assert "order" not in rows(table)[0]


@pytest.mark.parametrize("row", rows("rungs"), ids=lambda r: f"{r['factor_id']}-{r['rung_id']}")
def test_a_rung_is_attested_in_full_or_imagined(row: dict[str, str]) -> None:
    """A known example has name, date, source and place; an imagined rung claims none of these."""
    given = [bool(row[name]) for name in ("attested_by", "attested_on", "source_id", "locator")]

    assert given in ([True] * 4, [False] * 4)


@pytest.mark.parametrize(
    "factor_id", [k for k, f in CATALOG.factors.items() if f.kind is not FactorKind.LEVER]
)
def test_a_factor_has_rungs_to_stand_on(factor_id: str) -> None:
    """There is a lower and a higher, few enough for one digit in a link."""
    assert 2 <= len(CATALOG.factors[factor_id].rungs) <= 10


@pytest.mark.parametrize("factor_id", [f.factor_id for f in CATALOG.factors.values() if f.is_material])
def test_partly_open_lies_between(factor_id: str) -> None:
    """Every stance of a switch moves every material, and partly open is not yet as open as known."""
    factor = CATALOG.factors[factor_id]

    assert 0 < factor.partly_level <= factor.known_level


@pytest.mark.parametrize("factor_id", [f.factor_id for f in CATALOG.factors.values() if f.is_material])
def test_rung_ids_come_once_in_a_factor(factor_id: str) -> None:
    """An assessment names one rung."""
    names = [rung.rung_id for rung in CATALOG.factors[factor_id].rungs]

    assert sorted(set(names)) == sorted(names)


def test_there_are_enough_rows_to_argue_with() -> None:
    """The least that the design asks for; which of them there are is for the tables to say."""
    kinds = [factor.kind for factor in CATALOG.factors.values()]
    least = {
        "materials": (kinds.count(FactorKind.MATERIAL), 15),
        "circumstances": (kinds.count(FactorKind.CIRCUMSTANCE), 6),
        "abilities": (len(CATALOG.abilities), 24),
        "dependencies": (len(CATALOG.dependencies), 18),
        "consequences": (len(CATALOG.consequences), 9),
        "systems": (len(CATALOG.systems), 14),
    }

    assert {} == {name: (have, want) for name, (have, want) in least.items() if have < want}


def test_there_are_five_switches() -> None:
    """Models, data, labour, development frameworks and computational power, as the paper has them."""
    expected = ["models", "data", "labour", "frameworks", "compute"]

    assert expected == [c.component_id for c in CATALOG.switches]


@pytest.mark.parametrize("component_id", [c.component_id for c in CATALOG.switches])
def test_every_switch_moves_something(component_id: str) -> None:
    """No switch is an empty gesture, and each component has something that no switch moves."""
    own = [f for f in CATALOG.factors.values() if f.component_id == component_id]

    assert {True, False} == {factor.is_material for factor in own}


def test_there_are_three_affordances() -> None:
    """Transparency, reusability and extensibility, each with abilities of its own."""
    assert ["transparency", "reusability", "extensibility"] == list(CATALOG.affordances)
    assert set(CATALOG.affordances) == {a.affordance_id for a in CATALOG.abilities.values()}


def test_every_provider_is_depended_on() -> None:
    """Nobody is named without a part in it."""
    assert set(CATALOG.providers) == ids("provision", "provider_id")


@pytest.mark.parametrize("ability_id", list(CATALOG.abilities))
def test_an_ability_that_can_be_had_rests_on_somebody(ability_id: str) -> None:
    """What openness lets people do is shown with those through whom they still do it."""
    ability = CATALOG.abilities[ability_id]

    assert ability.rests_on or not ability.enables.alternatives


def test_no_two_abilities_are_the_same() -> None:
    """Two that hold in exactly the same settings and rest on the same would count one thing twice."""
    seen: dict[tuple, list[str]] = {}
    for ability in CATALOG.abilities.values():
        ways = frozenset(
            frozenset((r.factor_id, r.level) for r in way) for way in ability.enables.alternatives
        )
        rests_on = frozenset(r.dependency_id for r in ability.rests_on)
        seen.setdefault((ability.affordance_id, ways, rests_on), []).append(ability.ability_id)

    assert [] == [names for (_, ways, _), names in seen.items() if len(names) > 1 and ways]


@pytest.mark.parametrize("kind", ["gain", "harm"])
def test_openness_both_gives_and_takes(kind: str) -> None:
    """Harms of openness are shown as loudly as its gains."""
    assert kind in ids("consequences", "effect")


def test_shares_are_intervals() -> None:
    """A share is either given from low to high, within the whole, or not at all."""
    shares = [p.share for d in CATALOG.dependencies.values() for p in d.provisions if p.share]

    assert shares
    assert [] == [s for s in shares if not 0 <= s.low <= s.high <= 100]


def test_facts_are_intervals() -> None:
    """Every figure has at least one end, and its ends the right way round."""
    ends = [[float(row[name]) for name in ("low", "high") if row[name]] for row in rows("facts")]

    assert [] == [pair for pair in ends if not pair or pair != sorted(pair)]


def test_changing_hands_is_settled_beyond_release() -> None:
    """Who supplies chips hangs on circumstances; no row lets a release hand them over."""
    factors = {
        r.factor_id
        for d in CATALOG.dependencies.values()
        for p in d.provisions
        for condition in (p.starts, p.ends)
        for r in condition.requirements
    }

    assert factors
    assert [] == [f for f in factors if CATALOG.factors[f].is_material]


def test_a_base_is_older_than_what_was_made_from_it() -> None:
    """A fine-tune inherits from a system that was there before."""
    pairs = [(s, CATALOG.systems[s.base_system_id]) for s in CATALOG.systems.values() if s.base_system_id]

    assert pairs
    assert [] == [s.system_id for s, base in pairs if s.released <= base.released]


def test_systems_have_unknown_and_inapplicable_answers() -> None:
    """Gaps in what is known of real systems are written down and not filled in."""
    assert {"unknown", "not_applicable"} <= ids("assessments", "rung_id")


def _assessed(factor_id: str) -> dict[str, str]:
    """Return the rung at which each system stands on a factor."""
    return {r["system_id"]: r["rung_id"] for r in rows("assessments") if r["factor_id"] == factor_id}


def test_no_rung_was_reached_before_its_system_was_there() -> None:
    """Whoever is named as having reached a rung existed by then, in the release that is judged."""
    released = {row["name"]: row["released"] for row in rows("systems")}
    early = [
        (row["factor_id"], row["rung_id"])
        for row in rows("rungs")
        if row["attested_by"] in released
        and row["attested_on"] < released[row["attested_by"]][: len(row["attested_on"])]
    ]

    assert [] == early


def test_the_same_finding_has_the_same_rung() -> None:
    """Two systems of which the same is told stand alike."""
    found: dict[tuple[str, str], set[str]] = {}
    for row in rows("assessments"):
        found.setdefault((row["factor_id"], row["reason"]), set()).add(row["rung_id"])

    assert [] == [key for key, rungs in found.items() if len(rungs) > 1]


def test_whoever_can_be_downloaded_by_all_has_the_channel_of_downloads() -> None:
    """One rule for all weights on a hub, those of a large company included."""
    channel = _assessed("channel")
    downloadable = [s for s, rung in _assessed("weights").items() if rung in ("restricted", "open_licence")]

    assert downloadable
    assert {"hub"} == {channel[system_id] for system_id in downloadable}


def test_training_on_nvidia_alone_is_read_as_cuda() -> None:
    """The same inference is drawn for every system, closed ones included."""
    platform = _assessed("platform")
    dominant = [s for s, rung in _assessed("accelerators").items() if rung == "dominant"]

    assert dominant
    assert {"cuda"} == {platform[system_id] for system_id in dominant}
