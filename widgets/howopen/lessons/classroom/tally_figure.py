"""A class's votes on one question as bars, in three steps: hidden, counted, and with the key."""

from collections.abc import Sequence

from howopen.figures.figure_frame import Figure
from howopen.figures.markup import Markup, element, join
from howopen.figures.row_chart import Axis, ChartRow, row_chart
from howopen.lessons.classroom.tally import FIRST, ROUNDS, SECOND, Learned, Tally
from howopen.peer_instruction import FEW, MANY, Advice, advice

HIDDEN, COUNTED, KEY = "hidden", "counts", "key"
STEPS = {
    HIDDEN: "how many voted",
    COUNTED: "counts without the key",
    KEY: "counts and key",
}
_AXIS = Axis(0, 1, tuple((share, f"{share:.0%}".replace("%", " %")) for share in (0, FEW, MANY, 1)))
_WAYS_ON = {
    Advice.HINT: "Give a hint or teach the point again, then let the class vote once more.",
    Advice.TALK: "Let neighbours who differ talk for two minutes, then let the class vote once more.",
    Advice.EXPLAIN: "Let somebody explain, and go on.",
}
_SOURCE = "the answers of this class, as handed in"
LEARNED_STEPS = {HIDDEN: "how many answered", KEY: "how many were right"}
_BEFORE_AFTER = "class-before-after"
NOTHING_LEARNED = Figure(
    _BEFORE_AFTER,
    "Before and after",
    _SOURCE,
    ("Idea", "Before", "After"),
    (("nothing collected yet", "–", "–"),),
)
NOTHING_YET = Figure(
    "class-vote", "Votes", _SOURCE, ("Vote", "Answers"), tuple((words, "0") for words in ROUNDS.values())
)


def tally_figure(tally: Tally, step: str) -> Figure:
    """Return what a step shows of a tally; the key is in it at the last step alone."""
    title = tally.question.text
    if step == HIDDEN:
        rows = tuple((words, str(tally.total(vote))) for vote, words in ROUNDS.items())
        return Figure("class-vote", title, _SOURCE, ("Vote", "Answers"), rows)
    votes = [vote for vote in ROUNDS if tally.total(vote)]
    header = ("Answer", *(ROUNDS[vote].capitalize() for vote in ROUNDS), "Shift")
    answers = tuple(_row(tally, place, step) for place in range(len(tally.question.options)))
    pictures = [_bars(tally, vote, step) for vote in votes]
    return Figure(
        "class-vote",
        title,
        _SOURCE,
        header,
        answers,
        body=join(_letters(tally, step), *pictures, _next(tally, step)),
    )


def _letters(tally: Tally, step: str) -> Markup:
    """Return the answers by their letters; the key is marked in words once it is shown."""
    items = (
        element(
            "li",
            option.text,
            element("strong", " ✓ right") if step == KEY and option.correct else None,
            element("p", option.feedback, class_="ho-note") if step == KEY else None,
        )
        for option in tally.question.options
    )
    return element("ol", *items, type="A", class_="ho-letters")


def _bars(tally: Tally, vote: str, step: str) -> Markup:
    rows = [
        ChartRow(
            f"{letter(place)}{' ✓' if step == KEY and option.correct else ''}",
            0,
            share,
            _share(share),
            bar=True,
            marked=step == KEY and option.correct,
        )
        for place, option in enumerate(tally.question.options)
        if (share := tally.share(option.option_id, vote)) is not None
    ]
    words = f"{ROUNDS[vote].capitalize()}: {tally.total(vote)} answers"
    said = ", ".join(f"{row.label} {row.words}" for row in rows)
    return element("div", element("h3", words), row_chart(rows, _AXIS, f"{words}. {said}"))


def _next(tally: Tally, step: str) -> Markup | None:
    """Return the advice; the share that was right would give the key away before its step."""
    share, first = tally.share(tally.right, tally.last_vote), tally.share(tally.right, FIRST)
    if share is None:
        return None
    said = ""
    if step == KEY:
        said = f"{_share(share)} right. "
        if tally.last_vote == SECOND and first is not None:
            said += f"In the first vote it was {_share(first)}: {_points(share - first)}. "
    return element("p", element("strong", said), _WAYS_ON[advice(share)], role="status")


def _row(tally: Tally, place: int, step: str) -> tuple[str, ...]:
    option = tally.question.options[place]
    first, second = (tally.share(option.option_id, vote) for vote in ROUNDS)
    key = " ✓" if step == KEY and option.correct else ""
    counts = (str(tally.counts[vote][option.option_id]) for vote in ROUNDS)
    shift = "" if first is None or second is None else _points(second - first)
    return (f"{letter(place)}{key}. {option.text}", *counts, shift)


def learned_figure(items: Sequence[Learned], step: str) -> Figure:
    """Return the inventory before and after, item by item; of classes, and never of persons.

    How many were right stands there at the last step alone: where all chose the same, it gives the key away.
    """
    shares = step == KEY
    rows = tuple((one.item.replace("_", " "), *(_shares(one) if shares else _answered(one))) for one in items)
    header = ("Idea", "Right before", "Right after", "Shift") if shares else ("Idea", "Before", "After")
    note = "Two forms of twelve questions; whether both are equally hard has not been tried."
    return Figure(_BEFORE_AFTER, "Before and after", _SOURCE, header, rows, note=note)


def _shares(one: Learned) -> tuple[str, str, str]:
    shift = "" if one.before is None or one.after is None else _points(one.after - one.before)
    return _with_number(one.before, one.answered[0]), _with_number(one.after, one.answered[1]), shift


def _answered(one: Learned) -> tuple[str, str]:
    before, after = (f"{number} answered" if number else "nobody answered" for number in one.answered)
    return before, after


def letter(place: int) -> str:
    """Return the letter by which a class calls an answer."""
    return chr(ord("A") + place)


def _share(share: float) -> str:
    return f"{share:.0%}".replace("%", " %")


def _points(shift: float) -> str:
    points = round(shift * 100)
    return f"{'+' if points > 0 else '−' if points < 0 else '±'}{abs(points)} points"


def _with_number(share: float | None, number: int) -> str:
    return f"{_share(share)} of {number}" if share is not None else "nobody answered"
