"""Reads a student's file of answers; what in it cannot be used is named with its line, and the rest taken."""

import csv
import io
from collections.abc import Collection, Mapping

from howopen.domain.answer import COLUMNS, SCHEMA_VERSION
from howopen.domain.link_problem import quoted
from howopen.domain.prediction import SKIPPED
from howopen.domain.question import Question
from howopen.domain.whole_number import whole_number

LONGEST_FILE, _MOST_LINES, _LARGEST = 32_000, 400, 100_000
"""In characters; in lines, which is several attempts at all there is; and of a predicted number."""


def read_answers_file(
    text: str, questions: Mapping[str, Question], numbers: Collection[str], problems: list[str]
) -> dict[str, str]:
    """Return what a file says was answered by what was asked: of several attempts the last."""
    if len(text) > LONGEST_FILE:
        problems.append(f"The file is longer than {LONGEST_FILE:,} characters or 64 kB, and was not read.")
        return {}
    rows = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=None))
    given: dict[str, str] = {}
    try:
        if missing := [name for name in COLUMNS[:4] if name not in (rows.fieldnames or ())]:
            problems.append(f"The file has no column {missing[0]}: it is no file of answers.")
            return {}
        for row in rows:
            if rows.line_num > _MOST_LINES:
                problems.append(f"The file has more than {_MOST_LINES} lines; the others were left out.")
                break
            if problem := _problem(row, questions, numbers):
                problems.append(f"The file, line {rows.line_num}: {problem}; it was left out.")
            else:
                given[row["item_id"]] = row["response"]
    except csv.Error as error:
        problems.append(f"The file, line {rows.line_num}, is no table: {error}.")
    return given


def is_number(response: str) -> bool:
    """Tell whether a text is a predicted number, or says that the prediction was skipped."""
    return response == SKIPPED or whole_number(response, _LARGEST) is not None


def _problem(row: Mapping[str, str], questions: Mapping[str, Question], numbers: Collection[str]) -> str:
    """Return what is wrong with a row, or an empty text."""
    version, asked, response = (row[name] or "" for name in ("schema_version", "item_id", "response"))
    if version != str(SCHEMA_VERSION):
        return f"{quoted(version)} is not version {SCHEMA_VERSION} of such a file"
    if asked in numbers:
        return "" if is_number(response) else f"{quoted(response)} is no prediction"
    if asked not in questions:
        return f"nothing that is asked here is called {quoted(asked)}"
    return "" if questions[asked].option(response) else f"{quoted(response)} is no answer to {quoted(asked)}"
