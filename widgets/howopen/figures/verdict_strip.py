"""What every definition says of one setting: its possible answers, the present one, what would raise it."""

from collections.abc import Sequence

from howopen.domain.catalog import Catalog, beyond_release
from howopen.domain.condition import Truth, holds
from howopen.domain.disputed import is_disputed
from howopen.domain.instrument import Instrument, Outcome
from howopen.domain.label import Label, VerdictFinding
from howopen.domain.shown import Shown
from howopen.figures.dissent import MARK
from howopen.figures.explanation import explain_instrument, why_button, would_take
from howopen.figures.markup import Markup, element, join
from howopen.figures.words import listed, lower_first

_WAITS = "What another answer would take appears once you have predicted, or skipped."


def verdict_strip(shown: Shown, findings: Sequence[VerdictFinding], *, revealed: bool = True) -> Markup:
    """Return one row for each definition, with its clauses where they are opened (`instrument:osaid`).

    What the answers not reached would take is told only once `revealed`.
    """
    return join(
        element("h2", "What each definition says"),
        None if revealed else element("p", _WAITS, class_="ho-note"),
        element("div", *(_row(shown, f, revealed) for f in findings), class_="ho-strip"),
    )


def who_calls_it_open(findings: Sequence[VerdictFinding]) -> str:
    """Return in one sentence which definitions would call a setting open, in their own words for it."""
    judging = [f for f in findings if f.verdict.applies]
    if not judging:
        return "None of these definitions judges a data set: each asks for weights."
    worded = [f for f in judging if f.verdict.instrument.gives_verdicts]
    yes = [f for f in worded if f.verdict.lowest.says_open]
    may = [f for f in worded if f.verdict.highest.says_open and f not in yes]
    no = [f for f in worded if f not in yes and f not in may]
    said = [f"{_short(f)} as “{f.verdict.lowest.name}”" for f in yes]
    parts = [
        f"{len(yes) or 'None'} of {len(worded)} would call this open{': ' if yes else ''}{listed(said)}."
    ]
    if may:
        parts.append(f"It hangs on what is not known for {listed([_short(f) for f in may])}.")
    if no and yes:
        parts.append(f"Not so for {listed([_short(f) for f in no])}.")
    parts += [
        f"{_capital(_short(f))} gives {_number(f)} and no verdict."
        for f in judging
        if f.verdict.mean is not None
    ]
    return " ".join(parts)


def verdict_words(finding: VerdictFinding) -> str:
    """Return an instrument's answer in a few words, as for a cell of a table."""
    found = finding.verdict
    if not found.applies:
        return "does not apply"
    if found.mean is not None:
        return _number(finding)
    if found.is_known:
        return found.lowest.name
    return f"not known: from “{found.lowest.name}” to “{found.highest.name}”"


def _row(shown: Shown, finding: VerdictFinding, revealed: bool) -> Markup:
    instrument = finding.verdict.instrument
    item = f"instrument:{instrument.instrument_id}"
    return element(
        "section",
        element(
            "h3",
            element("a", instrument.name, href=instrument.url, target="_blank", rel="noopener noreferrer"),
            element("span", f" {instrument.version}, {instrument.dated} ", class_="ho-note"),
            why_button(item, instrument.name, item in shown.opened),
            MARK if is_disputed(instrument, shown.catalog.dissent) else None,
        ),
        _answer(shown, finding, revealed),
        _explanation(instrument, shown) if item in shown.opened else None,
        class_="ho-verdict",
        data_key=item,
    )


def _explanation(instrument: Instrument, shown: Shown) -> Markup:
    return explain_instrument(instrument, shown.catalog, shown.levels, shown.disputing)


def _answer(shown: Shown, finding: VerdictFinding, revealed: bool) -> Markup:
    catalog = shown.catalog
    if not finding.verdict.applies:
        return element("p", "Does not apply: it judges models, and this is a data set.", class_="ho-note")
    if finding.verdict.mean is not None:
        return join(_scale(finding), _lift(catalog, finding))
    away = {label.outcome.outcome_id: label for label in finding.labels} if revealed else {}
    outcomes = finding.verdict.instrument.outcomes
    reached = outcomes.index(finding.verdict.lowest)
    possible = outcomes.index(finding.verdict.highest)
    return join(
        element(
            "ol",
            *(
                _outcome(catalog, outcome, place, reached, possible, away.get(outcome.outcome_id))
                for place, outcome in enumerate(outcomes)
            ),
            class_="ho-outcomes",
        ),
        _decided(shown, finding),
        _raised(shown, finding) if revealed else None,
    )


