"""Why something from outside cannot be read."""


class Unreadable(ValueError):
    """A file that cannot be used as it stands, with the line, or 0, and the reason."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line
        self.reason = reason
