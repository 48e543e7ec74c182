"""The one error that a person at a terminal is told about in a sentence."""


class CannotStart(Exception):
    """The server cannot start; the message is a whole sentence that says why and what to do."""
