"""The views of the whole-system page, each drawn by the figure that draws it everywhere else."""

from collections.abc import Iterator
from functools import partial

from howopen.domain.catalog import Catalog
from howopen.domain.dependency import Dependency
from howopen.domain.factor import Component
from howopen.domain.scenario import START
from howopen.domain.shown import Shown
from howopen.editions.file_view import FileView, Row, asked_by, levels_of
from howopen.figures.ability_list import ability_frame, ability_rows, ability_sections, group_of
from howopen.figures.component_card import card_frame, card_rows
from howopen.figures.consequence_list import consequence_frame, consequence_rows
from howopen.figures.dependency_list import dependency_frame, dependency_rows
from howopen.figures.dependency_network import network_frame, network_rows
from howopen.figures.markup import Markup, Rows, join
from howopen.figures.state_sentence import sentence_frame, sentence_parts, state_counts
from howopen.figures.system_choice import system_choice


def page_views(catalog: Catalog) -> tuple[FileView, ...]:
    """Return the views that follow the setting."""
    return (
        FileView("picker", lambda s, _: system_choice(s), lambda s: (s.origin, s.scenario == _arrived(s))),
        *(_card(catalog, component) for component in catalog.switches),
        _sentence(catalog),
        FileView("counts", lambda s, _: join(state_counts(s)), lambda s: (_truths(s), _statuses(s))),
        FileView(
            "abilities",
            ability_frame,
            lambda s: (),
            tuple(_ability_rows(catalog)),
            ability_rows,
            {affordance_id: partial(_groups, affordance_id) for affordance_id in catalog.affordances},
            ability_sections,
        ),
        FileView("network", network_frame, _network_depends, tuple(_curves(catalog)), network_rows),
        FileView(
            "dependencies", dependency_frame, lambda s: (), tuple(_table_rows(catalog)), dependency_rows
        ),
        FileView(
            "consequences", consequence_frame, _following, tuple(_consequence_rows(catalog)), consequence_rows
        ),
    )


def _arrived(shown: Shown):
    return shown.catalog.scenario_of(shown.origin) if shown.origin else START


def _truths(shown: Shown):
    return tuple(f.truth for f in shown.findings.abilities)


def _statuses(shown: Shown):
    return tuple(f.status for f in shown.findings.dependencies)


def _sentence(catalog: Catalog) -> FileView:
    beyond = [f.factor_id for f in catalog.factors.values() if not f.is_material]

    def frame(_: Shown, parts: Rows) -> Markup:
        return sentence_frame(parts)

    def sections(shown: Shown, _: Rows) -> Rows:
        return {part: join(said) for part, said in sentence_parts(shown).items()}

    depends = {
        "headline": lambda s: (
            _truths(s),
            tuple((f.status, f.provider_ids) for f in s.findings.dependencies),
        ),
        "opened": lambda s: s.scenario,
        "besides": lambda s: (levels_of(s, beyond), s.origin),
        "numbers": lambda s: (_truths(s), _statuses(s)),
    }
    return FileView("sentence", frame, lambda s: (), sections=depends, draw_sections=sections)


def _card(catalog: Catalog, component: Component) -> FileView:
    def frame(shown: Shown, rows: Rows) -> Markup:
        return card_frame(shown, component, rows, whole=True)

    def draw_rows(shown: Shown) -> Rows:
        return card_rows(shown, component, whole=True)

    own = [f for f in catalog.factors.values() if f.component_id == component.component_id]
    materials = [f.factor_id for f in own if f.is_material]
    return FileView(
        f"card-{component.component_id}",
        frame,
        lambda s: levels_of(s, materials),
        tuple(_factor(f.factor_id) for f in own),
        draw_rows,
    )


def _factor(factor_id: str) -> Row:
    return Row(factor_id, lambda s: (s.levels.get(factor_id, 0), s.origin), f"factor:{factor_id}")


def _groups(affordance_id: str, shown: Shown):
    own = (f for f in shown.findings.abilities if f.ability.affordance_id == affordance_id)
    return tuple(map(group_of, own))


def _ability_rows(catalog: Catalog) -> Iterator[Row]:
    for place, ability in enumerate(catalog.abilities.values()):
        asked = asked_by(ability.enables)

        def depends(shown: Shown, place=place, asked=asked):
            return shown.findings.abilities[place].through, levels_of(shown, asked)

        item = f"ability:{ability.ability_id}"
        yield Row(item, depends, item, lit=ability.ability_id)


def _network_depends(shown: Shown):
    return tuple((f.status, f.provider_ids) for f in shown.findings.dependencies), shown.developer


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
            return shown.findings.dependencies[place].provider_ids, shown.developer, levels_of(shown, asked)

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


def _following(shown: Shown):
    return tuple(f.truth for f in shown.findings.consequences)


def _consequence_rows(catalog: Catalog) -> Iterator[Row]:
    for consequence in catalog.consequences.values():
        item = f"consequence:{consequence.consequence_id}"
        asked = asked_by(consequence.triggers, consequence.spares)

        def depends(shown: Shown, asked=asked):
            return levels_of(shown, asked)

        yield Row(item, depends, item)
