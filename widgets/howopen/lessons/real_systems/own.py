"""A reader's own assessment: where a system stands on each question, for what reason, on what source.

It is read as a system beside ours, so that the same rules answer it and the same figures show it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from howopen.domain.catalog import Catalog
from howopen.domain.cells import DATED, DAY, Form
from howopen.domain.evidence import Basis, Evidence, Source
from howopen.domain.factor import NOT_APPLICABLE, UNKNOWN, Factor, FactorKind
from howopen.domain.system import Assessment, System

UNNAMED = "A system of your own"
LOWEST = 0
_JOINERS = "\u200c\u200d"  # several scripts cannot be written without them
_ADDRESS = re.compile(r"https?://[^\s<>\"]+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Room:
    """The room that an assessment has for one text: under which name, what is to stand there, how long."""

    name: str
    label: str
    meaning: str
    longest: int = 10
    form: Form | None = None
    choices: tuple[str, ...] = ()

    def problem(self, text: str) -> str:
        """Return what is wrong with a text, or an empty one."""
        if len(text) > self.longest:
            return f"has {len(text)} characters, and {self.longest} fit"
        if text and self.choices and text not in self.choices:
            return f"has to be one of {', '.join(self.choices)}"
        if text and self.form and not self.form.fits(text):
            return f"has to be {self.form.words}"
        return ""


ABOUT = (
    Room("name", "Name", "One exact release, with its size or version.", 80),
    Room("developer", "Made by", "Takes the place of “the provider” in what follows.", 80),
    Room("type", "Kind", "A model, or a data set by itself.", choices=("model", "dataset")),
    Room("modality", "Made for", "Above all.", choices=("text", "code", "image", "speech")),
    Room("made_from", "Made from", "One of our systems: it can stand no higher on what it inherits.", 40),
    Room("released", "Released", "A year, a month or a day.", form=DATED),
    Room("withdrawn", "Withdrawn", "A year, a month or a day.", form=DATED),
    Room("assessed_as_of", "As of", "The day whose state of affairs this gives.", form=DAY),
    Room("note", "Note", "Which release exactly, and what it is not.", 300),
    Room("source", "Source of the note", "An address, or words by which others find it.", 500),
    Room("place", "Place in it", "Page, section or heading.", 200),
)
"""What is said of the system as a whole."""

SAID = (
    Room("why", "Reason", "What the source shows, and why that is this rung and not the next.", 400),
    Room("source", "Source", "An address, or words by which others find it.", 500),
    Room("place", "Place in it", "Page, section or heading.", 200),
    Room("read_on", "Read on", "The day on which you opened it.", form=DAY),
    Room("licence", "Licence", "By its short name, such as Apache-2.0, where it comes under one.", 60),
)
"""What is said for one answer."""


@dataclass(frozen=True, slots=True)
class Said:
    """One answer, and what is said for it; an empty `stands` is the lowest rung."""

    stands: str = ""
    why: str = ""
    source: str = ""
    place: str = ""
    read_on: str = ""
    licence: str = ""

    @property
    def texts(self) -> dict[str, str]:
        """Return what is said, by its name, without what is left empty."""
        return {room.name: text for room in SAID if (text := getattr(self, room.name))}


@dataclass(frozen=True, slots=True)
class OwnAssessment:
    """What somebody says of a system, and where they put it on each question that they answered."""

    about: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, Said] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Return the system's name, or what stands in its place."""
        return self.about.get("name") or UNNAMED

    def said(self, factor_id: str) -> Said:
        """Return the answer to a question; one that was not answered is the lowest rung without a word."""
        return self.answers.get(factor_id) or Said()

    def telling(self, name: str, text: str) -> "OwnAssessment":
        """Return the assessment with another text about the system."""
        about = {**self.about, name: text}
        return replace(self, about={key: one for key, one in about.items() if one})

    def saying(self, factor_id: str, name: str, text: str) -> "OwnAssessment":
        """Return the assessment with another answer, or another word for it."""
        answers = {**self.answers, factor_id: replace(self.said(factor_id), **{name: text})}
        return replace(self, answers={key: one for key, one in answers.items() if one != Said()})


def asked(catalog: Catalog) -> dict[str, Factor]:
    """Return the questions that are asked of every system."""
    return {key: one for key, one in catalog.factors.items() if one.kind is not FactorKind.LEVER}


def level_in(factor: Factor, stands: str) -> int | None:
    """Return the level that an answer names, or None where the question has no such answer."""
    known = {"": LOWEST, "unknown": UNKNOWN, "not_applicable": NOT_APPLICABLE}
    return {**known, **{rung.rung_id: n for n, rung in enumerate(factor.rungs)}}.get(stands)


