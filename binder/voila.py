"""Voilà's settings where it runs inside a Jupyter server; the settings themselves stand in the package."""

import os

from howopen.server.settings import VOILA
from traitlets.config import Config

IDLE_MINUTES = 10
"""After so long without use Binder ends a kernel, and then the session, though the tab is open."""


OURS = VOILA["VoilaConfiguration"]


def tell_of_session(current_page_config, **others):
    """Return the page's configuration with when its session ends and, on Binder, how to get another."""
    told = {"idleMinutes": IDLE_MINUTES}
    if "BINDER_LAUNCH_HOST" in os.environ:
        told["launch"] = os.environ["BINDER_LAUNCH_HOST"] + os.environ["BINDER_REQUEST"]
    return {**OURS["page_config_hook"](current_page_config, **others), **told}


settings = VOILA | {"VoilaConfiguration": OURS | {"page_config_hook": tell_of_session}}
get_config().merge(Config(settings))  # noqa: F821, traitlets puts it there
