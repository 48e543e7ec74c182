"""The page on real systems: which claims survive the evidence?"""

from functools import cached_property

import ipywidgets

from howopen.controls.filter_view import FilterView
from howopen.controls.number_prediction import NumberPrediction
from howopen.domain.catalog import Catalog
from howopen.figures.number_prediction import NumberQuestion
from howopen.figures.series_links import ENDING
from howopen.lessons.real_systems.choosing import facets, wanted
from howopen.lessons.real_systems.compare_section import CompareSection
from howopen.lessons.real_systems.index_section import OtherIndices
from howopen.lessons.real_systems.own_section import OwnSection
from howopen.lessons.real_systems.pair_section import PairSection
from howopen.lessons.real_systems.standing import Entry, entries
from howopen.lessons.real_systems.systems_view import SystemsView
from howopen.lessons.real_systems.tables import read_statements
from howopen.lessons.real_systems.trial_view import TrialView
from howopen.pages.kept import keep, keep_number
from howopen.pages.layout import placed
from howopen.pages.lesson import Lesson
from howopen.pages.reveal import reveal_by
from howopen.sources.scenario_url import Link, write_link

RECALLED = ("data_described", "whole_count")
_CHOICE, _CELL, _PAIR, _TRIAL, _ASSESSED = "rs", "rc", "rp", "rt", "oa"
_OWN = (_CHOICE, _CELL, _PAIR, _TRIAL, _ASSESSED)


class RealSystems(Lesson):
    """`prediction` uncovers `table`, which shows the systems that `chooser` asks for; `systems` has both.

    `indices` opens files in which others grade systems.
    `two_systems` has `pair`, which sets the two that `pair_picker` has chosen side by side; `trial` sets what
    was said of a release beside its evidence.
    `own` is where a reader assesses a system, sees what follows, and compares several assessments.
    """

    def __init__(self, catalog: Catalog | None = None) -> None:
        super().__init__("real_systems", (), RECALLED, catalog)
        systems = entries(self.catalog)
        self.prediction = NumberPrediction(_question(self.catalog, systems))
        keep_number(self.state, self.prediction)
        self.chooser = FilterView(
            facets(self.catalog, systems),
            "systems",
            "All systems",
            lambda filters: len(wanted(systems, filters)),
        )
        keep(self.state, _CHOICE, self.chooser, self.chooser.read)
        self.indices = OtherIndices(self.catalog)
        self.table = SystemsView(self.catalog, systems, self.chooser)
        self.systems = placed("ho-lesson", {"shown": [self.chooser, self.table]})
        keep(self.state, _CELL, self.table, self.table.read)
        two = self.add(PairSection(self.catalog, systems))
        self.pair_picker, self.pair = two.picker, two.figure
        keep(self.state, _PAIR, self.pair_picker, self.pair_picker.read)
        self.two_systems = placed("ho-figures", {"wide": [self.pair_picker, self.pair]})
        self.trial = self.add(TrialView(self.catalog, systems, read_statements(self.catalog)))
        keep(self.state, _TRIAL, self.trial, self.trial.read)
        assessed = self.add(OwnSection(self.catalog))
        compared = self.add(CompareSection(self.catalog, lambda: assessed.form.own))
        own = [assessed.form, assessed.result, compared.form, compared.figure]
        self.own = placed("ho-lesson", {"shown": own, "unseen": [assessed.tab]})
        keep(self.state, _ASSESSED, assessed.form, assessed.form.read)
        self._opened_at = {page.page_id: f"{page.notebook}.{ENDING}" for page in self._series}["whole_system"]
        self._carried: tuple[object, ...] = ()
        self._link()
        self.state.observe(lambda _: self._link(), ["history", "others"])
        reveal_by(self.prediction, self.table)

    def _link(self) -> None:
        """Let the table's links carry the reader's answers, but not what is chosen and opened here."""
        others = tuple((key, text) for key, text in self.state.others.items() if key not in _OWN)
        dissent = self.state.dissent
        if self._carried == (others, dissent):
            return
        self._carried = others, dissent

        def address(system_id: str) -> str:
            link = Link(self.catalog.scenario_of(system_id), system_id, others, dissent)
            return f"{self._opened_at}?{write_link(link, self.catalog)}"

        self.table.show(address)

    @cached_property
    def board(self) -> ipywidgets.Box:
        """Return the setting in a sentence, and the list of systems to begin from."""
        return self.on_board((), {})


def _question(catalog: Catalog, systems: tuple[Entry, ...]) -> NumberQuestion:
    """Return of how many systems all the training data can be had, whatever the rights in them."""
    factor = catalog.factors["training_data"]
    whole = factor.level_of("public")
    answer = sum(entry.level(factor) >= whole for entry in systems)
    text = (
        f"Here are {len(systems)} systems; the weights of most can be downloaded. Of how many can you get "
        "all data that trained them, whether or not the rights in these are settled?"
    )
    words = "have training data that can be had whole"
    return NumberQuestion("pr", text, len(systems), answer, "systems", words)
