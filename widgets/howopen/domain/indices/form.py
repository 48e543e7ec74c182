"""The forms in which other indices keep their entries: what each asks, and how it answers."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Literal

from howopen.domain.cells import DAY, ID, OPTIONAL, UNIQUE, Cell
from howopen.domain.evidence import Evidence, why_in


class Rule(StrEnum):
    """How an index makes one answer of its grades."""

    MEAN = "mean"
    SUM = "sum"
    PERCENT = "percent"
    CLASSES = "classes"
    FIRST_MATCH = "first_match"


@dataclass(frozen=True, slots=True)
class Item:
    """One question that an index asks of every entry."""

    key: str
    """Its name in the index's files, to the letter."""
    name: str
    """Its name for readers."""
    group: Annotated[str, OPTIONAL]
    """The index's own heading above it; for the Model Openness Framework the class that asks for it."""
    weight: Annotated[float, Cell(least=0)]
    """How much it counts in the index's answer: 0 where it is asked and does not count."""
    content: Literal["", "code", "data", "document"]
    """What kind of thing it is, where a licence must suit the kind."""
    also_called: Annotated[tuple[str, ...], Cell(optional=True, parted_by=";")]
    """Other names that the same question bears in files of the same form, parted by semicolons."""


@dataclass(frozen=True, slots=True)
class Form:
    """One version of the file that an index keeps of an entry."""

    form_id: str
    """Name used by the other tables."""
    name: Annotated[str, UNIQUE]
    """The index, and which of its versions."""
    dated: Annotated[str, Cell(form=DAY)]
    """Day of the files that the form was read from."""
    rule: Rule
    """How its answer is made: the mean of all points, from 0 to 1; their sum; their weighted share in
    per cent; classes, each of which asks for all below it; or a list of rules, of which the first counts."""
    fields: Annotated[tuple[str, ...], Cell(parted_by=";")]
    """What else its authors declare, by the path to it, parted by semicolons: a star stands for any item."""
    evidence: Annotated[Evidence, why_in("how")]
    """How the rule works, in our words."""
    items: tuple[Item, ...]

    @property
    def is_graded(self) -> bool:
        """Return whether each question has a grade of its own, with links and notes, under its name."""
        return any(path == "*.class" for path in self.fields)

    @property
    def is_scored(self) -> bool:
        """Return whether it is a table in which a question has a point or none."""
        return self.rule is Rule.SUM and not self.is_graded

    def item(self, written: str) -> Item | None:
        """Return the item that bears a name, its other names included, or None."""
        name = written.strip()
        return next((i for i in self.items if name == i.key or name in i.also_called), None)


@dataclass(frozen=True, slots=True)
class Crossing:
    """Where an item of another index and one of our materials or circumstances speak of the same thing."""

    key: str
    """The item, by its name in the index's files."""
    factor_id: Annotated[str, Cell(refers="factors.factor_id")]
    """Our material or circumstance."""
    extent: Literal["same", "part"]
    """Whether the item is about the same thing, or about a part of it or something near it."""
    evidence: Annotated[Evidence, why_in("why")]
    """Why the two belong together, and what the item leaves out."""


@dataclass(frozen=True, slots=True)
class RungGrade:
    """What a rung of ours comes to in another index, where its criterion decides that."""

    key: str
    """The item, by its name in the index's files."""
    factor_id: Annotated[str, Cell(refers="factors.factor_id")]
    """Our material."""
    rung_id: Annotated[str, Cell(form=ID)]
    """The lowest of its rungs of which this holds, up to that of the next row."""
    word: Literal["", "open", "partial", "closed", "listed", "not listed"]
    """The index's grade, or whether a component is listed; empty where the rung does not decide it."""
    evidence: Annotated[Evidence, why_in("why")]
    """Why the rung bears that grade, or none."""


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence that an index's rule knows by name."""

    licence: str
    """Its name, as the index has it."""
    standing: Literal["osi", "fsf", "data", "own", "permissive", "bounded", "no_commerce", "proprietary"]
    """Why the index counts it as it does: approved by the OSI, called free by the FSF, on its list for
    data, on its own list; or what the Gap Map finds that it allows."""
    content: Annotated[tuple[str, ...], Cell(optional=True, parted_by=" ")]
    """The kinds of thing for which the index finds it suitable: code, data, document."""
