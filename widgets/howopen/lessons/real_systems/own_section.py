"""Assess a system: the form, what follows from it as it is filled in, and files to take along."""

from datetime import date
from urllib.parse import parse_qs

import traitlets

from howopen.controls.tab_keep import TabKeep
from howopen.controls.unfolded import toggled
from howopen.controls.view import View, script
from howopen.domain.catalog import Catalog
from howopen.domain.indices.entry import Problem
from howopen.domain.label import find_verdicts
from howopen.domain.shown import Shown
from howopen.figures.markup import Markup
from howopen.lessons.real_systems.exported import MOT, OSAI, for_mot, for_osai
from howopen.lessons.real_systems.own import (
    ABOUT,
    SAID,
    OwnAssessment,
    asked,
    clean,
    level_in,
    own_of,
    with_own,
)
from howopen.lessons.real_systems.own_file import (
    fits_into_a_file,
    packed,
    read_own_file,
    read_packed,
    write_export,
    write_own_file,
)
from howopen.lessons.real_systems.own_form import EXPORTS, own_form
from howopen.lessons.real_systems.own_result import own_result
from howopen.sources.indices.index_tables import read_index_tables, read_rung_grades

OWN = "own"
"""Id that a reader's own system has in the catalog made with it."""
LONGEST_IN_LINK = 4_000
"""In characters, as much as a dissent has: beside all else the address stays one that servers hand on."""
_OTHERS = {"osai": (OSAI, for_osai), "mot": (MOT, for_mot)}
"""The forms of others in which an assessment can be taken along."""
_ROOMS = {"about": {room.name: room for room in ABOUT}, "said": {room.name: room for room in SAID}}
_NO_ROOM = "There is no room for that as well: an assessment has to fit into a file. Nothing was changed"


