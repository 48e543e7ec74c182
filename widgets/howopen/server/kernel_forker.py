"""The small process that has imported what every page needs, and forks a kernel for each visitor.

A kernel started in the ordinary way spends half a second of processor time on imports and shares no memory
with its neighbours. This process only waits: it has no thread, no event loop and no socket of zmq that a
child could inherit half-dead. For every fork it is sent one end of a connection, which stays with the fork
for life: whoever of the two, fork or server, finds it closed knows that the other is gone.

A fork becomes a kernel, or it runs a notebook and then forks kernels itself. Those have the notebook's
widgets from the start: what is the same for all visitors of a page has been done once.
"""

import ast
import gc
import json
import os
import resource
import signal
import socket
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any

ENDING = 10  # seconds in which a server ends
# Bytes that a kernel may have for itself. It begins with 160 million, three quarters of which are only set
# aside for its threads; entries of archives may take 120 million, and their files for a moment as much.
MEMORY = 500_000_000
OUT_OF_MEMORY = 500  # what the system adds for it, of a thousand, when it looks for a process to end
EVERY_KERNEL = "howopen.server.page_kernel"


def main(control: socket.socket, modules: Sequence[str]) -> None:
    """Import the modules, then fork a kernel for every connection received, until the server is gone."""
    # Nobody debugs a page, and the debugger would be half of a kernel's start: to it, it is not installed.
    sys.modules["debugpy"] = None  # type: ignore[assignment]
    for module in (EVERY_KERNEL, *modules):
        import_module(module)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # a fork that ends leaves nothing to be waited for
    serve(control)


def serve(control: socket.socket) -> None:
    """Fork what is asked for with every connection received, until the server is gone."""
    # Memory is shared until somebody writes to it, and the collector would write to everything.
    gc.collect()
    gc.freeze()
    with suppress(ConnectionError):  # the server is gone, and so will this process be, or its fork
        while True:
            word, received, _, _ = socket.recv_fds(control, 1, 1)
            if not word:
                return
            connection = socket.socket(fileno=received[0])
            if os.fork() == 0:
                control.close()
                return BECOME[word](connection)
            connection.close()


def become_page(control: socket.socket) -> None:
    """Run the notebook that the other end of the connection sends, send back what it shows, and serve."""
    asked = asked_of(control)
    os.chdir(asked["cwd"])
    outputs = run(asked["cells"])
    control.sendall(json.dumps(outputs).encode() + b"\n")
    serve(control)


def run(cells: Sequence[str]) -> list[dict[str, Any] | None]:
    """Run the cells one after another and return of each what it shows, by type, or None."""
    from IPython.core.formatters import DisplayFormatter

    show, names = DisplayFormatter().format, {"__name__": "__main__"}
    values = [value_of(cell, names) for cell in cells]
    return [None if value is None else show(value)[0] for value in values]


def value_of(cell: str, names: dict[str, Any]) -> Any:
    """Run a cell and return the value of the expression that it ends in, or None."""
    module = ast.parse(cell)
    ends_in_value = module.body and isinstance(module.body[-1], ast.Expr)
    last = module.body.pop() if ends_in_value else None
    exec(compile(module, "<cell>", "exec"), names)
    if isinstance(last, ast.Expr):
        return eval(compile(ast.Expression(last.value), "<cell>", "eval"), names)
    return None


def become_kernel(connection: socket.socket) -> None:
    """Run the kernel that the other end of the connection asks for, until it is told to shut down."""
    os.setsid()  # signals reach the kernel together with whatever it starts
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))  # one visitor cannot take the machine's
    go_before_the_server()
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # whoever ends it before it is ready does so without a word
    asked = asked_of(connection)
    os.environ.clear()
    os.environ.update(asked["env"])
    os.chdir(asked["cwd"])
    sys.argv = asked["argv"]
    connection.sendall(f"{os.getpid()}\n".encode())
    watcher = threading.Thread(target=end_with, args=[connection], daemon=True)
    watcher.start()

    from howopen.server.page_kernel import run_kernel

    def complain(failed: threading.ExceptHookArgs) -> None:
        watcher.join(ENDING)  # a server that is gone took its folder along: nothing to complain of
        threading.__excepthook__(failed)

    threading.excepthook = complain
    try:
        run_kernel(asked["argv"][-1])
    except Exception:
        watcher.join(ENDING)
        raise


def go_before_the_server() -> None:
    """Have the system end this process and not the server, should the machine run short of memory."""
    with suppress(OSError):  # not everywhere may a process say so
        Path("/proc/self/oom_score_adj").write_text(str(OUT_OF_MEMORY), encoding="ascii")


def asked_of(connection: socket.socket) -> dict[str, Any]:
    """Return what the other end of the connection asks for; raise `ConnectionError` if it is gone."""
    line = connection.makefile("r", encoding="utf-8").readline()
    if not line.endswith("\n"):
        raise ConnectionResetError
    return json.loads(line)


def end_with(connection: socket.socket) -> None:
    """End this process when the other end of the connection is closed."""
    with suppress(ConnectionResetError):  # closed before it had read what this process said
        connection.recv(1)
    os._exit(1)


BECOME = {b"k": become_kernel, b"p": become_page}

if __name__ == "__main__":
    main(socket.socket(fileno=int(sys.argv[1])), sys.argv[2:])
