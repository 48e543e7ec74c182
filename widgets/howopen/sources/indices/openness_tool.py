"""The Model Openness Tool: one YAML file a model, with a list of components and the licence of each."""

from howopen.domain.indices.classes import UNLICENSED
from howopen.domain.indices.entry import Entry, Grade
from howopen.domain.indices.form import Form
from howopen.sources.indices.fields import facts_of, refuse_many, strays_of
from howopen.sources.indices.files import File
from howopen.sources.indices.unreadable import Unreadable
from howopen.sources.indices.yaml_text import Node


def read_listing(file: File, node: Node, form: Form) -> Entry:
    """Return what a file says of a model. Where a component stands twice the last counts, as in the tool."""
    release = node.get("release")
    name = release.get("name").text
    if not name:
        raise Unreadable(release.line, "the release has no name")
    components = release.get("components")
    if components.given and not isinstance(components.value, tuple):
        raise Unreadable(components.line, "the components are no list")
    refuse_many(components, len(components.listed), "components")
    grades = {grade.key: grade for grade in (_grade(one, form) for one in components.listed)}
    return Entry(
        form.form_id,
        name,
        release.get("producer").text,
        file.name,
        tuple(grades.values()),
        facts_of(node),
        strays_of(node, form),
    )


def _grade(node: Node, form: Form) -> Grade:
    name, licence = node.get("name").text, node.get("license")
    if not name:
        raise Unreadable(node.line, "a component has no name")
    item = form.item(name)
    word = licence.text or (UNLICENSED if licence.given else "")
    links = tuple(node.get(path).text for path in ("component_path", "license_path") if node.get(path).text)
    return Grade(item.key if item else name, word, node.line, links, node.get("description").text)
