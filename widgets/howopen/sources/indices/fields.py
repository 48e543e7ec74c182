"""What a file says besides its grades, and the names in it that nobody declared."""

from collections.abc import Iterator, Set
from itertools import islice

from howopen.domain.indices.entry import Stray
from howopen.domain.indices.form import Form
from howopen.sources.indices.unreadable import Unreadable
from howopen.sources.indices.yaml_text import Node

MOST_PARTS = 100
"""Components of a system, or sources: the fullest known entry has a third of that."""
LONGEST_PATH = 300
"""In characters, nine times what the longest known one has: each text of a file is kept with its path."""
MOST_STRAYS = 50


def facts_of(node: Node, outside: Set[str] = frozenset()) -> dict[str, str]:
    """Return the texts of a file by their path, in order; those below some names are left out."""
    return {path: " ".join(leaf.texts) for path, leaf in _leaves(node) if path.split(".")[0] not in outside}


def strays_of(node: Node, form: Form) -> tuple[Stray, ...]:
    """Return the names in a file that its form does not declare where they stand."""
    keys = {item.key for item in form.items}
    declared = {tuple(path.split(".")) for path in form.fields}
    shapes = {path[:end] for path in declared for end in range(1, len(path) + 1)} | {(key,) for key in keys}

    def is_declared(path: tuple[str, ...]) -> bool:
        return path in shapes or tuple("*" if part in keys else part for part in path) in shapes

    found = (Stray(_path(path, line), line) for path, line in _paths(node) if not is_declared(path))
    return tuple(islice(found, MOST_STRAYS))


def refuse_many(node: Node, count: int, what: str) -> None:
    """Raise `Unreadable` where there are more components or sources than any entry has: all are kept."""
    if count > MOST_PARTS:
        raise Unreadable(node.line, f"it has more than {MOST_PARTS} {what}, which no entry of an index has")


def _paths(node: Node, above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], int]]:
    """Yield the path of every name in a tree; a list adds nothing to the paths of what is in it."""
    for name, below in node.parts.items():
        yield (*above, name), below.line
        yield from _paths(below, (*above, name))
    for one in node.listed:
        yield from _paths(one, above)


def _leaves(node: Node, *above: str) -> Iterator[tuple[str, Node]]:
    for name, below in node.parts.items():
        if below.parts:
            yield from _leaves(below, *above, name)
        elif below.texts:
            yield _path((*above, name), below.line), below


def _path(names: tuple[str, ...], line: int) -> str:
    """Return names as one path; raise `Unreadable` where it is longer than any of an index."""
    path = ".".join(names)
    if len(path) > LONGEST_PATH:
        said = f"the names that lead to “{names[-1][:40]}” have more than {LONGEST_PATH} characters together"
        raise Unreadable(line, f"{said}, which no entry of an index has")
    return path
