"""The climb: each step is what a real system released, and only the model moves."""

from howopen.domain.catalog import find
from howopen.domain.scenario import START
from howopen.lessons.models.release_step import MODELS, climb
from howopen.lessons.models.tables import read_steps
from howopen.sources.catalog_files import catalog

CATALOG = catalog()
STEPS = read_steps()
WITH_SYSTEM = [step for step in STEPS if step.system_id]


def test_the_lowest_step_gives_nothing() -> None:
    """Where the model is kept inside and all else is closed, nobody can do anything."""
    assert 0 == climb(CATALOG, STEPS, START)[0].held


def test_every_step_holds_what_the_rules_say() -> None:
    """Gains and losses against the step below add up to what is held."""
    held = 0
    for footing in climb(CATALOG, STEPS, START):
        held += len(footing.gained) - len(footing.lost)
        found = find(CATALOG, footing.scenario)

        assert held == footing.held == sum(f.is_held for f in found.abilities)


def test_only_the_model_moves() -> None:
    """What the reader set for the other components stays."""
    before = START.with_levels({"training_data": 3, "data_consent": 1})
    own = {f.factor_id for f in CATALOG.materials[MODELS]}
    for footing in climb(CATALOG, STEPS, before):
        rest = {f: level for f, level in footing.scenario.entries if f not in own}

        assert before.levels == rest


def test_who_is_named_together_stands_together() -> None:
    """Systems of one step have the same rung for their weights."""
    for step in WITH_SYSTEM:
        rungs = {CATALOG.scenario_of(s).level("weights") for s in (step.system_id, *step.others)}

        assert 1 == len(rungs), step.name


def test_every_model_of_the_catalogue_stands_on_one_step() -> None:
    """None is left out, none stands twice."""
    models = sorted(s for s, system in CATALOG.systems.items() if system.system_type == "model")

    assert models == sorted(s for step in WITH_SYSTEM for s in (step.system_id, *step.others))


def test_weights_go_up_step_by_step() -> None:
    """The order of the climb is the order of the rungs."""
    rungs = [CATALOG.scenario_of(step.system_id).level("weights") for step in WITH_SYSTEM]

    assert sorted(rungs) == rungs
