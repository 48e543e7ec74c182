"""Where a setting began: a list of real systems, and whether it has been changed since."""

from howopen.domain.catalog import Catalog
from howopen.domain.scenario import START, Scenario
from howopen.figures.citation import cited
from howopen.figures.markup import Markup, element, join


def system_choice(catalog: Catalog, origin: str, scenario: Scenario) -> Markup:
    """Return a labelled list of systems with a note on the one chosen; `origin` may be empty."""
    options = [element("option", "everything closed", value="", selected=not origin)]
    options += [
        element("option", system.name, value=system_id, selected=system_id == origin)
        for system_id, system in catalog.systems.items()
    ]
    return join(
        element("label", "Start from", for_="ho-system"),
        " ",
        element("select", *options, id="ho-system", data_do="system"),
        _note(catalog, origin, scenario),
    )


def _note(catalog: Catalog, origin: str, scenario: Scenario) -> Markup:
    if not origin:
        words = "Everything starts closed." if scenario == START else "Changed from everything closed."
        return element("p", words, class_="ho-note")
    system = catalog.systems[origin]
    changed = scenario != catalog.scenario_of(origin)
    gone = f"Withdrawn {system.withdrawn}. " if system.withdrawn else ""
    name = f"Changed from {system.name}" if changed else f"{system.name}, by {system.developer}"
    back = element(
        "button",
        "go back",
        type="button",
        class_="ho-why",
        data_do="system",
        value=origin,
        aria_label=f"Go back to {system.name}",
    )
    note = element(
        "details",
        element("summary", name, class_="ho-note"),
        element(
            "p",
            f"{system.note.why} {gone}Assessed as of {system.assessed_as_of}. ",
            cited(catalog.sources[system.note.source_id], system.note.locator),
            class_="ho-note",
        ),
        data_key="origin",
    )
    return element("div", note, back if changed else None, class_="ho-origin")
