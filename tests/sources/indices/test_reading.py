"""Files of other indices: what stands in them is kept to the letter, and one broken file hides no other."""

import gc
import tracemalloc

import pytest
from howopen.sources.indices.fields import LONGEST_PATH, MOST_PARTS, MOST_STRAYS
from howopen.sources.indices.files import LONGEST_TEXT
from howopen.sources.indices.fmti import MOST_COLUMNS, MOST_ROWS
from howopen.sources.indices.gap_map import MOST_NAMES
from howopen.sources.indices.reading import LONGEST_NAME, MOST_TOLD, Reader
from howopen.sources.indices.room import LARGEST, MOST

from tests.sources.indices.samples import (
    FORMS,
    GRADED,
    INDICES,
    archive,
    graded,
    listing,
    only,
    read,
    record,
    report,
    required,
    scores,
)


@pytest.mark.parametrize("form_id", GRADED)
def test_a_graded_file_is_told_by_its_questions(form_id: str) -> None:
    """Each version of the index is read as itself, with every grade, link, note and line."""
    text = graded(form_id, "partial")
    entry = only("sample.yaml", text)

    assert (entry.form_id, entry.name, entry.maker) == (form_id, "Sample", "Maker")
    assert [grade.key for grade in entry.grades] == [item.key for item in FORMS[form_id].items]
    for grade in entry.grades:
        assert text.splitlines()[grade.line - 1] == "    class: partial"
        assert (grade.word, grade.links, grade.note) == (
            "partial",
            ("https://example.org/evidence",),
            "Seen.",
        )


def test_several_links_are_kept_one_by_one() -> None:
    """The evidence of a grade is all of it."""
    text = graded("osai_12").replace(
        "link: https://example.org/evidence", 'link: ["https://a.org", https://b.org]'
    )

    assert only("sample.yaml", text).grades[0].links == ("https://a.org", "https://b.org")


def test_a_template_is_passed_over() -> None:
    """A file in which no system is named is nobody's entry, and no mistake."""
    found = read("a.yaml", graded("osai_12").replace("name: Sample", "name:"))

    assert (found.entries, found.problems, found.passed_over) == ((), (), ("a.yaml",))


def test_a_name_out_of_place_is_told_and_earns_nothing() -> None:
    """What stands where nobody looks is not counted by the index either; its author learns of it."""
    text = graded("osai_12", without="datasources_endmodel").replace(
        "    link: https://example.org\n",
        "    endmodel license: MIT\n    datasources_endmodel:\n        class: open\n",
        1,
    )
    entry = only("sample.yaml", text)

    assert entry.grade("datasources_endmodel") is None
    strays = {stray.path for stray in entry.strays}
    assert {"system.endmodel license", "system.datasources_endmodel"} <= strays


def test_a_listing_keeps_components_and_licences_as_written() -> None:
    """Of the same component listed twice the last counts, as in the tool."""
    text = listing("Datasets", "Model card", "Datasets", own={"Datasets": "Apache 2.0"}, distribution="MIT")
    entry = only("sample.yml", text)

    assert entry.form_id == "mot"
    assert [(grade.key, grade.word) for grade in entry.grades] == [
        ("Datasets", "Apache 2.0"),
        ("Model card", ""),
    ]
    assert entry.facts["release.license.distribution.name"] == "MIT"


@pytest.mark.parametrize("form_id", ["fmti_2023", "fmti_2024", "fmti_2025"])
def test_a_table_of_scores_is_an_entry_for_each_developer(form_id: str) -> None:
    """The year is told by its indicators."""
    found = read("scores.csv", scores(form_id, First="1", Second="0"))

    assert found.problems == ()
    assert [(entry.form_id, entry.name, len(entry.grades)) for entry in found.entries] == [
        (form_id, "First", 100),
        (form_id, "Second", 100),
    ]


