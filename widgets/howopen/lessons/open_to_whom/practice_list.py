"""What one actor can do in a setting: in principle, in practice, and what is missing."""

from collections.abc import Callable, Collection

from howopen.domain.catalog import Catalog
from howopen.domain.condition import Levels, Step, Truth, hangs_on
from howopen.domain.shown import Shown
from howopen.figures.citation import because
from howopen.figures.dissent import MARK
from howopen.figures.explanation import explain_practice, why_button
from howopen.figures.markup import Markup, element, join, row
from howopen.figures.tracing import provider_name
from howopen.figures.words import counted, listed, lower_first
from howopen.lessons.open_to_whom.actor import Stake
from howopen.lessons.open_to_whom.practice import Outlook, Practice

_MOST_NAMED = 3
_NOTHING = ": nothing is open here, so there is nothing to have in practice."


def practice_sentence(catalog: Catalog, outlook: Outlook) -> Markup:
    """Return how much of what is open an actor has, and what bars most of the rest."""
    lacking = outlook.most_lacking
    barred = f" Most often it lacks {lower_first(catalog.endowments[lacking].name)}." if lacking else ""
    return element("p", *_count(outlook), barred)


def change_sentence(catalog: Catalog, before: Outlook, after: Outlook, lines: Collection[str]) -> Markup:
    """Return which lines another actor, or another endowment, has changed."""
    was = {p.ability.ability_id for p in before.held}
    has = {p.ability.ability_id for p in after.held}
    against = (" against the ", element("bdi", before.actor.short)) if before.actor != after.actor else ()
    number = "One line differs" if len(lines) == 1 else f"{counted(len(lines)).capitalize()} lines differ"
    return element(
        "p",
        *_count(after),
        f" {number}",
        *against,
        ".",
        _named(catalog, "Now in reach", has - was),
        _named(catalog, "Out of reach", was - has),
    )


def _count(outlook: Outlook) -> tuple[Markup, str]:
    opened, held = len(outlook.opened), len(outlook.held)
    words = f": {held} of the {opened} things that are open here, in practice." if opened else _NOTHING
    return element("strong", element("bdi", outlook.actor.name)), words


def _named(catalog: Catalog, heading: str, found: Collection[str]) -> str | None:
    names = [a.short for a in catalog.abilities.values() if a.ability_id in found]
    if not names:
        return None
    more = len(names) - _MOST_NAMED
    shown = [*names[:_MOST_NAMED], f"{counted(more)} more"] if more > 0 else names
    return f" {heading}: {listed(shown)}."


def practice_list(shown: Shown, outlook: Outlook, levels: Levels, lines: Collection[str]) -> Markup:
    """Return what the actor came for, all abilities by affordance, what openness gives it and what it costs.

    `lines` are the abilities whose line has changed with the actor.
    """

    def line(practice: Practice, place: str) -> Markup:
        return _line(shown, practice, levels, practice.ability.ability_id in lines, place)

    known = {p.ability.ability_id: p for p in outlook.practices}
    nothing = (
        element("p", element("button", "Open all five", type="button", data_do="open_all"))
        if not outlook.opened
        else None
    )
    wants = [line(known[name], "wanted") for name in outlook.actor.wants]
    came_for = join(element("h3", "What it comes for"), element("ul", *wants, class_="ho-items"))
    return join(
        nothing,
        element(
            "div",
            element("section", came_for if wants else None, _power(shown, outlook)),
            *_all_stakes(shown.catalog, outlook),
            class_="ho-columns",
        ),
        element("h3", "All abilities"),
        *(
            _affordance(shown.catalog, affordance_id, outlook, line, lines)
            for affordance_id in shown.catalog.affordances
        ),
    )


def _affordance(
    catalog: Catalog,
    affordance_id: str,
    outlook: Outlook,
    line: Callable[[Practice, str], Markup],
    lines: Collection[str],
) -> Markup:
    own = [p for p in outlook.practices if p.ability.affordance_id == affordance_id]
    held = sum(p.in_practice is Truth.HOLDS for p in own)
    opened = sum(p.in_principle is Truth.HOLDS for p in own)
    number = sum(p.ability.ability_id in lines for p in own)
    changes = f", {number} changed" if number else ""
    name = catalog.affordances[affordance_id].name
    return element(
        "details",
        element("summary", f"{name}: {held} in practice of {opened} in principle{changes}"),
        element("ul", *(line(p, "all") for p in own), class_="ho-items"),
        data_key=f"practice-{affordance_id}",
        class_="ho-more",
    )


