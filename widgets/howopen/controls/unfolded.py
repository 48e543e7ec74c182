"""Which explanations are unfolded."""

_MOST = 200  # more than any page has; what a page sends is not trusted to name only these


def toggled(unfolded: frozenset[str], item: str) -> frozenset[str]:
    """Return the items with one folded or unfolded."""
    return unfolded - {item} if item in unfolded or len(unfolded) >= _MOST else unfolded | {item}
