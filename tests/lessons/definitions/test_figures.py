"""What stands around the strip: costs, the matrix, published verdicts, positions, the prediction."""

import re

import pytest
from howopen.domain.published import compare
from howopen.domain.scenario import START
from howopen.domain.shown import Shown
from howopen.lessons.definitions.asked_matrix import asked_matrix
from howopen.lessons.definitions.cheapest_labels import cheapest_labels
from howopen.lessons.definitions.label_cost import fewest_materials, label_costs
from howopen.lessons.definitions.label_prediction import SKIPPED, SPANS, label_prediction
from howopen.lessons.definitions.position_list import position_list
from howopen.lessons.definitions.published_verdicts import published_verdicts
from howopen.lessons.definitions.tables import read_positions
from howopen.sources.catalog_files import catalog
from howopen.sources.verdict_table import read_verdicts

CATALOG = catalog()
COSTS = label_costs(CATALOG)
COMPARISONS = tuple(compare(CATALOG, v) for v in read_verdicts(CATALOG))


def plain(markup: str) -> str:
    """Return what a reader reads."""
    return re.sub(r"<[^>]+>", " ", markup).replace("&#x27;", "'").replace("&amp;", "&")


def test_the_costs_are_hidden_before_the_prediction() -> None:
    """Who has not predicted yet is not told."""
    assert "<table" not in cheapest_labels(CATALOG, COSTS, revealed=False)


def test_every_label_with_open_in_it_has_its_cost() -> None:
    """Cheapest first, each with what it brings and leaves."""
    markup = cheapest_labels(CATALOG, COSTS)

    assert len(COSTS) == sum(o.says_open for i in CATALOG.instruments.values() for o in i.outcomes)
    assert len(COSTS) == len(re.findall(r'data-key="\w+:\w+"><th', markup))


def test_no_label_leaves_nothing_to_depend_on() -> None:
    """The paper's point beside every price: dependencies remain under each of them."""
    left = re.findall(rf"<td>(\d+) of {len(CATALOG.dependencies)}</td></tr>", cheapest_labels(CATALOG, COSTS))

    assert len(COSTS) == len(left)
    assert min(int(n) for n in left) > 0


def test_the_matrix_has_a_row_for_each_definition_and_a_column_for_each_component() -> None:
    """Emptiness is said in words, cell by cell."""
    markup = asked_matrix(CATALOG)

    assert len(CATALOG.instruments) * len(CATALOG.components) == markup.count("<td")
    assert "not asked" in markup


@pytest.mark.parametrize("name", ["who governs and pays for the framework", "through whose channel"])
def test_governance_and_the_way_to_a_market_are_asked_by_none(name: str) -> None:
    """Found from the conditions, not written down."""
    assert name in plain(asked_matrix(CATALOG)).split("No rule applied here asks about")[1]


@pytest.mark.parametrize("system_id", list(CATALOG.systems))
def test_published_verdicts_are_shown_with_release_and_date(system_id: str) -> None:
    """Facts, each with the release that was judged, kept apart from ours."""
    text = plain(published_verdicts(Shown.of(CATALOG, origin=system_id), COMPARISONS))
    own = [c.published for c in COMPARISONS if c.published.system_id == system_id]

    assert [] == [v.verdict_id for v in own if v.release not in text or v.dated not in text]
    assert own or "No published verdict" in text


def test_every_difference_is_on_the_page() -> None:
    """With its reason, whatever system is chosen."""
    text = plain(published_verdicts(Shown.of(CATALOG), COMPARISONS))

    assert [] == [c for c in COMPARISONS if c.agrees is False and c.published.difference not in text]


def test_every_position_is_shown_with_its_rule() -> None:
    """Both poles, dated."""
    positions = read_positions()
    text = plain(position_list(CATALOG, positions))

    assert {"for openness", "for control", "on both"} <= {p.side for p in positions}
    assert [] == [p.position_id for p in positions if p.who not in text or p.rule not in text]


@pytest.mark.parametrize("chosen", [*SPANS, SKIPPED])
def test_the_prediction_stands_beside_the_result(chosen: str) -> None:
    """It is repeated and not scored, and the result follows from the rules."""
    text = plain(label_prediction(CATALOG, COSTS, chosen))

    assert ("You said" in text) is (chosen != SKIPPED)
    assert "It takes one" in text


def test_the_first_label_takes_one_material() -> None:
    """Weights alone, as the rules stand; nothing can be had for none."""
    assert 1 == fewest_materials(COSTS)
    assert START not in [START.with_levels({s.factor_id: s.end for s in cost.label.steps}) for cost in COSTS]
