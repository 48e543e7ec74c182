"""Each index's own rule, exactly: a visitor must find the number or class that the index publishes."""

import pytest

from tests.sources.indices.samples import answered, graded, listing, only, record, report, required, scores

III, II, ONE = "Class III", "Class II", "Class I"


def _graded(form_id: str, word: str = "open", **words: str) -> float | None:
    return answered(only("sample.yaml", graded(form_id, word, **words))).value


def test_the_european_index_is_the_mean_of_all_its_dimensions() -> None:
    """Partial counts one half; a blank counts nothing, though the readme calls it not applicable."""
    assert _graded("osai_12") == 1
    assert _graded("osai_12", "partial") == 0.5
    assert _graded("osai_12", paper="closed", preprint="partial", code='""') == pytest.approx(9.5 / 12)
    assert _graded("osai_14", package="closed") == pytest.approx(13 / 14)


def test_the_european_index_gives_each_heading_its_own_mean() -> None:
    """Availability of five, documentation of six, access of one."""
    entry = only("sample.yaml", graded("osai_12", trainingcode="closed", licenses="partial"))

    parts = {part.name: (part.value, part.of) for part in answered(entry).parts}
    assert parts == {"Availability": (0.8, 5), "Documentation": (1.0, 6), "Access": (0.5, 1)}


def test_its_forerunner_adds_fourteen_points_up() -> None:
    """Half points included."""
    assert _graded("opening_up_2023", api="partial", paper="closed") == 12.5


def test_the_index_for_music_weighs_three_questions_double_and_counts_stars_apart() -> None:
    """In per cent of eleven points, rounded; desirable questions earn no points."""
    entry = only("sample.yaml", graded("musgo", sourcecode="closed", paper="partial", ux="star"))
    found = answered(entry)

    assert found.value == round(8.5 / 11 * 100)
    assert found.parts[0].value == 1


@pytest.mark.parametrize(
    ("classes", "without", "own", "label", "shares"),
    [
        ((), "", {}, "Unclassified", (0, 0, 0)),
        ((III,), "", {}, "Class III - Open Model", (100, 60, 0)),
        ((III, II), "", {}, "Class II - Open Tooling Model", (100, 100, 10 / 14 * 100)),
        ((III, II, ONE), "", {}, "Class I - Open Science Model", (100, 100, 100)),
        # A paper stands in for the report.
        ((III, II, ONE), "Technical report", {}, "Class I - Open Science Model", (100, 100, 100)),
        ((III, II, ONE), "Research paper", {}, "Class II - Open Tooling Model", (100, 100, 13 / 14 * 100)),
        # Progress is chained: without a model card nothing above the lowest class is counted.
        ((III, II, ONE), "Model card", {}, "Unclassified", (5 / 6 * 100, 0, 0)),
        # A licence under another spelling, or none, does not count.
        ((III,), "", {"Model card": "Apache 2.0"}, "Unclassified", (5 / 6 * 100, 0, 0)),
        ((III,), "", {"Model card": "unlicensed"}, "Unclassified", (5 / 6 * 100, 0, 0)),
        ((III,), "", {"Model card": "''"}, "Unclassified", (5 / 6 * 100, 0, 0)),
        # Nothing and null take the licence of the whole.
        ((III,), "", {"Model card": "null"}, "Class III - Open Model", (100, 60, 0)),
        # An open licence for another kind of thing counts.
        ((III,), "", {"Model card": "GPL-3.0-only"}, "Class III - Open Model", (100, 60, 0)),
    ],
)
def test_the_model_openness_tool_climbs_three_classes(
    classes: tuple[str, ...], without: str, own: dict[str, str], label: str, shares: tuple[float, ...]
) -> None:
    """What is listed under a licence that the tool calls open counts, and a class asks for all below it."""
    listed = [name for name in required(*classes) if name != without]
    found = answered(only("sample.yml", listing(*listed, own=own, distribution="Apache-2.0")))

    assert found.words == label
    assert [part.value for part in found.parts] == pytest.approx(shares)


def test_the_tool_takes_a_licence_of_the_kind_before_one_of_the_whole() -> None:
    """Code and data under open licences do not open the documents."""
    listed = required(III)
    mixed = answered(
        only("a.yml", listing(*listed, code="MIT", data="CC-BY-4.0", distribution="Proprietary"))
    )
    all_open = answered(only("b.yml", listing(*listed, document="CC-BY-4.0", distribution="MIT")))

    assert mixed.parts[0].value == pytest.approx(2 / 6 * 100)
    assert all_open.parts[0].value == 100


def test_the_transparency_index_counts_what_is_satisfied() -> None:
    """A point for each indicator, by table and by report; disclosures alone earn none."""
    assert answered(only("a.csv", scores("fmti_2023", First="1"))).value == 100
    assert answered(only("a_fmtransparencyreport.csv", report("fmti_2024", "0"))).value == 0
    assert answered(only("a.csv", scores("fmti_2024", First="Words."))).value is None


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ({"weights": "closed"}, "1, closed"),
        ({"licence": "Proprietary"}, "1, closed"),
        ({"licence": "Mistral-Research-License"}, "2, restricted"),
        ({"licence": "Llama-3.1-Community-License"}, "3, open_weights"),
        ({}, "5, open_source"),
        ({"licence": "NVIDIA-Open-Model-License"}, "4, open_weights"),
        ({"data": "documented-not-released"}, "4, open_weights"),
        ({"data": "closed"}, "3, open_weights"),
        ({"code": "partial"}, "3, open_weights"),
        ({"licence": "code MIT + model DeepSeek-Model-License"}, "4, open_weights"),
        ({"licence": "assumed-MIT"}, "5, open_source"),
        ({"licence": "mixed"}, "the rule has no place for the licence as it is written"),
    ],
)
def test_the_first_line_of_the_gap_map_that_fits_counts(written: dict[str, str], found: str) -> None:
    """By the licence's place among those that the map names; one that it has no place for gives no score."""
    assert answered(only("sample.yaml", record(**written))).words == found
