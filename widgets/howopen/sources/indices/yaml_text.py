"""YAML as a tree of texts, each with its line; whatever an index's entry never needs is refused.

Values stay the texts that they are, so that a date is no number and the word “no” no truth value.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from howopen.sources.indices.unreadable import Unreadable

LONGEST = 20_000
"""In characters, four times what the longest known entry has."""
MOST_PARTS = 2_000
"""Texts, lists and mappings, and the ends of these: seven times what the fullest known entry has. What is
longer or has more would take a visitor's browser seconds to read."""
LONGEST_NAME = 100
"""In characters, six times what the longest known one has: a name is repeated in the path to all below it."""
_LONGEST_SAID = 200
"""In characters of what the library says is wrong, which may repeat what it found there."""
_DEEPEST = 12
_MOST_OPENED = 50
"""Brackets opened on a line and not closed there: the library looks at all of these at each further one."""
_NOTHING = {"", "~", "null", "Null", "NULL"}


@dataclass(frozen=True, slots=True)
class Node:
    """A text, a list or a mapping, and the line on which it begins."""

    line: int
    value: "str | tuple[Node, ...] | dict[str, Node]"
    given: bool = True
    """Whether anything stands there: an empty text in quotation marks does, nothing or `null` does not."""

    def get(self, *path: str) -> "Node":
        """Return what stands under a path of keys; an empty text where nothing does."""
        node = self
        for key in path:
            node = node.parts.get(key) or Node(node.line, "", given=False)
        return node

    @property
    def text(self) -> str:
        """Return the text, stripped; empty for a list or mapping."""
        return self.value.strip() if isinstance(self.value, str) else ""

    @property
    def texts(self) -> tuple[str, ...]:
        """Return the texts of a list, or the one text that stands in its place."""
        nodes = self.value if isinstance(self.value, tuple) else (self,)
        return tuple(node.text for node in nodes if node.text)

    @property
    def parts(self) -> "dict[str, Node]":
        """Return what a mapping has; nothing for anything else."""
        return self.value if isinstance(self.value, dict) else {}

    @property
    def listed(self) -> "tuple[Node, ...]":
        """Return what a list has; nothing for anything else."""
        return self.value if isinstance(self.value, tuple) else ()


def read_yaml(text: str) -> Node:
    """Return the one document of a YAML text; raise `Unreadable` with the line of what is wrong."""
    if len(text) > LONGEST:
        raise Unreadable(0, f"it is longer than {LONGEST:,} characters, which no entry of an index is")
    for number, line in enumerate(text.splitlines(), 1):
        if line.count("[") + line.count("{") - line.count("]") - line.count("}") > _MOST_OPENED:
            raise Unreadable(number, f"it is nested more than {_DEEPEST} deep")
    events = _not_too_many(_events(text))
    document = Node(1, "")
    found = False
    for event in events:
        kind = type(event).__name__
        if kind == "DocumentStartEvent":
            if found:
                raise Unreadable(_line(event), "a second document begins here; a file may have one")
            document, found = _node(next(events), events, 0), True
    return document


def _events(text: str) -> Iterator[Any]:
    """Yield what the library finds in a text. It is loaded here, so that only who reads a file waits."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    try:
        yield from YAML(typ="safe", pure=True).parse(text)
    except MarkedYAMLError as error:
        mark, begun = error.problem_mark or error.context_mark, error.context_mark or error.problem_mark
        said = " ".join((error.problem or error.context or "").split())
        if begun and begun.line != mark.line:
            said += f" ({' '.join((error.context or '').split())} that begins on line {begun.line + 1})"
        raise Unreadable(mark.line + 1 if mark else 0, f"this is no YAML: {said[:_LONGEST_SAID]}") from None
    except (YAMLError, ValueError, IndexError, AttributeError, TypeError, AssertionError) as error:
        said = " ".join(str(error).split())[:120]
        place = getattr(error, "position", None)
        line = text.count("\n", 0, place) + 1 if isinstance(place, int) else 0
        raise Unreadable(line, f"this is no YAML: {said or type(error).__name__}") from None


def _not_too_many(events: Iterator[Any]) -> Iterator[Any]:
    for number, event in enumerate(events):
        if number >= MOST_PARTS:
            said = f"it has more than {MOST_PARTS:,} parts, which no entry of an index has"
            raise Unreadable(_line(event), said)
        yield event


def _line(event: Any) -> int:
    return event.start_mark.line + 1


def _node(event: Any, events: Iterator[Any], depth: int) -> Node:
    kind, line = type(event).__name__, _line(event)
    if kind == "AliasEvent" or event.anchor is not None:
        raise Unreadable(line, "anchors and aliases are refused: no entry of an index needs them")
    if event.tag is not None:
        raise Unreadable(line, f"the tag {str(event.tag)[:40]} is refused: no entry of an index needs one")
    if depth > _DEEPEST:
        raise Unreadable(line, f"it is nested more than {_DEEPEST} deep")
    if kind == "ScalarEvent":
        return _scalar(event, line)
    if kind == "SequenceStartEvent":
        return Node(line, tuple(_node(one, events, depth + 1) for one in _until("SequenceEndEvent", events)))
    return Node(line, _mapping(events, depth + 1))


def _scalar(event: Any, line: int) -> Node:
    if not event.style and event.value in _NOTHING:
        return Node(line, "", given=False)
    return Node(line, event.value)


def _mapping(events: Iterator[Any], depth: int) -> dict[str, Node]:
    found: dict[str, Node] = {}
    for event in _until("MappingEndEvent", events):
        key = _node(event, events, depth)
        if not isinstance(key.value, str):
            raise Unreadable(key.line, "a list or mapping stands where a name is due")
        if len(key.value) > LONGEST_NAME:
            said = (
                f"“{key.value[:40]}…” has more than {LONGEST_NAME} characters, which no name in an index has"
            )
            raise Unreadable(key.line, said)
        if key.value in found:
            raise Unreadable(key.line, f"“{key.value[:40]}” stands twice in the same place")
        found[key.value] = _node(next(events), events, depth)
    return found


def _until(end: str, events: Iterator[Any]) -> Iterator[Any]:
    while type(event := next(events)).__name__ != end:
        yield event
