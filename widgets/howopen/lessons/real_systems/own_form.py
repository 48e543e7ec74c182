"""The form in which a reader assesses a system: the rubric's questions, and what each answer lacks."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from howopen.domain.catalog import Catalog
from howopen.domain.factor import NOT_APPLICABLE, UNKNOWN, Factor
from howopen.domain.indices.entry import Problem
from howopen.figures.link_notice import link_notice
from howopen.figures.markup import Markup, element, empty_element, join, row
from howopen.figures.tile import tile
from howopen.figures.words import listed
from howopen.lessons.real_systems.own import (
    ABOUT,
    SAID,
    OwnAssessment,
    Room,
    Said,
    level_in,
    stands_at,
    wanted,
)
from howopen.lessons.real_systems.standing import level_name

EXPORTS = {
    "own": "Take along as a file",
    "osai": "For the European Open Source AI Index",
    "mot": "For the Model Openness Tool",
}
_KEPT_BY_TAB = (
    "This is longer than an address can carry. This tab keeps it when the page is loaded again; a file keeps "
    "it for good."
)
_KEPT_BY_LINK = "The address carries all of it; a file keeps it for good, and others can open it."
_LACKS = {"why": "a reason", "source": "a source"}


def own_form(
    catalog: Catalog,
    own: OwnAssessment | None,
    is_in_tab: bool,
    problems: Sequence[Problem],
    left_out: Sequence[str],
    is_replaced: bool,
) -> Markup:
    """Return the ways to begin, and the questions of an assessment that was begun.

    `is_in_tab` tells whether only this tab keeps it, since no address has room for it; `left_out` what the
    file that was just taken along cannot hold; `is_replaced` whether there is one that can be brought back.
    """
    return join(
        _beginning(catalog, own, is_replaced),
        element("div", link_notice(tuple(map(str, problems)), "assessment"), role="status"),
        _begun(catalog, own, is_in_tab, left_out) if own else None,
    )


def _beginning(catalog: Catalog, own: OwnAssessment | None, is_replaced: bool) -> Markup:
    opens = empty_element("input", type="file", id="ho-own-open", accept=".yaml,.yml", data_of="own")
    options = (element("option", one.name, value=key) for key, one in catalog.systems.items())
    again = "Begin anew, all closed" if own else "Begin, all closed"
    return element(
        "div",
        element("button", again, type="button", data_do="begin", class_=None if own else "ho-main"),
        element(
            "form",  # a list that acts at once would do so again when the page is loaded again
            element("label", "Or from one of ours:", for_="ho-own-from"),
            " ",
            element("select", *options, id="ho-own-from", name="system"),
            " ",
            element("button", "Begin from it", type="button", data_do="from"),
        ),
        element("div", element("label", "Or open a file:", for_="ho-own-open"), " ", opens),
        element("button", "Bring back the one before", type="button", data_do="back")
        if is_replaced
        else None,
        class_="ho-filters",
    )


def _begun(catalog: Catalog, own: OwnAssessment, is_in_tab: bool, left_out: Sequence[str]) -> Markup:
    groups = groupby(catalog.assessed, key=lambda factor: factor.component_id)
    taken = (
        element("button", words, type="button", data_do="take", data_of=kind)
        for kind, words in EXPORTS.items()
    )
    return join(
        element("fieldset", element("legend", "The release"), _about(catalog, own), class_="ho-eyes"),
        *(_component(catalog, key, list(factors), own) for key, factors in groups),
        element("p", *taken, class_="ho-row"),
        element("div", _not_in_file(left_out) if left_out else None, role="status"),
        element("p", _KEPT_BY_TAB if is_in_tab else _KEPT_BY_LINK, class_="ho-note"),
    )


def _not_in_file(left_out: Sequence[str]) -> Markup:
    return element(
        "div",
        element("p", "Not in that file, since its form has no place for it or we did not ask:"),
        element("ul", *(element("li", one) for one in left_out)),
        class_="ho-notice",
    )


def _about(catalog: Catalog, own: OwnAssessment) -> Markup:
    return element("div", *(_told(catalog, room, own) for room in ABOUT), class_="ho-endowments")


def _told(catalog: Catalog, room: Room, own: OwnAssessment) -> Markup:
    now, name = own.about.get(room.name, ""), f"ho-own-{room.name}"
    choices = {choice: choice for choice in room.choices}
    if room.name == "made_from":
        choices = {key: system.name for key, system in catalog.systems.items()}
    options = {"": "not said", **choices}
    control = (
        element("select", *_options(options, now), id=name, data_do="about", data_of=room.name)
        if choices
        else _text(room, name, now, do="about", of=room.name)
    )
    return element(
        "div", element("label", room.label, for_=name), control, _note(room.meaning), data_key=name
    )


def _component(catalog: Catalog, component_id: str, factors: Sequence[Factor], own: OwnAssessment) -> Markup:
    component = catalog.components[component_id]
    said = [(factor, own.said(factor.factor_id)) for factor in factors]
    above = sum((level_in(factor, one.stands) or 0) > 0 and not wanted(factor, one) for factor, one in said)
    lacking = sum(bool(wanted(factor, one)) for factor, one in said)
    counts = f"{above} of {len(factors)} above the lowest rung" + (
        f", {lacking} not yet borne out" if lacking else ""
    )
    return element(
        "details",
        element(
            "summary", tile(component_id), f" {component.name}: ", element("span", counts, class_="ho-note")
        ),
        *(_question(factor, one) for factor, one in said),
        class_="ho-more",
        data_key=f"own:{component_id}",
    )


def _question(factor: Factor, said: Said) -> Markup:
    name = f"ho-own-{factor.factor_id}"
    level = level_in(factor, said.stands) or 0
    lacks = wanted(factor, said)
    criterion = f" {factor.rungs[level].criterion}" if level >= 0 else ""
    levels = (*range(len(factor.rungs)), UNKNOWN, NOT_APPLICABLE)
    options = {stands_at(factor, one): level_name(factor, one) for one in levels}
    return row(
        "div",
        element("label", element("strong", factor.name), for_=name),
        " ",
        element(
            "select",
            *_options(options, stands_at(factor, level)),
            id=name,
            data_do="said",
            data_of=f"{factor.factor_id}.stands",
            aria_describedby=f"{name}-asked",
        ),
        element("p", f"{factor.question}{criterion}", class_="ho-note", id=f"{name}-asked"),
        _evidence(factor, said, lacks) if level or said.texts else None,
        class_="ho-eyes",
        data_key=f"asked:{factor.factor_id}",
    )


def _evidence(factor: Factor, said: Said, lacks: Sequence[str]) -> Markup:
    name = f"ho-own-{factor.factor_id}"
    problem = f"Give {listed([_LACKS[one] for one in lacks])}; until then this counts as the lowest rung."
    return join(
        element(
            "div",
            *(_word(factor, room, said, room.name in lacks) for room in SAID),
            class_="ho-endowments",
        ),
        element("p", problem, class_="ho-problem", id=f"{name}-problem") if lacks else None,
    )


def _word(factor: Factor, room: Room, said: Said, is_lacking: bool) -> Markup:
    name = f"ho-own-{factor.factor_id}-{room.name}"
    described = f"ho-own-{factor.factor_id}-problem" if is_lacking else None
    control = _text(
        room,
        name,
        getattr(said, room.name),
        do="said",
        of=f"{factor.factor_id}.{room.name}",
        described=described,
    )
    label = element(
        "label", room.label, element("span", f" for: {factor.name}", class_="ho-hidden"), for_=name
    )
    widest = "grid-column: 1 / -1" if room is SAID[0] else None
    return element("div", label, control, data_key=name, style=widest)


def _text(room: Room, name: str, now: str, do: str, of: str, described: str | None = None) -> Markup:
    return empty_element(
        "input",
        type="text",
        id=name,
        value=now,
        maxlength=room.longest,
        data_do=do,
        data_of=of,
        title=room.meaning,
        aria_invalid="true" if described else None,
        aria_describedby=described,
    )


def _options(words: Mapping[str, str], now: str) -> list[Markup]:
    return [element("option", said, value=value, selected=value == now) for value, said in words.items()]


def _note(text: str) -> Markup:
    return element("p", text, class_="ho-note")
