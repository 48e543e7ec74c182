"""A model's way to its users: gate after gate, what moves there, and who stands there."""

from collections.abc import Mapping, Sequence

from howopen.domain.affordance import AbilityFinding
from howopen.domain.concentration import Market, shares_in_words
from howopen.domain.condition import Truth
from howopen.domain.dependency import DependencyFinding
from howopen.domain.shown import Shown
from howopen.figures.citation import because
from howopen.figures.dependency_list import STATUS_MARKS
from howopen.figures.figure_frame import RULES, Figure
from howopen.figures.folded import folded
from howopen.figures.markup import Markup, element, join
from howopen.figures.reasons import reasons
from howopen.figures.tracing import provider_names
from howopen.figures.words import listed, lower_first
from howopen.lessons.market.gate import GateFinding

_ANSWERS = {
    Truth.HOLDS: ("✓", "yes"),
    Truth.FAILS: ("✗", "no"),
    Truth.UNKNOWN: ("?", "not known"),
    Truth.NOT_APPLICABLE: ("–", "does not arise"),
}
Markets = Mapping[str, Market]


def gate_path(shown: Shown, found: Sequence[GateFinding], markets: Markets, is_open: bool = False) -> Figure:
    """Return the gates in order, each with what has moved since everything was closed.

    The rules behind all of it follow where `is_open`.
    """
    return Figure(
        "market-gates",
        "From the maker to the users, through five gates",
        RULES,
        ("gate", "what one may do", "what holds it", "moved since all was closed", "who stands there"),
        tuple(_row(shown, f) for f in found),
        join(
            element("p", _sentence(found)),
            element("ol", *(_gate(shown, f, markets) for f in found), class_="ho-gates"),
            reasons(
                shown,
                is_open,
                (a.ability for f in found for a in f.abilities),
                (d.dependency for f in found for d in f.dependencies),
            ),
        ),
        note="✓ may, ✗ may not. ● remains, ◐ eased, ○ lifted, ? not known. ▲, dotted edge: something moved.",
    )


def _sentence(found: Sequence[GateFinding]) -> str:
    """Return at which gates people may do more, at which they depend on less, and at which nothing moves."""
    more = [f.gate.name for f in found if f.gained]
    less = [f.gate.name for f in found if f.lighter]
    still = [f.gate.name for f in found if not f.moved]
    said = [
        f"People may do more at {_quoted(more)}." if more else "",
        f"A dependency is lighter at {_quoted(less)}." if less else "No dependency is lighter.",
        f"Nothing moves at {_quoted(still)}." if still else "",
    ]
    return " ".join(filter(None, said))


def _quoted(names: Sequence[str]) -> str:
    return listed([f"“{name}”" for name in names])


def _gate(shown: Shown, found: GateFinding, markets: Markets) -> Markup:
    gate = found.gate
    return element(
        "li",
        element("h3", gate.name),
        element("p", gate.asks, class_="ho-note"),
        element(
            "ul",
            *(_ability(a, a.ability.ability_id in found.moved) for a in found.abilities),
            *(_dependency(shown, d, d.dependency.dependency_id in found.moved) for d in found.dependencies),
            class_="ho-items",
        ),
        folded(f"Who stands at “{gate.name}”?", _who(shown, found, markets), f"gate-{gate.gate_id}"),
        class_="ho-gate ho-gate-moved" if found.moved else "ho-gate",
        data_key=f"gate:{gate.gate_id}",
    )


def _ability(found: AbilityFinding, moved: bool) -> Markup:
    mark, answer = _ANSWERS[found.truth]
    return element(
        "li",
        f"{_new(moved)}{mark} {found.ability.name}",
        element("span", f" ({answer})", class_="ho-stage"),
        class_="ho-item",
    )


def _dependency(shown: Shown, found: DependencyFinding, moved: bool) -> Markup:
    names = "" if found.is_lifted else f": {listed(provider_names(shown, found), 'or')}"
    return element(
        "li",
        f"{_new(moved)}{STATUS_MARKS[found.status]} {found.dependency.name}",
        element("span", f" ({found.status})", class_="ho-stage"),
        names,
        class_="ho-item",
    )


def _new(moved: bool) -> str:
    return "▲ " if moved else ""


def _who(shown: Shown, found: GateFinding, markets: Markets) -> Markup:
    """Return why it is a gate, the shares known there, and what is known of the chosen system."""
    shares = [markets[m] for m in found.gate.markets]
    return join(
        element("p", because(found.gate.evidence, shown.catalog)),
        *(element("p", _shares(market)) for market in shares),
        None if shares else element("p", "Shares at this gate: none is known here."),
        _known(shown, found),
    )


def _shares(market: Market) -> str:
    return f"{market.name}, {market.year} ({market.counted}): {shares_in_words(market.shares)}."


def _known(shown: Shown, found: GateFinding) -> Markup:
    system = shown.system
    if system is None:
        return element("p", "Start from a real system to read what is known of it here.")
    own = [a for f in found.gate.factors for a in system.assessments if a.factor_id == f]
    told = (
        element(
            "li",
            element("strong", f"{shown.catalog.factors[a.factor_id].name}: "),
            because(a.evidence, shown.catalog),
        )
        for a in own
    )
    return join(
        element("p", element("strong", f"{system.name}, as assessed for {system.assessed_as_of[:7]}")),
        element("ul", *told, class_="ho-plain"),
    )


def _row(shown: Shown, found: GateFinding) -> tuple[str, ...]:
    return (
        found.gate.name,
        "; ".join(f"{lower_first(a.ability.name)}: {_ANSWERS[a.truth][1]}" for a in found.abilities),
        "; ".join(f"{d.dependency.name}: {d.status}" for d in found.dependencies),
        "; ".join(d.dependency.name for d in found.lighter) or "nothing it depends on",
        listed(sorted({n for d in found.dependencies if not d.is_lifted for n in provider_names(shown, d)})),
    )
