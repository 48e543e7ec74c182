"""The views of the whole-system page, each drawn by the figure that draws it everywhere else."""

from collections.abc import Iterator

from howopen.domain.catalog import Catalog
from howopen.domain.consequence import Consequence
from howopen.domain.dependency import Dependency
from howopen.domain.factor import Component
from howopen.domain.scenario import START
from howopen.editions.shown import FileView, Row, Shown, asked_by
from howopen.figures.ability_list import ability_list, group_of
from howopen.figures.component_card import component_card
from howopen.figures.consequence_list import consequence_list
from howopen.figures.dependency_list import dependency_list
from howopen.figures.dependency_network import dependency_network
from howopen.figures.markup import join
from howopen.figures.state_sentence import state_counts, state_sentence
from howopen.figures.system_choice import system_choice


def page_views(catalog: Catalog) -> tuple[FileView, ...]:
    """Return the views that follow the setting."""
    return (
        FileView("picker", _picker, lambda s: (s.origin, s.scenario == _arrived(s))),
        *(_card(catalog, component) for component in catalog.switches),
        FileView("sentence", _sentence, lambda s: s.scenario),
        FileView("counts", _counts, lambda s: (_truths(s), _statuses(s))),
        FileView("abilities", _abilities, _groups, tuple(_ability_rows(catalog))),
        FileView("network", _network, _network_depends, tuple(_curves(catalog))),
        FileView("dependencies", _dependencies, lambda s: (), tuple(_table_rows(catalog))),
        FileView(
            "consequences", _consequences, _following, tuple(map(_consequence, catalog.consequences.values()))
        ),
    )


def _arrived(shown: Shown):
    return shown.catalog.scenario_of(shown.origin) if shown.origin else START


def _picker(shown: Shown, opened, chosen):
    return system_choice(shown.catalog, shown.origin, shown.scenario)


def _sentence(shown: Shown, opened, chosen):
    return join(state_sentence(shown.catalog, shown.scenario, shown.findings))


def _counts(shown: Shown, opened, chosen):
    return join(state_counts(shown.catalog, shown.findings))


def _truths(shown: Shown):
    return tuple(f.truth for f in shown.findings.abilities)


def _statuses(shown: Shown):
    return tuple(f.status for f in shown.findings.dependencies)


def _card(catalog: Catalog, component: Component) -> FileView:
    def draw(shown: Shown, opened, chosen):
        return component_card(catalog, component, shown.scenario, shown.system, opened, whole=True)

    own = [f for f in catalog.factors.values() if f.component_id == component.component_id]
    materials = [f.factor_id for f in own if f.is_material]
    return FileView(
        f"card-{component.component_id}",
        draw,
        lambda s: tuple(map(s.scenario.level, materials)),
        tuple(_factor(f.factor_id) for f in own),
    )


def _factor(factor_id: str) -> Row:
    return Row(factor_id, lambda s: (s.levels.get(factor_id, 0), s.origin), f"factor:{factor_id}")


def _abilities(shown: Shown, opened, chosen):
    return ability_list(shown.catalog, shown.findings, shown.levels, opened, chosen, shown.developer)


def _groups(shown: Shown):
    return tuple(map(group_of, shown.findings.abilities))


def _ability_rows(catalog: Catalog) -> Iterator[Row]:
    for place, ability in enumerate(catalog.abilities.values()):
        asked = asked_by(ability.enables)

        def depends(shown: Shown, place=place, asked=asked):
            return shown.findings.abilities[place].through, shown.at(asked)

        item = f"ability:{ability.ability_id}"
        yield Row(item, depends, item, lit=ability.ability_id)


def _network(shown: Shown, opened, chosen):
    return dependency_network(shown.catalog, shown.findings, chosen, shown.developer)


def _network_depends(shown: Shown):
    return tuple((f.status, f.provider_ids) for f in shown.findings.dependencies), shown.developer


def _dependencies(shown: Shown, opened, chosen):
    return dependency_list(shown.catalog, shown.findings, shown.levels, opened, chosen, shown.developer)


def _curves(catalog: Catalog) -> Iterator[Row]:
    for place, dependency in enumerate(catalog.dependencies.values()):

        def depends(shown: Shown, place=place):
            found = shown.findings.dependencies[place]
            return found.status, found.provider_ids, shown.developer

        yield Row(_key(dependency), depends, "", *_lights(catalog, dependency))


def _table_rows(catalog: Catalog) -> Iterator[Row]:
    for place, dependency in enumerate(catalog.dependencies.values()):
        asked = asked_by(dependency.lifts, dependency.eases)

        def depends(shown: Shown, place=place, asked=asked):
            return shown.findings.dependencies[place].provider_ids, shown.developer, shown.at(asked)

        yield Row(_key(dependency), depends, _key(dependency), *_lights(catalog, dependency))


def _key(dependency: Dependency) -> str:
    return f"dependency:{dependency.dependency_id}"


def _lights(catalog: Catalog, dependency: Dependency) -> tuple[str, str]:
    """Return an ability that rests on a dependency and one that does not, each empty if there is none."""
    rests = {
        ability.ability_id: dependency.dependency_id in (r.dependency_id for r in ability.rests_on)
        for ability in catalog.abilities.values()
    }
    return tuple(next((a for a, does in rests.items() if does is wanted), "") for wanted in (True, False))


def _consequences(shown: Shown, opened, chosen):
    return consequence_list(shown.catalog, shown.findings, shown.levels, opened)


def _following(shown: Shown):
    return tuple(f.truth for f in shown.findings.consequences)


def _consequence(consequence: Consequence) -> Row:
    item = f"consequence:{consequence.consequence_id}"
    asked = asked_by(consequence.triggers, consequence.spares)
    return Row(item, lambda s: s.at(asked), item)
