"""What a session can ask, and where it can lead: questions and places of the pages, read as plain data."""

import csv
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from howopen.server.folder import PACKAGE, installed_notebooks
from howopen.server.live.rules import Option, Place, Question

QUESTIONS, PAGES = "questions.json", "pages.csv"
HEADING = re.compile(r"^## (.+?) *$", re.MULTILINE)


@cache
def questions() -> dict[str, Question]:
    """Return all questions of one choice by their ids, those of a page together."""
    rows = json.loads((_data() / QUESTIONS).read_text(encoding="utf-8"))
    pages = list(dict.fromkeys(row["notebook"] for row in rows))
    rows.sort(key=lambda row: pages.index(row["notebook"]))
    return {row["id"]: _question(row) for row in rows if row["type"] == "multiple_choice"}


@cache
def places() -> dict[str, Place]:
    """Return our pages and the parts of each by the ids under which a session knows them."""
    with (_data() / PAGES).open(encoding="utf-8", newline="") as file:
        pages = list(csv.DictReader(file))
    found = {}
    for page in pages:
        whole = Place(page["notebook"], page["title"])
        found[page["page_id"]] = whole
        for number, heading in enumerate(_headings(whole.notebook), 1):
            found[f"{page['page_id']}_{number}"] = replace(whole, part=heading)
    return found


def _headings(notebook: str) -> Iterator[str]:
    """Yield the headings of a page's parts."""
    written = json.loads((installed_notebooks() / f"{notebook}.ipynb").read_text(encoding="utf-8"))
    for cell in written["cells"]:
        if cell["cell_type"] == "markdown":
            yield from HEADING.findall("".join(cell["source"]))


def _data() -> Path:
    """Return the folder of tables inside an installed package, or in a checkout."""
    inside = PACKAGE / "_data"
    return inside if inside.is_dir() else PACKAGE.parents[1] / "data"


def _question(row: dict[str, Any]) -> Question:
    options = tuple(
        Option(given["id"], given["answer"], given["correct"], given["feedback"]) for given in row["answers"]
    )
    return Question(row["id"], row["notebook"], row["question"], options)
