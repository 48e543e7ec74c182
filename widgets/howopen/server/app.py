"""Voilà as this project runs it: one folder, one port, our settings and our template."""

import gc
import os
import socket
import threading
import webbrowser
from pathlib import Path
from typing import Any

from jupyter_server.services.kernels.handlers import KernelHandler
from tornado.ioloop import IOLoop, PeriodicCallback
from traitlets.config import Config
from voila.app import Voila
from voila.tornado.handler import TornadoVoilaHandler
from voila.tornado.kernel_websocket_handler import VoilaKernelWebsocketHandler
from voila.tornado.treehandler import TornadoVoilaTreeHandler

from howopen.server import channel, gate
from howopen.server.capacity import raise_limits, room_for_visitors
from howopen.server.draining import drain_by_signal
from howopen.server.ending import kill_kernels, stop_by_signals, stop_without
from howopen.server.folder import FIRST_PAGE, installed_notebooks, keep_apart_from_home, own_folder
from howopen.server.forked_kernel import end_forking, fork_kernels
from howopen.server.headers import strict_headers
from howopen.server.host_names import HostNames
from howopen.server.http_limits import LimitedServer
from howopen.server.list_page import ListHandler
from howopen.server.live.handlers import live_routes
from howopen.server.live.sessions import Sessions
from howopen.server.live.where import own_file
from howopen.server.log import bound
from howopen.server.memory import give_memory_back
from howopen.server.ready_page import SETTING, PageHandler, ReadyPages
from howopen.server.routes import guarded, used_routes
from howopen.server.scripts import NO_FORMULAS, together
from howopen.server.settings import AHEAD, PAGE_CONFIG, SHARE, command_settings
from howopen.server.speed_ups import (
    COMPILED_TEMPLATES,
    COMPRESSED_FILES,
    FORKED_KERNELS,
    READY_PAGES,
    is_possible,
)
from howopen.server.static import COMPRESSED, Alone, compress_ahead, name_types
from howopen.server.templates import keep_compiled_templates

END_OLD_EVERY = 60_000  # milliseconds between two looks for live sessions that have run for a day


