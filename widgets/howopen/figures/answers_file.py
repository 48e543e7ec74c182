"""The reader's answers as a file that a spreadsheet opens: `schema_version,item_id,attempt,...`."""

from collections.abc import Iterable, Mapping, Sequence

from howopen.domain.answer import COLUMNS, SCHEMA_VERSION, Answer
from howopen.domain.question import Question
from howopen.figures.csv_file import plain_csv
from howopen.figures.downloads import Download


def answers_file(answers: Iterable[Answer], questions: Mapping[str, Question], scenario: str) -> Download:
    """Return the file; a prediction is neither right nor wrong, and `correct` is then empty."""
    rows: list[Sequence[str]] = [COLUMNS]
    for one in answers:
        asked = questions.get(one.item_id)
        option = asked.option(one.response) if asked else None
        correct = str(option.correct).lower() if option else ""
        row = (SCHEMA_VERSION, one.item_id, one.attempt, one.response, correct, one.seconds, scenario)
        rows.append(["" if cell is None else str(cell) for cell in row])
    return Download("howopen-my-answers.csv", "text/csv", plain_csv(rows))
