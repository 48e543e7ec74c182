"""What a reader disputes: the control beside each rule, the list of changes, and the mark on what follows."""

from howopen.domain.catalog import Catalog
from howopen.domain.dissent import (
    ALWAYS,
    ENOUGH,
    LONGEST_REASON,
    NEEDED,
    NEVER,
    OFF,
    RESTS_ON,
    Change,
    condition_of,
)
from howopen.figures.markup import Markup, element, empty_element, join
from howopen.figures.words import counted, lower_first

MARK = element("strong", " ⚑ rests on what you dispute", class_="ho-disputes")
"""Stands beside whatever is worked out from a rule that the reader disputes."""

_ADDED = {ENOUGH: "that as well would be enough", NEEDED: "that is needed as well"}
_TAKES = {
    "enables": "it takes",
    "takes": "in practice it takes",
    RESTS_ON: "even then it passes through",
    "lifts": "it would be lifted by",
    "eases": "it would be eased by",
    "starts": "it begins with",
    "ends": "it ends with",
    "triggers": "it follows from",
    "spares": "it would be spared by",
    "meets": "it takes",
    "meets_partly": "half a mark for",
}


def disputed_words(number: int) -> str:
    """Return how many rules the reader disputes, in words."""
    return f"You dispute {counted(number)} rule{'' if number == 1 else 's'}"


def rule_words(rule: str, catalog: Catalog) -> str:
    """Return what a rule claims, in a few words: about what, and what that takes."""
    subject_id, effect, *rest = rule.split(".")
    return f"{_subject(subject_id, effect, catalog)}: {_TAKES[effect]} {_asked(rule, rest, catalog)}"


def change_words(change: Change, catalog: Catalog) -> str:
    """Return what a rule is changed to, in a few words."""
    if change.to == OFF:
        return "it does not" if f".{RESTS_ON}." in change.rule else "not needed"
    if change.to in _ADDED:
        return _ADDED[change.to]
    if change.to in (ALWAYS, NEVER):
        return f"{change.to} so, whatever the setting"
    return f"{_rung_words(change.rule.split('.')[2], change.to, catalog)}, or more, instead"


def dispute_control(rule: str, catalog: Catalog, disputing: str | None) -> Markup | None:
    """Return what stands beside a rule: what the reader disputes of it, and the way to dispute it.

    `disputing` is the rule whose form is open; None where rules cannot be disputed.
    """
    change = catalog.dissent.by_rule.get(rule)
    if disputing is None:
        return None
    is_open = disputing == rule
    condition = catalog.written.conditions.get(rule)
    words = "dispute all of this" if condition and not condition.flat else "dispute this rule"
    said = "Change what you dispute" if change else "Dispute this rule"
    opens = element(
        "button",
        "change that" if change else words,
        type="button",
        class_="ho-why",
        data_do="disputing",
        data_of=rule,
        data_key=f"dispute:{rule}",
        aria_expanded="true" if is_open else "false",
        aria_label=f"{said}: {rule_words(rule, catalog)}",
    )
    return element(
        "div",
        _disputed(change, catalog) if change else None,
        opens,
        _undo(rule, catalog) if change else None,
        _form(rule, change, catalog) if is_open else None,
        class_="ho-dispute",
    )


def added_rules(name: str, catalog: Catalog) -> tuple[str, ...]:
    """Return the rules that the reader adds to a condition."""
    return tuple(c.rule for c in catalog.dissent.changes if c.to in _ADDED and condition_of(c.rule) == name)


def added_rule(rule: str, catalog: Catalog) -> Markup:
    """Return a rule that the reader has added, with a way to take it back."""
    change = catalog.dissent.by_rule[rule]
    words = element(
        "strong", f"⚑ You add: {_asked(rule, rule.split('.')[2:], catalog)}; {_ADDED[change.to]}."
    )
    return element("div", element("p", words, _reason(change)), _undo(rule, catalog), class_="ho-dispute")


