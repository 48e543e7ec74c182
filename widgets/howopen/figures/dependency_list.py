"""The dependencies as a table: what, at which stage, on whom, and what has become of each."""

from functools import lru_cache

from howopen.domain.condition import hangs_on
from howopen.domain.dependency import Dependency, DependencyFinding, Status
from howopen.domain.disputed import is_disputed
from howopen.domain.shown import Shown
from howopen.figures.dissent import MARK
from howopen.figures.explanation import explain_dependency, why_button
from howopen.figures.markup import Markup, Rows, element, join, row
from howopen.figures.tracing import WHAT, provider_names, traced, whom
from howopen.figures.words import listed

STATUS_MARKS = {
    Status.REMAINS: "●",
    Status.EASED: "◐",
    Status.UNKNOWN: "?",
    Status.LIFTED: "○",
    Status.NOT_APPLICABLE: "–",
}
STAGE_WORDS = {
    "build": "to build",
    "extend": "to extend",
    "run": "to run",
    "serve": "to serve the public",
    "market": "to reach a market",
}


def dependency_list(shown: Shown) -> Markup:
    """Return a table of all dependencies with status and providers."""
    return dependency_frame(shown, dependency_rows(shown))


def dependency_rows(shown: Shown) -> dict[str, Markup]:
    """Return the rows of the table."""
    lit = traced(shown) or frozenset()
    asked = "you asked about this" if shown.chosen.startswith(WHAT) else "rests on this"
    word = f"through {whom(shown)}" if whom(shown) else asked
    found = shown.findings.dependencies
    return {
        dependency_key(f): _row(f, shown, word if f.dependency.dependency_id in lit else "") for f in found
    }


def dependency_frame(shown: Shown, rows: Rows) -> Markup:
    """Return the table, with the rows in their places."""
    head = element("tr", *(element("th", name, scope="col") for name in ("Dependency", "Now", "On whom")))
    table = element(
        "table",
        element("caption", "Dependencies, and on whom", class_="ho-hidden"),
        element("thead", head),
        element("tbody", *(rows[dependency_key(f)] for f in shown.findings.dependencies)),
        class_="ho-table",
    )
    return join(
        element("h2", "On whom everyone depends"),
        element("div", table, class_="ho-scroll", tabindex="0", role="region", aria_label="Dependencies"),
    )


def dependency_key(finding: DependencyFinding) -> str:
    """Return the key of a dependency's row, in the table and in the network."""
    return f"{WHAT}{finding.dependency.dependency_id}"


def _row(finding: DependencyFinding, shown: Shown, lit: str) -> Markup:
    dependency = finding.dependency
    item = dependency_key(finding)
    return _drawn(
        item,
        dependency.name,
        STAGE_WORDS[dependency.stage],
        finding.status,
        _hanging(finding, shown),
        "" if finding.is_lifted else listed(provider_names(shown, finding), "or"),
        lit,
        _explanation(dependency, shown) if item in shown.opened else None,
        is_disputed(dependency, shown.catalog.dissent),
    )


def _explanation(dependency: Dependency, shown: Shown) -> Markup:
    return explain_dependency(dependency, shown.catalog, shown.levels, shown.disputing)


@lru_cache(maxsize=256)
def _drawn(
    item: str,
    name: str,
    stage: str,
    status: Status,
    hanging: Markup | None,
    whom: str,
    lit: str,
    explanation: Markup | None,
    disputed: bool,
) -> Markup:
    """Return a dependency as it is shown; kept, since a click changes few of them."""
    head = element(
        "th",
        name,
        element("span", f" {stage}", class_="ho-stage"),
        element("strong", f" ← {lit}", class_="ho-lit-word") if lit else None,
        " ",
        why_button(item, name, explanation is not None),
        MARK if disputed else None,
        explanation,
        scope="row",
    )
    now = element("td", f"{STATUS_MARKS[status]} {status}", hanging)
    css = f"ho-is-{status.name.lower()}" + (" ho-lit" if lit else "")
    return row("tr", head, now, element("td", whom), class_=css, data_key=item)


def _hanging(finding: DependencyFinding, shown: Shown) -> Markup | None:
    if finding.status is not Status.UNKNOWN:
        return None
    dependency, levels = finding.dependency, shown.levels
    factors = dict.fromkeys(hangs_on(dependency.lifts, levels) + hangs_on(dependency.eases, levels))
    names = [shown.catalog.factors[f].name for f in factors]
    return element("span", f" (hangs on: {listed(names)})", class_="ho-stage")
