"""A table that cannot be used is refused with the place and the reason, for whoever edits it by hand."""

import csv

import pytest
from howopen.sources.catalog_files import read_catalog

from tests.sources.copies import Tables


def test_the_tables_as_they_stand_are_read(tables: Tables) -> None:
    """The copies that these tests break are whole before that."""
    assert list(read_catalog().abilities) == list(read_catalog(tables.folder).abilities)


@pytest.mark.parametrize(
    ("table", "column", "value", "reason"),
    [
        ("conditions", "source_id", "nobody_1999", "is not an id of the table it refers to"),
        ("conditions", "why", "", "must not be empty"),
        ("conditions", "locator", "", "must not be empty"),
        ("conditions", "basis", "rumour", "must be one of paper, instrument, source, inferred"),
        ("abilities", "affordance_id", "magic", "is not an id of the table it refers to"),
        ("abilities", "limit", "", "must not be empty"),
        ("abilities", "limit_source_id", "nobody_1999", "is not an id of the table it refers to"),
        ("dependencies", "stage", "lunch", "must be one of build, extend, run, serve, market"),
        ("dependencies", "component_id", "magic", "is not an id of the table it refers to"),
        ("provision", "provider_id", "acme", "is not an id of the table it refers to"),
        ("provision", "share_low", "much", "must be a number"),
        ("providers", "kind", "club", "must be one of company, group, role"),
        ("consequences", "effect", "both", "must be one of gain, harm"),
        ("consequences", "bearer", "", "must not be empty"),
        ("rests_on", "dependency_id", "luck", "is not an id of the table it refers to"),
        ("assessments", "factor_id", "luck", "is not an id of the table it refers to"),
        ("assessments", "reason", "", "must not be empty"),
        ("assessments", "source_id", "nobody_1999", "is not an id of the table it refers to"),
        ("systems", "system_type", "car", "must be one of model, dataset"),
        ("systems", "base_system_id", "nothing", "is not an id of the table it refers to"),
        ("factors", "kind", "wish", "must be one of material, circumstance, lever, endowment"),
        ("factors", "component_id", "magic", "is not an id of the table it refers to"),
        ("components", "group", "inside", "must be one of component, outside"),
        ("criteria", "source_id", "nobody_1999", "is not an id of the table it refers to"),
    ],
)
def test_a_bad_cell_is_named(tables: Tables, table: str, column: str, value: str, reason: str) -> None:
    """File, line, column, the value itself and what is wrong with it, in one sentence."""
    tables.set(table, 2, **{column: value})

    assert f"{table}.csv, line 2, column {column}: {value!r} {reason}." == tables.refused()


def test_an_unknown_factor_in_a_rule_is_named(tables: Tables) -> None:
    """A misspelt factor does not silently stand at its lowest rung."""
    line = tables.line_where("conditions", factor_id="weights")
    tables.set("conditions", line, factor_id="wieghts")

    assert (
        f"conditions.csv, line {line}, column factor_id: 'wieghts' is not an id of the table it refers to."
        == tables.refused()
    )


def test_an_unknown_rung_in_a_rule_is_named(tables: Tables) -> None:
    """A rule cannot ask for a rung that the factor does not have."""
    line = tables.line_where("conditions", factor_id="weights")
    tables.set("conditions", line, at_least="free_beer")

    assert f"conditions.csv, line {line}, column at_least: 'free_beer' is no rung of weights." == (
        tables.refused()
    )


def test_a_rule_that_asks_for_the_lowest_rung_is_named(tables: Tables) -> None:
    """What every setting reaches is no condition; `always` says that openly."""
    line = tables.line_where("conditions", factor_id="weights")
    tables.set("conditions", line, at_least="withheld")

    assert f"conditions.csv, line {line}, column at_least: 'withheld' is the lowest rung" in tables.refused()


