"""The names of the page's views, and what each shows before anybody has done anything."""

from collections.abc import Sequence
from typing import Any

from howopen.domain.catalog import Catalog
from howopen.domain.question import Question
from howopen.domain.shown import Shown
from howopen.editions.views import page_views
from howopen.figures.markup import Markup
from howopen.figures.page_tools import page_tools
from howopen.figures.prediction import prediction_form
from howopen.figures.question import question
from howopen.lessons.whole_system.lesson import WholeSystem
from howopen.lessons.whole_system.map_figure import map_heading

_SHARED = ("notice", "picker", "sentence", "counts", "abilities", "network", "dependencies", "consequences")
_MAP = ("heading", "map", "moves", "systems")


def view_names(lesson: WholeSystem) -> dict[Any, str]:
    """Return the name of every view that the file shows, by the widget that shows it elsewhere."""
    names = {getattr(lesson, name): name for name in (*_SHARED, "prediction", "tools")}
    names |= dict(zip(lesson.open_map.children, _MAP, strict=True))
    for card, component in zip(lesson.cards, lesson.catalog.switches, strict=True):
        names[card] = f"card-{component.component_id}"
    return names | {view: view.asked.question_id for view in lesson.questions}


def first_views(catalog: Catalog, questions: Sequence[Question]) -> dict[str, Markup]:
    """Return what each view shows first, so that the page stands even where no script runs."""
    start = Shown.of(catalog)
    return {
        **{view.name: view.draw(start) for view in page_views(catalog)},
        "notice": Markup(),
        "prediction": prediction_form(catalog),
        "tools": page_tools(False, False, downloads=False),
        "heading": map_heading(revealed=False),
        "map": Markup(),
        "moves": Markup(),
        "systems": Markup(),
        **{asked.question_id: question(catalog, asked) for asked in questions},
    }
