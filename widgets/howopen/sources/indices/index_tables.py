"""`index_forms.csv`, `_items`, `_crosswalk`, `_grades` and `_licences`: other people's indices."""

from dataclasses import dataclass
from typing import Annotated

from howopen.domain.cells import Cell
from howopen.domain.indices.form import Crossing, Form, Item, Licence, RungGrade
from howopen.sources.table import Table, grouped, reader
from howopen.sources.table_rows import Folder


class _OfForm:
    form_id: Annotated[str, Cell(refers="index_forms.form_id")]
    """The form in index_forms.csv."""


class _OfForms:
    form_ids: Annotated[tuple[str, ...], Cell(refers="index_forms.form_id", parted_by=" ")]
    """The forms in index_forms.csv whose rule knows it, parted by spaces."""


INDEX_FORMS = Table(
    "index_forms",
    Form,
    "Forms of other indices",
    "Versions of the files in which other people keep their indices of openness, which the explorer reads "
    "and whose rule it applies to them.",
    key="form_id",
)
INDEX_ITEMS = Table(
    "index_items",
    Item,
    "Questions of other indices",
    "What each form asks of an entry, in the index's own names and order.",
    key="form_id key",
    also=_OfForm,
)
INDEX_CROSSWALK = Table(
    "index_crosswalk",
    Crossing,
    "Crosswalk from other indices",
    "Where a question of another index and one of our materials or circumstances speak of the same thing. A "
    "grade is never turned into a rung: the two stand side by side.",
    key="form_id key factor_id",
    also=_OfForm,
)
INDEX_GRADES = Table(
    "index_grades",
    RungGrade,
    "Grades that our rungs bear",
    "What a rung of ours comes to in another index, so that an assessment can be written in its form. Where "
    "our criterion does not decide what the index asks, there is no grade, and the reason says why. Of "
    "several materials that one question asks about, different grades make partial.",
    key="form_id key factor_id rung_id",
    also=_OfForm,
)
INDEX_LICENCES = Table(
    "index_licences",
    Licence,
    "Licences that other indices know",
    "Licences by the names under which the rules of the Model Openness Tool and of the Gap Map know them. "
    "What is not here counts as open with neither.",
    key="licence",
    also=_OfForms,
)


@dataclass(frozen=True, slots=True)
class Indices:
    """All that the tables say of other people's indices, by form."""

    forms: dict[str, Form]
    crosswalk: dict[str, tuple[Crossing, ...]]
    licences: dict[str, dict[str, Licence]]


def read_rung_grades(form_id: str, folder: Folder = None) -> dict[str, tuple[RungGrade, ...]]:
    """Return what our rungs come to in the form of an index, by its items."""
    own = [row for row in reader(folder).rows(INDEX_GRADES) if row.cells["form_id"] == form_id]
    return {key: tuple(row.record() for row in rows) for (key,), rows in grouped(own, "key").items()}


def read_index_tables(folder: Folder = None) -> Indices:
    """Return forms, crosswalk and licences; raise `DataError` for the first row that is wrong."""
    tables = reader(folder)
    items = grouped(tables.rows(INDEX_ITEMS), "form_id")
    forms = tables.by_id(
        INDEX_FORMS, lambda row: row.record(items=tuple(r.record() for r in items[(row.cells["form_id"],)]))
    )
    crossings = grouped(tables.rows(INDEX_CROSSWALK), "form_id")
    for (form_id,), rows in crossings.items():
        keys = {item.key for item in forms[form_id].items}
        for crossing in rows:
            if crossing.cells["key"] not in keys:
                crossing.refuse("key", f"is no item of {form_id} in index_items.csv")
    licences: dict[str, dict[str, Licence]] = {form_id: {} for form_id in forms}
    for row in tables.rows(INDEX_LICENCES):
        for form_id in row.values["form_ids"]:
            licences[form_id][row.cells["licence"]] = row.record()
    return Indices(
        forms,
        {form: tuple(row.record() for row in rows) for (form,), rows in crossings.items()},
        licences,
    )
