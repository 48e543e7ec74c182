"""The four kinds of labour against the stages of a system's life, and who asks about them."""

from collections.abc import Mapping

from howopen.domain.catalog import Catalog
from howopen.domain.instrument import Criterion, Instrument
from howopen.figures.citation import because
from howopen.figures.figure_frame import Figure
from howopen.figures.markup import Markup, element
from howopen.figures.words import listed
from howopen.lessons.labour.labour_record import STAGES, LabourKind

STAGE_WORDS = dict(
    zip(STAGES, ("gathering data", "training", "tuning answers", "serving people"), strict=True)
)
_WHO = {"labour_disclosure", "pay_disclosure"}
_PAPER = (
    "Widder, Whittaker & West 2024, Labour ¶1; stages and last column are our reading, of the paper "
    "and of the definitions of the Foundation Model Transparency Index"
)


def labour_kinds(catalog: Catalog, kinds: Mapping[str, LabourKind]) -> Figure:
    """Return the kinds as rows and the stages as columns, with what people do under it."""
    rows = tuple(
        (
            kind.name,
            *("● work" if stage in kind.stages else "–" for stage in STAGES),
            "mainly here" if len(kind.asked_about) > 1 else "a little" if kind.asked_about else "not asked",
        )
        for kind in kinds.values()
    )
    told = (
        element("li", element("strong", f"{k.name}. "), because(k.evidence, catalog)) for k in kinds.values()
    )
    return Figure(
        "labour-kinds",
        "Four kinds of labour, and when they are done",
        _PAPER,
        ("kind of work", *STAGE_WORDS.values(), "asked about by the transparency index"),
        rows,
        element("ul", *told, class_="ho-plain"),
    )


def labour_asked(catalog: Catalog) -> Figure:
    """Return for each published definition in the catalog what it asks about labour."""
    rows = tuple(
        (i.name, str(len(i.criteria)), "; ".join(c.name for c in _about_labour(catalog, i)) or "nothing")
        for i in catalog.instruments.values()
    )
    silent = sum(row[-1] == "nothing" for row in rows)
    return Figure(
        "labour-asked",
        "What definitions of openness ask about labour",
        "the definitions, as written into our rules: data/criteria.csv and data/conditions.csv",
        ("definition or index", "criteria", "those that touch labour"),
        rows,
        _asked_words(catalog, len(rows), silent),
    )


def _asked_words(catalog: Catalog, total: int, silent: int) -> Markup:
    asking = [i for i in catalog.instruments.values() if any(_factors(c) & _WHO for c in i.criteria)]
    who = "None asks" if not asking else f"{listed([i.short_name or i.name for i in asking])} ask"
    return element(
        "p",
        f"As written into our rules, {silent} of {total} ask nothing about labour. "
        f"{who} who did the work or for what pay.",
    )


def _about_labour(catalog: Catalog, instrument: Instrument) -> list[Criterion]:
    own = {f.factor_id for f in catalog.materials["labour"]}
    return [c for c in instrument.criteria if _factors(c) & own]


def _factors(criterion: Criterion) -> set[str]:
    conditions = [criterion.meets, *([criterion.partly] if criterion.partly else [])]
    return {r.factor_id for condition in conditions for r in condition.requirements}
