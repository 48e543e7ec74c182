"""`python -m howopen.editions.quiz FOLDER` writes all questions for learning platforms, in each format."""

import sys
from pathlib import Path

from howopen.lessons.classroom.quiz import FORMATS, quiz_of
from howopen.lessons.classroom.quiz_writers import WRITERS
from howopen.sources.catalog_files import catalog
from howopen.sources.question_file import read_questions

TITLE = "How Open? All questions"


def write_quiz(folder: Path) -> None:
    """Write a file for each format, and say which, and what had to stay behind."""
    quiz = quiz_of(TITLE, read_questions().values(), catalog().sources)
    folder.mkdir(parents=True, exist_ok=True)
    for name, kind in FORMATS.items():
        path = folder / f"howopen-all.{kind.ending}"
        path.write_bytes(WRITERS[name](quiz))
        print(f"{path}: {len(quiz.items)} questions for {kind.platform} ({kind.name})")
    for each in quiz.skipped:
        print(f"Left out: {each.question_id}, since {each.why}.")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(f"Usage: python -m {__spec__.name} FOLDER")
    write_quiz(Path(sys.argv[1]))
