"""`components.csv`, `factors.csv`, `rungs.csv`: what can be opened, and how far."""

from collections.abc import Mapping

from howopen.domain.evidence import Basis, Evidence
from howopen.domain.factor import Attestation, Component, Factor, FactorKind, Rung
from howopen.sources.condition_table import evidence_of
from howopen.sources.table_groups import by_id, grouped, refuse_strays
from howopen.sources.table_rows import DataError, Folder, Row, Sources, read_rows


def read_components(folder: Folder, sources: Sources) -> dict[str, Component]:
    """Return the components, switches and groups outside them."""
    columns = "component_id name short_name group description basis source_id locator"
    return by_id(
        read_rows("components.csv", columns, folder),
        "component_id",
        lambda r: Component(
            r.text("component_id"),
            r.text("name"),
            r.text("short_name"),
            r.choice("group", ("component", "outside")) == "component",
            r.text("description"),
            evidence_of(r, sources, "description"),
        ),
    )


def read_factors(folder: Folder, sources: Sources, components: Mapping[str, Component]) -> dict[str, Factor]:
    """Return the factors with their rungs; raise `DataError` for the first that is wrong."""
    columns = (
        "factor_id code kind component_id name question partly_rung inherited "
        "fixed_why fixed_basis fixed_source_id fixed_locator"
    )
    rungs = grouped(
        read_rows(
            "rungs.csv",
            "factor_id rung_id label criterion attested_by attested_on source_id locator",
            folder,
        ),
        "factor_id",
    )

    def factor(row: Row) -> Factor:
        factor_id = row.text("factor_id")
        kind = row.choice("kind", FactorKind)
        own = tuple(_rung(r, sources) for r in rungs.get(factor_id, ()))
        if len(own) < 2:
            row.refuse("factor_id", "needs at least two rows in rungs.csv")
        ids = [rung.rung_id for rung in own]
        is_material = kind is FactorKind.MATERIAL
        return Factor(
            factor_id,
            _code(row),
            kind,
            row.id_in("component_id", components),
            row.text("name"),
            row.text("question"),
            own,
            ids.index(row.choice("partly_rung", ids)) if is_material else 0,
            row.choice("inherited", ("yes", "no")) == "yes",
            None if is_material else _fixed(row, sources),
        )

    found = by_id(read_rows("factors.csv", columns, folder), "factor_id", factor)
    refuse_strays(rungs, "factor_id", found)
    if len({f.code for f in found.values()}) < len(found):
        raise DataError("factors.csv: two factors have the same code; links need each to have its own.")
    return found


def _code(row: Row) -> str:
    code = row.text("code")
    fits = len(code) == 2 and code.isascii() and code.islower()
    return code if fits else row.refuse("code", "must be two small letters, for links")


def _fixed(row: Row, sources: Sources) -> Evidence:
    return Evidence(
        row.choice("fixed_basis", Basis),
        row.text("fixed_why"),
        row.id_in("fixed_source_id", sources),
        row.text("fixed_locator"),
    )


def _rung(row: Row, sources: Sources) -> Rung:
    name = row.optional("attested_by")
    attested = (
        Attestation(name, row.text("attested_on"), row.id_in("source_id", sources), row.text("locator"))
        if name
        else None
    )
    return Rung(row.text("rung_id"), row.text("label"), row.text("criterion"), attested)