def test_a_report_keeps_reason_and_reference_of_each_score() -> None:
    """The justification is the evidence; cells of several lines do not shift the line numbers."""
    entry = only("Some_Lab_fmtransparencyreport_Dec2025.csv", report("fmti_2025"))

    assert entry.name == "Some Lab"
    assert [grade.line for grade in entry.grades[:3]] == [2, 4, 6]
    assert entry.grades[0].note == "It is told."
    assert entry.grades[0].links == ("https://example.org",)


def test_a_table_of_disclosures_is_read_without_scores() -> None:
    """What developers said is kept, and no score is made of it."""
    entry = only("disclosures.csv", scores("fmti_2024", First="Some words on it."))

    assert {(grade.word, grade.note) for grade in entry.grades} == {("", "Some words on it.")}


def test_a_score_that_is_none_is_named_and_left_out() -> None:
    """The rest of the table is read."""
    found = read("scores.csv", scores("fmti_2025", First="1").replace(",1", ",?", 1))

    [problem] = found.problems
    assert (problem.line, "0 or 1" in problem.reason) == (2, True)
    assert len(found.entries[0].grades) == 99


def test_lists_of_indicators_are_passed_over() -> None:
    """An archive of the whole index has them, and they grade nobody."""
    found = read("indicators.csv", "Domain,Subdomain,Indicator,Definition\nUpstream,Data,Data size,What?\n")

    assert (found.problems, found.passed_over) == ((), ("indicators.csv",))


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("Indicator," + "a," * MOST_COLUMNS, 1, "more than 100 columns"),
        ("Indicator,a\n" + "b,1\n" * (MOST_ROWS + 1), MOST_ROWS + 2, "more than 1,000 rows"),
    ],
)
def test_a_table_larger_than_any_of_the_index_is_refused(text: str, line: int, reason: str) -> None:
    """A small file of many cells would fill a visitor's memory."""
    [problem] = read("scores.csv", text).problems

    assert (problem.line, reason in problem.reason) == (line, True)


@pytest.mark.parametrize("one_text", [True, False])
def test_a_record_of_scores_is_read_in_both_of_its_forms(one_text: bool) -> None:
    """Older records have all components in one text; brackets in it may hold anything."""
    text = record()
    if one_text:
        start, end = text.index("    weights:"), text.index("  sources:")
        old = "weights:open(on a hub; gated);data:open(a, b);code:open;license:Apache-2.0(OSI)\n"
        text = text[:start].replace("components:\n", "components: ") + old + text[end:]
    entry = only("sample.yaml", text)

    assert [(grade.key, grade.word) for grade in entry.grades] == [
        ("weights", "open"),
        ("data", "open"),
        ("code", "open"),
        ("license", "Apache-2.0"),
    ]
    assert entry.grades[0].links == ("https://example.org",)
    assert entry.facts["openness.score"] == "5"


def test_a_record_takes_name_maker_and_category_from_the_files_beside_it() -> None:
    """In an archive of the map, whatever the order of its files."""
    files = {
        "sources/scores/sample.yaml": record(),
        "sources/products/sample.yaml": "name: sample\ndisplay_name: Sample 2\ntype: model\n",
        "sources/organizations/maker.yaml": "name: maker\ndisplay_name: A Maker\nproducts:\n- sample\n",
        "categories/base.yaml": "name: base_pretrained\ndisplay_name: B\nproducts: [sample]\n",
    }
    found = read("map.zip", archive(files))

    [entry] = found.entries
    assert (entry.name, entry.maker, entry.facts["category"]) == ("Sample 2", "A Maker", "base_pretrained")
    assert (found.problems, found.passed_over) == ((), ())


