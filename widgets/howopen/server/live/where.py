"""Where sessions are kept when nobody says where, and what a place may be called."""

OWN_FILE = "sqlite:///"
SERVER = "postgresql://"


def own_file() -> str:
    """Return the address of a file in the place where this system keeps what programs keep."""
    from platformdirs import user_state_path

    return f"{OWN_FILE}{user_state_path('howopen', appauthor=False) / 'live.sqlite'}"
