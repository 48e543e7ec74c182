"""What surrounds a model before it is a product, as boxes around a box."""

from collections.abc import Mapping, Sequence

from howopen.domain.catalog import Catalog
from howopen.domain.dependency import Status
from howopen.domain.factor import NOT_APPLICABLE, UNKNOWN
from howopen.domain.shown import Shown
from howopen.figures.citation import because
from howopen.figures.figure_frame import Figure
from howopen.figures.markup import Markup, element
from howopen.figures.tracing import provider_names
from howopen.figures.words import listed
from howopen.lessons.models.model_record import ModelPart

_HEADER = ("part, from the outside in", "how it stands here")
_MARKS = {Status.REMAINS: "●", Status.EASED: "◐", Status.UNKNOWN: "?"}


def around_model(shown: Shown, parts: Sequence[ModelPart]) -> Figure:
    """Return the parts one inside the other, each with how the present setting leaves it."""
    states = {p.part_id: _state(shown, p) for p in parts}
    return Figure(
        "around-a-model",
        "What surrounds a model before it is a product",
        "Widder, Whittaker & West 2024; state by the rules of this project",
        _HEADER,
        tuple((p.name, states[p.part_id]) for p in parts),
        _box(shown.catalog, parts, states),
        note="○ open or lifted, ◐ in part, ● kept or depended on, ? not known",
    )


def _box(catalog: Catalog, parts: Sequence[ModelPart], states: Mapping[str, str]) -> Markup:
    first, *inner = parts
    return element(
        "div",
        element("p", element("strong", first.name), element("span", f" {states[first.part_id]}")),
        element("p", because(first.evidence, catalog), class_="ho-note"),
        _box(catalog, inner, states) if inner else None,
        class_=f"ho-shell ho-shell-{first.needs_kind}",
    )


def _state(shown: Shown, part: ModelPart) -> str:
    if part.needs_kind == "factor":
        return _released(shown.catalog, part.needs_id, shown.levels.get(part.needs_id, 0))
    found = next(f for f in shown.findings.dependencies if f.dependency.dependency_id == part.needs_id)
    if found.is_lifted:
        return f"○ {found.status}"
    whom = listed(provider_names(shown, found), "or")
    return f"{_MARKS[found.status]} {_DEPENDENCE[found.status]} {whom}"


_DEPENDENCE = {
    Status.REMAINS: "you depend on",
    Status.EASED: "you depend less on",
    Status.UNKNOWN: "not known; perhaps on",
}


def _released(catalog: Catalog, factor_id: str, level: int) -> str:
    factor = catalog.factors[factor_id]
    if level in (UNKNOWN, NOT_APPLICABLE):
        return "? not known" if level == UNKNOWN else "○ does not arise"
    mark = "●" if level == 0 else "○" if level >= factor.known_level else "◐"
    return f"{mark} {factor.rungs[level].label}"
