"""`systems.csv` and `assessments.csv`: real systems and where each stands."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Annotated

from howopen.domain.cells import ID, Cell
from howopen.domain.factor import NOT_APPLICABLE, UNKNOWN, Factor, FactorKind
from howopen.domain.system import Assessment, System
from howopen.sources.table import Reader, Row, Table


class _AlsoOfAssessment:
    system_id: Annotated[str, Cell(refers="systems.system_id")]
    """The system."""
    rung_id: Annotated[str, Cell(form=ID)]
    """The answer: a rung of that factor, or unknown, or not_applicable where the question does not arise."""


SYSTEMS = Table(
    "systems",
    System,
    "Systems",
    "Real systems, those named by the paper and others since, each as one exact release and as of one day: a "
    "name such as Llama 3 covers several.",
    key="system_id",
)
ASSESSMENTS = Table(
    "assessments",
    Assessment,
    "Assessments",
    "Where each system stands on each material and circumstance, with the reason. Everything starts at the "
    "lowest rung, since openness must be shown and not assumed; what nobody could establish is unknown, and "
    "counts neither as open nor as closed.",
    key="system_id factor_id",
    also=_AlsoOfAssessment,
)


_BESIDE = {"unknown": UNKNOWN, "not_applicable": NOT_APPLICABLE}
"""What may stand in the place of a rung, and its level."""


def read_systems(reader: Reader, factors: Mapping[str, Factor]) -> dict[str, System]:
    """Return the systems, each assessed on every material and circumstance."""
    assessments: dict[str, list[Assessment]] = defaultdict(list)
    for line in reader.rows(ASSESSMENTS):
        assessments[line.cells["system_id"]].append(assessment(line, factors))
    wanted = {f.factor_id for f in factors.values() if f.kind is not FactorKind.LEVER}

    def system(row: Row[System]) -> System:
        own = tuple(assessments[row.cells["system_id"]])
        if lacking := sorted(wanted - {a.factor_id for a in own}):
            row.refuse("system_id", f"has no row in assessments.csv for {lacking[0]}")
        return row.record(assessments=own)

    rows = list(reader.rows(SYSTEMS))
    bases = {row.cells["system_id"]: row.cells["base_system_id"] for row in rows}
    for row in rows:
        if bases.get(row.cells["base_system_id"]):
            row.refuse("base_system_id", "rests on a base itself; name the lowest one")
    return {row.cells["system_id"]: system(row) for row in rows}


def assessment(row: Row[Assessment], factors: Mapping[str, Factor]) -> Assessment:
    """Return what a row says of a factor; raise `DataError` for a rung that the factor has not."""
    factor, rung_id = factors[row.cells["factor_id"]], row.cells["rung_id"]
    level = _BESIDE.get(rung_id)
    if level is None:
        try:
            level = factor.level_of(rung_id)
        except KeyError:
            known = (*(rung.rung_id for rung in factor.rungs), *_BESIDE)
            row.refuse("rung_id", f"must be one of {', '.join(known)}")
    return row.record(level=level)