def test_one_broken_file_of_each_kind_hides_no_other() -> None:
    """Each is named with its line and the reason, and all others are read."""
    files = {
        "good/1.yaml": graded("osai_12"),
        "bad/1.yaml": graded("osai_12").replace("    class: open", "    class: [open", 1),
        "good/2.yml": listing(*required("Class III"), distribution="MIT"),
        "bad/2.yml": "framework: {}\nrelease:\n  name: A\n  components: none\n",
        "good/3.csv": scores("fmti_2025", First="1"),
        "bad/3.csv": scores("fmti_2025", First="1") + "Cut off\n",
        "good/4.yaml": record(),
        "bad/4.yaml": "product: a\nopenness:\n",
        "bad/5.yaml": "system:\n  name: A\n",
        "bad/6.csv": "Indicator,First\nNot known,1\n",
    }
    found = read("upload.zip", archive(files))

    assert {entry.file for entry in found.entries} == {name for name in files if name.startswith("good")}
    places = {problem.file: problem.line for problem in found.problems}
    assert any("begins on line 10" in problem.reason for problem in found.problems)
    assert places.keys() == {name for name in files if name.startswith("bad")}
    assert places["bad/1.yaml"] == 11
    assert places["bad/2.yml"] == 4
    assert places["bad/3.csv"] == 102


def test_every_crossing_leads_from_a_question_to_a_factor() -> None:
    """Each form has its crosswalk; the tables' own checks know both ends."""
    assert INDICES.crosswalk.keys() == FORMS.keys()


def test_a_record_that_would_take_long_is_refused() -> None:
    """Components are held against sources, so many of both cost their product."""
    many = "; ".join(f"c{n}: open" for n in range(MOST_PARTS + 1))
    [problem] = read("a.yaml", f"product: p\nopenness:\n  components: '{many}'\n").problems
    assert f"more than {MOST_PARTS} components" in str(problem)
    sources = ", ".join("{url: u}" for _ in range(MOST_PARTS + 1))
    many = f"product: p\nopenness:\n  components: 'c: open'\n  sources: [{sources}]\n"
    [problem] = read("a.yaml", many).problems
    assert f"more than {MOST_PARTS} sources" in str(problem)


def test_a_listing_that_would_fill_the_memory_is_refused() -> None:
    """All components are kept, and an archive holds a thousand listings."""
    many = "".join(f"  - name: c{n}\n" for n in range(MOST_PARTS + 1))
    [problem] = read("a.yml", f"framework: {{}}\nrelease:\n  name: n\n  components:\n{many}").problems
    assert f"more than {MOST_PARTS} components" in str(problem)
    assert problem.line == 5


def test_the_names_of_a_stranger_are_kept_short() -> None:
    """Each remark on an entry repeats its name, and each is told with its file."""
    long = "n" * 5_000
    [entry] = read(f"{long}.yaml", record().replace("product: sample", f"product: {long}")).entries
    assert len(entry.name) <= LONGEST_NAME
    assert len(entry.file) <= LONGEST_NAME


def test_problems_are_told_up_to_a_number() -> None:
    """Whoever opens broken files again and again fills no memory; that there are more is told."""
    reader = Reader(FORMS)
    for _ in range(MOST_TOLD + 2):
        for _ in reader.read("a.yaml", b": ["):
            pass
    assert len(reader.problems) == MOST_TOLD + 1
    assert "not told" in str(reader.problems[-1])


