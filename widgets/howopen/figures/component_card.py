"""A component's switch as markup: its stance, and its materials and circumstances in detail."""

from howopen.domain.catalog import Catalog
from howopen.domain.factor import NOT_APPLICABLE, UNKNOWN, Component, Factor, Rung
from howopen.domain.scenario import Scenario
from howopen.domain.shown import Shown
from howopen.domain.stance import CHOOSABLE, Stance, has_unknown, stance_of
from howopen.domain.system import Assessment, System
from howopen.figures.circumstance_switch import circumstances_of
from howopen.figures.citation import because, cited
from howopen.figures.explanation import why_button
from howopen.figures.markup import Markup, Rows, element, empty_element, join
from howopen.figures.tile import tile
from howopen.figures.words import lower_first

_STANCE_WORDS = {
    Stance.CLOSED: "closed",
    Stance.PARTLY: "partly",
    Stance.OPEN: "most open known",
    Stance.IMAGINED: "imagined: no known example",
}
_TOGETHER = "Here the switch moves all materials together; the live page moves each by itself."


def component_card(shown: Shown, component: Component, *, whole: bool = False) -> Markup:
    """Return the card of one component.

    Where the setting began as a real system, its assessments explain the rungs. `whole` says that the
    materials move together only, and not each by itself.
    """
    return card_frame(shown, component, card_rows(shown, component, whole=whole), whole=whole)


def card_rows(shown: Shown, component: Component, *, whole: bool = False) -> dict[str, Markup]:
    """Return the component's materials and circumstances."""
    materials = shown.catalog.materials[component.component_id]
    fixed = circumstances_of(shown.catalog, component.component_id)
    return {f.factor_id: _material(f, shown, whole) for f in materials} | {
        f.factor_id: _fixed(f, shown) for f in fixed
    }


def card_frame(shown: Shown, component: Component, rows: Rows, *, whole: bool = False) -> Markup:
    """Return the card with the materials and circumstances in their places."""
    materials = shown.catalog.materials[component.component_id]
    fixed = circumstances_of(shown.catalog, component.component_id)
    stance = stance_of(materials, shown.scenario)
    return element(
        "fieldset",
        element("legend", tile(component.component_id), component.name, _badge(stance)),
        _stances(component, stance),
        element("p", _meaning(materials, shown.scenario, stance), class_="ho-meaning"),
        element(
            "details",
            element(
                "summary",
                "Details",
                element("span", f" of {lower_first(component.name)}", class_="ho-hidden"),
            ),
            _imagined(component, materials, stance),
            element("p", _TOGETHER, class_="ho-note") if whole else None,
            *(rows[f.factor_id] for f in materials),
            element("p", "No release moves these", class_="ho-head") if fixed else None,
            *(rows[f.factor_id] for f in fixed),
            data_key=f"details:{component.component_id}",
        ),
        class_=f"ho-card ho-c-{component.component_id} ho-at-{stance}",
        data_key=component.component_id,
    )


def assessment_of(system: System | None, factor_id: str) -> Assessment | None:
    """Return a system's assessment on a factor, or None."""
    if system is None:
        return None
    return next((a for a in system.assessments if a.factor_id == factor_id), None)


def _badge(stance: Stance) -> Markup | None:
    """Return the word for a stance that none of the three radio buttons shows."""
    if stance in CHOOSABLE:
        return None
    return join(" ", element("span", stance, class_="ho-mixed"))


def _stances(component: Component, stance: Stance) -> Markup:
    return element("div", *(_stance(component, s, s is stance) for s in CHOOSABLE), class_="ho-stances")


def _imagined(component: Component, materials: tuple[Factor, ...], stance: Stance) -> Markup | None:
    """Return the fourth stance, where some rung of a component is attested nowhere."""
    if all(f.known_level == f.top_level for f in materials):
        return None
    return element("div", _stance(component, Stance.IMAGINED, stance is Stance.IMAGINED), class_="ho-stances")


