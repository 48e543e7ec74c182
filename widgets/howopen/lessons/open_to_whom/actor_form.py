"""The controls that choose an actor and what it has."""

from collections.abc import Mapping

from howopen.domain.catalog import Catalog
from howopen.domain.factor import Factor
from howopen.figures.citation import because
from howopen.figures.markup import Markup, element, empty_element, join
from howopen.figures.words import lower_first
from howopen.lessons.open_to_whom.actor import OWN, Actor
from howopen.lessons.open_to_whom.actor_choice import LONGEST_NAME, ActorChoice


def actor_form(catalog: Catalog, actors: Mapping[str, Actor], actor: Actor, choice: ActorChoice) -> Markup:
    """Return the actors to choose from, and how much the chosen one has of each endowment."""
    options = [*((i, a.name) for i, a in actors.items()), (OWN, choice.own_name or "One of your own")]
    return join(
        element(
            "fieldset",
            element("legend", "Through whose eyes?"),
            element("div", *(_radio(i, name, choice.actor_id) for i, name in options), class_="ho-actors"),
            class_="ho-eyes",
        ),
        _name(choice) if choice.actor_id == OWN else None,
        element(
            "fieldset",
            element("legend", "With what?"),
            element(
                "div",
                *(_endowment(f, actor, choice) for f in catalog.endowments.values()),
                class_="ho-endowments",
            ),
            _restore(actor) if choice.changed else None,
            class_="ho-eyes",
        ),
        None if choice.actor_id == OWN else _who(catalog, actor),
    )


def _radio(actor_id: str, name: str, chosen: str) -> Markup:
    radio = empty_element(
        "input",
        type="radio",
        name="actor",
        value=actor_id,
        data_do="actor",
        checked=actor_id == chosen,
    )
    return element("label", radio, element("span", element("bdi", name)), class_="ho-box")


def _name(choice: ActorChoice) -> Markup:
    control = empty_element(
        "input", type="text", id="ho-own-actor", data_do="name", value=choice.own_name, maxlength=LONGEST_NAME
    )
    begins = element("span", " It begins with the least of everything: say what it has.", class_="ho-note")
    return element("p", element("label", "What is it called?", for_="ho-own-actor"), " ", control, begins)


def _endowment(factor: Factor, actor: Actor, choice: ActorChoice) -> Markup:
    given = actor.levels[factor.factor_id]
    now = choice.changed.get(factor.factor_id, given)
    name = f"ho-has-{factor.factor_id}"
    options = (
        element("option", rung.label, value=level, selected=level == now)
        for level, rung in enumerate(factor.rungs)
    )
    changed = f" Changed from “{factor.rungs[given].label}”." if now != given else ""
    return element(
        "div",
        element("label", factor.name, for_=name),
        element("select", *options, id=name, data_do="has", data_of=factor.factor_id),
        element("p", f"{factor.rungs[now].criterion}{changed}", class_="ho-note"),
        data_key=name,
    )


def _restore(actor: Actor) -> Markup:
    return element("button", f"As the {lower_first(actor.short)} was", type="button", data_do="restore")


def _who(catalog: Catalog, actor: Actor) -> Markup:
    """Return who is meant, and why it has what it has."""
    items = (
        element(
            "li",
            element("strong", f"{factor.name}: {factor.rungs[e.level].label}. "),
            because(e.evidence, catalog),
        )
        for e in actor.endowments
        for factor in [catalog.endowments[e.factor_id]]
    )
    return element(
        "details",
        element("summary", "Who is meant, and why it has what it has"),
        element("p", because(actor.evidence, catalog)),
        element("ul", *items),
        data_key="who-is-meant",
        class_="ho-more",
    )
