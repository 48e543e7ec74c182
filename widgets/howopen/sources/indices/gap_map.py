"""The Open Source AI Gap Map: a record of scores for each product, and who makes it and what it is apart."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from howopen.domain.indices.entry import Entry, Grade
from howopen.domain.indices.form import Form
from howopen.sources.indices.fields import facts_of, refuse_many, strays_of
from howopen.sources.indices.files import File
from howopen.sources.indices.unreadable import Unreadable
from howopen.sources.indices.yaml_text import LONGEST_NAME, Node

MOST_NAMES = 20_000
"""Products of which other files say something: they are kept until the last file is read."""
_COMPONENT = re.compile(r"\s*([\w-]+)\s*:\s*(.*)", re.DOTALL)


@dataclass(slots=True)
class Records:
    """What the map's other files say of products: names, makers and categories, by the product's own name."""

    names: dict[str, str] = field(default_factory=dict)
    makers: dict[str, str] = field(default_factory=dict)
    categories: dict[str, str] = field(default_factory=dict)

    def take(self, file: File, node: Node) -> None:
        """Keep what a file on a product, an organisation or a category says."""
        if len(self.names) + len(self.makers) + len(self.categories) > MOST_NAMES:
            raise Unreadable(node.line, f"there is room for {MOST_NAMES:,} products; this was left out")
        shown = node.get("display_name").text
        products = node.get("products").texts
        if any(len(name) > LONGEST_NAME for name in (shown, node.get("name").text, *products)):
            raise Unreadable(node.line, f"a name in it has more than {LONGEST_NAME} characters")
        folder = PurePosixPath(file.name).parent.name
        if folder == "categories" or node.get("strapline").given:
            self.categories |= dict.fromkeys(products, node.get("name").text)
        elif products:
            self.makers |= dict.fromkeys(products, shown)
        else:
            self.names[node.get("name").text] = shown

    def complete(self, entry: Entry) -> Entry:
        """Return an entry with the names that these files give."""
        product = entry.facts.get("product", "")
        category = self.categories.get(product)
        facts: Mapping[str, str] = {**entry.facts, **({"category": category} if category else {})}
        name, maker = self.names.get(product, entry.name), self.makers.get(product, entry.maker)
        return replace(entry, name=name, maker=maker, facts=facts)


def read_record(file: File, node: Node, form: Form) -> Entry:
    """Return what a record of scores says of a product's openness, and the rest as facts."""
    product, openness = node.get("product").text, node.get("openness")
    if not product or not openness.parts:
        raise Unreadable(node.line, "it names no product, or has no scores for its openness")
    grades = tuple(_grades(openness))
    return Entry(form.form_id, product, "", file.name, grades, facts_of(node), strays_of(node, form))


def _grades(openness: Node) -> list[Grade]:
    components = openness.get("components")
    sources = openness.get("sources").listed
    parts = _components(components)
    refuse_many(components, len(parts), "components")
    refuse_many(openness, len(sources), "sources")  # each is held against each
    found = []
    for key, word, detail, line in parts:
        own = [s for s in sources if key in s.get("establishes").texts] or [
            s for s in sources if not s.get("establishes").given
        ]
        found.append(Grade(key, word, line, tuple(s.get("url").text for s in own), detail))
    return found


def _components(node: Node) -> list[tuple[str, str, str, int]]:
    """Return key, word, detail and line of each component; older records have them all in one text."""
    if node.parts:
        return [
            (key, one.get("value").text or one.text, one.get("detail").text, one.line)
            for key, one in node.parts.items()
        ]
    found = []
    for part in _parted(" ".join(node.text.split())):
        if match := _COMPONENT.fullmatch(part):
            key, said = match.groups()
            word, _, detail = said.partition("(")
            found.append((key, word.strip(), detail.removesuffix(")").strip(), node.line))
    return found


def _parted(text: str) -> list[str]:
    """Return the parts of a text between semicolons that stand in no brackets."""
    parts, depth = [""], 0
    for letter in text:
        depth = max(0, depth + (letter == "(") - (letter == ")"))
        if letter == ";" and depth == 0:
            parts.append("")
        else:
            parts[-1] += letter
    return parts
