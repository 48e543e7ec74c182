"""Where a teacher puts in what the class handed in."""

from collections.abc import Mapping, Sequence

from howopen.figures.link_notice import link_notice
from howopen.figures.markup import Markup, element, empty_element, join
from howopen.figures.radio_boxes import radio_boxes
from howopen.figures.words import counted
from howopen.lessons.classroom.tally import ROUNDS


def collect_form(vote: str, collected: Mapping[str, int], alike: int, problems: Sequence[str]) -> Markup:
    """Return the place for codes and files, and what has been collected; so many are like an earlier one."""
    return join(
        _votes(vote),
        element(
            "form",
            element(
                "label",
                "Codes, one on each line ",
                element("textarea", name="codes", rows=4, cols=32, autocomplete="off", spellcheck="false"),
            ),
            element("button", "Count these codes", type="button", data_do="codes", class_="ho-main"),
            # Another form once something has come in: what has been counted is not counted again.
            data_key=f"codes:{sum(collected.values())}",
        ),
        element(
            "p",
            element(
                "label",
                "or open files of answers (CSV) ",
                empty_element("input", type="file", accept=".csv,text/csv", multiple=True),
            ),
        ),
        link_notice(tuple(problems), "codes and files"),
        element(
            "p",
            element("strong", _collected(collected)),
            _alike(alike) if alike else None,
            role="status",
        ),
        element("button", "Forget all answers", type="button", data_do="forget")
        if sum(collected.values())
        else None,
    )


def _votes(vote: str) -> Markup:
    radios = radio_boxes("vote", ROUNDS, vote, "vote")
    return element("fieldset", element("legend", "What comes in next belongs to the"), *radios)


def _alike(number: int) -> str:
    """Return what a teacher needs to know who may have put the same in twice; it may be chance as well."""
    hold = "holds" if number == 1 else "hold"
    return f" {counted(number).capitalize()} of them {hold} the same answers as one before; all are counted."


def _collected(collected: Mapping[str, int]) -> str:
    each = ", ".join(f"{words}: {collected[vote]}" for vote, words in ROUNDS.items())
    return f"Collected, {each}."
