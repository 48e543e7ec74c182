"""On whose machine a system was trained, and what is listed of it."""

from collections.abc import Sequence

from howopen.domain.catalog import Catalog
from howopen.domain.system import Assessment
from howopen.figures.amounts import amount, dollars
from howopen.figures.citation import because, cited
from howopen.figures.component_card import assessment_of
from howopen.figures.figure_frame import Figure
from howopen.figures.markup import Markup, element, join
from howopen.figures.row_chart import Axis, ChartRow, row_chart
from howopen.lessons.compute.compute_record import TrainingRun

_SOURCE = (
    "Epoch AI, Notable AI models, as of 2 May 2026 (CC BY 4.0); whose machine: this project’s assessments"
)
_COSTS = Axis(
    1e1, 1e9, ((1e1, "$10"), (1e3, "$1,000"), (1e5, "$100,000"), (1e7, "$10 m"), (1e9, "$1 bn")), True
)
_HEADER = (
    "model",
    "published",
    "accelerators",
    "number",
    "hours",
    "cost, US$ of 2023",
    "access",
    "whose machine",
)
_UNLISTED = "not listed"


def training_runs(catalog: Catalog, runs: Sequence[TrainingRun], chosen: str) -> Figure:
    """Return all runs by their cost, the chosen one marked."""
    rows = [
        ChartRow(
            f"{'▶ ' if r.run_id == chosen else ''}{r.released.year} {r.model}: {_maker(r)}",
            r.cost,
            r.cost,
            dollars(r.cost) if r.cost else "no cost listed",
            marked=r.run_id == chosen,
        )
        for r in runs
    ]
    title = "What training cost, and on whose chips"
    return Figure(
        "training-runs",
        title,
        _SOURCE,
        _HEADER,
        tuple(_row(catalog, r) for r in runs),
        picture=row_chart(rows, _COSTS, f"{title}. Its table says the same."),
        note="Estimates by Epoch AI of what the computing cost, in US dollars of 2023.",
    )


def training_run(catalog: Catalog, runs: Sequence[TrainingRun], chosen: str) -> Markup:
    """Return one run in full, with the list to choose another from."""
    run = next(r for r in runs if r.run_id == chosen)
    return join(_select(runs, chosen), _detail(catalog, run))


def _maker(run: TrainingRun) -> str:
    """Return who made the accelerators: the first word of their name."""
    name = run.hardware.split(" ")[0]
    return {"NVIDIA": "Nvidia", "": "chips not listed"}.get(name, name)


def _select(runs: Sequence[TrainingRun], chosen: str) -> Markup:
    options = (element("option", r.model, value=r.run_id, selected=r.run_id == chosen) for r in runs)
    return element("label", "Look at ", element("select", *options, data_do="run"), class_="ho-box")


def _detail(catalog: Catalog, run: TrainingRun) -> Markup:
    hours = run.accelerator_hours
    entries = (
        ("Made by", run.developer),
        ("Accelerators", _accelerators(run)),
        ("Hours", f"{_number(run.hours)}{f', so {amount(hours)} accelerator-hours' if hours else ''}"),
        ("Cost", dollars(run.cost) if run.cost else _UNLISTED),
        ("Open how far?", run.access or _UNLISTED),
        ("How sure is Epoch AI?", run.confidence),
        ("Whose machine?", _owner(catalog, run)),
    )
    rows = (element("div", element("dt", name), element("dd", value)) for name, value in entries)
    source = catalog.sources[run.evidence.source_id]
    return element(
        "div",
        element("h3", run.model),
        element("dl", *rows, class_="ho-record"),
        element("p", cited(source, run.evidence.locator)),
        role="status",
    )


def _accelerators(run: TrainingRun) -> str:
    if not run.hardware:
        return _UNLISTED
    if not run.quantity:
        return f"{run.hardware}, number {_UNLISTED}"
    return f"{_number(run.quantity)} × {run.hardware}"


def _number(value: float | None) -> str:
    return f"{value:,.0f}" if value else _UNLISTED


def _owner(catalog: Catalog, run: TrainingRun) -> Markup | str:
    assessment = _assessment(catalog, run)
    if assessment is None:
        return "Not known here: Epoch AI lists no owner, and we have not assessed this system."
    return join(element("strong", _rung(catalog, assessment), ". "), because(assessment.evidence, catalog))


def _assessment(catalog: Catalog, run: TrainingRun) -> Assessment | None:
    return assessment_of(catalog.systems.get(run.system_id), "training_machine")


def _rung(catalog: Catalog, assessment: Assessment) -> str:
    factor = catalog.factors["training_machine"]
    return factor.rungs[assessment.level].label if assessment.level >= 0 else "not known"


def _row(catalog: Catalog, run: TrainingRun) -> tuple[str, ...]:
    assessment = _assessment(catalog, run)
    return (
        run.model,
        run.released.isoformat(),
        run.hardware or _UNLISTED,
        _number(run.quantity),
        _number(run.hours),
        dollars(run.cost) if run.cost else _UNLISTED,
        run.access or _UNLISTED,
        _rung(catalog, assessment) if assessment else "not known here",
    )
