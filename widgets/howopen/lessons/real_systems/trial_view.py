"""Puts a statement on trial: a verdict, then the evidence, what follows from it, and second thoughts."""

from collections.abc import Mapping
from dataclasses import replace

import traitlets

from howopen.controls.view import View, script
from howopen.domain.catalog import Catalog
from howopen.domain.shown import Shown
from howopen.figures.figure_frame import figure_csv
from howopen.figures.markup import element, join
from howopen.lessons.real_systems.hearing import Hearing, hear
from howopen.lessons.real_systems.standing import Entry
from howopen.lessons.real_systems.statement import Statement
from howopen.lessons.real_systems.trial import (
    SKIPPED,
    VERDICTS,
    WEIGHTS,
    Trials,
    parsed_trials,
    written_trials,
)
from howopen.lessons.real_systems.trial_form import (
    choice,
    evidence_form,
    first_verdict,
    second_verdict,
    statement_said,
)
from howopen.lessons.real_systems.trial_outcome import TITLE, outcome, trial_file


class TrialView(View):
    """`value` holds all trials as a text, and which statement is before the reader."""

    _esm = script("morphdom.min.js", "view.js", "page_tools.js")
    value = traitlets.Unicode()

    def __init__(
        self, catalog: Catalog, entries: tuple[Entry, ...], statements: Mapping[str, Statement]
    ) -> None:
        self._catalog = catalog
        self._entries = {entry.system.system_id: entry for entry in entries}
        self._statements = tuple(statements.values())
        self._components = tuple(component.component_id for component in catalog.switches)
        super().__init__()
        self.observe(lambda _: self._draw(), "value")
        self.on_action(self._act)
        self._draw()

    @property
    def trials(self) -> Trials:
        """Return all trials, and which statement is called."""
        return parsed_trials(self.value, self._statements, self._components, [])

    @property
    def hearing(self) -> Hearing:
        """Return the statement that is called, with its evidence and what follows."""
        trials = self.trials
        statement = next(s for s in self._statements if s.letter == trials.called)
        return hear(self._catalog, self._entries, statement, trials.trial)

    def read(self, text: str, problems: list[str]) -> str:
        """Return the value that an address carries; what cannot be read of it is left out, and named."""
        return self._written(parsed_trials(text, self._statements, self._components, problems))

    def show(self, shown: Shown) -> None:
        """Draw again where the rules have changed; the page's setting does not matter here."""
        if shown.catalog is not self._catalog:
            self._catalog = shown.catalog
            self._draw()

    def _written(self, trials: Trials) -> str:
        return written_trials(trials, self._statements, self._components)

    def _draw(self) -> None:
        trials, hearing = self.trials, self.hearing
        statement, trial = hearing.statement, trials.trial
        begun = join(choice(self._statements, trials.called), statement_said(self._catalog, statement))
        if not trial.first:
            self.html = join(begun, first_verdict(statement))
            return
        self.html = join(
            begun,
            evidence_form(self._catalog, hearing, trial),
            outcome(self._catalog, hearing),
            second_verdict(statement, trial),
            element("button", "CSV", type="button", data_do="download", aria_label=f"Download CSV: {TITLE}"),
        )

    def _act(self, do: str, of: str, value: str) -> None:
        trials = self.trials
        trial = trials.trial
        if do == "call" and value in {s.letter for s in self._statements}:
            self.value = self._written(replace(trials, called=value))
        elif do == "first" and of in (*VERDICTS, SKIPPED) and not trial.first:
            self.value = self._written(trials.with_trial(replace(trial, first=of)))
        elif do == "weigh" and of in self._components and value in WEIGHTS and trial.first:
            weighed = {**trial.weighed, of: value}
            self.value = self._written(trials.with_trial(replace(trial, weighed=weighed)))
        elif do == "second" and value in VERDICTS and trial.first:
            self.value = self._written(trials.with_trial(replace(trial, second=value)))
        elif do == "download" and trial.first:
            made = figure_csv(trial_file(self._catalog, self.hearing, trial))
            self.send({"task": "save", "name": made.name, "type": made.media_type, "text": made.text})
