"""The tables that only the page on models reads."""

from howopen.domain.catalog import Catalog
from howopen.lessons.models.model_record import (
    CaseKind,
    Decider,
    Decision,
    DisclosureYear,
    ModelCase,
    ModelPart,
)
from howopen.lessons.models.release_step import ReleaseStep
from howopen.sources.fact_table import statement
from howopen.sources.table_rows import Folder, Row, read_rows

ACCESSES = ("service", "weights")
_EVIDENCE = "statement basis source_id locator"


def read_steps(catalog: Catalog, folder: Folder = None) -> tuple[ReleaseStep, ...]:
    """Return the steps of release from the lowest up."""
    columns = f"step_id name system_id others example {_EVIDENCE}"
    return tuple(_step(row, catalog) for row in read_rows("release_steps.csv", columns, folder))


def read_parts(catalog: Catalog, folder: Folder = None) -> tuple[ModelPart, ...]:
    """Return what surrounds a model, from the outside in."""
    tables = {"factor": catalog.factors, "dependency": catalog.dependencies}
    rows = read_rows("model_parts.csv", f"part_id name needs_kind needs_id {_EVIDENCE}", folder)
    return tuple(
        ModelPart(
            row.text("part_id"),
            row.text("name"),
            row.choice("needs_kind", tables),
            row.id_in("needs_id", tables[row.text("needs_kind")]),
            statement(row),
        )
        for row in rows
    )


def read_disclosure_years(folder: Folder = None) -> tuple[DisclosureYear, ...]:
    """Return for each kind of access and each year how many models have sizes that are known."""
    columns = "access year models with_parameters with_data_size source_id locator"
    return tuple(
        DisclosureYear(
            row.choice("access", ACCESSES),
            *(int(row.number(n)) for n in ("year", "models", "with_parameters", "with_data_size")),
            row.text("source_id"),
            row.text("locator"),
        )
        for row in read_rows("disclosure_years.csv", columns, folder)
    )


def read_decisions(folder: Folder = None) -> tuple[Decision, ...]:
    """Return who decided what in a fine-tune, in order."""
    rows = read_rows("base_decisions.csv", f"decision decider {_EVIDENCE}", folder)
    return tuple(
        Decision(row.text("decision"), row.choice("decider", tuple(Decider)), statement(row)) for row in rows
    )


def read_cases(folder: Folder = None) -> tuple[ModelCase, ...]:
    """Return wrappers, withdrawals and payments, in order."""
    rows = read_rows("model_cases.csv", f"case_id kind name dated remains {_EVIDENCE}", folder)
    return tuple(
        ModelCase(
            row.text("case_id"),
            row.choice("kind", tuple(CaseKind)),
            row.text("name"),
            row.text("dated"),
            statement(row),
            row.text("remains"),
        )
        for row in rows
    )


def _step(row: Row, catalog: Catalog) -> ReleaseStep:
    system_id = row.optional("system_id") and row.id_in("system_id", catalog.systems)
    others = tuple(row.optional("others").split())
    if strange := [other for other in others if other not in catalog.systems]:
        row.refuse("others", f"names {strange[0]}, which is not in systems.csv")
    return ReleaseStep(
        row.text("step_id"), row.text("name"), system_id, others, row.optional("example"), statement(row)
    )
