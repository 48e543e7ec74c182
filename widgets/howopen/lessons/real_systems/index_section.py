"""Opens other people's indices, a little at a time, and shows what comes of them."""

import time
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from howopen.controls.view import View, script
from howopen.domain.catalog import Catalog
from howopen.domain.indices.entry import Problem, Reading
from howopen.lessons.real_systems.beside_ours import beside_ours
from howopen.lessons.real_systems.index_list import Shelf, shelf
from howopen.lessons.real_systems.judged import ORDERS, Judged, judged, same_name, sought
from howopen.lessons.real_systems.more_rows import STEP, rows_at_first
from howopen.lessons.real_systems.quality_report import quality_report, report_file
from howopen.sources.indices.incoming import LONGEST_PIECE, IncomingFiles, NotSent
from howopen.sources.indices.index_tables import Indices, read_index_tables
from howopen.sources.indices.reading import Reader

MOST_ENTRIES = 3_000
"""Several times what all known indices have together."""
TURN = 0.2
"""Seconds of reading until the page is told how far it is, and may ask for something else."""
_OPEN_LICENCES = "mot"
"""The form of the index whose list of open licences names are held against."""


class OtherIndices(View):
    """Shows entries of other people's indices, by their own rules, beside our assessments."""

    longest = LONGEST_PIECE
    _esm = script("morphdom.min.js", "view.js", "page_tools.js")

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        super().__init__()
        self._forget()
        self.on_action(self._act)
        self._draw()

    @cached_property
    def _indices(self) -> Indices:
        return read_index_tables()

    def _forget(self) -> None:
        self._held = Shelf()
        self._beside = ""
        self._reader = Reader({})
        self._incoming: IncomingFiles | None = None
        self._work: Iterator[str] | None = None

    def _act(self, do: str, of: str, value: str) -> None:
        try:
            if do == "files":
                self._incoming = IncomingFiles.announced(of, value)
                self._ask("Opening …")
            elif do == "piece":
                self._go_on(value)
            else:
                self._look(do, of, value)
        except NotSent as problem:
            self._incoming = self._work = None
            self._say(str(problem))
        self._draw()

    def _say(self, said: str) -> None:
        self._held = replace(self._held, said=said)

    def _ask(self, said: str) -> None:
        """Tell how far it is, and ask the page to go on."""
        self._say(said)
        self.send({"task": "piece"})

    def _go_on(self, piece: str) -> None:
        if self._incoming:
            self._incoming.take(piece)
            if not self._incoming.is_complete:
                self._ask(f"Opening: {self._incoming.share:.0%} have arrived …")
                return
            self._work, self._incoming = self._read(self._incoming), None
        if self._work:
            self._read_on(self._work)

    def _read_on(self, work: Iterator[str]) -> None:
        until = time.monotonic() + TURN
        for said in work:
            if time.monotonic() > until:
                self._ask(said)
                return
        self._work = None
        self._say("")

    def _read(self, incoming: IncomingFiles) -> Iterator[str]:
        """Read all files and judge all entries, those opened before too; yield how far it is."""
        reader = self._reader
        reader.forms = self._indices.forms
        for name, content in incoming.files():
            for _ in reader.read(name, content):
                yield f"Reading: {len(reader.entries)} entries …"
                if len(reader.entries) > MOST_ENTRIES:
                    del reader.entries[MOST_ENTRIES:]
                    said = f"not read on: there is room for {MOST_ENTRIES:,} entries"
                    reader.problems.append(Problem(name[:80], 0, said))
                    break
        yield from self._judge(reader.reading)

    def _judge(self, reading: Reading) -> Iterator[str]:
        forms, licences = self._indices.forms, self._indices.licences
        entries: list[Judged] = []
        for number, entry in enumerate(reading.entries):
            entries.append(judged(number, entry, forms, licences, licences[_OPEN_LICENCES]))
            yield f"Applying the rules: {number + 1} of {len(reading.entries)} entries …"
        chosen = entries[0] if len(entries) == 1 else None
        self._held = Shelf(entries, reading.problems, len(reading.passed_over))
        self._seek("", self._held.order)
        self._choose(chosen)

    def _look(self, do: str, of: str, value: str) -> None:
        held = self._held
        if do == "look" and of.isdecimal() and len(of) < 6 and int(of) < len(held.entries):
            one = held.entries[int(of)]
            self._choose(None if one is held.chosen else one)
        elif do == "beside" and (not value or value in self._catalog.systems):
            self._beside = value
        elif do == "search":
            self._seek(value[:60], held.order)
        elif do == "sort" and value in ORDERS:
            self._seek(held.words, value)
        elif do == "more":
            self._held = replace(held, shown=held.shown + STEP)
        elif do == "report":
            made = report_file(held.entries, held.problems)
            self.send({"task": "save", "name": made.name, "type": made.media_type, "text": made.text})
        elif do == "forget":
            self._forget()

    def _choose(self, one: Judged | None) -> None:
        names = {key: system.name for key, system in self._catalog.systems.items()}
        self._held = replace(self._held, chosen=one)
        self._beside = same_name(one.entry, names) if one else ""

    def _seek(self, words: str, order: str) -> None:
        found = sought(self._held.entries, words, order)
        rows = rows_at_first(len(self._held.entries))
        self._held = replace(self._held, words=words, order=order, sought=found, shown=rows)

    def _draw(self) -> None:
        held, chosen = self._held, None
        if held.chosen:
            crossings = self._indices.crosswalk[held.chosen.entry.form_id]
            chosen = beside_ours(held.chosen, crossings, self._catalog, self._beside)
        self.html = shelf(held, chosen, quality_report(held.entries, held.problems))
