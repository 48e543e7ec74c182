"""What every generated text has to keep to, and the texts of a page for any setting."""

import html
import re
from collections.abc import Iterator

from howopen.domain.catalog import Catalog
from howopen.domain.dependency import Status
from howopen.domain.factor import FactorKind
from howopen.domain.scenario import START
from howopen.domain.shown import Shown
from howopen.figures.ability_list import ability_list
from howopen.figures.component_card import component_card
from howopen.figures.consequence_list import consequence_list
from howopen.figures.dependency_list import dependency_list
from howopen.figures.dependency_network import dependency_network
from howopen.figures.markup import Markup
from howopen.figures.state_sentence import state_counts, state_sentence
from howopen.figures.system_choice import system_choice
from howopen.figures.tracing import trace_buttons

FAULTS = {
    "a doubled word": re.compile(r"\b([a-z]+) \1\b", re.IGNORECASE),
    "a hole before a sign": re.compile(r"\s[,.;:)]|\(\s|\(\)|,,|\.\.|: ?\.|,\."),
    "a list of nothing": re.compile(r"\b(and|or|needs|of) ?[.,;)]|\b(for|can|through|are) ?[,)]"),
    "one thing spoken of as many": re.compile(
        r"(?<![\d–.])1 (abilities|dependencies|circumstances|public measures)\b"
        r"|(?<![\d–.])1 of \d+ \w+ (remain|follow|are|were)\b"
        r"|Besides, 1 (circumstance|public measure) were\b"
    ),
    "many spoken of as one": re.compile(
        r"\b(two|three|four|five|[2-9]|\d\d) (ability|dependency|circumstance)\b"
    ),
    "a blank that nobody filled": re.compile(r"\bNone\b|\bnan\b|[{}]|\[\]|Status\.|Truth\."),
}  # fmt: skip
_BREAKS = re.compile(
    r"</?(?:p|li|ul|div|summary|details|h\d|t[dhr]|option|label|button|text|tspan|title|legend|br)\b[^>]*>"
)
_TAG = re.compile(r"<!--.*?-->|<[^>]*>")


def lines_of(markup: Markup) -> list[str]:
    """Return what a reader reads of some markup, line by line."""
    text = html.unescape(_TAG.sub("", _BREAKS.sub("\n", markup)))
    return [line.strip() for line in text.split("\n") if line.strip()]


def faults(lines: list[str]) -> list[tuple[str, str]]:
    """Return each fault of some lines with the line that has it."""
    return [(name, line) for line in lines for name, fault in FAULTS.items() if fault.search(line)]


def page_lines(shown: Shown) -> Iterator[str]:
    """Yield every line that the switches, the sentence and the answers of a page have for a setting."""
    yield state_counts(shown)
    yield state_sentence(shown)
    for draw in (ability_list, dependency_list, consequence_list, dependency_network, trace_buttons):
        yield from lines_of(draw(shown))
    yield from lines_of(system_choice(shown))
    for component in shown.catalog.switches:
        yield from lines_of(component_card(shown, component))


def sentence_faults(shown: Shown) -> list[tuple[str, str]]:
    """Return what the sentence of a setting keeps from its readers, and how it breaks the language."""
    said = state_sentence(shown)
    found = faults([said])
    remains = any(f.status is Status.REMAINS for f in shown.findings.dependencies)
    if remains and not re.search(r"Everyone still needs (others for )?\w", said):
        found.append(("nobody is named", said))
    for kind, word in ((FactorKind.CIRCUMSTANCE, "circumstance"), (FactorKind.LEVER, "public measure")):
        number = changed(shown.catalog, shown, kind)
        words = f"{number} {word}{'' if number == 1 else 's'}"
        if bool(number) is not bool(re.search(rf"\b{re.escape(words)}\b", said)):
            found.append((f"a {word} changed and not told", said))
    if not re.search(r"as of \d{4}\.", said):
        found.append(("no date", said))
    return found


def changed(catalog: Catalog, shown: Shown, kind: FactorKind) -> int:
    """Return how many factors of a kind stand elsewhere than where the setting began."""
    begun = catalog.scenario_of(shown.origin) if shown.origin else START
    own = [f.factor_id for f in catalog.factors.values() if f.kind is kind]
    return sum(shown.scenario.level(f) != begun.level(f) for f in own)