def _line(
    shown: Shown,
    practice: Practice,
    levels: Levels,
    is_changed: bool,
    place: str,
) -> Markup:
    catalog, ability = shown.catalog, practice.ability
    # What the actor came for stands among all abilities as well: each unfolds by itself.
    item = f"{'takes' if place == 'all' else place}:{ability.ability_id}"
    is_open = item in shown.opened
    return row(
        "li",
        element("strong", f"{_MARKS[_state(practice)]} {ability.name}"),
        element("em", " changed") if is_changed else None,
        " ",
        why_button(item, ability.name, is_open),
        element("p", line_words(catalog, practice, levels), class_="ho-note"),
        MARK if catalog.dissent.touches(ability.ability_id, "enables", "takes") else None,
        explain_practice(ability, catalog, levels, shown.disputing) if is_open else None,
        class_=f"ho-item{' ho-changed' if is_changed else ''}",
        data_key=f"{place}:{ability.ability_id}",
    )


_MARKS = {"held": "●", "barred": "◐", "closed": "○", "unknown": "?", "absent": "–"}


def _state(practice: Practice) -> str:
    if practice.in_practice is Truth.HOLDS:
        return "held"
    if practice.in_practice is Truth.NOT_APPLICABLE:
        return "absent"
    if practice.in_practice is Truth.UNKNOWN:
        return "unknown"
    return "barred" if practice.in_principle is Truth.HOLDS else "closed"


def line_words(catalog: Catalog, practice: Practice, levels: Levels) -> str:
    """Return in a sentence how an ability stands for the actor with these levels."""
    state = _state(practice)
    if state == "held":
        return "In principle and in practice."
    if state == "absent":
        return "The question does not arise for this system."
    if state == "unknown":
        known = practice.in_principle is Truth.HOLDS
        condition = (known and practice.ability.takes) or practice.ability.enables
        names = [lower_first(catalog.factor(f).name) for f in hangs_on(condition, levels)]
        return f"Hangs on what is not known: {listed(names)}."
    if state == "closed":
        return "Not even in principle: it is not opened here."
    if not practice.lacks:
        return "In principle. In practice nobody can, whatever they have."
    return f"In principle. In practice it lacks {listed([step_words(catalog, s) for s in practice.lacks])}."


def step_words(catalog: Catalog, step: Step) -> str:
    """Return what an actor would need more of, from where to where."""
    factor = catalog.factor(step.factor_id)
    start, end = factor.rungs[max(step.start, 0)].label, factor.rungs[step.end].label
    return f"{lower_first(factor.name)} (has: {start}; needs: {end})"


def _all_stakes(catalog: Catalog, outlook: Outlook) -> tuple[Markup, ...]:
    """Return what openness gives an actor and costs it; of a reader's own no table says either."""
    if not outlook.actor.stakes:
        words = "No rule of ours speaks of an actor that you make. What would openness give it, and cost it?"
        heading = element("h3", "What it gains, and what it bears")
        return (element("section", heading, element("p", words, class_="ho-note")),)
    return (
        _stakes(catalog, "What it gains", "gain", outlook),
        _stakes(catalog, "What it bears", "cost", outlook),
    )


def _stakes(catalog: Catalog, heading: str, effect: str, outlook: Outlook) -> Markup:
    own = [s for s in outlook.actor.stakes if s.effect == effect]
    items = [_stake(catalog, s, s in outlook.felt) for s in own]
    none = element("p", "Nothing, by our rules.", class_="ho-note") if not items else None
    return element(
        "section", element("h3", heading), none, element("ul", *items, class_="ho-items") if items else None
    )


def _stake(catalog: Catalog, stake: Stake, is_felt: bool) -> Markup:
    if stake.subject_kind == "consequence":
        name, words = catalog.consequences[stake.subject_id].name, ("follows now", "does not follow now")
    else:
        name, words = catalog.dependencies[stake.subject_id].name, ("remains", "does not remain")
    marks = ("▲", "△") if stake.effect == "gain" else ("▼", "▽")
    return element(
        "li",
        element("strong", f"{marks[not is_felt]} {name}"),
        f": {words[not is_felt]}. ",
        because(stake.evidence, catalog),
        class_="ho-item",
    )


def _power(shown: Shown, outlook: Outlook) -> Markup:
    """Return what the actor controls, what it steers, and on whom it depends."""
    catalog = shown.catalog
    providers = {f.dependency.dependency_id: f.provider_ids for f in shown.findings.dependencies}
    whom = dict.fromkeys(p for d in outlook.depends for p in providers[d] if p not in outlook.actor.provides)
    names = [provider_name(shown, p) for p in whom]
    parts = (
        ("Controls", [lower_first(catalog.dependencies[d].name) for d in outlook.controls]),
        ("Can change", [catalog.abilities[a].short for a in outlook.steers]),
        ("Depends on", [f"{listed(names)} for {_for_what(catalog, outlook)}"] if names else []),
    )
    items = (
        join(element("dt", term), element("dd", listed(found) if found else "nothing"))
        for term, found in parts
    )
    return join(
        element("h3", "Who controls, who steers, who depends"), element("dl", *items, class_="ho-power")
    )


def _for_what(catalog: Catalog, outlook: Outlook) -> str:
    names = [lower_first(catalog.dependencies[d].name) for d in outlook.depends]
    more = len(names) - _MOST_NAMED
    return listed([*names[:_MOST_NAMED], f"{counted(more)} more"] if more > 0 else names)