def _outcome(
    catalog: Catalog, outcome: Outcome, place: int, reached: int, possible: int, label: Label | None
) -> Markup:
    """Return one possible answer: the present one is marked by a filled disc, a word and a frame."""
    if place == reached:
        mark, word = "●", "here" if reached == possible else "here at least"
    elif reached < place <= possible:
        mark, word = "?", "not known"
    else:
        mark, word = "○", _distance(catalog, label) if label else ""
    css = "here" if place == reached else "may" if word == "not known" else "other"
    return element(
        "li",
        element("span", f"{mark} {outcome.name}", class_="ho-outcome-name"),
        element("span", word, class_="ho-outcome-word") if word else None,
        class_=f"ho-outcome ho-outcome-{css}",
        aria_current="true" if place == reached else None,
    )


def _distance(catalog: Catalog, label: Label) -> str:
    if label.steps is None:
        return "out of reach"
    beyond = len(beyond_release(catalog, label.steps))
    releases = len(label.steps) - beyond
    parts = [f"{releases} to open"] if releases else []
    parts += ["and more than a release" if releases else "not by releasing"] if beyond else []
    return " ".join(parts)


def _decided(shown: Shown, finding: VerdictFinding) -> Markup:
    """Return the criteria that fired: those that keep the next answer away, or at the top those met."""
    if finding.deciding:
        met = {True: "not known", False: "not met"}
        said = listed(
            [
                f"{lower_first(c.name)} ({met[holds(c.meets, shown.levels) is Truth.UNKNOWN]})"
                for c in finding.deciding
            ]
        )
    else:
        said = f"all criteria met: {listed([lower_first(c.name) for c in finding.verdict.lowest.criteria])}"
    return element("p", element("strong", "Decided by "), said, ".", class_="ho-decides")


def _raised(shown: Shown, finding: VerdictFinding) -> Markup | None:
    if not finding.labels:
        return None
    above = finding.labels[0]
    condition = shown.catalog.labels[above.instrument.instrument_id, above.outcome.outcome_id]
    return element(
        "p",
        element("strong", f"For “{above.outcome.name}” "),
        f"it would take {would_take(condition, shown.catalog, shown.levels)}.",
        class_="ho-decides",
    )


def _scale(finding: VerdictFinding) -> Markup:
    """Return the number on its axis from 0 to 1; a span where something is not known."""
    low, high = finding.verdict.mean or (0.0, 0.0)
    return element(
        "div",
        element(
            "div",
            element("span", class_="ho-mean-low", style=f"width:{low:.1%}"),
            element("span", class_="ho-mean-high", style=f"width:{high - low:.1%}"),
            class_="ho-mean",
            aria_hidden="true",
        ),
        element("p", element("strong", f"● {_number(finding)} of 1"), " – ", finding.verdict.lowest.name),
    )


def _lift(catalog: Catalog, finding: VerdictFinding) -> Markup | None:
    if finding.lift is None:
        return None
    step = finding.lift.step
    factor = catalog.factors[step.factor_id]
    return element(
        "p",
        element("strong", "One release would raise it most: "),
        f"{lower_first(factor.name)} ({factor.rungs[step.end].label}), to {finding.lift.then:.2f}.",
        class_="ho-decides",
    )


def _number(finding: VerdictFinding) -> str:
    low, high = finding.verdict.mean or (0.0, 0.0)
    return f"{low:.2f}" if low == high else f"{low:.2f} to {high:.2f}"


def _short(finding: VerdictFinding) -> str:
    return the_short(finding.verdict.instrument)


def the_short(instrument: Instrument) -> str:
    """Return an instrument's short name as running text has it."""
    name = instrument.short_name
    bare = name.startswith("The ") or "’s " in name or name == "Epoch AI"
    return lower_first(name) if name.startswith("The ") else name if bare else f"the {name}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
