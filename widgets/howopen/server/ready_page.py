"""Pages made once: a notebook of ours runs before its visitors come, and each of them gets a fork of it.

To run a notebook and to write its page is nearly all that a visit costs, and the same for everybody but
for the kernel's id. Voilà's own way to have kernels ready runs one for each visitor to come, and makes new
ones at the very moment when a class arrives.

The page itself costs nothing: its kernel is promised, and forked when the page asks for it, which takes a
browser that shows it. A crawler, a link preview, or a picture on another site that has the page's address
starts none.
"""

import asyncio
import os
from collections.abc import AsyncIterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import new_output
from tornado.web import HTTPError
from voila.app import Voila
from voila.notebook_renderer import NotebookRenderer
from voila.tornado.handler import TornadoVoilaHandler
from voila.utils import get_page_config

from howopen.server.forked_kernel import ForkedKernel, Forker
from howopen.server.settings import hand_out_token

SETTING = "howopen_ready_pages"
ANY_KERNEL = "the-kernel-of-this-visitor"
BY_A_PAGE = "X-How-Open"
"""The header by which a page of ours asks for another. No page elsewhere can set it unasked."""


@dataclass(frozen=True)
class ReadyPage:
    """A page for everybody: what forks its kernels, and its HTML around `ANY_KERNEL`."""

    forker: Forker
    html: str


class AlreadyRun(NotebookRenderer):
    """Writes the page of a notebook whose outputs are there."""

    async def _jinja_kernel_start(self, nb: NotebookNode, kernel_id: str, kernel_future: None) -> str:
        return kernel_id

    async def _jinja_cell_generator(self, nb: NotebookNode, kernel_id: str) -> AsyncIterator[NotebookNode]:
        for cell in nb.cells:
            yield cell


class ReadyPages:
    """The pages of a server, each made when it is first asked for, and anew when its notebook has changed."""

    def __init__(self, app: Voila) -> None:
        self._app = app
        self._made: dict[str, tuple[float, asyncio.Task[ReadyPage]]] = {}

    async def page(self, name: str) -> ReadyPage | None:
        """Return the page of a notebook, or None where it cannot be had this way."""
        folder = Path(self._app.root_dir)
        file = folder / name
        if file.parent != folder or file.suffix != ".ipynb" or not is_file(file):
            return None
        changed = file.stat().st_mtime
        if name not in self._made or self._made[name][0] != changed:
            self._made[name] = changed, asyncio.create_task(self._make(name))
        try:
            return await self._made[name][1]
        except Exception:  # the ordinary way shows the reader that something is wrong with the notebook
            self._app.log.exception("The page %s could not be made ready.", name)
            self.forget(name)
            return None

    def forget(self, name: str) -> None:
        """Have a page made anew when it is asked for again."""
        self._made.pop(name, None)

    async def start(self, name: str, page: ReadyPage, kernel_id: str) -> str:
        """Fork a kernel of the page, or raise HTTP's 404 where the process that has run it is gone."""
        try:
            env = dict(os.environ)
            return await self._app.kernel_manager.start_kernel(kernel_id=kernel_id, env=env, page=page.forker)
        except OSError as error:
            self.forget(name)
            raise HTTPError(404) from error

    async def _make(self, name: str) -> ReadyPage:
        renderer = self._renderer(name)
        await renderer.initialize()
        cells = [cell for cell in renderer.notebook.cells if cell.cell_type == "code"]
        forker, shown = await ForkedKernel.forker.run([c.source for c in cells], self._app.root_dir)
        for number, (cell, data) in enumerate(zip(cells, shown, strict=True), 1):
            result = {"data": data, "execution_count": number}
            cell.outputs = [] if data is None else [new_output("execute_result", **result)]
        return ReadyPage(forker, await renderer.generate_content_str(ANY_KERNEL))

    def _renderer(self, name: str) -> AlreadyRun:
        app = self._app
        settings, configuration = app.app.settings, app.voila_configuration
        about: dict[str, Any] = {
            "base_url": app.base_url,
            "settings": settings,
            "log": app.log,
            "voila_configuration": configuration,
        }
        config = configuration.page_config_hook(get_page_config(**about), **about, notebook_path=name)
        renderer = AlreadyRun(
            notebook_path=name,
            page_config=config | {"kernelIsPromised": True},
            traitlet_config=app.config,
            template_paths=app.template_paths,
            voila_configuration=configuration,
            config_manager=app.config_manager,
            contents_manager=app.contents_manager,
            base_url=app.base_url,
            kernel_spec_manager=app.kernel_spec_manager,
            mathjax_config=settings.get("mathjax_config"),
            mathjax_url=settings.get("mathjax_url"),
        )
        return renderer


def is_file(path: Path) -> bool:
    """Return whether a file is there; no name is too long to ask for."""
    try:
        return path.is_file()
    except OSError:
        return False


class PageHandler(TornadoVoilaHandler):
    """Answers with a page that is ready, or makes one as Voilà does, for a browser that shows it."""

    async def get_generator(self, path: str = "") -> AsyncIterator[str]:
        """Return the page in parts."""
        hand_out_token(self)
        if self.kernel_manager.is_full:
            raise HTTPError(503)
        ready: ReadyPages | None = self.settings[SETTING]
        page = await ready.page(path) if ready else None
        if not (page or is_file(Path(self.contents_manager.root_dir) / path)):
            raise HTTPError(404)
        if not page and self._shows(path):
            async for part in super().get_generator(path):
                yield part
            return
        self.set_header("Content-Type", "text/html; charset=UTF-8")
        self.set_header("Cache-Control", "no-cache, no-store, must-revalidate")
        if ready and page:
            kernel_id = self.kernel_manager.promise(partial(ready.start, path, page))
            yield page.html.replace(ANY_KERNEL, kernel_id)
        else:
            yield self.render_template("asks_for_itself.html", header=BY_A_PAGE)

    def _shows(self, path: str) -> bool:
        """Return whether what is asked for starts no kernel, or is asked for by a page of ours."""
        return BY_A_PAGE in self.request.headers or not path.endswith(".ipynb")
