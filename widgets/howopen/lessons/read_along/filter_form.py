"""The controls that choose paragraphs: section, component, page, words."""

from collections.abc import Mapping, Sequence

from howopen.figures.markup import Markup, element, empty_element, join
from howopen.lessons.read_along.reading import LONGEST_SEARCH, Reading


def filter_form(options: Mapping[str, Sequence[tuple[str, str]]], reading: Reading, found: str) -> Markup:
    """Return the controls as chosen, and how much is found.

    `options` has for section, component and page the ids to choose from, each with its name.
    """
    now = {"section": reading.section, "component": reading.component, "page": reading.page}
    selects = (_select(what, own, now[what]) for what, own in options.items())
    search = empty_element(
        "input",
        type="search",
        id="ho-by-words",
        data_do="words",
        value=reading.words,
        maxlength=LONGEST_SEARCH,
    )
    whole = element("button", "The whole paper", type="button", data_do="all")
    return join(
        element(
            "div",
            *selects,
            element("div", element("label", "Words", for_="ho-by-words"), " ", search),
            whole if reading != Reading() else None,
            class_="ho-choose-paragraphs",
        ),
        element("p", found, role="status", class_="ho-note"),
    )


def _select(what: str, options: Sequence[tuple[str, str]], now: str) -> Markup:
    made = [element("option", "all", value="", selected=not now)]
    made += [element("option", name, value=value, selected=value == now) for value, name in options]
    name = f"ho-by-{what}"
    label = element("label", what.capitalize(), for_=name)
    return element("div", label, " ", element("select", *made, id=name, data_do=what))
