"""Reads what a visitor has of other people's indices: one file, or a zip of many."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from howopen.domain.indices.entry import Entry, Problem, Reading
from howopen.domain.indices.form import Form, Rule
from howopen.sources.indices.files import File, files_of
from howopen.sources.indices.fmti import read_table
from howopen.sources.indices.gap_map import Records, read_record
from howopen.sources.indices.graded import HEADS, read_graded
from howopen.sources.indices.openness_tool import read_listing
from howopen.sources.indices.room import Room
from howopen.sources.indices.unreadable import Unreadable
from howopen.sources.indices.yaml_text import Node, read_yaml

LONGEST_NAME = 200
MOST_TOLD = 1_000
"""Problems told, and files named that were passed over: what comes after these is told by no name."""


def read_indices(name: str, content: bytes, forms: Mapping[str, Form]) -> Reading:
    """Return every entry that a file or archive holds, in its order, and what could not be read and why."""
    reader = Reader(forms)
    for _ in reader.read(name, content):
        pass
    return reader.reading


@dataclass(slots=True)
class Reader:
    """Reads one file or archive after the other; those of one index complete each other."""

    forms: Mapping[str, Form]
    entries: list[Entry] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    passed_over: list[str] = field(default_factory=list)
    records: Records = field(default_factory=Records)
    room: Room = field(default_factory=Room)

    @property
    def reading(self) -> Reading:
        """Return what all that was read so far has yielded."""
        entries = tuple(self.records.complete(entry) for entry in self.entries)
        return Reading(entries, tuple(self.problems), tuple(self.passed_over))

    def read(self, name: str, content: bytes) -> Iterator[None]:
        """Read a file or archive, with a pause after each file in it: a large one takes seconds."""
        try:
            files, others = files_of(name, content)
        except Unreadable as error:
            self.problems.append(Problem(name, error.line, f"not read: {error.reason}"))
            self._keep_short()
            return
        self.passed_over += (other[-LONGEST_NAME:] for other in others)
        for file in files:
            self._read(replace(file, name=file.name[-LONGEST_NAME:]))
            self._keep_short()
            yield

    def _keep_short(self) -> None:
        if len(self.problems) > MOST_TOLD:
            self.problems[MOST_TOLD:] = [
                Problem("further files", 0, "have more problems, which are not told")
            ]
        del self.passed_over[MOST_TOLD:]

    def _read(self, file: File) -> None:
        try:
            if isinstance(file.content, Unreadable):
                # Raised itself, it would hold this frame, and the frame it, and with them all that was sent.
                raise Unreadable(file.content.line, file.content.reason)
            if file.name.lower().endswith(".csv"):
                self._read_table(file, file.content)
            else:
                self._read_yaml(file, read_yaml(file.content))
        except Unreadable as error:
            self.problems.append(Problem(file.name, error.line, error.reason))

    def _read_table(self, file: File, text: str) -> None:
        table = read_table(file, text, [form for form in self.forms.values() if form.is_scored])
        if table is None:
            self.passed_over.append(file.name)
        else:
            self.problems += table[1]
            for entry in table[0]:
                self._keep(entry)

    def _read_yaml(self, file: File, node: Node) -> None:
        names = node.parts.keys()
        if {"name", "display_name"} <= names:
            self.records.take(file, node)
        elif entry := self._entry(file, node, set(names)):
            self._keep(entry)
        else:
            self.passed_over.append(file.name)

    def _keep(self, entry: Entry) -> None:
        short = _named_in_short(entry)
        try:
            self.room.take(short)
        except Unreadable as error:  # the others of the same table may have room
            self.problems.append(Problem(short.file, error.line, error.reason))
        else:
            self.entries.append(short)

    def _entry(self, file: File, node: Node, names: set[str]) -> Entry | None:
        if {"framework", "release"} <= names:
            return read_listing(file, node, self._form(Rule.CLASSES))
        if {"product", "openness"} <= names:
            return read_record(file, node, self._form(Rule.FIRST_MATCH))
        if names & set(HEADS):
            return read_graded(file, node, [form for form in self.forms.values() if form.is_graded])
        return None

    def _form(self, rule: Rule) -> Form:
        return next(form for form in self.forms.values() if form.rule is rule)


def _named_in_short(entry: Entry) -> Entry:
    """Return an entry of which each remark can repeat the name."""
    return replace(entry, name=entry.name[:LONGEST_NAME], maker=entry.maker[:LONGEST_NAME])