def dissent_list(catalog: Catalog) -> Markup:
    """Return what the reader disputes, with a way to undo each change and all; nothing for nothing."""
    changes = catalog.dissent.changes
    if not changes:
        return Markup()
    items = (
        element(
            "li",
            f"{rule_words(c.rule, catalog)} → ",
            element("strong", change_words(c, catalog)),
            _reason(c),
            _undo(c.rule, catalog),
            data_key=c.rule,
        )
        for c in changes
    )
    return element(
        "div",
        element("p", element("strong", disputed_words(len(changes))), ", and the answers follow:"),
        element("ul", *items),
        element(
            "p",
            "Maps, predictions and prices of labels are worked out once, by the rules as written.",
            class_="ho-note",
        ),
        element("button", "Undo all disputes", type="button", data_do="undispute", data_of=""),
        class_="ho-dissent",
    )


def _disputed(change: Change, catalog: Catalog) -> Markup:
    words = change_words(change, catalog)
    return element("p", element("strong", f"⚑ You dispute this: {words}."), _reason(change))


def _reason(change: Change) -> Markup | None:
    """Return the reader's reason as they wrote it, whatever direction its letters run in."""
    return join(" “", element("bdi", change.reason), "”") if change.reason else None


def _undo(rule: str, catalog: Catalog) -> Markup:
    return element(
        "button",
        "undo",
        type="button",
        class_="ho-why",
        data_do="undispute",
        data_of=rule,
        aria_label=f"Undo what you dispute: {rule_words(rule, catalog)}",
    )


def _form(rule: str, change: Change | None, catalog: Catalog) -> Markup:
    choices = _choices(rule, catalog)
    chosen = change.to if change else next(iter(choices))
    options = (element("option", words, value=to, selected=to == chosen) for to, words in choices.items())
    return element(
        "form",
        element("label", "Put instead: ", element("select", *options, name="to")),
        element(
            "label",
            f"Because (up to {LONGEST_REASON} characters) ",
            empty_element(
                "input", name="reason", maxlength=LONGEST_REASON, value=change.reason if change else ""
            ),
        ),
        element(
            "div",
            element("button", "Dispute it", type="button", data_do="dispute", data_of=rule),
            element("button", "Leave it", type="button", data_do="disputing", data_of=rule),
        ),
        data_back=f"dispute:{rule}",
    )


def _choices(rule: str, catalog: Catalog) -> dict[str, str]:
    """Return all that a rule can be changed to, in words."""
    name, (*_, last) = condition_of(rule), rule.split(".")
    if rule == name:
        flat = catalog.written.conditions[name]
        says = (ALWAYS if flat.alternatives else NEVER) if flat.flat else ""
        others: tuple[str, ...] = tuple(to for to in (ALWAYS, NEVER) if to != says)
    elif f".{RESTS_ON}." in rule:
        others = (OFF,)
    else:
        rungs = catalog.factor(rule.split(".")[2]).rungs[1:]
        others = (OFF, *(rung.rung_id for rung in rungs if rung.rung_id != last))
    return {to: change_words(Change(rule, to), catalog) for to in others}


def _asked(rule: str, rest: list[str], catalog: Catalog) -> str:
    if len(rest) == 2:
        factor_id, rung_id = rest
        name = lower_first(catalog.factor(factor_id).name)
        return f"{name} ({_rung_words(factor_id, rung_id, catalog)}, or more)"
    if rest:
        return lower_first(catalog.dependencies[rest[0]].name)
    condition = catalog.written.conditions[rule]
    if not condition.flat:
        return "all that is listed"
    return "any setting" if condition.alternatives else "nothing"


def _rung_words(factor_id: str, rung_id: str, catalog: Catalog) -> str:
    factor = catalog.factor(factor_id)
    return factor.rungs[factor.level_of(rung_id)].label


def _subject(subject_id: str, effect: str, catalog: Catalog) -> str:
    if effect in ("enables", "takes", RESTS_ON):
        return catalog.abilities[subject_id].name
    if effect in ("lifts", "eases"):
        return catalog.dependencies[subject_id].name
    if effect in ("triggers", "spares"):
        return catalog.consequences[subject_id].name
    if effect in ("meets", "meets_partly"):
        owned = ((i, c) for i in catalog.instruments.values() for c in i.criteria)
        instrument, own = next((i, c) for i, c in owned if c.criterion_id == subject_id)
        return f"{instrument.short_name}, {lower_first(own.name)}"
    provisions = (p for d in catalog.dependencies.values() for p in d.provisions)
    part = next(p for p in provisions if p.provision_id == subject_id)
    dependency, provider = catalog.dependencies[part.dependency_id], catalog.providers[part.provider_id]
    return f"{dependency.name}, the part of {provider.name}"
