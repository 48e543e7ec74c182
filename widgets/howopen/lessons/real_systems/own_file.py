"""An assessment as a small YAML file, and as the text that an address carries: one content, read one way.

What in it cannot be used is named with its line, and the rest applied.
"""

import json
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from io import StringIO
from typing import Any

from howopen.domain.catalog import Catalog
from howopen.domain.indices.entry import Problem
from howopen.lessons.real_systems.own import (
    ABOUT,
    SAID,
    OwnAssessment,
    Room,
    Said,
    asked,
    clean,
    level_in,
)
from howopen.lessons.real_systems.own_schema import FORMAT, VERSION
from howopen.sources.indices.unreadable import Unreadable
from howopen.sources.indices.yaml_text import LONGEST, MOST_PARTS, Node, read_yaml

LONGEST_PACKED = 30_000
"""In characters: more than a full file needs, and little to unpack."""
_MOST_BYTES = 80_000
_HEADING = (
    "# An assessment of how open a system is, made with How Open? on {day}.\n"
    "# data/assessment.schema.json says what may stand here, data/README.md how to assess.\n"
)


def content_of(own: OwnAssessment) -> dict[str, Any]:
    """Return an assessment as plain mappings of texts, the questions in the order in which they were kept."""
    about = {room.name: own.about[room.name] for room in ABOUT if own.about.get(room.name)}
    answers = {
        key: ({"stands": said.stands} if said.stands else {}) | said.texts
        for key, said in own.answers.items()
    }
    return {FORMAT: VERSION, "system": about, "answers": answers}


def write_own_file(own: OwnAssessment) -> str:
    """Return an assessment as YAML. The library is loaded here, so that only who takes a file waits."""
    return _HEADING.format(day=date.today().isoformat()) + written_yaml(content_of(own))


def write_export(content: Mapping[str, Any], left_out: Sequence[str]) -> str:
    """Return an assessment in a form of others as YAML; what that cannot hold stands above it as remarks."""
    day = date.today().isoformat()
    head = [f"Written from an assessment made with How Open? on {day}: look it through before you send it."]
    remarks = (f"# {one}" for one in [*head, *(f"Left out – {one}" for one in left_out)])
    return "\n".join(remarks) + "\n" + written_yaml(content)


def written_yaml(content: Mapping[str, Any]) -> str:
    """Return mappings, lists and texts as YAML, each text on one line."""
    from ruamel.yaml import YAML

    yaml = YAML(pure=True)
    yaml.width = 100_000
    out = StringIO()
    yaml.dump(content, out)
    return out.getvalue()


def fits_into_a_file(own: OwnAssessment) -> bool:
    """Tell whether an assessment makes a file that is read again, by a measure that is quick and high."""
    written = json.dumps(content_of(own), ensure_ascii=False)
    quoted = sum(text.count("'") for text in _texts(own))
    return len(written) + quoted + 6 * len(own.answers) * len(SAID) < LONGEST


def _texts(own: OwnAssessment) -> Iterator[str]:
    yield from own.about.values()
    for said in own.answers.values():
        yield from said.texts.values()


def read_own_file(name: str, text: str, catalog: Catalog, problems: list[Problem]) -> OwnAssessment | None:
    """Return the assessment in a file as far as it can be read, or None where it is none at all."""
    try:
        return _own(read_yaml(text), name, catalog, problems)
    except Unreadable as error:
        problems.append(Problem(name, error.line, error.reason))
        return None


def packed(own: OwnAssessment) -> str:
    """Return an assessment as letters and digits that can stand in an address."""
    written = json.dumps(content_of(own), ensure_ascii=False, separators=(",", ":"))
    return urlsafe_b64encode(zlib.compress(written.encode(), 9)).decode().rstrip("=")


def read_packed(text: str, catalog: Catalog, problems: list[Problem]) -> OwnAssessment | None:
    """Return the assessment that an address carries, or None where it cannot be unpacked."""
    where = "The assessment in the link"
    try:
        return _own(_unpacked(text), where, catalog, problems)
    except Unreadable as error:
        problems.append(Problem(where, 0, f"{error.reason}; it was left out"))
        return None


