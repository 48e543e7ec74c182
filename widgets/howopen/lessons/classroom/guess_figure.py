"""A class's predictions as dots on the axis on which the answer stands, in three steps."""

from howopen.figures.figure_frame import Figure
from howopen.figures.markup import Markup, element
from howopen.figures.number_prediction import NumberQuestion
from howopen.lessons.classroom.guesses import Guesses
from howopen.lessons.classroom.tally_figure import HIDDEN, KEY

STEPS = {HIDDEN: "how many predicted", "counts": "predictions", KEY: "predictions and answer"}
_SOURCE = "the predictions of this class, as handed in; none of them is scored"
_WIDTH, _HIGHEST, _TOP, _LEFT, _BELOW = 400, 160, 40, 14, 24
_LARGEST = 14
"""Of a dot: more than a few hundred of them, or a long axis, makes them smaller."""

NO_GUESSES = Figure("class-predictions", "Predictions", _SOURCE, ("Predicted", "Students"), (("–", "0"),))


def guess_figure(asked: NumberQuestion, found: Guesses, step: str) -> Figure:
    """Return what a step shows of the predictions; the answer is in it at the last step alone."""
    total = sum(found.counts.values())
    others = [("skipped", str(found.skipped))]
    if found.beyond:
        others.insert(0, (f"more than {asked.total}", str(found.beyond)))
    if step == HIDDEN:
        rows: tuple[tuple[str, ...], ...] = (("a number", str(total)), *others)
        return Figure("class-predictions", asked.text, _SOURCE, ("Predicted", "Students"), rows)
    answer = asked.answer if step == KEY else None
    counted = {number: found.counts.get(number, 0) for number in {*found.counts, *_known(answer)}}
    rows = tuple((_named(number, answer), str(counted[number])) for number in sorted(counted))
    return Figure(
        "class-predictions",
        asked.text,
        _SOURCE,
        ("Predicted", "Students"),
        (*rows, *others),
        body=_words(asked, found, answer),
        picture=_dots(asked, found, answer),
    )


def _known(answer: int | None) -> tuple[int, ...]:
    return () if answer is None else (answer,)


def _named(number: int, answer: int | None) -> str:
    return f"{number} (the answer)" if number == answer else str(number)


def _words(asked: NumberQuestion, found: Guesses, answer: int | None) -> Markup | None:
    """Return how many were below, at and above the answer: no word on who was good."""
    if answer is None:
        return None
    below = sum(count for number, count in found.counts.items() if number < answer)
    at = found.counts.get(answer, 0)
    above = sum(found.counts.values()) - below - at
    result = f"In fact {answer or 'none'} of the {asked.total} {asked.things} {asked.counted}."
    return element("p", f"{result} Expected fewer: {below}; as many: {at}; more: {above}.", role="status")


def _dots(asked: NumberQuestion, found: Guesses, answer: int | None) -> Markup:
    highest = max(found.counts.values(), default=1)
    unit = (_WIDTH - 2 * _LEFT) / asked.total
    size = min(_LARGEST, max(unit, 4), _HIGHEST / highest)
    base = _TOP + size * highest
    said = "; ".join(f"{number}: {count}" for number, count in found.counts.items())
    dots = (
        element(
            "circle",
            cx=f"{_LEFT + unit * number:.1f}",
            cy=f"{base - size * (place + 0.5):.1f}",
            r=f"{size * 0.45:.1f}",
            class_="ho-rows-dot",
        )
        for number, count in found.counts.items()
        for place in range(count)
    )
    return element(
        "svg",
        element("line", x1=_LEFT, x2=_WIDTH - _LEFT, y1=base, y2=base, class_="ho-rows-line"),
        *(_tick(_LEFT + unit * number, base, number) for number in (0, asked.total)),
        *dots,
        _answer(_LEFT + unit * answer, base, f"in fact {answer}") if answer is not None else None,
        viewBox=f"0 0 {_WIDTH} {base + _BELOW:.0f}",
        role="img",
        aria_label=f"How many predicted each number. {said}."
        + (f" The answer is {answer}." if answer is not None else ""),
        class_="ho-rows",
        width=_WIDTH,
        height=f"{base + _BELOW:.0f}",
    )


def _tick(x: float, base: float, number: int) -> Markup:
    anchor = "end" if number else "start"
    return element(
        "text", str(number), x=f"{x:.1f}", y=f"{base + 16:.0f}", text_anchor=anchor, class_="ho-rows-tick"
    )


def _answer(x: float, base: float, words: str) -> Markup:
    """Return the answer as a line with its words on top, told from the dots by its form."""
    anchor = "start" if x < _WIDTH / 4 else "end" if x > _WIDTH * 3 / 4 else "middle"
    return element(
        "g",
        element("line", x1=f"{x:.1f}", x2=f"{x:.1f}", y1=20, y2=base + 6, class_="ho-rows-line"),
        element("text", words, x=f"{x:.1f}", y=14, text_anchor=anchor, class_="ho-rows-words"),
        class_="ho-rows-marked",
    )
