"""A reader's trial of a statement: a verdict, evidence component by component, and second thoughts."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from howopen.domain.link_problem import left_out
from howopen.lessons.real_systems.statement import Statement

VERDICTS = {"y": "borne out", "p": "borne out in part", "n": "not borne out", "c": "cannot be told"}
SKIPPED = "s"
BEARS, AGAINST, BESIDE = "b", "a", "o"
WEIGHTS = {BEARS: "bears it out", AGAINST: "speaks against it", BESIDE: "beside the point"}
"""What a component's evidence does to the word."""
_NONE, _BETWEEN = "-", "~"


@dataclass(frozen=True, slots=True)
class Trial:
    """What a reader has said of one statement so far.

    `first` is the verdict before any evidence, or that it was skipped; `weighed` says of a component what its
    evidence does to the word; `second` is the verdict after it.
    """

    first: str = ""
    weighed: Mapping[str, str] = field(default_factory=dict)
    second: str = ""


@dataclass(frozen=True, slots=True)
class Trials:
    """All trials by the letters of their statements, and the statement that is before the reader."""

    called: str
    held: Mapping[str, Trial]

    @property
    def trial(self) -> Trial:
        """Return the trial of the statement that is called."""
        return self.held.get(self.called, Trial())

    def with_trial(self, trial: Trial) -> "Trials":
        """Return all trials with this one in the place of the one that is called."""
        return Trials(self.called, {**self.held, self.called: trial})


def written_trials(trials: Trials, statements: Sequence[Statement], components: Sequence[str]) -> str:
    """Return trials as a text such as `c~apb---an`: the letter called, unless the first, and each trial."""
    called = "" if trials.called == statements[0].letter else trials.called
    held = (
        letter + _written(trials.held[letter], components)
        for letter in (s.letter for s in statements)
        if letter in trials.held
    )
    return _BETWEEN.join(filter(None, (called, *held)))


def parsed_trials(
    text: str, statements: Sequence[Statement], components: Sequence[str], problems: list[str]
) -> Trials:
    """Return the trials that a text carries; `problems` gets a sentence for whatever cannot be read."""
    letters = {s.letter for s in statements}
    weights = "".join((*WEIGHTS, _NONE))
    form = re.compile(
        f"([a-z])([{''.join(VERDICTS)}{SKIPPED}])([{weights}]{{{len(components)}}})([{''.join(VERDICTS)}{_NONE}])"
    )
    called, held = statements[0].letter, {}
    for part in filter(None, text.split(_BETWEEN)):
        found = form.fullmatch(part)
        if part in letters:
            called = part
        elif found and found[1] in letters:
            weighed = {c: w for c, w in zip(components, found[3], strict=True) if w != _NONE}
            held[found[1]] = Trial(found[2], weighed, found[4].strip(_NONE))
        else:
            problems.append(left_out("carries a trial of a statement that cannot be read", part))
    return Trials(called, held)


def _written(trial: Trial, components: Sequence[str]) -> str:
    weighed = "".join(trial.weighed.get(component, _NONE) for component in components)
    return f"{trial.first}{weighed}{trial.second or _NONE}"
