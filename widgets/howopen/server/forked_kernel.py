"""Kernels that are forked from a process which is ready, instead of started from nothing."""

import asyncio
import json
import os
import socket
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib.metadata import EntryPoint
from typing import Any, ClassVar

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning import KernelProvisionerFactory, LocalProvisioner

NAME = "howopen-forked"
PATIENCE = 20  # seconds for the forking process to import everything and answer, on a busy machine


class Forker:
    """The forking process as the server sees it. Where it is gone, the next kernel has it started anew."""

    def __init__(self, modules: Sequence[str]) -> None:
        """Start it, to import the named modules ahead."""
        self._modules = modules
        self._start()

    async def fork(self, asked: dict[str, Any]) -> "ForkedProcess":
        """Return a new kernel's process, or raise `OSError` where none can be had in two attempts."""
        try:
            return await self._attempt(asked)
        except OSError:
            self.close()
            self._start()
            return await self._attempt(asked)

    async def _attempt(self, asked: dict[str, Any]) -> "ForkedProcess":
        ours, theirs = socket.socketpair()
        try:
            with theirs:
                socket.send_fds(self._control, [b"k"], [theirs.fileno()])
            ours.setblocking(False)
            loop = asyncio.get_running_loop()
            async with asyncio.timeout(PATIENCE):
                await loop.sock_sendall(ours, json.dumps(asked).encode() + b"\n")
                pid = await loop.sock_recv(ours, 20)
            if not pid:
                raise ConnectionResetError("The forking process is gone.")
            return ForkedProcess(int(pid), ours)
        except OSError:
            ours.close()
            raise

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
        """End the forking process; kernels it has forked live on."""
        self._control.close()
        self._process.kill()
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

    forker: ClassVar[Forker]

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Launch the kernel and return where it listens."""
        if cmd[:3] != [sys.executable, "-m", "ipykernel_launcher"]:
            return await super().launch_kernel(cmd, **kwargs)
        asked = {"argv": cmd[2:], "cwd": kwargs.get("cwd") or os.getcwd(), "env": kwargs["env"]}
        try:
            self.process = await self.forker.fork(asked)
        except OSError:
            self.log.exception("No kernel could be forked; starting one as usual.")
            return await super().launch_kernel(cmd, **kwargs)
        self.pid = self.pgid = self.process.pid
        self.cwd = asked["cwd"]
        return self.connection_info


def fork_kernels(modules: Sequence[str]) -> dict[str, dict[str, str]]:
    """Make ready to fork kernels from a process that has imported the modules, and return the setting for it.

    On Linux only: elsewhere a fork is not to be had, or not safe with the system's libraries.
    """
    if sys.platform != "linux":
        return {}
    ForkedKernel.forker = Forker(modules)
    group = KernelProvisionerFactory.GROUP_NAME
    entry = EntryPoint(NAME, f"{__name__}:{ForkedKernel.__name__}", group)
    KernelProvisionerFactory.provisioners[NAME] = entry
    return {"KernelProvisionerFactory": {"default_provisioner_name": NAME}}