def _stance(component: Component, stance: Stance, checked: bool) -> Markup:
    radio = empty_element(
        "input",
        type="radio",
        name=f"stance-{component.component_id}",
        value=stance,
        data_do="stance",
        data_of=component.component_id,
        checked=checked,
    )
    return element("label", radio, _STANCE_WORDS[stance], class_=f"ho-stance ho-stance-{stance}")


def _meaning(materials: tuple[Factor, ...], scenario: Scenario, stance: Stance) -> str:
    """Return one line that says what the stance means here, by the component's first material."""
    if stance is Stance.CLOSED:
        return "Nothing is released."
    first, *others = materials
    released = sum(scenario.level(f.factor_id) > 0 for f in others)
    unknown = ", some not known" if has_unknown(materials, scenario) else ""
    lead = f"{first.name}: {_label(first, scenario.level(first.factor_id))}."
    return f"{lead} Also released: {released} of {len(others)}{unknown}."


def _label(factor: Factor, level: int) -> str:
    if level == UNKNOWN:
        return "not known"
    if level == NOT_APPLICABLE:
        return "does not arise"
    return factor.rungs[level].label


def _material(factor: Factor, shown: Shown, whole: bool) -> Markup:
    level = shown.levels.get(factor.factor_id, 0)
    options = [
        _option(str(n), r.label, level == n, r.attested_by is None) for n, r in enumerate(factor.rungs)
    ]
    for special in (UNKNOWN, NOT_APPLICABLE):
        if level == special:
            options.append(_option(str(special), _label(factor, special), True))
    control = f"rung-{factor.factor_id}"
    return element(
        "div",
        element("label", factor.name, for_=control),
        element("select", *options, id=control, data_do="rung", data_of=factor.factor_id, disabled=whole),
        _why(factor, shown),
        _explained(factor, level, shown),
        class_="ho-factor",
        data_key=factor.factor_id,
    )


def _option(value: str, label: str, selected: bool, imagined: bool = False) -> Markup:
    text = f"{label} (no known example)" if imagined else label
    return element("option", text, value=value, selected=selected)


def _fixed(factor: Factor, shown: Shown) -> Markup:
    level = shown.levels.get(factor.factor_id, 0)
    return element(
        "div",
        element("span", f"{factor.name}: ", element("em", _label(factor, level))),
        _why(factor, shown),
        _explained(factor, level, shown),
        class_="ho-factor ho-fixed",
        data_key=factor.factor_id,
    )


def _why(factor: Factor, shown: Shown) -> Markup:
    item = f"factor:{factor.factor_id}"
    return why_button(item, factor.name, item in shown.opened)


def _explained(factor: Factor, level: int, shown: Shown) -> Markup | None:
    if f"factor:{factor.factor_id}" not in shown.opened:
        return None
    catalog, system = shown.catalog, shown.system
    rungs = (_rung(rung, level == number, catalog) for number, rung in enumerate(factor.rungs))
    assessment = assessment_of(system, factor.factor_id)
    reason = None
    if system is not None and assessment is not None:
        reason = element("p", element("strong", f"{system.name}. "), because(assessment.evidence, catalog))
    fixed = (
        element("p", element("strong", "Why no release moves it. "), because(factor.fixed, catalog))
        if factor.fixed
        else None
    )
    return element(
        "div",
        element("p", factor.question, class_="ho-head"),
        element("ol", *rungs),
        join(reason, fixed),
        class_="ho-panel",
    )


def _rung(rung: Rung, is_here: bool, catalog: Catalog) -> Markup:
    attested = rung.attested_by
    example = (
        join(
            f"Such as {attested.name}, {attested.date}: ",
            cited(catalog.sources[attested.source_id], attested.locator),
        )
        if attested
        else "Imagined: no known example."
    )
    return element(
        "li", element("strong", rung.label, " (here)" if is_here else None), f": {rung.criterion} ", example
    )