def test_an_unknown_rung_in_an_assessment_is_named_with_the_choices(tables: Tables) -> None:
    """Whoever assesses a system is told which rungs there are, unknown and not applicable among them."""
    line = tables.line_where("assessments", factor_id="checkpoints")
    tables.set("assessments", line, rung_id="free_beer")

    assert (
        f"assessments.csv, line {line}, column rung_id: 'free_beer' must be one of withheld, some, released, "
        "unknown, not_applicable." == tables.refused()
    )


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("sources", "source_id"),
        ("components", "component_id"),
        ("factors", "factor_id"),
        ("affordances", "affordance_id"),
        ("abilities", "ability_id"),
        ("dependencies", "dependency_id"),
        ("providers", "provider_id"),
        ("consequences", "consequence_id"),
        ("systems", "system_id"),
        ("instruments", "instrument_id"),
    ],
)
def test_an_id_that_comes_twice_is_named(tables: Tables, table: str, column: str) -> None:
    """The second row of an id would otherwise put the first out of sight."""
    line = tables.append(table, like=2)
    twice = tables.lines(table)[1][0]

    assert f"{table}.csv, line {line}, column {column}: {twice!r} stands twice in this table." == (
        tables.refused()
    )


def code_of(tables: Tables, among: str, named: str) -> int:
    """Return the line of a code in links."""
    return tables.line_where("link_codes", among=among, id=named)


@pytest.mark.parametrize(
    ("among", "named", "code"), [("factors", "hosted_access", "we"), ("weights", "restricted", "1")]
)
@pytest.mark.parametrize("retired", ["", "2030-01-01"])
def test_a_code_that_comes_twice_is_named(
    tables: Tables, among: str, named: str, code: str, retired: str
) -> None:
    """Two factors or rungs with one code would share a place in every link, also if one of them has gone."""
    line = code_of(tables, among, named)
    tables.set("link_codes", line, code=code, retired=retired)

    assert f"link_codes.csv, line {line}, column code: {code!r} stands twice" in tables.refused()


@pytest.mark.parametrize(
    ("among", "named"), [("factors", "weights"), ("weights", "open_licence"), ("dependencies", "cuda")]
)
def test_what_has_no_code_is_named(tables: Tables, among: str, named: str) -> None:
    """Whoever adds a row learns that links need a code for it."""
    tables.remove("link_codes", among=among, id=named)

    assert f"link_codes.csv: {named} of {among} has no code" in tables.refused()


@pytest.mark.parametrize("among", ["factors", "weights", "dependencies"])
def test_a_code_whose_thing_has_gone_must_say_so(tables: Tables, among: str) -> None:
    """Whoever takes a row out learns that its code stays taken."""
    line = tables.append(
        "link_codes", 2, among=among, code="99" if among == "dependencies" else "z", id="past"
    )
    if among == "factors":
        tables.set("link_codes", line, code="zz")

    assert f"link_codes.csv, line {line}, column id: 'past' is not there" in tables.refused()
    tables.set("link_codes", line, retired="2030-01-01")
    read_catalog(tables.folder)


def test_what_is_there_has_not_gone(tables: Tables) -> None:
    """A code is not retired by mistake."""
    line = code_of(tables, "factors", "weights")
    tables.set("link_codes", line, retired="2030-01-01")

    assert f"link_codes.csv, line {line}, column retired: '2030-01-01' says that weights has gone" in (
        tables.refused()
    )


@pytest.mark.parametrize(
    ("among", "named", "code"),
    [("factors", "weights", "w"), ("weights", "restricted", "u"), ("dependencies", "cuda", "100")],
)
def test_a_code_that_no_link_could_carry_is_named(tables: Tables, among: str, named: str, code: str) -> None:
    """A rung's u would be read as unknown."""
    line = code_of(tables, among, named)
    tables.set("link_codes", line, code=code)

    assert f"link_codes.csv, line {line}, column code: {code!r} does not have the form" in tables.refused()


def test_a_factor_needs_a_rung_that_links_leave_unsaid(tables: Tables) -> None:
    """Every link that does not name it means that rung."""
    tables.set("link_codes", code_of(tables, "weights", "withheld"), code="9")

    assert "link_codes.csv: no rung of weights has the code 0" in tables.refused()


def test_a_code_of_nothing_is_named(tables: Tables) -> None:
    """A slip of the pen in the first column does not leave a thing without its code."""
    line = tables.append("link_codes", 2, among="weihgts", code="7", id="withheld")

    assert f"link_codes.csv, line {line}, column among: 'weihgts' is no factor" in tables.refused()


