"""A long table a piece at a time: how much of it stands on the page, and the way to more."""

from howopen.figures.markup import Markup, element

STEP = 40
"""Rows shown at once, and more for each press: as many as a page draws before one notices that it waits."""


def more_rows(shown: int, total: int, next_key: str) -> Markup | None:
    """Return how many rows are shown, also on paper, and a button for more; None where all are there.

    Who presses it goes on at the first of the new rows, whose key is `next_key`.
    """
    left = total - shown
    if left <= 0:
        return None
    more = element("button", f"Show {min(left, STEP)} more", type="button", data_do="more")
    # Each time another element, so that the page takes the button's focus for lost and follows `data-back`.
    said = f"Shown are the first {shown:,} of {total:,}. "
    return element("p", said, more, class_="ho-more-rows", data_key=f"more:{shown}", data_back=next_key)
