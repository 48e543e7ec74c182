"""The tables that only the page on real systems reads: statements on trial, and what belongs to each."""

from typing import Annotated

from howopen.domain.catalog import Catalog
from howopen.domain.cells import ID, Cell
from howopen.domain.system import Assessment
from howopen.lessons.real_systems.statement import MixUp, Statement
from howopen.sources.system_tables import assessment
from howopen.sources.table import Row, Table, grouped, reader
from howopen.sources.table_rows import Folder


class _AlsoOfStatement:
    statement_id: str
    """Name used by the other tables."""


class _OfStatement:
    statement_id: Annotated[str, Cell(refers="statements.statement_id")]
    """The statement it belongs to."""


class _AlsoOfEvidence(_OfStatement):
    rung_id: Annotated[str, Cell(form=ID)]
    """The answer: a rung of that factor, or unknown, or not_applicable where the question does not arise."""


STATEMENTS = Table(
    "statements",
    Statement,
    "Statements on trial",
    "What makers, suppliers and newspapers said of releases, each in a few of its own words, and last the "
    "paper’s own thesis.",
    key="statement_id",
    also=_AlsoOfStatement,
)
STATEMENT_EVIDENCE = Table(
    "statement_evidence",
    Assessment,
    "Evidence for statements on systems that are not assessed",
    "What was found on a system that has no assessment of its own, by the same rungs. What has no row here "
    "was not looked into, and counts as unknown.",
    key="statement_id factor_id",
    also=_AlsoOfEvidence,
)
MIX_UPS = Table(
    "mix_ups",
    MixUp,
    "What statements mix up",
    "Where one component, one stage or one person’s word is taken for another, in a statement on trial or by "
    "those who repeat it.",
    key="statement_id kind",
    also=_OfStatement,
)


def read_statements(catalog: Catalog, folder: Folder = None) -> dict[str, Statement]:
    """Return the statements by id, in order, each with its own evidence and what it mixes up."""
    read = reader(folder)
    evidence = grouped(read.rows(STATEMENT_EVIDENCE), "statement_id")
    mix_ups = grouped(read.rows(MIX_UPS), "statement_id")

    def statement(row: Row[Statement]) -> Statement:
        of = (row.cells["statement_id"],)
        own = tuple(assessment(r, catalog.factors) for r in evidence.get(of, ()))
        return row.record(evidence=own, mix_ups=tuple(r.record() for r in mix_ups.get(of, ())))

    return read.by_id(STATEMENTS, statement)