@pytest.mark.parametrize("extra", [["one more"], None])
def test_a_wrong_number_of_cells_is_named(tables: Tables, extra: list[str] | None) -> None:
    """A comma too many, or too few, would shift every cell after it."""
    lines = tables.lines("abilities")
    lines[2] = [*lines[2], *extra] if extra else lines[2][:-1]
    tables.write("abilities", lines)

    assert f"abilities.csv, line 3: {len(lines[2])} cells where the header has {len(lines[0])}." == (
        tables.refused()
    )


def test_a_missing_column_is_named(tables: Tables) -> None:
    """A renamed heading is found before any row is."""
    lines = tables.lines("rungs")
    lines[0] = ["critereon" if name == "criterion" else name for name in lines[0]]
    tables.write("rungs", lines)

    assert "rungs.csv, line 1: column criterion is missing." == tables.refused()


def test_a_missing_file_is_named(tables: Tables) -> None:
    """Whoever takes their own folder learns which table it lacks."""
    (tables.folder / "rungs.csv").unlink()

    assert f"rungs.csv: the file is missing from {tables.folder}." == tables.refused()


def test_never_beside_another_row_is_refused(tables: Tables) -> None:
    """A rule cannot say that nothing does it and then how it is done."""
    line = tables.line_where("conditions", at_least="never")
    tables.append("conditions", like=line, alternative="2", factor_id="weights", at_least="open_licence")

    assert (
        f"conditions.csv, line {line}, column at_least: 'never' must stand alone: "
        "no other row may decide the same effect." == tables.refused()
    )


def test_an_ability_without_a_rule_is_refused(tables: Tables) -> None:
    """Nothing is in reach, or out of it, by a forgotten entry."""
    tables.remove("conditions", subject_id="fine_tune", effect="enables")
    line = tables.line_where("abilities", ability_id="fine_tune")

    assert f"abilities.csv, line {line}: 'fine_tune' has no row in conditions.csv for 'enables'" in (
        tables.refused()
    )


@pytest.mark.parametrize("effect", ["lifts", "eases"])
def test_a_dependency_without_a_rule_is_refused(tables: Tables, effect: str) -> None:
    """That nothing lifts a dependency is written down with its source, or not claimed."""
    tables.remove("conditions", subject_id="cuda", effect=effect)
    line = tables.line_where("dependencies", dependency_id="cuda")

    assert f"dependencies.csv, line {line}: 'cuda' has no row in conditions.csv for {effect!r}" in (
        tables.refused()
    )


@pytest.mark.parametrize("effect", ["triggers", "spares"])
def test_a_consequence_without_a_rule_is_refused(tables: Tables, effect: str) -> None:
    """A harm is not spared, nor brought about, by a forgotten entry."""
    tables.remove("conditions", subject_id="open_washed", effect=effect)

    assert f"'open_washed' has no row in conditions.csv for {effect!r}" in tables.refused()


def test_a_dependency_on_nobody_is_refused(tables: Tables) -> None:
    """A dependency is admitted only with somebody who is depended on."""
    tables.remove("provision", dependency_id="release_decision")

    assert "'release_decision' has no provider in provision.csv: a dependency is on somebody." in (
        tables.refused()
    )


def test_a_rule_about_nothing_is_refused(tables: Tables) -> None:
    """A misspelt subject does not leave a rule lying about unread."""
    line = tables.append("conditions", like=2, subject_id="fly")

    assert f"conditions.csv, line {line}, column subject_id: 'fly' is no ability whose 'enables' is" in (
        tables.refused()
    )


@pytest.mark.parametrize(
    ("table", "column", "own_id"),
    [
        ("rests_on", "ability_id", {}),
        ("provision", "dependency_id", {"provision_id": "somebodys"}),
        ("rungs", "factor_id", {}),
        ("assessments", "system_id", {}),
    ],
)
def test_a_row_of_nobodys_is_refused(tables: Tables, table: str, column: str, own_id: dict[str, str]) -> None:
    """A row whose owner does not exist would be lost without a sound."""
    line = tables.append(table, like=2, **{column: "nobody"}, **own_id)

    assert f"{table}.csv, line {line}, column {column}: 'nobody' is not an id of the table it refers to." == (
        tables.refused()
    )