class OwnForm(View):
    """`own` is the reader's assessment, or None; `value` is what an address carries of it.

    That is empty where there is none, or where no address has room for it: then this tab alone keeps it.
    """

    longest = 40_000  # a file
    _esm = script("morphdom.min.js", "view.js", "page_tools.js")
    value = traitlets.Unicode()

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.own: OwnAssessment | None = None
        self._problems: list[Problem] = []
        self._left_out: tuple[str, ...] = ()
        self._before: OwnAssessment | None = None
        super().__init__()
        self.observe(lambda _: self._follow(), "value")
        self.on_action(self._act)
        self._draw()

    def read(self, text: str, problems: list[str]) -> str:
        """Return the value that an address carries, as far as it can be read."""
        found: list[Problem] = []
        own = read_packed(text, self.catalog, found) if text else None
        problems.extend(map(str, found))
        return _in_link(own)

    @property
    def kept(self) -> str:
        """Return what this tab has to keep, since no address has room for it."""
        return packed(self.own) if self.own and not self.value else ""

    def bring_back(self, kept: str) -> None:
        """Show what the tab had kept, unless an address brought an assessment."""
        if kept and self.own is None:
            self._put(read_packed(kept, self.catalog, self._problems))

    def _follow(self) -> None:
        """Take over what came with an address."""
        if self.value != _in_link(self.own):
            self._put(read_packed(self.value, self.catalog, []) if self.value else None)

    def _put(self, own: OwnAssessment | None) -> None:
        if own is not None and not fits_into_a_file(own):
            self._problems = [Problem(own.name, 0, _NO_ROOM)]
        else:
            self.own = own
            self.value = _in_link(own)
        self._draw()

    def _draw(self) -> None:
        self.html = own_form(
            self.catalog, self.own, bool(self.kept), self._problems, self._left_out, self._before is not None
        )

    def _act(self, do: str, of: str, value: str) -> None:
        self._problems, self._left_out = [], ()
        if do == "take":
            self._take(of)
        elif (other := self._another(do, of, value)) is not None:
            self._before = self.own
            self._put(other)
        elif self.own and (own := self._after(self.own, do, of, value)) is not None:
            self._put(own)
        else:
            self._draw()

    def _another(self, do: str, of: str, value: str) -> OwnAssessment | None:
        """Return the assessment that takes the place of this one, or None where none was asked for."""
        if do == "begin":
            return OwnAssessment({"assessed_as_of": date.today().isoformat()})
        if do == "from":
            system = self.catalog.systems.get(parse_qs(value).get("system", [""])[0])
            return own_of(self.catalog, system) if system else None
        if do == "file":
            return read_own_file(of[:80], value, self.catalog, self._problems)
        return self._before if do == "back" else None

    def _after(self, own: OwnAssessment, do: str, of: str, value: str) -> OwnAssessment | None:
        """Return the assessment after an action, or None where it asks for nothing that there is."""
        if do == "about":
            return self._with_about(own, of, value)
        return self._with_answer(own, of, value) if do == "said" else None

    def _with_about(self, own: OwnAssessment, name: str, value: str) -> OwnAssessment | None:
        is_base = name == "made_from" and value not in ("", *self.catalog.systems)
        text = None if is_base else self._fitting("about", name, value)
        return None if text is None else own.telling(name, text)

    def _with_answer(self, own: OwnAssessment, of: str, value: str) -> OwnAssessment | None:
        factor_id, _, name = of.partition(".")
        factor = asked(self.catalog).get(factor_id)
        if factor is None:
            return None
        if name == "stands":
            return None if level_in(factor, value) is None else self._standing(own, factor_id, value)
        text = self._fitting("said", name, value)
        return None if text is None else own.saying(factor_id, name, text)

    def _standing(self, own: OwnAssessment, factor_id: str, value: str) -> OwnAssessment:
        """Put a system at a rung; who looks at a source for it does so today, unless they say otherwise."""
        if not own.said(factor_id).read_on:
            own = own.saying(factor_id, "read_on", date.today().isoformat())
        return own.saying(factor_id, "stands", value)

    def _fitting(self, kind: str, name: str, value: str) -> str | None:
        """Return a text that the assessment has room for, or None, with the problem that it has."""
        room = _ROOMS[kind].get(name)
        if room is None:
            return None
        text = clean(value, room.longest)
        if problem := room.problem(text):
            self._problems = [Problem(room.label, 0, f"it {problem}; it was left as it was")]
            return None
        return text

    def _take(self, kind: str) -> None:
        """Send a file of the assessment, and say what of it a form of others cannot hold."""
        if self.own is None or kind not in EXPORTS:
            return
        text = write_own_file(self.own)
        if kind in _OTHERS:
            form_id, write = _OTHERS[kind]
            made = write(
                self.catalog, self.own, read_index_tables().forms[form_id], read_rung_grades(form_id)
            )
            text, self._left_out = write_export(made.content, made.left_out), made.left_out
        name = f"howopen-assessment{'' if kind == OWN else f'-{kind}'}.yaml"
        self.send({"task": "save", "name": name, "type": "application/yaml", "text": text})
        self._draw()


def _in_link(own: OwnAssessment | None) -> str:
    text = packed(own) if own else ""
    return text if len(text) <= LONGEST_IN_LINK else ""


class OwnSection:
    """`form` is where a reader assesses a system, `result` what follows by the rules as they have them.

    `tab` keeps what no address has room for.
    """

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._opened: frozenset[str] = frozenset()
        self._of: OwnAssessment | None = None
        self.form = OwnForm(catalog)
        self.tab = TabKeep(name=OWN)
        self.result = View()
        self.tab.observe(lambda change: self.form.bring_back(change.new), "arrived")
        self.form.observe(lambda _: self._follow(), "html")
        self.result.on_action(self._act)

    def show(self, shown: Shown) -> None:
        """Draw the result again where the rules have changed; the page's setting does not matter here."""
        if shown.catalog is not self._catalog:
            self._catalog = shown.catalog
            self._draw()

    def _follow(self) -> None:
        if self.form.own is not self._of:
            self._of = self.form.own
            self.tab.value = self.form.kept
            self._draw()

    def _act(self, do: str, of: str, _: str) -> None:
        if do == "why":
            self._opened = toggled(self._opened, of)
            self._draw()

    def _draw(self) -> None:
        if self._of is None:
            self.result.html = Markup()
            return
        catalog = with_own(self._catalog, {OWN: self._of})
        shown = Shown.of(catalog, catalog.scenario_of(OWN), OWN, self._opened)
        self.result.html = own_result(shown, find_verdicts(catalog, shown.scenario))
