"""The gates gather what the rules decide, and decide nothing themselves."""

from collections import Counter

import pytest
from howopen.domain.catalog import find
from howopen.domain.dependency import Stage, Status
from howopen.domain.scenario import START
from howopen.domain.shown import Shown
from howopen.domain.stance import Stance
from howopen.lessons.market.forces import forces
from howopen.lessons.market.gate import GateFinding, eased_gates, find_gates
from howopen.lessons.market.gate_path import gate_path
from howopen.lessons.market.tables import read_forces, read_gates
from howopen.sources.catalog_files import catalog
from howopen.sources.market_table import read_markets

CATALOG, GATES, FORCES, MARKETS = catalog(), read_gates(), read_forces(), read_markets()
CLOSED = find(CATALOG, START)
OPEN = CATALOG.at_stance(Stance.OPEN)


def at(scenario) -> dict[str, GateFinding]:
    """Return the gates in a setting by their ids."""
    return {f.gate.gate_id: f for f in find_gates(GATES, CLOSED, find(CATALOG, scenario))}


def test_openness_eases_the_first_gates_and_no_later_one() -> None:
    """What the page is there to show, found by the rules."""
    assert ["build", "host"] == [gate.gate_id for gate in eased_gates([*at(OPEN).values()])]
    later = [f for gate in ("serve", "reach", "paid") for f in at(OPEN)[gate].dependencies]
    assert {Status.REMAINS} == {f.status for f in later}


def test_what_no_release_moves_can_move_a_later_gate() -> None:
    """The gates are not painted shut: past the large companies, the route to market is lifted."""
    channel = CATALOG.factors["channel"]
    past = START.with_levels({"channel": len(channel.rungs) - 1})

    assert ["reach"] == [gate.gate_id for gate in eased_gates([*at(past).values()])]


def test_each_dependency_stands_at_one_gate_at_most() -> None:
    """None is counted twice, and none that is met in serving or selling is forgotten."""
    placed = Counter(d for gate in GATES for d in gate.dependencies)
    late = {d.dependency_id for d in CATALOG.dependencies.values() if d.stage in (Stage.SERVE, Stage.MARKET)}

    assert {1} == {*placed.values()}
    assert late <= {*placed}


@pytest.mark.parametrize("system_id", CATALOG.systems)
def test_who_stands_at_each_gate_is_told_of_every_system(system_id: str) -> None:
    """With the reason and its source, the unknown included."""
    scenario = CATALOG.scenario_of(system_id)
    shown = Shown.of(CATALOG, scenario, system_id)
    body = gate_path(shown, [*at(scenario).values()], MARKETS).body or ""
    told = {a.factor_id for a in CATALOG.systems[system_id].assessments}

    assert {f for gate in GATES for f in gate.factors} <= told
    assert len(GATES) == body.count(f"{CATALOG.systems[system_id].name}, as assessed for")


def test_every_share_of_a_market_that_is_known_stands_at_a_gate() -> None:
    """Names first, and how much of what."""
    body = gate_path(Shown.of(CATALOG), [*at(START).values()], MARKETS).body or ""

    assert "Nvidia 70 to 90 %" in body
    assert "Amazon 31 %, Microsoft 25 %, Google 11 %" in body


def test_what_holds_a_gate_is_a_rule_at_that_gate() -> None:
    """A force is no word beside the mechanism: it is a dependency of its gate, or a consequence."""
    gates = {gate.gate_id: gate for gate in GATES}
    for force in FORCES:
        assert bool(force.dependency_id) != bool(force.consequence_id)
        assert not force.dependency_id or force.dependency_id in gates[force.gate_id].dependencies


def test_a_hedge_stays_a_hedge() -> None:
    """Two things the paper limits, and the figure says how."""
    body = forces(Shown.of(CATALOG), FORCES, GATES).body or ""

    assert "Its hedge: “seen by some”, “suggesting”." in body
    assert "Its hedge: “at present”: written in 2024." in body


def test_nothing_moves_before_anything_is_opened() -> None:
    """The first picture is the one with everything closed."""
    assert not [f for f in at(START).values() if f.moved]
    assert "No dependency is lighter." in (
        gate_path(Shown.of(CATALOG), [*at(START).values()], MARKETS).body or ""
    )
