"""What holds the gates, as the paper names it, and whether the present setting changes it."""

from collections.abc import Sequence

from howopen.domain.shown import Shown
from howopen.figures.citation import because
from howopen.figures.consequence_list import whether_it_follows
from howopen.figures.dependency_list import STATUS_MARKS
from howopen.figures.figure_frame import Figure
from howopen.figures.markup import Markup, element
from howopen.lessons.market.gate import Force, Gate

_TITLE = "What holds the gates"


def forces(shown: Shown, held: Sequence[Force], gates: Sequence[Gate]) -> Figure:
    """Return each force with its gate, its hedge, and what the rules make of it in this setting."""
    names = {gate.gate_id: gate.name for gate in gates}
    findings = shown.findings
    now = {
        **{f.dependency.dependency_id: f"{STATUS_MARKS[f.status]} {f.status}" for f in findings.dependencies},
        **{f.consequence.consequence_id: " ".join(whether_it_follows(f)) for f in findings.consequences},
    }
    told = [(force, names[force.gate_id], now[force.dependency_id or force.consequence_id]) for force in held]
    return Figure(
        "market-forces",
        _TITLE,
        "Widder, Whittaker & West 2024, Definitional arbitrage ¶4 and Compute ¶3",
        ("what", "at which gate", "in this setting", "the paper’s hedge", "what it says"),
        tuple((f.name, gate, state, f.hedge or "–", f.evidence.why) for f, gate, state in told),
        element("div", *(_force(shown, *one) for one in told), class_="ho-cases ho-four"),
        note="Which gate each holds is our reading. The paper names them together, and does not weigh them.",
    )


def _force(shown: Shown, force: Force, gate: str, state: str) -> Markup:
    return element(
        "article",
        element("h3", force.name),
        element("p", f"At “{gate}”. In this setting: {state}.", class_="ho-note"),
        element("p", because(force.evidence, shown.catalog)),
        element("p", f"Its hedge: {force.hedge}.") if force.hedge else None,
        element("p", because(force.since, shown.catalog)) if force.since else None,
    )
