"""A guess is set on the line on which the answer will appear: by pointer, keys, or as a number beside it."""

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
