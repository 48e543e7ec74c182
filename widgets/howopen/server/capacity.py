"""How many visitors this machine has room for."""

import sys
from pathlib import Path

import psutil
import zmq

# Bytes that a visitor's kernel takes, and the server for it, with something to spare: one that shares memory
# with the process it was forked from, and one that was started by itself.
SHARED, ALONE = 50e6, 150e6
# At most: of the sockets that zmq allows one process, a visitor with all lines that the gate admits takes
# thirteen, and more while a line opens.
AT_LEAST, AT_MOST = 4, 120
SOCKETS = 20 * AT_MOST
LIMITS = ("/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes")


def room_for_visitors(is_shared: bool) -> int:
    """Return how many kernels fit into three quarters of the memory that is free now."""
    each = SHARED if is_shared else ALONE
    return min(AT_MOST, max(AT_LEAST, int(0.75 * free_memory() / each)))


def free_memory() -> float:
    """Return the bytes that this machine, or the container it runs in, can still give."""
    limits = [float(text) for path in LIMITS if (text := read(path)).isdecimal()]
    return min([psutil.virtual_memory().available, *limits])


def read(path: str) -> str:
    """Return the content of a small file, or an empty text where there is none."""
    try:
        return Path(path).read_text(encoding="ascii").strip()
    except OSError:
        return ""


def raise_limits() -> None:
    """Allow as many open files as the system does, and as many of zmq's sockets as all visitors may need."""
    zmq.Context.instance().set(zmq.MAX_SOCKETS, SOCKETS)
    if sys.platform != "win32":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
