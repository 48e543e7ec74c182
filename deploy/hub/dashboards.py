"""The pages behind a JupyterHub's login: one service for everybody, or one server a student.

JupyterHub starts this file and tells it by environment variables where to listen and whom to ask who a
visitor is. Visitors cannot run code of their own; a notebook server would let them.
"""

import os
import sys
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from howopen.server.app import Explorer
from howopen.server.folder import installed_notebooks
from howopen.server.listening import listen
from jupyterhub.singleuser.extension import JupyterHubIdentityProvider
from traitlets import default

# Offered to whomever there is no place for, if somebody has made it.
EDITION = Path(sys.prefix) / "howopen.html"
PREFIX = os.environ.get("JUPYTERHUB_SERVICE_PREFIX", "/")


class HubIdentity(JupyterHubIdentityProvider):
    """Asks the hub who somebody is."""

    def __init__(self, **settings: object) -> None:
        # Voilà gives every such class a token; this one's is the hub's.
        settings.pop("token", None)
        super().__init__(**settings)


class Dashboards(Explorer):
    """The explorer below the hub's prefix, for those whom the hub lets in."""

    @default("base_url")
    def _base_url(self) -> str:
        return PREFIX

    @default("identity_provider_class")
    def _identity_provider_class(self) -> type[HubIdentity]:
        return HubIdentity

    def init_handlers(self) -> list[Any]:
        """Return the explorer's doors and, right behind its guard, those of logging in and out."""
        guard, *doors = super().init_handlers()
        hub = [(PREFIX.rstrip("/") + path, *rest) for path, *rest in self.identity_provider.get_handlers()]
        return [guard, *hub, *doors]


def main() -> int:
    """Serve where the hub says until stopped, and return 0."""
    place = urlsplit(os.environ["JUPYTERHUB_SERVICE_URL"])
    sock = listen(place.hostname or "127.0.0.1", place.port or 80)
    app = Dashboards.prepare(
        installed_notebooks(),
        sock,
        place.geturl(),
        open_browser=False,
        one_file=EDITION if EDITION.is_file() else None,
    )
    app.host_names = ("*",)  # the hub, which has looked at the name already, passes it on
    app.start()
    return 0


if __name__ == "__main__":
    sys.exit(main())
