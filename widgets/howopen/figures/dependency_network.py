"""The network component → dependency → corporation, as SVG."""

from functools import lru_cache

from howopen.domain.catalog import Findings
from howopen.domain.dependency import DependencyFinding, Status
from howopen.domain.shown import Shown
from howopen.figures.dependency_list import STATUS_MARKS, dependency_key
from howopen.figures.markup import Markup, Rows, element, row
from howopen.figures.tracing import WHOM, provider_names, relied_on, traced, whom

WIDTH = 648
_ROW = 21
_TOP = 26
_COMPONENT_X, _DEPENDENCY_X, _PROVIDER_X = 90, 140, 478
_DEPENDENCY_END = 398


def dependency_network(shown: Shown) -> Markup:
    """Return the network as SVG; what remains, is eased or is lifted differs by line, mark and word."""
    return network_frame(shown, network_rows(shown))


def network_rows(shown: Shown) -> dict[str, Markup]:
    """Return the dependencies, each with its lines to the component and to all on whom one depends."""
    rows: dict[str, Markup] = {}
    lit, company = traced(shown), whom(shown)
    component_y = _component_places(shown)
    provider_y = _provider_places(shown)
    for index, finding in enumerate(shown.findings.dependencies):
        css = _css(finding, lit)
        y = _y(index)
        component = component_y[finding.dependency.component_id]
        curves = [_curve(_COMPONENT_X + 4, component, _DEPENDENCY_X - 4, y, css)]
        if not finding.is_lifted:
            for name in provider_names(shown, finding):
                dim = css.replace("ho-lit", "ho-dim")  # the same dependency, on somebody else
                own = dim if company and name != company else css
                curves.append(_curve(_DEPENDENCY_END, y, _PROVIDER_X - 6, provider_y[name], own))
        key = dependency_key(finding)
        rows[key] = row("g", *curves, _dependency(finding, y, css), data_key=key)
    return rows


def network_frame(shown: Shown, rows: Rows) -> Markup:
    """Return what stands around the dependencies, with them in their places."""
    found, company = shown.findings.dependencies, whom(shown)
    height = network_height(shown.findings)
    parts: list[Markup] = [_heading(x, text) for x, text in _HEADINGS]
    parts.append(_text(_DEPENDENCY_X, height - 10, _LEGEND, "ho-net-heading"))
    parts += [rows[dependency_key(f)] for f in found]
    parts += [
        _text(_COMPONENT_X, y, shown.catalog.components[c].short_name, "ho-net-component", "end")
        for c, y in _component_places(shown).items()
    ]
    present = relied_on(shown)
    parts += [
        _provider(name, y, name in present, name == company) for name, y in _provider_places(shown).items()
    ]
    remaining = sum(f.status is Status.REMAINS for f in found)
    return element(
        "svg",
        element(
            "title",
            f"Network of {len(found)} dependencies; {remaining} remain. The table below says the same.",
        ),
        *parts,
        viewBox=f"0 0 {WIDTH} {height}",
        role="img",
        class_="ho-network",
    )


def network_height(findings: Findings) -> int:
    """Return the height of the network in its own units, of which `WIDTH` are its width."""
    return _TOP + _ROW * len(findings.dependencies) + 24


_LEGEND = "● remains · ◐ eased · ○ lifted · ? not known"
_HEADINGS = ((_COMPONENT_X, "Component"), (_DEPENDENCY_X, "Dependency"), (_PROVIDER_X, "On whom"))


def _y(index: float) -> float:
    return _TOP + _ROW * index + _ROW / 2


def _component_places(shown: Shown) -> dict[str, float]:
    """Return a height for each component: the middle of its dependencies."""
    places: dict[str, list[int]] = {}
    for index, finding in enumerate(shown.findings.dependencies):
        places.setdefault(finding.dependency.component_id, []).append(index)
    return {c: _y(sum(own) / len(own)) for c, own in places.items()}


def _provider_places(shown: Shown) -> dict[str, float]:
    """Return a height for every provider of the catalog, whether or not it supplies now.

    The places come from the tables alone, so that nothing jumps when a switch moves.
    """
    rows, providers, developer = shown.findings.dependencies, shown.catalog.providers, shown.developer
    reach: dict[str, list[int]] = {}
    for index, finding in enumerate(rows):
        for provision in finding.dependency.provisions:
            provider = providers[provision.provider_id]
            name = developer if developer and provider.kind == "role" else provider.name
            reach.setdefault(name, []).append(index)
    ordered = sorted(reach, key=lambda name: sum(reach[name]) / len(reach[name]))
    gap = (len(rows) - 1) / max(len(ordered) - 1, 1)
    return {name: _y(place * gap) for place, name in enumerate(ordered)}


def _css(finding: DependencyFinding, lit: frozenset[str] | None) -> str:
    css = f"ho-is-{finding.status.name.lower()}"
    if lit is None:
        return css
    return css + (" ho-lit" if finding.dependency.dependency_id in lit else " ho-dim")


def _dependency(finding: DependencyFinding, y: float, css: str) -> Markup:
    label = f"{STATUS_MARKS[finding.status]} {finding.dependency.name}"
    return _text(_DEPENDENCY_X, y, label, f"ho-net-dependency {css}")


def _provider(name: str, y: float, is_present: bool, is_chosen: bool) -> Markup:
    """Return a name that can be pressed; for those without a mouse there are buttons below."""
    if not is_present:
        return _text(_PROVIDER_X, y, name, "ho-net-provider ho-net-gone")
    css = "ho-net-provider" + (" ho-lit" if is_chosen else "")
    return _text(_PROVIDER_X, y, name, css, data_do="choose", data_of="" if is_chosen else WHOM + name)


def _heading(x: float, text: str) -> Markup:
    return _text(x, 11, text, "ho-net-heading", "end" if x == _COMPONENT_X else "start")


@lru_cache(maxsize=512)
def _text(x: float, y: float, text: str, css: str, anchor: str = "start", **action: str) -> Markup:
    return element("text", text, x=x, y=f"{y + 4:.1f}", class_=css, text_anchor=anchor, **action)


@lru_cache(maxsize=512)
def _curve(x1: float, y1: float, x2: float, y2: float, css: str) -> Markup:
    middle = (x1 + x2) / 2
    path = f"M{x1} {y1:.1f}C{middle} {y1:.1f} {middle} {y2:.1f} {x2} {y2:.1f}"
    return element("path", d=path, class_=css, fill="none")
