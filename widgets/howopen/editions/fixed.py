"""What the page shows that depends on the reader's answers and not on the setting."""

from collections.abc import Iterable
from dataclasses import replace

from howopen.domain.catalog import Catalog
from howopen.domain.prediction import Prediction
from howopen.domain.question import Question
from howopen.domain.shown import Shown
from howopen.domain.stance import Stance
from howopen.editions.texts import Texts, blank
from howopen.figures.link_notice import MOST, and_more, notice_frame
from howopen.figures.markup import join
from howopen.figures.page_tools import page_tools
from howopen.figures.prediction import (
    group_list,
    kept_back,
    named_fold,
    named_item,
    prediction_form,
    prediction_result,
    result_frame,
    result_groups,
)
from howopen.figures.question import question
from howopen.lessons.whole_system.map_figure import floor_table, map_heading, systems_table
from howopen.lessons.whole_system.openness_map import Floor, system_places
from howopen.sources.answers_url import read_answers
from howopen.sources.link_codes_table import DEPENDENCIES, FACTORS
from howopen.sources.prediction_url import read_prediction
from howopen.sources.scenario_url import read_link

BLANK = blank("words")
"""Stands in a markup for words that only the reader's browser knows."""

_SAMPLE = "sample"
_GONE_BIT = "99"


def fixed_texts(
    catalog: Catalog, texts: Texts, floors: tuple[Floor, ...], questions: Iterable[Question]
) -> dict:
    """Return the numbers of all such markup, by what it is."""
    number = texts.number
    total = len(catalog.dependencies)
    all_open = Shown.of(catalog, catalog.at_stance(Stance.OPEN))
    return {
        "asked": number(prediction_form(catalog)),
        "askedAgain": number(prediction_form(catalog, f"Give a whole number from 0 to {total}, or skip.")),
        "skipped": number(prediction_result(all_open, Prediction())),
        "results": [number(result_frame(all_open, guess, BLANK)) for guess in range(total + 1)],
        "named": number(named_fold(BLANK)),
        "groups": _groups(all_open),
        "keptBack": {name: number(markup) for name, markup in kept_back(all_open).items()},
        "heading": [number(map_heading(revealed=revealed)) for revealed in (False, True)],
        "moves": [number(floor_table(floors, s)) for s in (None, *(floor.scenario for floor in floors))],
        "systems": number(systems_table(system_places(catalog))),
        "tools": [
            number(page_tools(undo, redo, BLANK, downloads=False))
            for undo in (False, True)
            for redo in (False, True)
        ],
        "notice": number(notice_frame(BLANK)),
        "problems": _problems(catalog),
        "most": MOST,
        "more": and_more(BLANK),
        "questions": {
            q.question_id: {
                n: number(question(catalog, q, n)) for n in ("", *(o.option_id for o in q.options))
            }
            for q in questions
        },
    }


def _groups(all_open: Shown) -> list[dict]:
    """Return the lists of a result, each with all that can stand in it and for whom: named or not."""
    return [
        {
            "list": group_list(group, BLANK),
            "items": [(d, named_item(all_open.catalog, d)) for d in group.dependency_ids],
            "wanted": group.of_named,
        }
        for group in result_groups(all_open)
    ]


def _problems(catalog: Catalog) -> dict[str, str]:
    """Return what is said of a link's bad entries, with a blank for the entry."""
    gone = {(FACTORS, "~~"): _SAMPLE, (DEPENDENCIES, _GONE_BIT): _SAMPLE}
    later = replace(catalog, codes=replace(catalog.codes, gone=gone))
    queries = {
        "version": f"v={_SAMPLE}",
        "origin": f"from={_SAMPLE}",
        "token": f"s={_SAMPLE}",
        "gone": "s=~~1",
    }
    said = {name: read_link(query, later).problems[0] for name, query in queries.items()}
    heard: list[str] = []
    read_prediction(_SAMPLE, later, heard)
    read_prediction(f"0-{1 << int(_GONE_BIT):x}", later, heard)
    read_answers(_SAMPLE, {}, heard)
    said |= dict(zip(("prediction", "named", "answer"), heard, strict=True))
    said["moved"] = f"This file does not hold a setting of the link (“{_SAMPLE}”); it was left out."
    said["dissent"] = f"This file answers by the rules as they are; it does not dispute (“{_SAMPLE}”)."
    return {name: join(sentence).replace(_SAMPLE, BLANK) for name, sentence in said.items()}
