"""The page's bars and network as plotly traces."""

from howopen.domain.dependency import Status
from howopen.domain.shown import Shown
from howopen.figures.ability_list import GROUPS, MARKS, group_of
from howopen.figures.dependency_list import STATUS_MARKS
from howopen.figures.tracing import provider_names

_BARS = {"free": "#0b66b0", "through": "#7fb2dd", "unknown": "#c9b458", "absent": "#dddddd", "out": "#eeeeee"}
_LINKS = {
    Status.REMAINS: "#b3480b",
    Status.EASED: "#e3b48f",
    Status.UNKNOWN: "#c9b458",
    Status.LIFTED: "#dddddd",
    Status.NOT_APPLICABLE: "#eeeeee",
}


def bars(shown: Shown) -> list[dict]:
    """Return one stacked bar trace for each group of abilities."""
    catalog, findings = shown.catalog, shown.findings
    names = [affordance.name for affordance in catalog.affordances.values()]
    traces = []
    for group, heading in GROUPS:
        counts = [
            sum(f.ability.affordance_id == a and group_of(f) == group for f in findings.abilities)
            for a in catalog.affordances
        ]
        traces.append(
            {
                "type": "bar",
                "orientation": "h",
                "name": heading,
                "y": names,
                "x": counts,
                "text": [f"{MARKS[group]} {count}" if count else "" for count in counts],
                "marker": {"color": _BARS[group]},
            }
        )
    return traces


def network(shown: Shown) -> dict:
    """Return the network component → dependency → provider as one Sankey trace."""
    catalog, rows = shown.catalog, shown.findings.dependencies
    components = list(dict.fromkeys(f.dependency.component_id for f in rows))
    providers = list(dict.fromkeys(n for f in rows for n in provider_names(shown, f)))
    labels = [catalog.components[c].short_name for c in components]
    labels += [f"{STATUS_MARKS[f.status]} {f.dependency.name}" for f in rows]
    labels += providers
    first_row, first_provider = len(components), len(components) + len(rows)
    source, target, colours = [], [], []
    for index, finding in enumerate(rows, first_row):
        ends = [] if finding.is_lifted else provider_names(shown, finding)
        source += [components.index(finding.dependency.component_id)] + [index] * len(ends)
        target += [index] + [first_provider + providers.index(name) for name in ends]
        colours += [_LINKS[finding.status]] * (1 + len(ends))
    return {
        "type": "sankey",
        "node": {"label": labels, "pad": 8, "thickness": 12},
        "link": {"source": source, "target": target, "value": [1] * len(source), "color": colours},
    }
