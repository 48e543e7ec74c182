"""The page that reads the paper along: what does the paper say here?"""

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property

import ipywidgets

from howopen.controls.filter_view import FilterView
from howopen.controls.view import View
from howopen.domain.catalog import Catalog
from howopen.domain.evidence import Basis
from howopen.domain.filters import Facet
from howopen.figures.markup import Markup
from howopen.figures.series_links import ENDING
from howopen.lessons.read_along.paragraph import Entry
from howopen.lessons.read_along.reading import chosen
from howopen.lessons.read_along.reading_sheet import reading_sheet, sheet_entry
from howopen.lessons.read_along.tables import read_paragraphs, read_since
from howopen.pages.kept import keep
from howopen.pages.lesson import Lesson
from howopen.sources.fact_table import read_all_facts
from howopen.sources.glossary_table import read_glossary
from howopen.sources.paper_table import read_claims
from howopen.sources.scenario_url import read_link, write_link

RECALLED = ("start_whose_word", "whole_two_lists")
_CHOICE = "ra"


class ReadAlong(Lesson):
    """`chooser` says which paragraphs `sheet` shows; their links carry a setting to try."""

    def __init__(self, catalog: Catalog | None = None) -> None:
        super().__init__("read_along", (), RECALLED, catalog)
        entries = _entries()
        self._drawn = {entry.paragraph.locator: sheet_entry(self.catalog, entry) for entry in entries}
        self._tried = {setting: read_link(f"v=1&{setting}", self.catalog) for setting in _settings(entries)}
        self._notebooks = {page.page_id: page.notebook for page in self._series}
        self._entries = entries
        self.chooser = FilterView(
            self._facets(), "paragraphs", "The whole paper", lambda filters: len(chosen(entries, filters))
        )
        keep(self.state, _CHOICE, self.chooser, self.chooser.read)
        self.sheet = View(self._sheet())
        self.chooser.observe(lambda _: self._show_sheet(), "value")
        self.state.observe(lambda _: self._show_sheet(), ["history", "others"])

    def _facets(self) -> tuple[Facet, ...]:
        sections = dict.fromkeys(entry.paragraph.section for entry in self._entries)
        treated = {page for entry in self._entries for page in entry.paragraph.pages}
        pages = [(page.page_id, page.title) for page in self._series if page.page_id in treated]
        everything = ("", "all")
        return (
            Facet("section", "Section", (everything, *((section, section) for section in sections))),
            Facet(
                "component",
                "Component",
                (everything, *((c.component_id, c.name) for c in self.catalog.switches)),
            ),
            Facet("page", "Page", (everything, *pages)),
        )

    def _show_sheet(self) -> None:
        self.sheet.html = self._sheet()

    def _sheet(self) -> Markup:
        others = tuple((key, text) for key, text in self.state.others.items() if key != _CHOICE)
        links = {"": self.state.history.present} | self._tried
        dissent = self.state.dissent
        queries = {
            setting: write_link(replace(link, others=others, dissent=dissent), self.catalog)
            for setting, link in links.items()
        }
        return reading_sheet(
            [self._drawn[entry.paragraph.locator] for entry in chosen(self._entries, self.chooser.filters)],
            self._series,
            lambda page_id, setting: f"{self._notebooks[page_id]}.{ENDING}?{queries[setting]}",
        )

    @cached_property
    def board(self) -> ipywidgets.Box:
        """Return the setting in a sentence, and the list of systems to begin from."""
        return self.on_board((), {})


def _settings(entries: Iterable[Entry]) -> set[str]:
    """Return the settings that links of paragraphs carry."""
    return {entry.paragraph.setting for entry in entries} - {""}


def _entries() -> tuple[Entry, ...]:
    """Return the paragraphs, each with what the tables hold of it."""
    claims, since, glossary = read_claims(), read_since(), read_glossary()
    facts = [fact for fact in read_all_facts().values() if fact.evidence.basis is Basis.PAPER]
    return tuple(
        Entry(
            paragraph,
            tuple(glossary[term_id] for term_id in paragraph.terms),
            tuple(claim for claim in claims if claim.locator == paragraph.locator),
            tuple(fact for fact in facts if fact.evidence.locator == paragraph.locator),
            tuple(one for one in since if one.paragraph == paragraph.locator),
        )
        for paragraph in read_paragraphs()
    )
