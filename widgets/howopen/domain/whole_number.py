"""Whole numbers that somebody typed, or that an address or a page carries."""

_MOST_DIGITS = 9


def whole_number(text: str, most: int, least: int = 0) -> int | None:
    """Return the number that a text gives, or None where it gives none from `least` to `most`.

    The length comes first: Python refuses to read more than 4,300 digits.
    """
    if not text.isdecimal() or len(text) > _MOST_DIGITS:
        return None
    number = int(text)
    return number if least <= number <= most else None
