"""`data/datapackage.json` describes the tables, and the tables are as it says."""

import json
import shutil
from pathlib import Path

import pytest
from frictionless import Package
from howopen.lessons.datapackage import written

from tests.data.rows import DATA, TABLES

DESCRIPTION = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
RESOURCES = {resource["name"]: resource for resource in DESCRIPTION["resources"]}


def mistakes(folder: Path) -> list[tuple[str, str]]:
    """Return table and message of everything that is not as described."""
    report = Package(str(folder / "datapackage.json")).validate()
    general = [("datapackage.json", error.message) for error in report.errors]
    return general + [(task.name, error.message) for task in report.tasks for error in task.errors]


def test_the_tables_are_as_described() -> None:
    """Types, allowed values, required cells, ids that come once, and every id that points elsewhere."""
    assert [] == mistakes(DATA)


def test_the_description_is_the_one_that_the_records_make() -> None:
    """What the code reads and what others' tools are told are the same.

    Where this fails: `python -m howopen.lessons.datapackage > data/datapackage.json`.
    """
    assert (DATA / "datapackage.json").read_text(encoding="utf-8") == written()


def test_every_table_is_described() -> None:
    """No table without title, licence and the meaning of its columns."""
    assert TABLES == sorted(RESOURCES)


@pytest.mark.parametrize("table", TABLES)
def test_a_table_says_what_it_is_and_on_what_terms(table: str) -> None:
    """Whoever downloads one table can tell what it holds, where it is from and what they may do with it."""
    resource = RESOURCES[table]

    assert [] == [name for name in ("title", "description", "sources", "licenses") if not resource.get(name)]
    assert ["CC-BY-4.0"] == [licence["name"] for licence in resource["licenses"]]


@pytest.mark.parametrize("table", TABLES)
def test_every_column_is_described(table: str) -> None:
    """A heading alone does not tell a student what to put under it."""
    heading = (DATA / f"{table}.csv").read_text(encoding="utf-8").splitlines()[0].split(",")
    fields = RESOURCES[table]["schema"]["fields"]

    assert heading == [field["name"] for field in fields]
    assert [] == [field["name"] for field in fields if len(field.get("description", "")) < 10]


@pytest.mark.parametrize("table", [t for t in TABLES if t != "conditions"])
def test_every_table_has_a_key(table: str) -> None:
    """A row that stands twice is found; rules have no key, since `never` names no factor."""
    assert RESOURCES[table]["schema"].get("primaryKey")


@pytest.mark.parametrize("table", TABLES)
def test_every_source_is_looked_up(table: str) -> None:
    """Each column that names a source points to sources.csv."""
    names = [f["name"] for f in RESOURCES[table]["schema"]["fields"] if f["name"].endswith("source_id")]
    keys = [k["fields"] for k in RESOURCES[table]["schema"].get("foreignKeys", [])]

    assert [] == [name for name in names if name not in keys and table != "sources"]


def test_mistakes_are_found(tmp_path: Path) -> None:
    """The check above does not pass by seeing nothing: id, type, allowed value and key are each tried."""
    folder = shutil.copytree(DATA, tmp_path / "data")
    broken = {
        "rests_on": (",accelerators,", ",luck,"),
        "paper_outline": ("Abstract,1", "Abstract,one"),
        "conditions": ("fine_tune,enables,", "fine_tune,hinders,"),
        "systems": ("\nalpaca,", "\nllama,"),
    }
    for table, (old, new) in broken.items():
        path = folder / f"{table}.csv"
        text = path.read_text(encoding="utf-8").replace("\r\n", "\n")
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    assert set(broken) <= {name for name, _ in mistakes(folder)}
