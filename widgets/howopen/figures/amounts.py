"""Amounts in words: large and small numbers, money, spans of time."""

from math import floor, log10

_SUPERSCRIPT = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
_NAMES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def amount(value: float) -> str:
    """Return a number with about three figures, and with a word for its size where that is short."""
    for size, name in _NAMES:
        if size <= value < 1e15:
            return f"{value / size:.3g} {name}"
    if value >= 1e15 or 0 < value < 1e-4:
        return power_of_ten(value)
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def power_of_ten(value: float) -> str:
    """Return a number as *3.5 × 10²⁶*."""
    if value == float("inf"):
        return "more than can be written"
    exponent = floor(log10(value))
    return f"{value / 10**exponent:.2g} × 10{str(exponent).translate(_SUPERSCRIPT)}"


def dollars(value: float) -> str:
    """Return a sum in US dollars, with cents where it is small, and one digit where it is less than that."""
    if 0 < value < 0.01:
        return f"${value:.{-floor(log10(value))}f}"
    return f"${value:,.2f}" if value < 100 and value != int(value) else f"${amount(value)}"


def lasting(days: float) -> str:
    """Return a span of time in the unit that fits."""
    if days >= 365:
        return f"{days / 365:.3g} years" if days > 365 else "a year"
    if days >= 2:
        return f"{days:.3g} days"
    seconds = days * 86400
    if seconds >= 7200:
        return f"{seconds / 3600:.3g} hours"
    return f"{seconds / 60:.3g} minutes" if seconds >= 120 else f"{seconds:.2g} seconds"
