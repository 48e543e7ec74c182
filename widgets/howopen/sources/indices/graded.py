"""The European Open Source AI Index, its forerunner and its relative for music: one YAML file a system.

Each question of theirs has a `class`, a `link` or several, and `notes`.
"""

from collections.abc import Iterable

from howopen.domain.indices.entry import Entry, Grade
from howopen.domain.indices.form import Form
from howopen.sources.indices.fields import facts_of, strays_of
from howopen.sources.indices.files import File
from howopen.sources.indices.unreadable import Unreadable
from howopen.sources.indices.yaml_text import Node

HEADS = ("system", "project")
_FEWEST = 3
"""Questions that a file must have for its form to be told."""


def read_graded(file: File, node: Node, forms: Iterable[Form]) -> Entry | None:
    """Return what a file says of a system; None for a template, in which no system is named."""
    form = _form_of(node, forms)
    head = next(name for name in HEADS if name in node.parts)
    name = node.get(head, "name").text
    if not name:
        return None
    return Entry(
        form.form_id,
        name,
        node.get("org", "name").text,
        file.name,
        tuple(_grade(item.key, node.get(item.key)) for item in form.items if item.key in node.parts),
        facts_of(node, outside={item.key for item in form.items}),
        strays_of(node, form),
    )


def _form_of(node: Node, forms: Iterable[Form]) -> Form:
    """Return the form most of whose questions a file has; of two as good the one that asks less."""
    found = [(sum(item.key in node.parts for item in form.items), -len(form.items), form) for form in forms]
    count, _, form = max(found, key=lambda one: one[:2])
    if count < _FEWEST:
        raise Unreadable(node.line, "it has fewer than three of the questions that any of the indices asks")
    return form


def _grade(key: str, node: Node) -> Grade:
    word = node.get("class")
    links, note = node.get("link").texts, node.get("notes").text
    return Grade(key, word.text, word.line or node.line, links, note)
