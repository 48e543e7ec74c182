"""A guess is set on the line on which the answer will appear, and kept there beside it."""

from collections.abc import Sequence

from howopen.figures.markup import Markup, element, empty_element, join


def guess_line(control: str, total: int, step: int = 1) -> Markup:
    """Return the line and the number, each of which follows the other; `control` is the number's id."""
    line = f"{control}-line"
    return join(
        element(
            "span",
            empty_element(
                "input", type="range", id=line, min=0, max=total, step=step, value=total // 2,
                data_with=control, aria_label=f"Draw your guess, from 0 to {total}",
            ),
            element(
                "span", element("span", "0"), element("span", str(total)),
                class_="ho-line-ends", aria_hidden="true",
            ),
            class_="ho-line",
        ),
        empty_element(
            "input", type="number", name="number", id=control, min=0, max=total, inputmode="numeric",
            data_with=line,
        ),
    )  # fmt: skip


def answer_line(number: int | None, answer: int, cells: Sequence[tuple[str, int]], words: str) -> Markup:
    """Return the line with the answer on it, under what was drawn; no number stands for a guess skipped.

    `cells` are the parts of the line, each with its kind and how much of the whole it takes.
    """
    total = sum(length for _, length in cells)
    parts = (element("i", class_=f"ho-axis-{kind}", style=f"--ho-long:{length}") for kind, length in cells)
    flags = [_flag(answer / total, words, "ho-axis-is")]
    if number is not None:
        drawn = element("span", class_="ho-axis-you", style=f"width:{number / total:.2%}")
        flags = [drawn, _flag(number / total, f"you drew {number}", "ho-axis-mine"), *flags]
    return element(
        "div",
        element("div", *parts, class_="ho-axis-cells"),
        *flags,
        class_="ho-axis-line",
        aria_hidden="true",
    )


def _flag(at: float, words: str, css: str) -> Markup:
    side = " ho-axis-back" if at > 1 / 2 else ""
    return element("span", words, class_=f"ho-axis-flag {css}{side}", style=f"--ho-at:{at:.2%}")
