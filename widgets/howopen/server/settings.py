"""Every setting of the server, in one place, for the command and for a Jupyter server alike.

Voilà ignores without a word a setting that stands under the wrong class, so `tests/server` asks the
running server, and not this file, whether each of them holds.
"""

import sys
from pathlib import Path
from typing import Any

from tornado.web import RequestHandler

from howopen.server.folder import own_folder
from howopen.server.gate import FRAME
from howopen.server.headers import headers_beside_others
from howopen.server.kernels import Kernels

# What the process from which kernels are forked imports once for all of them.
AHEAD = ("howopen.lessons.preload",)
PAGE_CONFIG = "howopen_page_config"
"""Under which name the application's settings have what our server adds to the configuration of a page."""
SHARE = Path(__file__).resolve().parent / "share"

Settings = dict[str, dict[str, Any]]


def hand_out_token(request: RequestHandler, **_: Any) -> None:
    """Set the cookie with which the page may end its kernel when its tab is closed; return nothing.

    Voilà sends the message and refuses it, because it never hands out the token (voila#1458).
    """
    request.xsrf_token  # noqa: B018, reading it is what sets the cookie


def configure_page(current_page_config: dict[str, Any], settings: dict[str, Any], **_: Any) -> dict[str, Any]:
    """Return the page's configuration, without a MathJax elsewhere and with what our server adds.

    Voilà has a MathJax of its own, and takes that one only where both of these are empty, which a Jupyter
    server never leaves them.
    """
    at_home = {"fullMathjaxUrl": None, "mathjaxConfig": None}
    return {**current_page_config, **at_home, **settings.get(PAGE_CONFIG, {})}


# What our pages need, and no other extension that the machine happens to have. This leaves out plotly's own
# 4.8 MB: our figures bring a smaller script, once a page.
EXTENSIONS = ("@jupyter-widgets/jupyterlab-manager", "@voila-dashboards/widgets-manager8", "anywidget")

VOILA: Settings = {
    "VoilaConfiguration": {
        "template": "howopen",
        # A page's look is not the visitor's to set: Voilà writes `?theme=` into the page unescaped,
        # and reads `?template=` as the name of a folder.
        "allow_template_override": "NO",
        "allow_theme_override": "NO",
        "show_tracebacks": False,
        "prelaunch_hook": hand_out_token,
        "page_config_hook": configure_page,
        # Only pictures that a notebook keeps beside itself; everything else arrives through the page.
        "file_allowlist": [r"(notebooks/)?images/[\w-]+\.(png|jpg|svg)"],
        "extension_allowlist": list(EXTENSIONS),
    },
    "VoilaExecutor": {
        "cell_error_instruction": "Reload the page to try again. The reason stands in the server's log.",
    },
}

# Kernels in sockets of the file system, and how long one is kept to which nobody is connected. A closed tab
# takes its kernel along (frame.js), so this is for what says no goodbye: link previews, crawlers, a browser
# that crashed, a lid closed. Connected tabs stay, however long the class talks.
KERNELS: Settings = {
    "MappingKernelManager": {"cull_idle_timeout": 100, "cull_interval": 10, "cull_busy": True},
}

# With many kernels started at once over TCP two of them can be given the same port, and Voilà's main
# thread then hangs for everybody. Sockets in the file system cannot collide. Windows has no such transport.
if sys.platform != "win32":
    KERNELS["KernelManager"] = {"transport": "ipc"}


# Milliseconds between two questions to a browser whether it is still there, and until one is given up. The
# second has to be more than twice the first: the answer to the last question is as old as that question.
PINGS = {"ws_ping_interval": 15_000, "ws_ping_timeout": 40_000}
# The token with which a page says goodbye goes with the visit, and to no other site.
TOKEN = {"expires_days": None, "samesite": "Strict"}
TORNADO = {**PINGS, "websocket_max_message_size": FRAME, "xsrf_cookie_kwargs": TOKEN}


def command_settings(visitors: int, copy_name: str | None = None) -> Settings:
    """Return the settings of the server that `python -m howopen` runs, for so many at a time; one of several
    copies has a name."""
    # Voilà numbers its visitors with a cookie kept for a month; nothing here needs to know them again.
    identity = {"cookie_options": {"expires_days": None}}
    own = {"log_level": "ERROR", "tornado_settings": TORNADO, "connection_dir_root": str(own_folder())}
    # Our handler of pages hands the token out, and Voilà has no kernels waiting where there is a hook.
    voila = VOILA["VoilaConfiguration"] | {"multi_kernel_manager_class": Kernels, "prelaunch_hook": None}
    return {
        **VOILA,
        **KERNELS,
        "VoilaConfiguration": voila,
        "Kernels": {"visitors": visitors, "copy_name": copy_name or ""},
        "Voila": own,
        "IdentityProvider": identity,
    }


def extension_settings() -> Settings:
    """Return what a Jupyter server needs besides `VOILA` when it serves the pages (Binder, a hub)."""
    # Otherwise a page with a picture in its text never finishes loading (voila#1473).
    manager = "jupyter_server.services.contents.largefilemanager.LargeFileManager"
    # Longer there: an author comes back to a notebook, and no page would restore what it held.
    culling = {"cull_idle_timeout": 600, "cull_interval": 60}
    server = {
        "contents_manager_class": manager,
        "tornado_settings": {"transforms": [headers_beside_others()]},
    }
    return {**KERNELS, "MappingKernelManager": culling, "ServerApp": server}
