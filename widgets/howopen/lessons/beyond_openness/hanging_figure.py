"""Does any conclusion hang on it? The smallest sets of rules that overturn one, in words."""

from howopen.domain.catalog import Catalog
from howopen.domain.flips import MOST_RULES, Flips, Rules
from howopen.domain.hanging import ABILITY, LABEL, MOST, NONE
from howopen.figures.conclusion import conclusion_words
from howopen.figures.dissent import rule_words
from howopen.figures.markup import Markup, element, join

MOST_SHOWN = 24

_GROUPS = {
    "With all five components open": (NONE, MOST),
    "A label, in the present setting": (LABEL,),
    "An ability, in the present setting": (ABILITY,),
}


def hanging(catalog: Catalog, names: tuple[str, ...], chosen: str, flips: Flips | None) -> Markup:
    """Return the list of conclusions to choose from, and what overturns the chosen one."""
    groups = (
        element(
            "optgroup",
            *(_option(name, name == chosen, catalog) for name in names if name.split()[0] in kinds),
            label=label,
        )
        for label, kinds in _GROUPS.items()
    )
    empty = element("option", "choose a conclusion", value="", selected=not chosen)
    return join(
        element("h2", "Does any conclusion hang on it?"),
        element(
            "p",
            "A rule that is left out asks for nothing any more; one that says “nothing reaches this” no "
            "longer stops anything. Which rules, left out, would overturn a conclusion?",
        ),
        element("label", "The conclusion that ", element("select", empty, *groups, data_do="conclusion")),
        element("div", _answer(flips, catalog) if flips else None, role="status"),
    )


def _option(name: str, selected: bool, catalog: Catalog) -> Markup:
    return element("option", conclusion_words(name, catalog), value=name, selected=selected)


def _answer(flips: Flips, catalog: Catalog) -> Markup:
    so = "It follows from the rules as the tables have them." if flips.is_so else "By the rules it is not so."
    parts = [element("p", element("strong", so), " ", _how_many(flips))]
    if flips.sets:
        shown = flips.sets[:MOST_SHOWN]
        parts.append(element("ol", *(_set(n, rules, catalog) for n, rules in enumerate(shown))))
        if len(flips.sets) > len(shown):
            parts.append(element("p", f"and {len(flips.sets) - len(shown)} more sets."))
    return join(*parts)


def _how_many(flips: Flips) -> str:
    if flips.fewest is None:
        return "No rules overturn that by being left out: without a rule more is in reach, and never less."
    if flips.fewest > MOST_RULES:
        ways = f"in {flips.ways:,} ways" if flips.ways > 1 else "in one way"
        return f"No {MOST_RULES} rules overturn that: it takes {flips.fewest} at least, {ways}."
    number = len(flips.sets)
    some = f"{number} sets" if number > 1 else "One set"
    return f"{some} of up to {MOST_RULES} rules would overturn that, and no rule of a set can be spared:"


def _set(number: int, rules: Rules, catalog: Catalog) -> Markup:
    words = [rule_words(rule, catalog) for rule in sorted(rules)]
    return element(
        "li",
        *(element("span", f"{word}{'; ' if n < len(words) - 1 else ' '}") for n, word in enumerate(words)),
        element(
            "button",
            "dispute it" if len(words) == 1 else "dispute these",
            type="button",
            class_="ho-why",
            data_do="leave-out",
            data_of=number,
            aria_label=f"Dispute: {'; '.join(words)}",
        ),
    )