def test_products_are_kept_up_to_a_number() -> None:
    """What the map's other files say is kept while they are read, however many there are."""
    said = "name: n\ndisplay_name: N\nproducts: [{}]\n"
    files = {
        f"{n}.yaml": said.format(", ".join(f"p{n}_{i}" for i in range(1_000)))
        for n in range(MOST_NAMES // 1_000 + 2)
    }
    [problem] = read("many.zip", archive(files)).problems
    assert "there is room for" in str(problem)


def below(depth: int, name: str, leaves: int) -> str:
    """Return a file that is graded, and below so many names has so many texts."""
    lines = [" " * level + f"? {name}\n" + " " * level + ":" for level in range(depth)]
    return graded("osai_12") + "\n".join([*lines, *(f"{' ' * depth}{n:x}: 1" for n in range(leaves))]) + "\n"


def test_a_path_longer_than_any_is_refused_where_it_begins_to_be() -> None:
    """Each text is kept with its path: one of ten thousand characters makes gigabytes of a small archive."""
    text = below(5, "n" * 90, 3)
    [problem] = read("a.yaml", text).problems

    assert f"more than {LONGEST_PATH} characters together" in problem.reason
    assert text.splitlines()[problem.line - 1].strip() == "0: 1"
    assert read("a.yaml", below(3, "n" * 90, 3)).problems == ()


def test_names_out_of_place_are_made_up_to_a_number() -> None:
    """Those after them are not even looked at, or each would be made with its path and thrown away."""
    [entry] = read("a.yaml", below(1, "n", MOST_STRAYS + 100)).entries

    assert len(entry.strays) == MOST_STRAYS


def test_an_archive_that_repeats_itself_fills_no_memory() -> None:
    """Its longest names in each of its files: what they take in memory is a hundred times the archive."""
    text = below(3, "\U0001f600" + "n" * 94, 60)
    files = {f"{number}.yaml": text for number in range(20)}
    content = archive(files)
    reader = Reader(FORMS)
    reader.room.taken = MOST - 600_000  # as if much were open already
    tracemalloc.start()
    for _ in reader.read("a.zip", content):
        pass
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert kept < 3_000_000
    assert reader.room.taken <= MOST
    assert 0 < len(reader.entries) < 20
    assert len(reader.entries) + len(reader.problems) == 20
    assert str(reader.problems[0]).endswith(
        f"there is room for {MOST // 1_000_000} MB of entries; this was left out"
    )


def test_an_entry_larger_than_any_is_left_out_and_its_neighbours_are_read() -> None:
    """One developer of a table may not take the room of all others."""
    table = scores("fmti_2024", First="Some words.", Second="w" * (LARGEST // 90), Third="Some words.")
    found = read("disclosures.csv", table)

    assert [entry.name for entry in found.entries] == ["First", "Third"]
    [problem] = found.problems
    assert (problem.file, "“Second” takes more than 500 KB" in problem.reason) == ("disclosures.csv", True)


@pytest.mark.parametrize("name", ["a.csv", "a.zip"])
def test_what_is_too_long_is_refused_before_it_is_a_text(name: str) -> None:
    """As a text it can take four times as much; and when it was refused, all that was sent is let go."""
    long = ("\U0001f600" + "x" * 2 * LONGEST_TEXT).encode()
    gc.disable()
    tracemalloc.start()
    content = archive({"a.csv": long}) if name == "a.zip" else bytes(memoryview(long))
    tracemalloc.reset_peak()
    [problem] = read(name, content).problems
    del content
    left, taken = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    gc.enable()

    assert "more than 8 MB" in problem.reason
    assert left < 1_000_000
    assert taken < 3 * LONGEST_TEXT


@pytest.mark.parametrize(
    "files",
    [
        {"a.yaml": f"name: {'n' * 101}\ndisplay_name: N\n"},
        {"a.yaml": f"name: n\ndisplay_name: {'n' * 101}\n"},
        {"a.yaml": f"name: n\ndisplay_name: N\nproducts: [{'n' * 101}]\n"},
    ],
)
def test_what_is_said_of_products_has_no_long_names(files: dict[str, str]) -> None:
    """They are kept until the last file is read, and become the names of entries."""
    [problem] = read("a.zip", archive({**files})).problems

    assert "a name in it has more than 100 characters" in problem.reason


def test_what_a_table_is_told_of_is_told_in_short() -> None:
    """A heading may have a million characters, and each cell below it be wrong."""
    long = {"n" * 50_000: "?"}
    found = read("scores.csv", scores("fmti_2025", First="1", Second="0", **long))

    assert len(found.problems) == 100
    assert all(len(problem.reason) < 200 for problem in found.problems)
