"""One dependency in a sentence, for whoever asks about it in the network."""

from howopen.domain.dependency import DependencyFinding
from howopen.domain.shown import Shown
from howopen.figures.dependency_list import STAGE_WORDS, STATUS_MARKS, dependency_key
from howopen.figures.explanation import explain_dependency, why_button
from howopen.figures.markup import Markup, element, join, row
from howopen.figures.tracing import provider_names
from howopen.figures.words import listed


def asked_dependency(shown: Shown) -> Markup:
    """Return a list of all dependencies to choose from, and about the one chosen what it is, what has become
    of it, and its reasons. In the network its name can be pressed instead."""
    found = shown.findings.dependencies
    asked = next((one for one in found if dependency_key(one) == shown.chosen), None)
    options = [element("option", "a dependency", value="", selected=asked is None)]
    options += [
        element("option", one.dependency.name, value=dependency_key(one), selected=one is asked)
        for one in found
    ]
    return join(
        row(
            "p",
            element("label", "Ask about", for_="ho-asked"),
            " ",
            element("select", *options, id="ho-asked", data_do="ask"),
            class_="ho-note ho-about",
            data_key="ask",
        ),
        element("div", _answer(shown, asked) if asked else None, class_="ho-asked", role="status"),
        _reasons(shown, asked) if asked else None,
    )


def _answer(shown: Shown, asked: DependencyFinding) -> Markup:
    dependency = asked.dependency
    whom = f", through {listed(provider_names(shown, asked), 'or')}" if not asked.is_lifted else ""
    return element(
        "p",
        element("strong", dependency.name),
        element("span", f" {STAGE_WORDS[dependency.stage]}", class_="ho-stage"),
        f": {dependency.statement.why} Now: {STATUS_MARKS[asked.status]} {asked.status}{whom}. ",
        why_button(_reasons_key(asked), dependency.name, _reasons_key(asked) in shown.opened),
    )


def _reasons(shown: Shown, asked: DependencyFinding) -> Markup | None:
    if _reasons_key(asked) not in shown.opened:
        return None
    return explain_dependency(asked.dependency, shown.catalog, shown.levels, shown.disputing)


def _reasons_key(asked: DependencyFinding) -> str:
    """Return what unfolds the reasons here: in the table below they are unfolded by themselves."""
    return f"asked:{asked.dependency.dependency_id}"
