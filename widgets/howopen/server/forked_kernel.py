"""Kernels that are forked from a process which is ready, instead of started from nothing."""

import asyncio
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from importlib.metadata import EntryPoint
from typing import Any, ClassVar
from weakref import WeakSet

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning import KernelProvisionerFactory, LocalProvisioner

from howopen.server.ending import kill_group

NAME = "howopen-forked"
PATIENCE = 20  # seconds for the forking process to import everything and answer, on a busy machine
LAST = 2.0  # seconds for all forks together to end when the server does: each needs milliseconds


class Forker:
    """A process that forks others, as the server sees it."""

    _control: socket.socket
    # Our ends of the connections with all forks, also with those that are not yet said to be anybody's.
    _connections: ClassVar[WeakSet[socket.socket]] = WeakSet()

    async def fork(self, asked: dict[str, Any]) -> "ForkedProcess":
        """Return a new kernel's process, or raise `OSError` where none can be had."""
        pid, connection = await self._ask(b"k", asked)
        return ForkedProcess(int(pid), connection)

    async def run(self, cells: Sequence[str], cwd: str) -> tuple["Forker", list[dict[str, Any] | None]]:
        """Return what forks kernels in which these cells have been run, and what each of them shows.

        Raises `OSError` where they cannot be run.
        """
        answer, control = await self._ask(b"p", {"cells": cells, "cwd": cwd})
        control.setblocking(True)
        page = Forker()
        page._control = control
        return page, json.loads(answer)

    async def _ask(self, word: bytes, asked: dict[str, Any]) -> tuple[bytes, socket.socket]:
        """Have the process forked, and return the line that the fork answers and its connection."""
        ours, theirs = socket.socketpair()
        self._connections.add(ours)
        try:
            with theirs:
                socket.send_fds(self._control, [word], [theirs.fileno()])
            ours.setblocking(False)
            loop = asyncio.get_running_loop()
            async with asyncio.timeout(PATIENCE):
                await loop.sock_sendall(ours, json.dumps(asked).encode() + b"\n")
                answer = b""
                while not answer.endswith(b"\n"):
                    part = await loop.sock_recv(ours, 65536)
                    if not part:
                        raise ConnectionResetError("The forking process is gone.")
                    answer += part
            return answer, ours
        except OSError:
            ours.close()
            raise

    @classmethod
    def end_forks(cls) -> None:
        """End every fork, however far it has come, and wait until it is gone."""
        connections = [each for each in cls._connections if each.fileno() >= 0]
        for each in connections:
            with suppress(OSError):  # gone already
                each.shutdown(socket.SHUT_WR)
        until = time.monotonic() + LAST
        for each in connections:
            with suppress(OSError):  # gone in the middle of a word, or not in time
                each.settimeout(max(0, until - time.monotonic()))
                while each.recv(65536):
                    pass


class FirstForker(Forker):
    """The forker that has imported the named modules. Where it is gone, it is started anew when asked."""

    def __init__(self, modules: Sequence[str]) -> None:
        """Start it."""
        self._modules = modules
        self._start()

    async def _ask(self, word: bytes, asked: dict[str, Any]) -> tuple[bytes, socket.socket]:
        """Ask, and once more of a new process, since the old one may be gone."""
        try:
            return await super()._ask(word, asked)
        except OSError:
            self.close()
            self._start()
            return await super()._ask(word, asked)

    def _start(self) -> None:
        self._control, theirs = socket.socketpair()
        command = [sys.executable, "-P", "-m", "howopen.server.kernel_forker", str(theirs.fileno())]
        with theirs:
            self._process = subprocess.Popen(
                [*command, *self._modules],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                start_new_session=True,  # Ctrl+C at a terminal is the server's to act on
            )

    def close(self) -> None:
        """End the forking process and those of pages; kernels that they have forked live on."""
        self._control.close()
        kill_group(self._process.pid)
        self._process.wait()


class ForkedProcess:
    """As much of a `subprocess.Popen` as its users need, for a process that is no child of ours."""

    stdin = stdout = stderr = None

    def __init__(self, pid: int, connection: socket.socket) -> None:
        self.pid = pid
        self._connection = connection

    def poll(self) -> int | None:
        """Return None while it lives, else 0: what it returned, only its parent knows."""
        try:
            return None if self._connection.recv(1) else 0
        except BlockingIOError:
            return None
        except OSError:
            return 0

    def wait(self) -> int:
        """Return what `poll` does of a process that has ended, and let go of it."""
        self._connection.close()
        return 0

    def send_signal(self, number: int) -> None:
        """Send a signal to the process, if it lives."""
        if self.poll() is None:
            with suppress(ProcessLookupError):
                os.kill(self.pid, number)


class ForkedKernel(LocalProvisioner):
    """Has kernels forked where their command is the ordinary one, and starts any other as usual."""

    forker: ClassVar[FirstForker]

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Launch the kernel and return where it listens.

        With a `page`, which is a forker that has run a notebook, nothing else will do: raises `OSError`.
        """
        page = kwargs.pop("page", None)
        if cmd[:3] != [sys.executable, "-m", "ipykernel_launcher"]:
            return await super().launch_kernel(cmd, **kwargs)
        asked = {"argv": cmd[2:], "cwd": kwargs.get("cwd") or os.getcwd(), "env": kwargs["env"]}
        try:
            self.process = await (page or self.forker).fork(asked)
        except OSError:
            if page:
                raise
            self.log.exception("No kernel could be forked; starting one as usual.")
            return await super().launch_kernel(cmd, **kwargs)
        self.pid = self.pgid = self.process.pid
        self.cwd = asked["cwd"]
        return self.connection_info


def end_forking() -> None:
    """End whatever process of this server forks others, and then the forks: one that has only just begun
    would put its sockets into the server's folder while that is being removed."""
    if forker := getattr(ForkedKernel, "forker", None):
        forker.close()
        forker.end_forks()


def fork_kernels(modules: Sequence[str]) -> dict[str, dict[str, str]]:
    """Make ready to fork kernels from a process that has imported the modules, and return the setting for it.

    On Linux only: elsewhere a fork is not to be had, or not safe with the system's libraries.
    """
    if sys.platform != "linux":
        return {}
    ForkedKernel.forker = FirstForker(modules)
    group = KernelProvisionerFactory.GROUP_NAME
    entry = EntryPoint(NAME, f"{__name__}:{ForkedKernel.__name__}", group)
    KernelProvisionerFactory.provisioners[NAME] = entry
    return {"KernelProvisionerFactory": {"default_provisioner_name": NAME}}
