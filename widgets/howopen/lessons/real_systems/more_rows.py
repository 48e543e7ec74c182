"""A long table a piece at a time: how much of it stands on the page, and the way to more."""

from howopen.figures.markup import Markup, element

STEP = 20
"""Rows of many that are shown at once, and more for each press: so many are drawn before one notices."""


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
