"""What is said of an entry of a link that cannot be read."""

_LONGEST_QUOTED = 40


def left_out(does: str, text: str, where: str = "The link") -> str:
    """Return the sentence for a text of a link, or a file, that has no meaning here.

    `does` says what it does, and `where` where it stands.
    """
    return f"{where} {does} ({quoted(text)}); it was left out."


def quoted(text: str) -> str:
    """Return a text in quotation marks, cut where it is long: it is a stranger's, and may be anything."""
    short = text if len(text) <= _LONGEST_QUOTED else text[:_LONGEST_QUOTED] + "…"
    return f"“{short}”"
