"""A long table a piece at a time: how much of it stands on the page, and the way to more."""

from howopen.figures.markup import Markup, element

STEP = 8
"""Rows of a long table that are shown at once, and more for each press: a screen of them, and no more to
draw, so that it is there before one notices."""
SHORT = 40
"""Rows of a table through which one looks by scrolling: it comes whole."""


def rows_at_first(everything: int) -> int:
    """Return how many rows to ask for at first, whatever is sought in a table of so many altogether."""
    return SHORT if everything <= SHORT else STEP


def rows_drawn(asked: int, total: int) -> int:
    """Return how many rows of so many to draw; a last few come along rather than for a press of their own."""
    return total if total - asked <= STEP else asked


def more_rows(shown: int, total: int, next_key: str) -> Markup | None:
    """Return how many rows are shown, also on paper, and a button for more; None where all are there.

    Who presses it goes on at the first of the new rows, whose key is `next_key`.
    """
    if shown >= total:
        return None
    coming = rows_drawn(shown + STEP, total) - shown
    more = element("button", f"Show {coming} more", type="button", data_do="more")
    # Each time another element, so that the page takes the button's focus for lost and follows `data-back`.
    said = f"Shown are the first {shown:,} of {total:,}. "
    return element("p", said, more, class_="ho-more-rows", data_key=f"more:{shown}", data_back=next_key)