class Explorer(Voila):
    """A Voilà that listens on a socket it is given and reads nobody's configuration but ours."""

    sock: socket.socket
    page: str
    one_file: Path | None
    forks: bool
    scripts: Path | None
    plain: bool
    embedded_in: tuple[str, ...] = ()
    host_names: tuple[str, ...] = ()
    sessions: Sessions | None = None

    @classmethod
    def prepare(
        cls,
        folder: Path,
        sock: socket.socket,
        page: str,
        open_browser: bool,
        visitors: int | None = None,
        one_file: Path | None = None,
        copy_name: str | None = None,
        plain: bool = False,
        below: str | None = None,
    ) -> "Explorer":
        """Return a server of the folder that lacks only `start()`, which returns when it is stopped.

        It has room for so many visitors at a time, or for as many as the machine's memory allows, and
        offers the one-file edition, if there is one, to whomever it has no page for. One of several copies
        has the name under which the proxy in front of them finds it. A plain one does nothing to be quicker
        than Voilà. All addresses lie below a path, if one is given.
        """
        find_templates()
        if not plain and is_possible("compiling templates once", COMPILED_TEMPLATES):
            keep_compiled_templates()
        raise_limits()
        name_types()
        loop = IOLoop.current()
        stop_by_signals(loop)
        keep_apart_from_home()
        forks = not plain and is_possible("forking kernels", FORKED_KERNELS)
        forking = fork_kernels(AHEAD) if forks else {}
        places = visitors or room_for_visitors(is_shared=bool(forking))
        settings = command_settings(places, copy_name) | forking
        # No configuration files: one found on the way could undo a safe setting.
        app = cls(config=Config(settings), config_file_paths=[])
        app.root_dir = str(folder)
        if below:
            app.base_url = below
        app.open_browser = open_browser
        app.ip, app.port = sock.getsockname()[:2]
        app.sock, app.page, app.one_file, app.plain, app.forks = sock, page, one_file, plain, bool(forking)
        app.initialize([])
        stop_by_signals(loop)  # once more: Voilà has just put its own way in the place of one of them
        bound(app.log)
        return app

    def offer_sessions(self, key: str, store: str | None, base: str) -> None:
        """Let whoever knows the key begin live sessions, and say at the start where."""
        self.sessions = Sessions(store or own_file(), key)
        self._for_teachers = f"{base}/live/#{key}"

    def init_settings(self) -> dict[str, Any]:
        """Return Voilà's settings, and where ready pages are had from; our templates know besides whether
        there is a one-file edition."""
        settings = super().init_settings()
        config = settings[PAGE_CONFIG] = {}
        roots = {"static": self.static_paths, "labextensions": self.labextensions_path}
        self.scripts = None if self.plain else together(roots)
        if self.scripts:
            config["scripts"] = self.base_url + self.scripts.name
        # What a stranger's notebook does by chance or by the clock it is to do for each visitor, and it may
        # have formulas.
        is_ours = Path(self.root_dir) == installed_notebooks()
        settings[channel.SETTING] = gate.OF_OURS if is_ours else gate.OF_OTHERS
        makes_ready = is_ours and self.forks and is_possible("making pages once", READY_PAGES)
        settings[SETTING] = ReadyPages(self) if makes_ready else None
        if is_ours:
            config |= {"fullMathjaxUrl": self.base_url + NO_FORMULAS.name, "mathjaxConfig": "none"}
        settings["voila_jinja2_env"].globals["one_file"] = self.one_file is not None
        if self.one_file:
            config["oneFile"] = f"{self.base_url}howopen.html"
        return settings

    def init_handlers(self) -> list[Any]:
        """Return what answers which address: those of Voilà's routes that the pages use, files compressed,
        and the one-file edition. Every answer carries strict headers.
        """
        self.app.transforms.append(strict_headers(self.embedded_in, self.one_file))
        ours = {
            TornadoVoilaHandler: PageHandler,
            TornadoVoilaTreeHandler: ListHandler,
            KernelHandler: channel.BegunKernel,
            VoilaKernelWebsocketHandler: channel.Channel,
        }
        if not self.plain and is_possible("compressing files once", COMPRESSED_FILES):
            ours |= COMPRESSED
        routes = used_routes(super().init_handlers(), ours)
        alone = {file.name: file for file in (self.scripts, NO_FORMULAS) if file}
        if self.one_file:
            alone["howopen.html"] = self.one_file
        routes += [(f"{self.base_url}{name}()", Alone, {"path": str(file)}) for name, file in alone.items()]
        if self.sessions:
            routes += live_routes(self.base_url, self.sessions)
        return guarded(routes, HostNames(self.host_names), self.voila_configuration)

    def start(self) -> None:
        """Serve until stopped, and leave nothing behind."""
        try:
            super().start()
        finally:
            self.stop()

    def listen(self) -> None:
        """Answer on the socket; Voilà's own method would move to another port without being asked."""
        LimitedServer(self.app).add_sockets([self.sock])
        self.ioloop = IOLoop.current()
        drain_by_signal(self.ioloop, self.kernel_manager)
        stop_without(own_folder(), self.ioloop)
        if self.scripts:
            self.ioloop.run_in_executor(None, compress_ahead, self.scripts)
        if ready := self.app.settings[SETTING]:
            self.ioloop.add_callback(ready.page, FIRST_PAGE)
        print(f"How Open? is at {self.page}\nStop it with Ctrl+C.", flush=True)
        if self.sessions:
            print(f"A teacher begins a live session at {self._for_teachers}", flush=True)
            self.ioloop.add_callback(self.sessions.end_old)
            PeriodicCallback(self.sessions.end_old, END_OLD_EVERY).start()
        if self.open_browser:
            threading.Thread(target=webbrowser.open, args=[self.page], daemon=True).start()
        # Whoever makes many connections makes much to collect, and each collection of everything would halt
        # the server for a fifth of a second: what is there from the start is left out.
        gc.collect()
        gc.freeze()
        give_memory_back()
        self.ioloop.start()
        print("Stopping.")

    def stop(self) -> None:
        """End the kernels, and what forks them; the folder with their sockets goes with this process."""
        kill_kernels(self.kernel_manager)
        end_forking()
        if self.sessions:
            self.sessions.close()


def find_templates() -> None:
    """Add our templates to where Jupyter looks, for this process and its kernels only."""
    paths: list[Any] = [SHARE, os.environ.get("JUPYTER_PATH")]
    os.environ["JUPYTER_PATH"] = os.pathsep.join(str(path) for path in paths if path)
