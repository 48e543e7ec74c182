"""Where sessions are kept when nobody says where, what a place may be called, and where they begin."""

OWN_FILE = "sqlite:///"
SERVER = "postgresql://"
AT, BEGIN = "HOWOPEN_LIVE_AT", "/live/"
"""What the environment of kernels calls the address where a session begins, so that a page can lead there."""


def own_file() -> str:
    """Return the address of a file in the place where this system keeps what programs keep."""
    from platformdirs import user_state_path

    return f"{OWN_FILE}{user_state_path('howopen', appauthor=False) / 'live.sqlite'}"