def test_a_factor_with_one_rung_is_refused(tables: Tables) -> None:
    """Where nothing can stand higher there is nothing to open."""
    tables.remove("rungs", factor_id="checkpoints", rung_id="some")
    tables.remove("rungs", factor_id="checkpoints", rung_id="released")

    assert "'checkpoints' needs at least two rows in rungs.csv." in tables.refused()


def test_a_system_not_assessed_on_a_factor_is_refused(tables: Tables) -> None:
    """What nobody looked at is written down as unknown, and not left to count as closed."""
    tables.remove("assessments", system_id="pythia", factor_id="checkpoints")
    line = tables.line_where("systems", system_id="pythia")

    assert (
        f"systems.csv, line {line}, column system_id: 'pythia' has no row in assessments.csv for checkpoints."
        == tables.refused()
    )


@pytest.mark.parametrize("column", ["attested_on", "source_id", "locator"])
def test_an_attested_rung_without_its_evidence_is_refused(tables: Tables, column: str) -> None:
    """“Somebody did this” needs who, when and where it is written."""
    line = tables.line_where("rungs", factor_id="weights", rung_id="open_licence")
    tables.set("rungs", line, **{column: ""})

    assert f"rungs.csv, line {line}, column {column}: '' " in tables.refused()


@pytest.mark.parametrize("column", ["fixed_why", "fixed_basis", "fixed_source_id", "fixed_locator"])
def test_a_circumstance_without_its_reason_is_refused(tables: Tables, column: str) -> None:
    """The page says why no release moves it, so the table has to."""
    line = tables.line_where("factors", factor_id="accelerators")
    tables.set("factors", line, **{column: ""})

    assert f"factors.csv, line {line}, column {column}: '' " in tables.refused()


def test_a_cell_with_a_line_break_keeps_later_line_numbers_right(tables: Tables) -> None:
    """The number in the message is the one that a text editor shows."""
    tables.set("abilities", 2, limit="One line,\nand another.")
    tables.set("abilities", 3, limit="")
    text = (tables.folder / "abilities.csv").read_text(encoding="utf-8").splitlines()
    where = next(number for number, line in enumerate(text, 1) if line.startswith("follow_method"))

    assert f"abilities.csv, line {where}, column limit: '' must not be empty." == tables.refused()


def test_a_table_saved_by_a_spreadsheet_is_read(tables: Tables) -> None:
    """A spreadsheet begins a file, ends its lines and quotes its cells in its own way."""
    lines = tables.lines("abilities")
    with (tables.folder / "abilities.csv").open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, lineterminator="\r\n", quoting=csv.QUOTE_ALL).writerows(lines)

    assert list(read_catalog().abilities) == list(read_catalog(tables.folder).abilities)


def test_a_readers_own_rule_makes_a_new_catalog(tables: Tables) -> None:
    """Who disputes a rule changes a row and gets other answers; the project's own stay as they are."""
    tables.remove("conditions", subject_id="fine_tune", effect="enables")
    never = tables.line_where("conditions", subject_id="undo_base_decisions")
    tables.append("conditions", like=never, subject_id="fine_tune")
    theirs = read_catalog(tables.folder).abilities["fine_tune"].enables

    assert ((), True) == (
        theirs.alternatives,
        bool(read_catalog().abilities["fine_tune"].enables.alternatives),
    )


@pytest.mark.parametrize(
    ("table", "last"),
    [
        ("rests_on", "dependency_id"),
        ("provision", "provision_id"),
        ("assessments", "factor_id"),
        ("conditions", "factor_id"),
    ],
)
def test_a_row_that_stands_twice_is_refused(tables: Tables, table: str, last: str) -> None:
    """Of two rows on the same matter the page would show one and reckon with the other."""
    line = tables.append(table, like=2)

    assert tables.refused().startswith(f"{table}.csv, line {line}, column {last}:")
