"""Runs several copies of the server behind Caddy, with the file that is shipped for it.

Each copy has an address of its own in 127.0.0.0/8, as each has one on a network. Caddy finds them by names,
which stand in a file of hosts that only it sees.
"""

import os
import random
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from tests.browser.hub import free_ports
from tests.server.process import Server, serving

SHIPPED = Path(__file__).resolve().parents[2] / "deploy" / "Caddyfile"
PORT = "8866"
CADDY = Path(sys.executable).with_name("caddy")
# With a file of hosts in the place of the machine's own.
RUN = 'mount --bind "$1" /etc/hosts && exec "$0" run --adapter caddyfile --config "$2"'


@dataclass
class Copies:
    """The proxy, asked as a server is, and behind it the copies by their names."""

    proxy: Server
    servers: dict[str, Server] = field(default_factory=dict)

    def holding(self, kernel: str) -> Server:
        """Return the copy on which a kernel is."""
        return self.servers[kernel.partition("_")[0]]


@contextmanager
def serving_copies(number: int, *options: str | Path) -> Iterator[Copies]:
    """Yield so many copies behind a proxy, and stop all of them afterwards."""
    network = f"127.{random.randrange(1, 255)}.{random.randrange(255)}"
    addresses = [f"{network}.{host}" for host in range(1, number + 1)]
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        copies = stack.enter_context(proxy_before(addresses, folder))
        for address in addresses:
            command = ("--address", address, "--port", PORT, "--copy", address, *options)
            copies.servers[label(address)] = stack.enter_context(serving(*command))
        yield copies


@contextmanager
def proxy_before(addresses: list[str], folder: Path) -> Iterator[Copies]:
    """Yield a proxy that finds copies at these addresses; it keeps its files in the folder."""
    hosts, log = folder / "hosts", folder / "caddy.log"
    hosts.write_text("".join(f"{address} howopen {label(address)}\n" for address in addresses))
    [port] = free_ports(1)
    places = {"HOWOPEN_SITE": f"http://:{port}", "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    with log.open("w") as said:
        process = subprocess.Popen(
            ["unshare", "--map-root-user", "--mount", "sh", "-c", RUN, CADDY, hosts, SHIPPED],
            env=os.environ | places,
            stdout=said,
            stderr=said,
            text=True,
        )
    try:
        wait_until_it_answers(process, port, log)
        base = f"http://127.0.0.1:{port}"
        yield Copies(Server(base, page=f"{base}/", process=process))
    finally:
        process.terminate()
        process.wait(timeout=30)


def wait_until_it_answers(process: subprocess.Popen[str], port: int, log: Path) -> None:
    """Return when somebody listens; fail with what Caddy said if it ends, or after half a minute."""
    deadline = time.monotonic() + 30
    with socket.socket() as probe:
        while probe.connect_ex(("127.0.0.1", port)) != 0:
            with suppress(subprocess.TimeoutExpired):
                process.wait(timeout=0.1)
                raise AssertionError(log.read_text())
            assert time.monotonic() < deadline, log.read_text()


def label(address: str) -> str:
    """Return the name of the copy at an address, as it stands in the ids of its kernels."""
    return address.replace(".", "-")
