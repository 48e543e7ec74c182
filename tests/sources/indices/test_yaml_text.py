"""YAML from strangers: what no entry needs is refused with its line, and values stay texts."""

import subprocess
import sys

import pytest
from howopen.sources.indices.unreadable import Unreadable
from howopen.sources.indices.yaml_text import LONGEST, LONGEST_NAME, MOST_PARTS, read_yaml


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("a: 1\nb: &x 2\n", 2, "anchors and aliases"),
        ("a: 1\nb: *x\n", 2, "anchors and aliases"),
        ("a: !!python/object:os.system 1\n", 1, "tag"),
        ("a: !own {b: 1}\n", 1, "tag"),
        ("a: 1\nb: 2\na: 3\n", 3, "stands twice"),
        ("a:\n  b: 1\n  b: 2\n", 3, "stands twice"),
        ("a: [1\n", 2, "no YAML"),
        ("a: 1\n\tb: 2\n", 2, "no YAML"),
        ("a: 1\n---\nb: 2\n", 2, "second document"),
        ("a: 1\nb: \x00\n", 2, "no YAML"),
        ("[" * 40, 1, "nested"),
        ("a: 1\n" + "[a," * 60, 2, "nested"),
        ("? [a]\n: b\n", 1, "list or mapping"),
        ("a" * (LONGEST + 1), 0, "longer than"),
        (f"a: 1\n? {'n' * (LONGEST_NAME + 1)}\n: 1\n", 2, "more than 100 characters"),
        (f"%TAG !{'n' * 9_000}! x\n%TAG !{'n' * 9_000}! x\n--- a", 2, "duplicate tag handle"),
        ("[" + "a,\n" * MOST_PARTS, MOST_PARTS - 2, "more than 2,000 parts"),
    ],
)
def test_what_no_entry_needs_is_refused_with_its_line(text: str, line: int, reason: str) -> None:
    """An author finds the place; a file that would grow, run code or hide a grade gets no further."""
    with pytest.raises(Unreadable) as refused:
        read_yaml(text)

    assert refused.value.line == line
    assert reason in refused.value.reason
    assert len(refused.value.reason) < 300


def test_values_stay_the_texts_that_they_are() -> None:
    """No answer of an index turns into a number, a date or a truth value on the way."""
    node = read_yaml("no: no\ndate: 2025-12\nempty:\nnull: null\nquoted: ''\nlist: [a, b]\n")

    assert node.get("no").text == "no"
    assert node.get("date").text == "2025-12"
    assert not node.get("empty").given
    assert not node.get("null").given
    assert node.get("quoted").given
    assert node.get("list").texts == ("a", "b")
    assert node.get("date").line == 2


def test_the_library_is_loaded_when_a_file_is_read_and_not_before() -> None:
    """Nobody who brings no file waits for it."""
    code = (
        "import sys; from howopen.sources.indices import reading; before = 'ruamel.yaml' in sys.modules; "
        "reading.read_yaml('a: 1'); print(before, 'ruamel.yaml' in sys.modules)"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert shown.split() == ["False", "True"]
