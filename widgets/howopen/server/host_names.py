"""The names by which this server is asked for."""

import ipaddress
import socket
from collections.abc import Iterable
from urllib.parse import urlsplit

ANY = "*"


class HostNames:
    """What may stand in a request's `Host`: an address in digits, or a name of this machine.

    Digits are always right: who asks for them has not been led here by a name of somebody else's.
    """

    def __init__(self, named: Iterable[str] = ()) -> None:
        """Take these names besides this machine's own; `*` takes any, for behind a proxy that checks."""
        own = socket.gethostname().lower()
        short = own.partition(".")[0]
        self._names = {"localhost", own, short, f"{short}.local", *(name.lower() for name in named)}

    def __contains__(self, host: object) -> bool:
        """Return whether a name, with a port or without, is one of this server's."""
        if ANY in self._names:
            return True
        try:
            name = urlsplit(f"//{host}").hostname or ""
        except ValueError:
            return False
        return name.rstrip(".") in self._names or is_digits(name)


def is_digits(name: str) -> bool:
    """Return whether a host is an address in digits, of the fourth or sixth version."""
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
