"""The network component → dependency → corporation, as SVG.

Each company has one cell for each dependency listed through it, in the component's colour: how much passes
through it can be counted, and no area or thickness has to be judged.
"""

from collections import Counter
from functools import lru_cache

from howopen.domain.catalog import Findings
from howopen.domain.dependency import DependencyFinding, Status
from howopen.domain.shown import Shown
from howopen.figures.dependency_list import STATUS_MARKS, dependency_key
from howopen.figures.markup import Markup, Rows, element, row
from howopen.figures.tracing import WHOM, provider_names, traced, whom

WIDTH = 894
_TOP, _ROW, _BAND_GAP = 17, 17, 7
_COMPONENT_X, _BAND_X, _DEPENDENCY_X, _DEPENDENCY_END = 92, 100, 112, 400
_CELL_X, _CELL_WIDTH, _CELL_HEIGHT, _CELL_PITCH = 640, 36, 8, 10
_PROVIDER_X = 690
_LEAST_BLOCK = 22
"""How high a company's place is at least: its name is pressed by finger too."""

LEGEND = "● remains · ◐ eased · ○ lifted · ? not known. One cell beside a name: one dependency through it."
_HEADINGS = ((_DEPENDENCY_X, "What one depends on"), (_CELL_X, "Through whom"))


def dependency_network(shown: Shown) -> Markup:
    """Return the network as SVG; what remains, is eased or is lifted differs by line, mark and word."""
    return network_frame(shown, network_rows(shown))


def network_rows(shown: Shown) -> dict[str, Markup]:
    """Return the dependencies, each with its lines to all on whom one depends and with its cells there."""
    found = shown.findings.dependencies
    lit, company, places = traced(shown), whom(shown), _cell_places(shown)
    rows: dict[str, Markup] = {}
    for finding, y in zip(found, _heights(found), strict=True):
        dependency = finding.dependency
        css, names = _css(finding, lit), _holders(shown, finding)
        dim = css.replace("ho-lit", "ho-dim")  # the same dependency, on somebody else
        curves, own_cells = [], []
        for name, cells in places.items():
            cell_y = cells.get(dependency.dependency_id)
            if cell_y is None:
                continue
            is_there = name in names
            own = dim if company and name != company else css
            if is_there:
                curves.append(_curve(_DEPENDENCY_END, y, _CELL_X - 2, cell_y, own))
            own_cells.append(_cell(cell_y, finding.status if is_there else Status.LIFTED, own))
        key, hue = dependency_key(finding), f"ho-c-{dependency.component_id}"
        rows[key] = row("g", *curves, _dependency(finding, y, css), *own_cells, data_key=key, class_=hue)
    return rows


def network_frame(shown: Shown, rows: Rows) -> Markup:
    """Return what stands around the dependencies, with them in their places."""
    found, company = shown.findings.dependencies, whom(shown)
    parts: list[Markup] = [_text(x, 8, text, "ho-net-heading") for x, text in _HEADINGS]
    parts += [rows[dependency_key(f)] for f in found]
    parts += _bands(shown, _heights(found))
    counts = Counter(name for f in found for name in dict.fromkeys(_holders(shown, f)))
    for name, cells in _cell_places(shown).items():
        parts.append(_provider(name, sum(cells.values()) / len(cells), counts[name], name == company))
    remaining = sum(f.status is Status.REMAINS for f in found)
    return element(
        "svg",
        element(
            "title",
            f"Network of {len(found)} dependencies; {remaining} remain. The table below says the same.",
        ),
        *parts,
        viewBox=f"0 0 {WIDTH} {network_height(shown.findings)}",
        role="img",
        class_="ho-network",
    )


def network_height(findings: Findings) -> int:
    """Return the height of the network in its own units, of which `WIDTH` are its width."""
    bands = len({f.dependency.component_id for f in findings.dependencies})
    return _TOP + _ROW * len(findings.dependencies) + _BAND_GAP * (bands - 1)


def _heights(rows: tuple[DependencyFinding, ...]) -> list[float]:
    """Return a height for each dependency; those of one component stand together."""
    heights: list[float] = []
    y, before = _TOP - _BAND_GAP + _ROW / 2, ""
    for finding in rows:
        y += _BAND_GAP if finding.dependency.component_id != before else 0
        before = finding.dependency.component_id
        heights.append(y)
        y += _ROW
    return heights


def _bands(shown: Shown, heights: list[float]) -> list[Markup]:
    """Return each component's name beside the line that holds its dependencies together."""
    own: dict[str, list[float]] = {}
    for finding, y in zip(shown.findings.dependencies, heights, strict=True):
        own.setdefault(finding.dependency.component_id, []).append(y)
    return [
        element(
            "g",
            element(
                "rect",
                x=_BAND_X,
                y=f"{ys[0] - _ROW / 2 + 1:.1f}",
                width=4,
                height=f"{ys[-1] - ys[0] + _ROW - 2:.1f}",
                class_="ho-net-band",
            ),
            _text(_COMPONENT_X, sum(ys) / len(ys), _short(shown, c), "ho-net-component", "end"),
            class_=f"ho-c-{c}",
        )
        for c, ys in own.items()
    ]


