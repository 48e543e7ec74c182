"""Each definition with an outcome, on releases that its own text, tool or author describes."""

import pytest
from howopen.domain.factor import NOT_APPLICABLE, UNKNOWN
from howopen.domain.instrument import verdict
from howopen.sources.catalog_files import catalog

CATALOG = catalog()

WEIGHTS = {"weights": 3}
RUNNABLE = WEIGHTS | {"inference_code": 2}
TRAINABLE = RUNNABLE | {"training_code": 2}
CARD = {"documentation": 2, "evaluation": 1, "data_description": 2}


def outcome(instrument_id: str, **levels: int) -> str:
    """Return the settled outcome of an instrument; fail where it is not settled."""
    found = verdict(CATALOG.instruments[instrument_id], levels)

    assert found.is_known
    return found.lowest.outcome_id


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        (RUNNABLE | {"documentation": 1, "evaluation": 1}, "unclassified"),  # Mistral-7B-v0.1.yml
        (WEIGHTS | CARD, "class_3"),  # Granite-4.0-Micro-Base.yml
        (TRAINABLE | CARD | {"training_data": 4, "data_processing": 2, "checkpoints": 2}, "class_3"),
        (TRAINABLE | CARD | {"evaluation": 2, "training_data": 4, "data_processing": 2}, "class_2"),
        (
            TRAINABLE | CARD | {"evaluation": 2, "training_data": 4, "data_processing": 2, "checkpoints": 2},
            "class_1",
        ),
    ],
    ids=["Mistral 7B", "Granite 4.0 Micro", "GPT-NeoX-20B", "Polyglot-Ko", "Amber"],
)
def test_the_openness_framework_on_files_of_its_tool(levels: dict[str, int], expected: str) -> None:
    """What the tool's files list puts them into the class that the tool gives them."""
    assert expected == outcome("mof", **levels)


EXEMPT = WEIGHTS | {"documentation": 1, "monetised": 1, "training_scale": 1}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, "exempt"),
        ({"weights": 2}, "not_exempt"),
        ({"documentation": 0}, "not_exempt"),
        ({"monetised": 0}, "not_exempt"),
        ({"training_scale": 0}, "not_exempt"),
    ],
    ids=["neither data nor code", "limited use", "no architecture", "at a price", "systemic risk"],
)
def test_the_european_exemption_by_its_article(change: dict[str, int], expected: str) -> None:
    """Art. 53(2) with recital 103: licence, public information, no price, no systemic risk; no data."""
    assert expected == outcome("ai_act_exemption", **EXEMPT | change)


def test_an_unknown_size_leaves_the_exemption_open() -> None:
    """Where nobody outside knows how much computation went into a model, the answer hangs on it."""
    found = verdict(CATALOG.instruments["ai_act_exemption"], EXEMPT | {"training_scale": UNKNOWN})

    assert ("not_exempt", "exempt") == (found.lowest.outcome_id, found.highest.outcome_id)


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ({"hosted_access": 3}, "not_covered"),
        (WEIGHTS, "not_covered"),
        ({"weights": 2, "inference_code": 1}, "weights_available"),
        (RUNNABLE, "open_weights"),
        (TRAINABLE, "open_weights"),
        (TRAINABLE | {"data_description": 2}, "open_source"),
        (TRAINABLE | {"training_data": 4}, "open_source_open_data"),
        (RUNNABLE | {"training_data": 4}, "open_weights"),
    ],
)
def test_the_labels_of_the_g7_by_their_definitions(levels: dict[str, int], expected: str) -> None:
    """Weights and code to run them, then the licence, the training code, the data or their account."""
    assert expected == outcome("g7_vision", **levels)


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ({}, "fully_closed"),
        ({"hosted_access": 1}, "staged"),
        ({"hosted_access": 2}, "hosted"),
        ({"hosted_access": 3}, "api"),
        ({"weights": 1}, "downloadable"),
        ({"weights": 3, "hosted_access": 3}, "downloadable"),
        ({"weights": 2, "training_data": 1, "training_code": 2, "documentation": 2}, "fully_open"),
    ],
)
def test_the_six_levels_of_the_gradient_in_order(levels: dict[str, int], expected: str) -> None:
    """The abstract's order; a download lies beyond an interface, whether or not there is one besides."""
    assert expected == outcome("solaiman", **levels)


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ({}, "unreleased"),
        ({"hosted_access": 2}, "hosted"),
        ({"hosted_access": 3}, "api"),
        ({"weights": 1, "hosted_access": 3}, "open_weights_non_commercial"),
        ({"weights": 2}, "open_weights_restricted"),
        ({"weights": 3}, "open_weights_unrestricted"),
    ],
)
def test_the_levels_of_epoch_by_their_names(levels: dict[str, int], expected: str) -> None:
    """Nothing but weights and access is asked; its own rows are compared in test_instruments_published."""
    assert expected == outcome("epoch", **levels)


PIPELINE = {"training_code": 2, "data_processing": 2}


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ({"hosted_access": 3, "training_data": 4} | PIPELINE, "closed"),
        ({"weights": 1, "training_data": 4} | PIPELINE, "restricted"),
        ({"weights": 2}, "open_weights"),
        ({"weights": 3, "training_data": 3, "training_code": 1}, "open_weights"),
        ({"weights": 3, "data_description": 2} | PIPELINE, "open_weights_full"),
        ({"weights": 2, "training_data": 3} | PIPELINE, "open_weights_full"),
        ({"weights": 3, "training_data": 3} | PIPELINE, "open_source"),
    ],
    ids=[
        "no weights",
        "Mistral research licence",
        "Llama community licence",
        "code in part",
        "data documented",
        "OpenRAIL, all released",
        "Pythia",
    ],
)
def test_the_gap_map_by_its_own_rules(levels: dict[str, int], expected: str) -> None:
    """The first rule that matches in its rubric; its ranks put licence before data and code."""
    assert expected == outcome("gap_map", **levels)


@pytest.mark.parametrize(
    ("system_id", "expected"),
    [("llama_3", "lower"), ("gpt_4", "lower"), ("pythia", "maximal"), ("bloom", "between")],
)
def test_the_papers_poles_on_the_papers_examples(system_id: str, expected: str) -> None:
    """LLaMA-3 and Pythia are named by it; an interface alone is the lower pole by its words."""
    assert expected == outcome("paper_poles", **CATALOG.scenario_of(system_id).levels)


@pytest.mark.parametrize("instrument_id", list(CATALOG.instruments))
def test_no_definition_judges_a_data_set(instrument_id: str) -> None:
    """A set of recordings is neither open source AI nor fails to be."""
    assert not verdict(CATALOG.instruments[instrument_id], {"weights": NOT_APPLICABLE}).applies
