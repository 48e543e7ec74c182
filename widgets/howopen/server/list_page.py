"""The list of pages, made once for all who ask for it within a second."""

import time

from tornado.web import authenticated
from voila.tornado.treehandler import TornadoVoilaTreeHandler

KEPT = 1.0  # seconds; a notebook that is new stands there after that
SETTING = "howopen_list"
"""Under which name the application's settings have when the list was made, and its HTML."""


class ListHandler(TornadoVoilaTreeHandler):
    """Answers with the list of notebooks in the folder, which takes longer to read than any page."""

    @authenticated
    async def get(self, path: str = "") -> None:
        """Show it."""
        made, html = self.settings.get(SETTING, (0.0, ""))
        if path or time.monotonic() > made + KEPT:
            await super().get(path)
        else:
            self.write(html)

    def render_template(self, name: str, **about: object) -> str:
        """Return the HTML of the list, and keep that of the whole folder."""
        html: str = super().render_template(name, **about)
        if not about.get("notebook_path"):
            self.settings[SETTING] = time.monotonic(), html
        return html
