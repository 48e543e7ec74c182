"""One component's switch."""

import pytest
from howopen.controls.component_card import ComponentCard
from howopen.domain.scenario import START, Scenario
from howopen.domain.shown import Shown
from howopen.domain.stance import Stance
from howopen.pages.page import Page
from howopen.sources.catalog_files import catalog
from traitlets import TraitError

from tests.controls.actions import act

CATALOG = catalog()
MODELS = CATALOG.components["models"]


@pytest.fixture
def card() -> ComponentCard:
    """The card of models, with everything closed."""
    made = ComponentCard(CATALOG, MODELS)
    made.show(Shown.of(CATALOG))
    return made


@pytest.mark.parametrize("stance", [Stance.PARTLY, Stance.OPEN, Stance.IMAGINED])
def test_a_stance_moves_all_of_its_components_materials(card: ComponentCard, stance: Stance) -> None:
    """One click opens the component."""
    act(card, "stance", "models", stance)

    assert CATALOG.with_stance(START, "models", stance) == card.value


def test_a_stance_leaves_everything_else(card: ComponentCard) -> None:
    """No switch moves another component's materials, nor any circumstance."""
    before = Scenario.of({"training_data": 3, "accelerators": 1, "antitrust_enforcement": 1})
    card.value = before
    act(card, "stance", "models", "open")
    others = {k: v for k, v in card.value.levels.items() if CATALOG.factors[k].component_id != "models"}

    assert before.levels == others


def test_closing_again_brings_back_the_beginning(card: ComponentCard) -> None:
    """Nothing is left behind."""
    act(card, "stance", "models", "open")
    act(card, "stance", "models", "closed")

    assert START == card.value


def test_a_rung_moves_one_material(card: ComponentCard) -> None:
    """In the details one may do what no stance does."""
    act(card, "rung", "weights", "2")

    assert Scenario.of({"weights": 2}) == card.value


@pytest.mark.parametrize(
    ("factor_id", "level"),
    [
        ("weights", "9"),
        ("weights", "-1"),
        ("weights", "-2"),
        ("weights", ""),
        ("weights", "two"),
        ("weights", "1.5"),
        ("weights", "²"),
        ("", "1"),
        ("nothing", "1"),
        ("training_data", "1"),
        ("monetised", "1"),
        ("accelerators", "1"),
        ("antitrust_enforcement", "1"),
    ],
)
def test_what_is_not_its_to_move_changes_nothing(card: ComponentCard, factor_id: str, level: str) -> None:
    """A foreign factor, a circumstance, a rung that does not exist: a page can send it, and nothing moves."""
    act(card, "rung", factor_id, level)

    assert START == card.value


@pytest.mark.parametrize("stance", ["mixed", "ajar", "", "OPEN"])
def test_what_is_no_stance_changes_nothing(card: ComponentCard, stance: str) -> None:
    """*Mixed* is how a system may read, and nothing one can choose."""
    act(card, "stance", "models", stance)

    assert START == card.value


def test_an_unknown_action_changes_nothing(card: ComponentCard) -> None:
    """Neither value nor what is shown."""
    before = card.html
    act(card, "explode", "weights", "2")

    assert (START, before) == (card.value, card.html)


def test_the_markup_follows_what_is_shown(card: ComponentCard) -> None:
    """What another control sets, this one shows, and goes on from there."""
    card.show(Shown.of(CATALOG, CATALOG.at_stance(Stance.OPEN)))

    assert CATALOG.at_stance(Stance.OPEN) == card.value
    assert 'value="open" data-do="stance" data-of="models" checked' in card.html


def test_why_opens_and_closes() -> None:
    """The same button does both, and says so to those who do not see it."""
    card = Page(CATALOG).cards[0]
    closed = card.html
    act(card, "why", "factor:weights")
    opened = card.html
    act(card, "why", "factor:weights")

    assert CATALOG.factors["weights"].question in opened
    assert closed == card.html


def test_setting_the_value_it_has_notifies_nobody(card: ComponentCard) -> None:
    """Two-way links cannot echo."""
    heard = []
    card.value = Scenario.of({"weights": 2})
    card.observe(heard.append, "value")
    card.value = Scenario.of([("weights", 2), ("training_data", 0)])

    assert [] == heard


def test_the_value_is_a_scenario(card: ComponentCard) -> None:
    """Nothing else can be put there, not even by a notebook's reader."""
    with pytest.raises(TraitError):
        card.value = {"weights": 2}
