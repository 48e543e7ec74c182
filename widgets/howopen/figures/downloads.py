"""What a reader takes along: files that say what they are, where they come from and for which setting."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from textwrap import wrap

from howopen import __version__
from howopen.domain.label import VerdictFinding
from howopen.domain.shown import Shown
from howopen.domain.stance import stance_of
from howopen.figures.csv_file import csv_text
from howopen.figures.dependency_network import LEGEND, WIDTH, dependency_network, network_height
from howopen.figures.markup import Markup, element
from howopen.figures.state_sentence import state_sentence
from howopen.figures.tracing import provider_names
from howopen.figures.verdict_strip import verdict_words
from howopen.figures.words import listed

TITLE = "How Open? What remains when all is open"
SOURCE = (
    "howopen, after Widder, Whittaker & West, Nature 635 (2024), doi:10.1038/s41586-024-08141-1. CC BY 4.0"
)
_LINE, _MARGIN, _CHARACTERS, _SMALL_CHARACTERS = 18, 16, 120, 150


@dataclass(frozen=True, slots=True)
class Download:
    """A file made in memory; a picture to be drawn from SVG has the type of the picture."""

    name: str
    media_type: str
    text: str


def scenario_json(shown: Shown, query: str) -> Download:
    """Return the setting as JSON: every factor's rung in words, the stances, and the link's query."""
    catalog = shown.catalog
    rungs = {}
    for factor in catalog.factors.values():
        level = shown.levels.get(factor.factor_id, 0)
        special = {-1: "unknown", -2: "not applicable"}
        rungs[factor.factor_id] = special.get(level) or factor.rungs[level].rung_id
    stances = {
        c.component_id: stance_of(catalog.materials[c.component_id], shown.scenario) for c in catalog.switches
    }
    content = _origin() | {"query": query, "stances": stances, "rungs": rungs}
    return Download(
        "howopen-scenario.json", "application/json", json.dumps(content, indent=2, ensure_ascii=False)
    )


def findings_csv(shown: Shown, verdicts: Sequence[VerdictFinding], query: str) -> Download:
    """Return all that follows from the setting as CSV: kind, id, name, status, on whom.

    For a definition's verdict the last column has its version.
    """
    catalog, findings = shown.catalog, shown.findings
    rows: list[tuple[str, ...]] = []
    for ability in findings.abilities:
        through = listed([catalog.dependencies[d].name for d in ability.through]) if ability.is_held else ""
        rows.append(
            ("ability", ability.ability.ability_id, ability.ability.name, ability.truth.value, through)
        )
    for found in findings.dependencies:
        whom = "" if found.is_lifted else listed(provider_names(shown, found), "or")
        dependency = found.dependency
        rows.append(("dependency", dependency.dependency_id, dependency.name, found.status, whom))
    for follows in findings.consequences:
        consequence = follows.consequence
        row = (consequence.consequence_id, consequence.name, follows.truth.value, consequence.bearer)
        rows.append(("consequence", *row))
    for judged in verdicts:
        instrument = judged.verdict.instrument
        version = f"{instrument.version}, {instrument.dated}"
        row = (instrument.instrument_id, instrument.name, verdict_words(judged), version)
        rows.append(("verdict", *row))
    header = ("kind", "id", "name", "status", "through or on whom")
    text = csv_text(_origin() | {"query": query}, header, rows)
    return Download("howopen-what-follows.csv", "text/csv", text)


def network_svg(shown: Shown, query: str) -> Download:
    """Return the network with title, state, source, date and link; the page writes its looks into it."""
    sentence = wrap(state_sentence(shown), _CHARACTERS)
    made = f"Made {date.today().isoformat()}, version {__version__}. Setting: ?{query}"
    footer = [LEGEND, SOURCE, *wrap(made, _SMALL_CHARACTERS)]
    network = dependency_network(replace(shown, chosen=""))  # nobody who sees the file could choose again
    height = network_height(shown.findings)
    below = _MARGIN * 3 + _LINE * len(sentence)
    end = below + height
    texts = [_text(_MARGIN + 6, TITLE, "font-weight:700;font-size:17px")]
    texts += [_text(_MARGIN * 2 + 8 + _LINE * n, line) for n, line in enumerate(sentence)]
    texts += [_text(end + _LINE * (n + 1), line, "font-size:10px") for n, line in enumerate(footer)]
    picture = element(
        "svg",
        element("rect", width="100%", height="100%", fill="#ffffff"),
        *texts,
        # A picture within a picture takes all the room there is, so it gets a frame of its own size.
        element("svg", network, x=_MARGIN, y=below, width=WIDTH, height=height),
        xmlns="http://www.w3.org/2000/svg",
        width=WIDTH + 2 * _MARGIN,
        height=end + _LINE * (len(footer) + 1),
        class_="ho ho-alone",
        font_family="system-ui, sans-serif",
    )
    return Download("howopen-network.svg", "image/svg+xml", picture)


def network_png(svg: Download) -> Download:
    """Return the same picture, to be drawn as PNG by the browser."""
    return Download("howopen-network.png", "image/png", svg.text)


def _origin() -> dict[str, str]:
    return {"title": TITLE, "source": SOURCE, "made": date.today().isoformat(), "version": __version__}


def _text(y: float, text: str, style: str = "font-size:13px") -> Markup:
    return element("text", text, x=_MARGIN, y=y, style=style, fill="#1c1c22")
