"""`questions.json`: jupyterquiz's format, with an id, the notebook, the source and the locator besides.

A question with `"on_page": false` is asked in class and not on its page.
"""

import json

from howopen.domain.question import Option, Question
from howopen.sources.table_rows import DataError, Folder, data_folder

FILE = "questions.json"


def read_questions(folder: Folder = None) -> dict[str, Question]:
    """Return the questions of all pages by id; raise `DataError` for the first that is wrong."""
    content = json.loads(((folder or data_folder()) / FILE).read_text(encoding="utf-8"))
    found = [_question(entry, number) for number, entry in enumerate(content, 1)]
    ids = [question.question_id for question in found]
    if twice := next((i for i in ids if ids.count(i) > 1), None):
        raise DataError(f"{FILE}: the id {twice!r} stands twice.")
    return dict(zip(ids, found, strict=True))


def _question(entry: dict, number: int) -> Question:
    try:
        options = tuple(
            Option(answer["id"], answer["answer"], bool(answer["correct"]), answer["feedback"])
            for answer in entry["answers"]
        )
        names = ("id", "notebook", "question", "source_id", "locator")
        question_id, notebook, text, source_id, locator = (entry[name] for name in names)
    except (KeyError, TypeError) as error:
        raise DataError(f"{FILE}, entry {number}: {error} is missing.") from error
    if sum(option.correct for option in options) != 1:
        raise DataError(f"{FILE}, entry {number} ({question_id}): exactly one answer must be correct.")
    if len({option.option_id for option in options}) < len(options):
        raise DataError(f"{FILE}, entry {number} ({question_id}): two answers have the same id.")
    return Question(question_id, notebook, text, options, source_id, locator, entry.get("on_page", True))
