"""Statements on trial: what was said of a release, by whom and when, and what it mixes up."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from howopen.domain.cells import DATED, OPTIONAL, UNIQUE, Cell, Form
from howopen.domain.evidence import Basis, Evidence, why_in
from howopen.domain.system import Assessment


class Asserts(StrEnum):
    """What the word on trial says: that something is open, that it needs no dominant vendor, or is closed."""

    OPEN = "open"
    INDEPENDENT = "independent"
    CLOSED = "closed"


class Mixed(StrEnum):
    """What was taken for another: part and whole, stages, or whose word it is."""

    COMPONENT = "component"
    STAGE = "stage"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class MixUp:
    """Where a statement, or those who repeat it, take one thing for another."""

    kind: Mixed
    """One component for another or for all, one stage for another (such as running for training), or whose
    word it is: a maker's, a supplier's, a newspaper's, or that of somebody without an interest."""
    told: Annotated[Evidence, why_in("told", checked="checked")]
    """What is taken for what, in our words."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody said of a release, in few of their own words, with the word that is on trial."""

    letter: Annotated[str, Cell(unique=True, form=Form("[a-z]", "one small letter"))]
    """Letter by which a link names the statement, which no other ever has again."""
    about: str
    """What it is said of."""
    system_id: Annotated[str, Cell(optional=True, refers="systems.system_id")]
    """The system of ours that it is said of, whose assessments are the evidence. Where there is none, the
    evidence stands in statement_evidence.csv; the paper's own thesis is said of all systems together."""
    dated: Annotated[str, Cell(form=DATED)]
    """When it was said."""
    said_by: str
    """Who said it: a maker, a supplier, somebody who reports, or the authors of the paper."""
    asserts: Asserts
    """What the word says: that something is open, that it was made independently of the dominant vendor, or
    that it is closed."""
    word: str
    """The word that is on trial, in English."""
    quoted: Annotated[str, UNIQUE]
    """What was said, under twenty words, as written."""
    in_english: Annotated[str, OPTIONAL]
    """The same in our translation, where it was said in another language."""
    names: Annotated[tuple[str, ...], Cell(optional=True, refers="dependencies.dependency_id", parted_by=";")]
    """The dependencies that it speaks of, parted by semicolons: all others it leaves out."""
    said: Annotated[Evidence, why_in("speaks_of", checked="checked", basis=Basis.SOURCE)]
    """Which component it speaks of, at which stage, and on whose word."""
    evidence: tuple[Assessment, ...]
    mix_ups: tuple[MixUp, ...]
