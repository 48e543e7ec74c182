"""The files that the indices themselves publish, and the answers that they publish with them.

Nobody's files are copied into the project. Set INDEX_FILES to a folder that holds their repositories, or
some of them, at any depth, and these tests read all of it.
"""

import csv
import json
import os
import re
from functools import cache
from pathlib import Path

import pytest
from howopen.domain.indices.entry import Entry, Problem
from howopen.sources.indices.files import TEXTS

from tests.sources.indices.samples import answered, read
from tests.sources.indices.test_quality import remarks

FOLDER = os.environ.get("INDEX_FILES", "")
_TOOLS = "Test_Scripts"
"""Where the Model Openness Tool keeps lists of licences for its own checks, each longer than any entry."""
pytestmark = pytest.mark.skipif(not FOLDER, reason="INDEX_FILES names no folder of published files")


def _files(pattern: str) -> list[Path]:
    return sorted(path for path in Path(FOLDER).rglob(pattern) if path.is_file())


@cache
def published() -> tuple[list[Entry], list[Problem]]:
    """Return every entry of the folder, read file by file, and every problem."""
    entries, problems = [], []
    for path in _files("*"):
        if path.suffix in TEXTS and not any(part.startswith(".") or part == _TOOLS for part in path.parts):
            found = read(str(path.relative_to(FOLDER)), path.read_bytes())
            entries += found.entries
            problems += found.problems
    return entries, problems


def test_every_published_file_is_read() -> None:
    """Entries, or what is no entry; each has an answer by its index's own rule, and can be looked at."""
    entries, problems = published()

    assert [str(problem) for problem in problems] == []
    assert entries
    for entry in entries:
        assert answered(entry).words
        assert all(remark.reason for remark in remarks(entry))


def test_points_of_the_transparency_index_add_up_to_its_totals() -> None:
    """For each developer of each table that has a row of totals."""
    entries, _ = published()

    for entry in entries:
        if "Total" in entry.facts:
            assert answered(entry).value == float(entry.facts["Total"]), entry.name


def test_reports_agree_with_the_tables_of_scores() -> None:
    """The same developer in the same year has the same points in both."""
    entries, _ = published()
    tables = {(e.form_id, e.name): answered(e).value for e in entries if "_scores" in e.file}

    for entry in entries:
        if "_fmtransparencyreport" in entry.file and (entry.form_id, entry.name) in tables:
            assert answered(entry).value == tables[entry.form_id, entry.name], entry.name


def test_classes_agree_with_the_tool_s_own_test_results() -> None:
    """The Model Openness Tool keeps what it expects of its test files: class, and progress of each class."""
    entries, _ = published()
    for path in _files("expected_results.json"):
        text = re.sub(r",(\s*})", r"\1", path.read_text(encoding="utf-8"))
        expected = {one["release"]["name"]: one["classification"] for one in json.loads(text)["models"]}
        tested = [entry for entry in entries if entry.name in expected]

        assert len(tested) == len(expected)
        for entry in tested:
            found, wanted = answered(entry), expected[entry.name]
            shares = {part.name: part.value for part in found.parts}
            assert found.value == wanted["class"], entry.name
            for number, share in wanted["progress"].items():
                assert shares["Class " + "I" * int(number)] == pytest.approx(share), entry.name


def test_sums_agree_with_the_forerunner_s_own_table() -> None:
    """Opening up ChatGPT publishes the points of every system."""
    entries, _ = published()
    mine = sorted(answered(e).value or 0 for e in entries if e.form_id == "opening_up_2023")
    for path in _files("df.csv"):
        with path.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines))
        if "opencode.class" in rows[0]:
            assert mine == sorted(float(row["openness"]) for row in rows)
