"""Where a setting began: a list of real systems, and whether it has been changed since."""

from howopen.domain.scenario import START
from howopen.domain.shown import Shown
from howopen.figures.citation import cited
from howopen.figures.markup import Markup, element, join


def system_choice(shown: Shown) -> Markup:
    """Return a labelled list of systems with a note on the one that the setting began as."""
    options = [element("option", "everything closed", value="", selected=not shown.origin)]
    options += [
        element("option", system.name, value=system_id, selected=system_id == shown.origin)
        for system_id, system in shown.catalog.systems.items()
    ]
    return join(
        element("label", "Start from", for_="ho-system"),
        " ",
        element("select", *options, id="ho-system", data_do="system"),
        _note(shown),
    )


def _note(shown: Shown) -> Markup:
    system = shown.system
    if system is None:
        words = "Everything starts closed." if shown.scenario == START else "Changed from everything closed."
        return element("p", words, class_="ho-note")
    changed = shown.scenario != shown.catalog.scenario_of(shown.origin)
    gone = f"Withdrawn {system.withdrawn}. " if system.withdrawn else ""
    name = f"Changed from {system.name}" if changed else f"{system.name}, by {system.developer}"
    back = element(
        "button",
        "go back",
        type="button",
        class_="ho-why",
        data_do="system",
        value=shown.origin,
        aria_label=f"Go back to {system.name}",
    )
    note = element(
        "details",
        element("summary", name, class_="ho-note"),
        element(
            "p",
            f"{system.note.why} {gone}Assessed as of {system.assessed_as_of}. ",
            cited(shown.catalog.sources[system.note.source_id], system.note.locator),
            class_="ho-note",
        ),
        data_key="origin",
    )
    return element("div", note, back if changed else None, class_="ho-origin")
