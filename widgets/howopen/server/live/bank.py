"""The questions that a session can ask: those of the pages, read as plain data."""

import json
from functools import cache
from typing import Any

from howopen.server.folder import PACKAGE
from howopen.server.live.rules import Option, Question

FILE = "questions.json"


@cache
def questions() -> dict[str, Question]:
    """Return all questions of one choice by their ids, those of a page together."""
    inside = PACKAGE / "_data"
    folder = inside if inside.is_dir() else PACKAGE.parents[1] / "data"
    rows = json.loads((folder / FILE).read_text(encoding="utf-8"))
    pages = list(dict.fromkeys(row["notebook"] for row in rows))
    rows.sort(key=lambda row: pages.index(row["notebook"]))
    return {row["id"]: _question(row) for row in rows if row["type"] == "multiple_choice"}


def _question(row: dict[str, Any]) -> Question:
    options = tuple(
        Option(given["id"], given["answer"], given["correct"], given["feedback"]) for given in row["answers"]
    )
    return Question(row["id"], row["notebook"], row["question"], options)
