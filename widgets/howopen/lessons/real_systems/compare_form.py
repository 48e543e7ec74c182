"""The way to open several assessments, and what else to set beside them."""

from collections.abc import Sequence

from howopen.domain.catalog import Catalog
from howopen.domain.indices.entry import Problem
from howopen.figures.link_notice import link_notice
from howopen.figures.markup import Markup, element, empty_element, join
from howopen.figures.words import counted


def compare_form(
    catalog: Catalog, files: int, with_yours: bool, beside: str, problems: Sequence[Problem]
) -> Markup:
    """Return the controls; `files` is how many are open."""
    opens = empty_element("input", type="file", id="ho-own-files", accept=".yaml,.yml", multiple=True)
    options = [element("option", "nothing of ours", value="", selected=not beside)]
    options += [
        element("option", one.name, value=key, selected=key == beside) for key, one in catalog.systems.items()
    ]
    yours = element(
        "button",
        "With yours",
        type="button",
        data_do="yours",
        aria_pressed="true" if with_yours else "false",
        class_="ho-choose",
    )
    return join(
        element("h2", "Compare assessments of one system"),
        element(
            "div",
            element("div", element("label", "Open assessments", for_="ho-own-files"), " ", opens),
            yours,
            element(
                "div",
                element("label", "Beside", for_="ho-own-beside"),
                " ",
                element("select", *options, id="ho-own-beside", data_do="beside"),
            ),
            element("button", "Forget these assessments", type="button", data_do="forget") if files else None,
            class_="ho-filters",
        ),
        element("div", element("p", _said(files), class_="ho-note"), _notice(problems), role="status"),
    )


def _said(files: int) -> str:
    if not files:
        return "No file is open. Files stay on this page, and are gone when it is closed."
    return f"{counted(files).capitalize()} {'file is' if files == 1 else 'files are'} open."


def _notice(problems: Sequence[Problem]) -> Markup:
    return link_notice(tuple(map(str, problems)), "files")
