"""The small process that has imported what every page needs, and forks a kernel for each visitor.

A kernel started in the ordinary way spends half a second of processor time on imports and shares no memory
with its neighbours. This process only waits: it has no thread, no event loop and no socket of zmq that a
child could inherit half-dead. For every kernel it is sent one end of a connection, which stays with the
kernel for life: whoever of the two, kernel or server, finds it closed knows that the other is gone.
"""

import gc
import json
import os
import signal
import socket
import sys
from collections.abc import Sequence
from importlib import import_module
from threading import Thread

EVERY_KERNEL = ("ipykernel.ipkernel", "ipykernel.kernelapp", "ipykernel.debugger", "ipywidgets", "anywidget")


def main(control: socket.socket, modules: Sequence[str]) -> None:
    """Import the modules, then fork a kernel for every connection received, until the server is gone."""
    # Nobody debugs a page, and the debugger would be half of a kernel's start: to it, it is not installed.
    sys.modules["debugpy"] = None  # type: ignore[assignment]
    for module in (*EVERY_KERNEL, *modules):
        import_module(module)
    # Memory is shared until somebody writes to it, and the collector would write to everything.
    gc.collect()
    gc.freeze()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # a kernel that ends leaves nothing to be waited for
    while True:
        word, received, _, _ = socket.recv_fds(control, 1, 1)
        if not word:
            return
        connection = socket.socket(fileno=received[0])
        if os.fork() == 0:
            control.close()
            return become_kernel(connection)
        connection.close()


def become_kernel(connection: socket.socket) -> None:
    """Run the kernel that the other end of the connection asks for, until it is told to shut down."""
    os.setsid()  # signals reach the kernel together with whatever it starts
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    asked = json.loads(connection.makefile("r", encoding="utf-8").readline())
    os.environ.clear()
    os.environ.update(asked["env"])
    os.chdir(asked["cwd"])
    sys.argv = asked["argv"]
    connection.sendall(f"{os.getpid()}\n".encode())
    Thread(target=end_with, args=[connection], daemon=True).start()

    from ipykernel.kernelapp import IPKernelApp
    from ipywidgets import register_comm_target

    kernel = IPKernelApp.instance()
    kernel.parent_handle = 1  # it has a parent, and `end_with` watches over it
    kernel.initialize(sys.argv[1:])
    # Importing it does this where there is a kernel already. Without it a page has to ask for each widget
    # by itself instead of for all of them at once.
    register_comm_target()
    kernel.start()


def end_with(connection: socket.socket) -> None:
    """End this process when the other end of the connection is closed."""
    connection.recv(1)
    os._exit(1)


if __name__ == "__main__":
    main(socket.socket(fileno=int(sys.argv[1])), sys.argv[2:])
