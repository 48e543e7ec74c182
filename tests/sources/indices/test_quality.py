"""What authors of an index may mend: each remark rests on what stands in the file, and names the place."""

import pytest
from howopen.domain.indices.entry import Entry
from howopen.domain.indices.quality import Fault, Remark, quality

from tests.sources.indices.samples import (
    FORMS,
    GRADED,
    INDICES,
    graded,
    listing,
    only,
    report,
    required,
    scores,
)

_LINK = "    link: https://example.org/evidence\n"


def remarks(entry: Entry) -> list[Remark]:
    """Return what there is to mend in an entry."""
    return list(quality(FORMS[entry.form_id], entry, INDICES.licences["mot"]))


def _kinds(entry: Entry) -> list[tuple[Fault, int]]:
    return [(remark.fault, remark.line) for remark in remarks(entry)]


@pytest.mark.parametrize("form_id", GRADED)
def test_a_complete_file_gets_no_remark(form_id: str) -> None:
    """Nobody is told to mend what is right."""
    assert remarks(only("sample.yaml", graded(form_id))) == []


def test_a_grade_above_closed_without_a_link_is_named_with_its_line() -> None:
    """A closed one has nothing to link to."""
    bare = graded("osai_12", "closed", paper="partial").replace(_LINK, "    link:\n")
    entry = only("sample.yaml", bare)
    grade = entry.grade("paper")

    assert grade is not None
    assert _kinds(entry) == [(Fault.NO_LINK, grade.line)]


def test_a_table_that_has_no_room_for_evidence_lacks_none() -> None:
    """A report has that room."""
    assert remarks(only("a.csv", scores("fmti_2025", First="1"))) == []
    assert len(remarks(only("a_fmtransparencyreport.csv", report("fmti_2025", reference="")))) == 100


@pytest.mark.parametrize(
    ("named", "words", "found"),
    [
        ("Llama 3 Community License", {}, "the licence named is “Llama 3 Community License”"),
        ("CC-BY-NC-4.0", {}, "the licence named is “CC-BY-NC-4.0”"),
        ("Apache 2.0", {"licenses": "closed"}, "graded closed, and the licence named is Apache 2.0"),
        ("MIT", {"trainingcode": "closed"}, "trainingcode is closed"),
        ("MIT", {"datasources_basemodel": "closed"}, "datasources_basemodel is closed"),
    ],
)
def test_a_grade_for_licences_is_held_against_what_else_is_said(
    named: str, words: dict[str, str], found: str
) -> None:
    """Against the licence named, and against code and data that are not released at all."""
    text = graded("osai_12", **words).replace("    link", f"    endmodellicense: {named}\n    link", 1)

    [remark] = remarks(only("sample.yaml", text))
    assert remark.fault is Fault.LICENCE
    assert found in remark.reason


def test_a_licence_spelt_otherwise_than_on_the_list_is_named() -> None:
    """It costs the model a component, and its author a class."""
    listed = required("Class III")
    own = {"Model card": "Apache 2.0", "Data card": "Component not included"}

    entry = only("a.yml", listing(*listed, own=own, distribution="MIT"))
    found = [remark.reason for remark in remarks(entry) if remark.fault is Fault.LICENCE]
    assert len(found) == 2
    assert any("the tool knows it as Apache-2.0" in reason for reason in found)
    assert any("Data card is listed, and its licence says" in reason for reason in found)


def test_names_words_and_gaps_that_the_form_does_not_know_are_named() -> None:
    """Undeclared names, grades outside the scale, and questions left out."""
    text = graded("osai_12", without="paper", preprint="Open").replace(
        "name: Sample", "nmae: x\n    name: Sample"
    )

    faults = {remark.fault for remark in remarks(only("sample.yaml", text))}
    assert faults == {Fault.UNDECLARED, Fault.WORD, Fault.LACKING}
    [unknown] = remarks(only("a.yml", listing("Model zoo", distribution="MIT")))
    assert unknown.fault is Fault.UNDECLARED


def test_a_total_that_does_not_add_up_is_named() -> None:
    """One that does is not."""
    right = scores("fmti_2024", First="1") + "Total,100\n"

    assert remarks(only("a.csv", right)) == []
    [remark] = remarks(only("a.csv", right.replace("Total,100", "Total,99")))
    assert remark.fault is Fault.TOTAL


def test_a_licence_for_another_kind_of_thing_is_named() -> None:
    """It counts all the same, as in the tool, which warns of it too."""
    text = listing("Model card", "Training code", own={"Model card": "0BSD"})

    [remark] = remarks(only("a.yml", text))
    assert remark.fault is Fault.KIND
    assert "Model card is of the kind document, and 0BSD is for code" in remark.reason
