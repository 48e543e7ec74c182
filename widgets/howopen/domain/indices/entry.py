"""What was read of other people's indices, as it stands in their files."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Grade:
    """One grade, in the index's own word, with what its author gave for it."""

    key: str
    """The item's name in the index's form."""
    word: str
    """The grade as it is written: open, 1, or for the Model Openness Tool the component's licence."""
    line: int
    """The line of the file on which it begins."""
    links: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Stray:
    """A name in a file that the form does not declare there."""

    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Entry:
    """What one index says of one system or developer."""

    form_id: str
    name: str
    maker: str
    file: str
    grades: tuple[Grade, ...]
    facts: Mapping[str, str] = field(default_factory=dict)
    """What else the file says, by the path to it, such as `system.endmodellicense`."""
    strays: tuple[Stray, ...] = ()
    shows_evidence: bool = True
    """Whether the file has room for evidence: a table of bare scores has none, and lacks none."""

    def grade(self, key: str) -> Grade | None:
        """Return the grade of an item, or None where the file has none."""
        return next((g for g in self.grades if g.key == key), None)

    def word(self, key: str) -> str:
        """Return the word of a grade, empty where there is none."""
        grade = self.grade(key)
        return grade.word if grade else ""


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a file, or a part of it, could not be read."""

    file: str
    line: int
    """0 where the reason lies in no single line."""
    reason: str

    def __str__(self) -> str:
        """Return the sentence for the reader."""
        place = f"{self.file}, line {self.line}" if self.line else self.file
        return f"{place}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one file or archive yielded."""

    entries: tuple[Entry, ...] = ()
    problems: tuple[Problem, ...] = ()
    passed_over: tuple[str, ...] = ()
    """Files that hold no entries and are not meant to, such as a readme or a list of indicators."""
