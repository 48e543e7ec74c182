"""Figures draw answers and find none: what a setting answers is worked out once, and handed to all."""

import ast
from pathlib import Path

import pytest

from tests.test_floors import MODULES, PACKAGE, dotted, place_of


def called(node: ast.AST) -> set[str]:
    """Return the names of what code calls, whether or not through something else."""
    calls = [n.func for n in ast.walk(node) if isinstance(n, ast.Call)]
    return {
        c.id if isinstance(c, ast.Name) else c.attr for c in calls if isinstance(c, ast.Name | ast.Attribute)
    }


def answering(trees: list[ast.Module]) -> set[str]:
    """Return the names of all functions that put a question to the rules, themselves or through others."""
    functions = {n.name: called(n) for tree in trees for n in tree.body if isinstance(n, ast.FunctionDef)}
    found = {"find", "find_verdict"}
    while more := {name for name, calls in functions.items() if calls & found} - found:
        found |= more
    return found


def drawing(path: Path) -> bool:
    """Return whether a module draws."""
    return place_of(dotted(path)).floor == "figures"


def tree_of(path: Path) -> ast.Module:
    """Return the code of a module."""
    return ast.parse(path.read_text(encoding="utf-8"))


ANSWERING = answering([tree_of(p) for p in MODULES if place_of(dotted(p)).floor == "domain"])


def questions(tree: ast.Module) -> set[str]:
    """Return by what names code asks the rules: as functions, or for a `Shown` of its own."""
    made = any(
        isinstance(n, ast.Attribute) and n.attr == "of" and ast.unparse(n.value) == "Shown"
        for n in ast.walk(tree)
    )
    return called(tree) & ANSWERING | ({"Shown.of"} if made else set())


@pytest.mark.parametrize(
    "path", [p for p in MODULES if drawing(p)], ids=lambda path: str(path.relative_to(PACKAGE))
)
def test_a_figure_asks_the_rules_nothing(path: Path) -> None:
    """One click evaluates the rules once, and two figures of a page cannot disagree."""
    assert questions(tree_of(path)) == set()


@pytest.mark.parametrize(
    "line",
    [
        "find(catalog, scenario)",
        "find_verdicts(catalog, scenario)",
        "place_of(catalog, scenario)",
        "crossing(catalog, scenario, rows, columns)",
        "openness_map.floors(catalog)",
        "Shown.of(catalog, scenario)",
    ],
)
def test_the_check_sees_a_question(line: str) -> None:
    """Also one that goes through another function, or through a lesson's own rules."""
    assert questions(ast.parse(line)) != set()
