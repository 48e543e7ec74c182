"""Entries of other people's indices with what comes of them: the index's answer, what to look at again."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from howopen.domain.indices.answer import answer
from howopen.domain.indices.entry import Entry
from howopen.domain.indices.form import Form, Licence, Rule
from howopen.domain.indices.quality import Remark, quality
from howopen.domain.indices.result import Answer


@dataclass(frozen=True, slots=True)
class Judged:
    """An entry with its index's form, what the index's own rule makes of it, and the remarks on it."""

    number: int
    """Its place among all that were opened, by which the page knows it."""
    entry: Entry
    form: Form
    answer: Answer
    remarks: tuple[Remark, ...]


def judged(
    number: int,
    entry: Entry,
    forms: Mapping[str, Form],
    licences: Mapping[str, Mapping[str, Licence]],
    called_open: Mapping[str, Licence],
) -> Judged:
    """Return an entry with what comes of it; `called_open` are the licences of the Model Openness Tool."""
    form = forms[entry.form_id]
    said = answer(form, entry, licences[entry.form_id])
    return Judged(number, entry, form, said, quality(form, entry, called_open))


def _height(one: Judged) -> float:
    """Return how high an entry stands by its index; of classes, how far it has come to all three."""
    if one.form.rule is Rule.CLASSES:
        return sum(part.value for part in one.answer.parts)
    return -1.0 if one.answer.value is None else one.answer.value


ORDERS: Mapping[str, tuple[str, Callable[[Judged], tuple[str, float]]]] = {
    "name": ("name", lambda one: ("", 0)),
    "answer": ("index, and the highest in each", lambda one: (one.form.name, -_height(one))),
    "remarks": ("remarks, the most first", lambda one: ("", -len(one.remarks))),
}
"""How a reader may sort entries: the words for it, and what is compared before the name."""


def sought(entries: Sequence[Judged], words: str, order: str) -> list[Judged]:
    """Return the entries in whose name, maker, index or file all these words stand, sorted."""
    wanted = words.casefold().split()
    before = ORDERS[order][1]
    return sorted(
        (one for one in entries if all(word in _text(one) for word in wanted)),
        key=lambda one: (before(one), one.entry.name.casefold()),
    )


def _text(one: Judged) -> str:
    entry = one.entry
    return f"{entry.name} {entry.maker} {one.form.name} {entry.file}".casefold()


def same_name(entry: Entry, names: Mapping[str, str]) -> str:
    """Return the key of the name that is an entry's but for case, spaces and hyphens; empty where none is."""
    return next((key for key, name in names.items() if _plain(name) == _plain(entry.name)), "")


def _plain(name: str) -> str:
    return re.sub(r"[^0-9a-z.]", "", name.casefold())
