"""`python -m benchmarks.preheated PORT` runs our server with one kernel started ahead of the visitor.

Voilà takes either preheating or our hook that hands out the token for closing a tab, not both, so this
is for measuring only.
"""

import sys
import tempfile
from pathlib import Path

from howopen.server import app, folder, listening, settings

from benchmarks.served import NOTEBOOK


def main(port: int) -> None:
    """Serve a folder of only our notebook, since every notebook of a folder is preheated."""
    own = settings.command_settings()
    voila = {k: v for k, v in own["VoilaConfiguration"].items() if k != "prelaunch_hook"}
    changed = own | {
        "VoilaConfiguration": voila | {"preheat_kernel": True},
        "VoilaKernelManager": own.get("VoilaKernelManager", {}) | {"pool_size": 1},
    }
    app.command_settings = lambda: changed
    with tempfile.TemporaryDirectory() as only:
        source = folder.notebooks_folder(None) / NOTEBOOK
        (Path(only) / NOTEBOOK).write_text(source.read_text(encoding="utf-8"), encoding="utf-8")
        sock = listening.listen("127.0.0.1", port)
        page = listening.base_url(sock) + folder.first_page(Path(only))
        app.Explorer.prepare(Path(only), sock, page, open_browser=False).start()


if __name__ == "__main__":
    main(int(sys.argv[1]))