def _short(shown: Shown, component_id: str) -> str:
    return shown.catalog.components[component_id].short_name


def _holders(shown: Shown, finding: DependencyFinding) -> list[str]:
    return [] if finding.is_lifted else provider_names(shown, finding)


def _cell_places(shown: Shown) -> dict[str, dict[str, float]]:
    """Return for everybody who may supply dependencies a height for each, whether or not they do now.

    The places come from the tables alone, so that nothing jumps when a switch moves.
    """
    reach: dict[str, list[int]] = {}
    rows = shown.findings.dependencies
    for index, finding in enumerate(rows):
        for provision in finding.dependency.provisions:
            provider = shown.catalog.providers[provision.provider_id]
            name = shown.developer if shown.developer and provider.kind == "role" else provider.name
            if index not in reach.setdefault(name, []):
                reach[name].append(index)
    ordered = sorted(reach, key=lambda name: sum(reach[name]) / len(reach[name]))
    blocks = {name: max(_LEAST_BLOCK, _CELL_PITCH * len(reach[name])) for name in ordered}
    room = network_height(shown.findings) - _TOP - sum(blocks.values())
    gap = room / max(len(ordered) - 1, 1)
    places: dict[str, dict[str, float]] = {}
    y = float(_TOP)
    for name in ordered:
        first = y + (blocks[name] - _CELL_PITCH * len(reach[name])) / 2 + _CELL_PITCH / 2
        places[name] = {
            rows[index].dependency.dependency_id: first + _CELL_PITCH * place
            for place, index in enumerate(reach[name])
        }
        y += blocks[name] + gap
    return places


def _css(finding: DependencyFinding, lit: frozenset[str] | None) -> str:
    css = f"ho-is-{finding.status.name.lower()}"
    if lit is None:
        return css
    return css + (" ho-lit" if finding.dependency.dependency_id in lit else " ho-dim")


def _dependency(finding: DependencyFinding, y: float, css: str) -> Markup:
    label = f"{STATUS_MARKS[finding.status]} {finding.dependency.name}"
    word = "" if finding.status is Status.REMAINS else f" {finding.status}"
    asked = {"data_do": "ask", "data_of": dependency_key(finding)}  # without a mouse, by the list below
    return _text(_DEPENDENCY_X, y, label, f"ho-net-dependency {css}", more=word, **asked)


def _provider(name: str, y: float, count: int, is_chosen: bool) -> Markup:
    """Return a name that can be pressed; for those without a mouse there are buttons below."""
    if not count:
        return _text(_PROVIDER_X, y, name, "ho-net-provider ho-net-gone", more=" 0")
    css = "ho-net-provider" + (" ho-lit" if is_chosen else "")
    chosen = "" if is_chosen else WHOM + name
    return _text(_PROVIDER_X, y, name, css, more=f" {count}", data_do="choose", data_of=chosen)


@lru_cache(maxsize=512)
def _cell(y: float, status: Status, css: str) -> Markup:
    """Return a cell: full, half or empty, as its dependency remains, is eased or is lifted."""
    filled = {Status.REMAINS: _CELL_WIDTH, Status.EASED: _CELL_WIDTH // 2}.get(status, 0)
    place: dict[str, str | int] = {"x": _CELL_X, "y": f"{y - _CELL_HEIGHT / 2:.1f}", "height": _CELL_HEIGHT}
    is_gone = status in (Status.LIFTED, Status.NOT_APPLICABLE)
    frame = f"ho-net-cell {css}" + (" ho-net-empty" if is_gone else "")
    return element(
        "g",
        element("rect", **place, width=_CELL_WIDTH, class_=frame),
        element("rect", **place, width=filled, class_=f"ho-net-filled {css}") if filled else None,
    )


@lru_cache(maxsize=512)
def _text(
    x: float, y: float, text: str, css: str, anchor: str = "start", more: str = "", **action: str
) -> Markup:
    tail = element("tspan", more, class_="ho-net-more") if more else None
    return element("text", text, tail, x=x, y=f"{y + 4:.1f}", class_=css, text_anchor=anchor, **action)


@lru_cache(maxsize=512)
def _curve(x1: float, y1: float, x2: float, y2: float, css: str) -> Markup:
    middle = (x1 + x2) / 2
    path = f"M{x1} {y1:.1f}C{middle} {y1:.1f} {middle} {y2:.1f} {x2} {y2:.1f}"
    return element("path", d=path, class_=css, fill="none")
