"""All that the file's script looks up: markup by numbers, and for every setting the numbers to show."""

import json
import sys
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from howopen.domain.catalog import Catalog
from howopen.domain.question import Question
from howopen.domain.scenario import Scenario
from howopen.domain.stance import Stance
from howopen.editions.columns import packed
from howopen.editions.fixed import BLANK, fixed_texts
from howopen.editions.links import link_tables
from howopen.editions.map_view import map_view
from howopen.editions.reachable import Beginning, beginnings
from howopen.editions.tables import Tables, part_name
from howopen.editions.texts import Numbered
from howopen.editions.views import page_views
from howopen.figures.glossary import explained
from howopen.figures.page_tools import copied
from howopen.lessons.whole_system.openness_map import floors, settings
from howopen.sources.glossary_table import read_glossary


@dataclass(frozen=True, slots=True)
class Contents:
    """`tables` is JSON; `numbers` are the columns it names, one after another, two bytes a number."""

    tables: bytes
    numbers: bytes


def contents(catalog: Catalog, questions: Sequence[Question]) -> Contents:
    """Return the contents of the file for all settings within reach."""
    grounds, moved = tuple(settings(catalog)), floors(catalog)
    begun = beginnings(catalog)
    views = (*page_views(catalog), map_view(catalog, grounds))
    tables = Tables(views)
    tables.fill(catalog, begun)
    places, all_open = _places(begun), catalog.at_stance(Stance.OPEN)
    fixed = fixed_texts(catalog, tables.texts, moved, questions)
    fixed |= {
        "settings": [places[setting.scenario] for setting in grounds],
        "floors": [places[floor.scenario] for floor in moved],
        "openAll": places[all_open],
        "allOpen": [place for place, scenario in enumerate(_scenarios(begun)) if scenario == all_open],
    }
    columns = {name: packed(column, [b.sizes for b in begun]) for name, column in tables.columns.items()}
    shapes = Numbered()
    tables_json = link_tables(catalog, begun) | {
        "pieces": tables.texts.pieces.values(),
        "sequences": tables.texts.sequences.values(),
        "entries": tables.entries.values(),
        "columns": {name: shapes.number(tuple(masks)) for name, (_, masks) in columns.items()},
        "shapes": shapes.values(),
        "total": sum(beginning.size for beginning in begun),
        "items": {part_name(view, row.key): row.item for view in views for row in view.rows},
        "lights": {a.ability_id: _lit(a) for a in catalog.abilities.values()},
        "copied": copied(),
        "refused": copied(BLANK),
        "fixed": fixed,
        "glossary": explained(read_glossary().values(), catalog.sources),
    }
    text = json.dumps(tables_json, ensure_ascii=False, separators=(",", ":"))
    return Contents(text.encode(), b"".join(_little_endian(kept) for kept, _ in columns.values()))


def _places(begun: tuple[Beginning, ...]) -> dict[Scenario, int]:
    """Return the number of every setting that began as no real system."""
    places, first = {}, 0
    for beginning in begun:
        if not beginning.origin:
            places |= {s: n for n, s in enumerate(beginning.scenarios(), first) if s not in places}
        first += beginning.size
    return places


def _scenarios(begun: tuple[Beginning, ...]) -> Iterator[Scenario]:
    """Yield the settings in the order of their numbers."""
    return chain.from_iterable(beginning.scenarios() for beginning in begun)


def _lit(ability) -> list[str]:
    return [f"ability:{ability.ability_id}", *(f"dependency:{r.dependency_id}" for r in ability.rests_on)]


def _little_endian(numbers: array) -> bytes:
    if sys.byteorder == "big":
        numbers = array("H", numbers)
        numbers.byteswap()
    return numbers.tobytes()