def _unpacked(text: str) -> Node:
    try:
        packing = zlib.decompressobj()
        content = packing.decompress(urlsafe_b64decode(text[:LONGEST_PACKED] + "=="), _MOST_BYTES)
        if not packing.eof:
            raise Unreadable(0, "it is cut off, or longer than any that a page makes")
        return _node(json.loads(content, parse_int=str, parse_float=str, parse_constant=str), [MOST_PARTS])
    except (ValueError, zlib.error, RecursionError) as error:
        if isinstance(error, Unreadable):
            raise
        raise Unreadable(0, "it is damaged") from None


def _node(value: object, left: list[int]) -> Node:
    left[0] -= 1
    if left[0] < 0:
        raise Unreadable(0, "it has more parts than any that a page makes")
    if isinstance(value, dict):
        return Node(0, {key: _node(one, left) for key, one in value.items()})
    if isinstance(value, list):
        return Node(0, tuple(_node(one, left) for one in value))
    return Node(0, value if isinstance(value, str) else "")


def _own(node: Node, name: str, catalog: Catalog, problems: list[Problem]) -> OwnAssessment:
    said = node.get(FORMAT).text
    if said != str(VERSION):
        raise Unreadable(
            node.line, f"it is no assessment that is read here: “{FORMAT}: {VERSION}” is not in it"
        )

    def refuse(line: int, reason: str) -> None:
        problems.append(Problem(name, line, f"{reason}; it was left out"))

    for key, below in node.parts.items():
        if key not in (FORMAT, "system", "answers"):
            refuse(below.line, f"“{key[:40]}” is declared nowhere")
    about = _said(node.get("system"), "system", ABOUT, refuse)
    base = about.get("made_from", "")
    if base and base not in catalog.systems:
        refuse(node.get("system", "made_from").line, f"made_from: “{base[:40]}” is no system of ours")
        del about["made_from"]
    return OwnAssessment(about, dict(_answers(node.get("answers"), catalog, refuse)))


def _answers(node: Node, catalog: Catalog, refuse: Any) -> Iterator[tuple[str, Said]]:
    factors = asked(catalog)
    if node.given and not node.parts and node.value:
        refuse(node.line, "“answers” has to be a mapping from questions to answers")
    for factor_id, below in node.parts.items():
        factor = factors.get(factor_id)
        stands = below.get("stands")
        if factor is None:
            refuse(below.line, f"“{factor_id[:40]}” is no question that is asked")
        elif not isinstance(below.value, dict):
            refuse(below.line, f"{factor_id}: an answer has to be a mapping, with “stands” in it")
        elif level_in(factor, stands.text) is None:
            known = ", ".join([*(rung.rung_id for rung in factor.rungs), "unknown", "not_applicable"])
            refuse(stands.line, f"{factor_id}: “{stands.text[:40]}” has to be one of {known}")
        else:
            texts = _said(below, factor_id, SAID, refuse, besides=("stands",))
            yield factor_id, Said(stands.text, **texts)


def _said(
    node: Node, where: str, rooms: Sequence[Room], refuse: Any, besides: tuple[str, ...] = ()
) -> dict[str, str]:
    """Return the texts of a mapping by their names; what has no room is told."""
    by_name = {room.name: room for room in rooms}
    found = {}
    for name, below in node.parts.items():
        room = by_name.get(name)
        if room is None:
            if name not in besides:
                refuse(below.line, f"{where}: “{name[:40]}” is declared nowhere")
            continue
        text = clean(below.text, room.longest)
        if not isinstance(below.value, str):
            refuse(below.line, f"{where}, {name}: this has to be a text")
        elif problem := room.problem(text):
            refuse(below.line, f"{where}, {name}: it {problem}")
        elif text:
            found[name] = text
    return found
