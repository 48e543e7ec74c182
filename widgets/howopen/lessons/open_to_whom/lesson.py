"""The page on who can use what is open, and on whom it is used."""

from functools import cached_property

import ipywidgets

from howopen.controls.figure_view import FigureView
from howopen.controls.number_prediction import NumberPrediction
from howopen.domain.catalog import Catalog
from howopen.domain.shown import Shown
from howopen.domain.stance import Stance
from howopen.figures.number_prediction import NumberQuestion
from howopen.lessons.open_to_whom.actor_picker import ActorPicker
from howopen.lessons.open_to_whom.all_actors import all_actors
from howopen.lessons.open_to_whom.job_costs import job_costs, jobs
from howopen.lessons.open_to_whom.practice import Outlook
from howopen.lessons.open_to_whom.practice_section import PracticeSection, outlooks
from howopen.lessons.open_to_whom.tables import read_actors, read_use_cases
from howopen.lessons.open_to_whom.use_case_list import use_case_list
from howopen.pages.kept import keep, keep_number
from howopen.pages.layout import placed
from howopen.pages.lesson import Lesson
from howopen.pages.reveal import reveal_by
from howopen.sources.fact_table import read_all_facts

RECALLED = ("compute_licence", "whole_two_lists")


class OpenToWhom(Lesson):
    """`prediction` comes first and uncovers `compared`; the `board` holds the setting and the actor.

    `everyone` puts all actors side by side in that setting, `costs` are the sums behind the rungs, and
    `cases` are systems that were used on people.
    """

    shows_circumstances = False

    def __init__(self, catalog: Catalog | None = None) -> None:
        super().__init__("open_to_whom", recalled=RECALLED, catalog=catalog)
        actors = read_actors(self.catalog.endowments)
        all_open = Shown.of(self.catalog, self.catalog.at_stance(Stance.OPEN))
        found = outlooks(all_open, tuple(actors.values()))
        self.prediction = NumberPrediction(_question(found[list(actors).index("person")]))
        keep_number(self.state, self.prediction)
        title = "As open as any known system, and for whom"
        self.compared = FigureView(all_actors(self.catalog, found, "all-open", title))
        reveal_by(self.prediction, self.compared)
        self.eyes = ActorPicker(self.catalog, actors)
        practice = PracticeSection(self.eyes, actors, self._open_all)
        self.practice = self.add(practice, practice.lines)
        keep(self.state, "wh", self.eyes, self.eyes.read)
        self.everyone = placed("ho-figures", {"shown": [self.practice.everyone, self.practice.matrix]})
        facts = read_all_facts()
        self.costs = FigureView(job_costs(facts, jobs(facts)))
        self.cases = FigureView(use_case_list(self.catalog, read_use_cases()))

    @cached_property
    def board(self) -> ipywidgets.Box:
        """Return the setting's switches, with the actor and what the actor meets beside them."""
        actor = placed("ho-lesson", {"shown": [self.eyes, self.practice.summed, self.practice.said]})
        return self.on_board(self.cards, {"in-abilities": [actor], "in-network": [self.practice.lines]})

    def _open_all(self) -> None:
        self.state.start(self.catalog.at_stance(Stance.OPEN))


def _question(found: Outlook) -> NumberQuestion:
    """Return how much of what is open somebody decided about has in practice."""
    opened = len(found.opened)
    text = (
        f"A system is as open as any known one, and among the largest. By our rules that opens {opened} "
        "things that people can do. Somebody about whom it decided has a phone, no money to spare, and does "
        "not program. How many of these things can this person do in practice?"
    )
    return NumberQuestion("pw", text, opened, len(found.held), "things", "are within this person’s reach")