def stands_at(factor: Factor, level: int) -> str:
    """Return the answer that puts a system at a level."""
    return {UNKNOWN: "unknown", NOT_APPLICABLE: "not_applicable"}.get(level) or factor.rungs[level].rung_id


def wanted(factor: Factor, said: Said) -> tuple[str, ...]:
    """Return what an answer still lacks to count: a reason, and above the lowest rung a source."""
    level = level_in(factor, said.stands) or LOWEST
    asks = () if level == LOWEST else ("why", "source") if level > LOWEST else ("why",)
    return tuple(name for name in asks if not getattr(said, name))


def clean(text: str, longest: int) -> str:
    """Return a text on one line, without signs that cannot be seen, cut a little above its bound.

    So whoever takes it can still tell that it was too long.
    """
    shown = "".join(c if c.isprintable() or c in _JOINERS else " " for c in text[: 4 * longest + 4])
    return " ".join(shown.split())[: longest + 1]


def own_of(catalog: Catalog, system: System) -> OwnAssessment:
    """Return the assessment of one of our systems in the form of a reader's own."""
    note = system.note
    about = {
        "name": system.name,
        "developer": system.developer,
        "type": system.system_type,
        "modality": system.modality,
        "made_from": system.base_system_id,
        "released": system.released,
        "withdrawn": system.withdrawn,
        "assessed_as_of": system.assessed_as_of,
        "note": note.why,
        "source": _source_words(catalog.sources[note.source_id]),
        "place": note.locator,
    }
    answers = {
        a.factor_id: Said(
            stands_at(catalog.factors[a.factor_id], a.level),
            a.evidence.why,
            _source_words(catalog.sources[a.evidence.source_id]),
            a.evidence.locator,
            a.evidence.checked,
        )
        for a in system.assessments
    }
    return OwnAssessment({key: text for key, text in about.items() if text}, answers)


def with_own(catalog: Catalog, own: Mapping[str, OwnAssessment]) -> Catalog:
    """Return the catalog with assessments beside our systems, by the ids that they are given.

    An answer without its reason and source counts as the lowest rung: openness must be shown.
    """
    systems = {key: _system(catalog, key, one) for key, one in own.items()}
    sources = (source for key, one in own.items() for source in _sources(catalog, key, one))
    return replace(
        catalog,
        systems={**catalog.systems, **systems},
        sources={**catalog.sources, **{source.source_id: source for source in sources}},
    )


def _system(catalog: Catalog, system_id: str, own: OwnAssessment) -> System:
    about = own.about
    base = about.get("made_from", "")
    return System(
        system_id=system_id,
        name=own.name,
        system_type="dataset" if about.get("type") == "dataset" else "model",
        modality=about.get("modality") or "text",
        developer=about.get("developer", ""),
        base_system_id=base if base in catalog.systems else "",
        released=about.get("released", ""),
        withdrawn=about.get("withdrawn", ""),
        assessed_as_of=about.get("assessed_as_of", ""),
        readers=1,
        named_at="",
        note=_evidence(about.get("note", ""), system_id, about.get("place", "")),
        assessments=tuple(_assessment(factor, system_id, own) for factor in asked(catalog).values()),
    )


def _assessment(factor: Factor, system_id: str, own: OwnAssessment) -> Assessment:
    said = own.said(factor.factor_id)
    lacks = wanted(factor, said)
    level = LOWEST if lacks else level_in(factor, said.stands) or LOWEST
    why = said.why or "Nothing is said for it."
    evidence = _evidence(why, f"{system_id}.{factor.factor_id}", said.place, said.read_on)
    return Assessment(factor.factor_id, level, evidence)


def _evidence(why: str, source_id: str, place: str, read_on: str = "") -> Evidence:
    return Evidence(Basis.SOURCE, why, source_id, place, read_on)


def _sources(catalog: Catalog, system_id: str, own: OwnAssessment) -> Iterator[Source]:
    yield _source(system_id, own.about.get("source", ""))
    for factor_id in asked(catalog):
        yield _source(f"{system_id}.{factor_id}", own.said(factor_id).source)


def _source(source_id: str, text: str) -> Source:
    address = address_in(text)
    words = " ".join(text.replace(address, " ").split()).strip(" ,;") if address else text
    title = words or address.partition("://")[2] or "no source given"
    return Source(source_id, title, "", "", "", address, "", None)


def address_in(text: str) -> str:
    """Return the first address in a text, without the stop that ends its sentence; empty where none is."""
    found = _ADDRESS.search(text)
    return found[0].rstrip(".,;:)") if found else ""


def _source_words(source: Source) -> str:
    return ", ".join(filter(None, (source.title, source.link)))


def names_differ(assessments: Iterable[OwnAssessment]) -> bool:
    """Tell whether these are assessments of systems that bear different names."""
    return len({re.sub(r"\W", "", one.name.casefold()) for one in assessments}) > 1
