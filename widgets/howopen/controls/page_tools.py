"""Undo, redo, reset, copy link and download: at the same place on every page."""

from collections.abc import Callable, Mapping

from howopen.controls.view import View, script
from howopen.figures.downloads import Download
from howopen.figures.page_tools import code_words, copied, page_tools


class PageTools(View):
    """The tools of a page.

    `undo`, `redo` and `reset` act at once; the link and a download are made when they are asked for.
    """

    longest = 40_000  # a file that the reader opens
    _esm = script("morphdom.min.js", "view.js", "page_tools.js")

    def __init__(
        self,
        actions: Mapping[str, Callable[[], None]],
        query: Callable[[], str],
        downloads: Mapping[str, Callable[[], Download]],
    ) -> None:
        self._actions = actions
        self._query = query
        self._downloads = downloads
        self._can = (False, False)
        self._open: Callable[[str], None] = lambda _: None
        self._code: Callable[[], str] = str
        super().__init__(html=page_tools(*self._can))
        self.on_action(self._act)

    def on_file(self, open_text: Callable[[str], None]) -> None:
        """Call a function with the text of each file that the reader opens."""
        self._open = open_text

    def on_answers(self, file: Callable[[], Download], code: Callable[[], str]) -> None:
        """Make the file and the code of the reader's answers by these, when they are asked for."""
        self._downloads = {**self._downloads, "answers": file}
        self._code = code

    def show(self, can_undo: bool, can_redo: bool) -> None:
        """Show what can be taken back and made again."""
        self._can = (can_undo, can_redo)
        self.html = page_tools(*self._can)

    def _act(self, do: str, of: str, value: str) -> None:
        if do in self._actions:
            self._actions[do]()
        elif do == "copy":
            self.send({"task": "copy", "text": self._query()})
        elif do == "copied":
            self.html = page_tools(*self._can, copied("" if value == "yes" else value))
        elif do == "code":
            self.html = page_tools(*self._can, code_words(self._code()))
        elif do == "file":
            self._open(value)
        elif do == "download" and of in self._downloads:
            made = self._downloads[of]()
            # Into a picture the page writes the looks that its style sheet gives it: elsewhere there is none.
            looks = {"script": script("drawing.js")} if made.media_type.startswith("image/") else {}
            said = {"task": "save", "name": made.name, "type": made.media_type, "text": made.text}
            self.send(said | looks)
