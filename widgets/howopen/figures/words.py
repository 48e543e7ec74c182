"""How lists and counts are put into words."""

from collections.abc import Sequence

_NUMBERS = ("no", "one", "two", "three", "four", "five")


def listed(names: Sequence[str], conjunction: str = "and") -> str:
    """Return names as running text: *a*, *a and b*, *a, b and c*; a comma parts what is itself a list."""
    if len(names) < 2:
        return "".join(names)
    comma = "," if any(word in name for name in names for word in (" and ", " or ")) else ""
    return f"{', '.join(names[:-1])}{comma} {conjunction} {names[-1]}"


def counted(number: int) -> str:
    """Return a small number as a word, a larger one in figures."""
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


def lower_first(text: str) -> str:
    """Return a text with its first letter in lower case, unless its first word is an abbreviation."""
    first = text.split(" ", 1)[0].strip(",")
    return text if len(first) > 1 and first.isupper() else text[:1].lower() + text[1:]
