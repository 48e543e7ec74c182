"""A word that pages explain where they use it."""

from dataclasses import dataclass
from typing import Annotated

from howopen.domain.cells import Cell, Form
from howopen.domain.evidence import Evidence, why_in

WRITTEN = Form(r"[\w .-]+", "letters, digits, spaces, points and hyphens")


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the field, and what it means in plain words."""

    term_id: str
    """Name used in other tables."""
    term: Annotated[str, Cell(form=WRITTEN, unique=True)]
    """The word, as a list of words has it; with a capital only where it always has one."""
    forms: Annotated[tuple[str, ...], Cell(optional=True, form=WRITTEN, parted_by=";")]
    """Other forms by which prose is searched for it, parted by semicolons; a plural in *s* is found too."""
    evidence: Annotated[Evidence, why_in("meaning")]
    """What it means; the source uses it at the place named, and explains it there where it is no word of
    ours."""
