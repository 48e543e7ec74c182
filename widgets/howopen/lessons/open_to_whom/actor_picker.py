"""Chooses an actor, changes what it has, and makes one of the reader's own."""

from collections.abc import Mapping
from dataclasses import replace

import traitlets

from howopen.controls.view import View
from howopen.domain.catalog import Catalog
from howopen.domain.whole_number import whole_number
from howopen.lessons.open_to_whom.actor import OWN, Actor
from howopen.lessons.open_to_whom.actor_choice import (
    ActorChoice,
    choice_in,
    chosen_actor,
    clean_name,
    made_actor,
    write_choice,
)
from howopen.lessons.open_to_whom.actor_form import actor_form


class ActorPicker(View):
    """`value` is the choice as an address carries it; `actor` is the one chosen, with what it now has."""

    value = traitlets.Unicode()

    def __init__(self, catalog: Catalog, actors: Mapping[str, Actor]) -> None:
        self._catalog, self._actors = catalog, actors
        self._start = next(iter(actors))
        self._choice = ActorChoice(self._start)
        super().__init__()
        self._show(None)
        self.observe(self._show, "value")
        self.on_action(self._act)

    @property
    def own(self) -> Actor | None:
        """Return the reader's own actor, or None as long as there is none."""
        choice = self._choice
        is_made = choice.actor_id == OWN or choice.own or choice.own_name
        return made_actor(choice, self._catalog) if is_made else None

    @property
    def given(self) -> Actor:
        """Return the chosen actor as it was before the reader changed what it has."""
        return chosen_actor(self._choice, self._actors, self._catalog)

    @property
    def levels(self) -> dict[str, int]:
        """Return how much the chosen actor has now of each endowment."""
        return {**self.given.levels, **self._choice.changed}

    def read(self, text: str, problems: list[str]) -> str:
        """Return the value that an address carries, without what cannot be read."""
        return self._written(choice_in(text, self._start, self._actors, self._catalog, problems))

    def _written(self, choice: ActorChoice) -> str:
        return write_choice(choice, self._start, self._catalog)

    def _show(self, _: object) -> None:
        self._choice = choice_in(self.value, self._start, self._actors, self._catalog, [])
        self.html = actor_form(self._catalog, self._actors, self.given, self._choice)

    def _act(self, do: str, of: str, value: str) -> None:
        made = self._after(do, of, value)
        if made is not None:
            self.value = self._written(made)

    def _after(self, do: str, of: str, value: str) -> ActorChoice | None:
        """Return the choice after an action, or None where it asks for nothing that there is."""
        choice = self._choice
        if do == "actor" and value in (OWN, *self._actors):
            return replace(choice, actor_id=value, changed={})
        if do == "restore":
            return replace(choice, changed={})
        if do == "name":
            return replace(choice, own_name=clean_name(value))
        factor = self._catalog.endowments.get(of)
        level = whole_number(value, factor.top_level) if factor else None
        if do != "has" or level is None:
            return None
        if choice.actor_id == OWN:
            return replace(choice, own={**choice.own, of: level})
        changed = {**choice.changed, of: level}
        return replace(choice, changed={f: n for f, n in changed.items() if n != self.given.levels[f]})
