"""Runs a real PostgreSQL of the test's own: the system's programs, a folder of its own, a free port.

`python -m tests.server.postgres` makes sure that there is one.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from tests.browser.hub import free_ports

HOW = "The tests of live sessions found no PostgreSQL; install it (on Debian: apt install postgresql)."
PLACES = "/usr/lib/postgresql"  # where Debian keeps what it does not put on the PATH
USER = "postgres"


def find(name: str) -> str | None:
    """Return the path of one of PostgreSQL's programs, or None."""
    return shutil.which(name) or next(map(str, sorted(Path(PLACES).glob(f"*/bin/{name}"))), None)


def program(name: str) -> str:
    """Return the path of one of PostgreSQL's programs, or fail with what to do."""
    found = find(name)
    assert found, HOW
    return found


def install() -> None:
    """Try Debian's package; return nothing, find() tells whether it worked."""
    if not (shutil.which("apt-get") and os.geteuid() == 0):
        return
    print("No PostgreSQL yet: apt-get install postgresql", flush=True)
    for command in (["apt-get", "update"], ["apt-get", "install", "-y", "postgresql"]):
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


@contextmanager
def postgres() -> Iterator[str]:
    """Yield the address of an empty database, and stop its server afterwards."""
    # It refuses to run as root, so there it runs as the user that its package made.
    other = {"user": USER} if os.geteuid() == 0 else {}
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        if other:
            shutil.chown(folder, USER)
        data, [port] = Path(folder) / "data", free_ports(1)
        quietly = {"check": True, "stdout": subprocess.DEVNULL, "cwd": folder, **other}
        make = [program("initdb"), "--auth=trust", f"--username={USER}", "--no-sync", "--pgdata", data]
        subprocess.run(make, **quietly)
        settings = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1"
        control = [program("pg_ctl"), "--pgdata", data, "--wait", "--silent"]
        subprocess.run([*control, "-o", settings, "--log", f"{folder}/log", "start"], **quietly)
        try:
            yield f"postgresql://{USER}@127.0.0.1:{port}/postgres"
        finally:
            subprocess.run([*control, "--mode", "immediate", "stop"], **quietly)


def rows(url: str, table: str) -> int:
    """Return how many rows a table has, asked by nothing of ours."""
    with psycopg.connect(url) as connection:
        found = connection.execute(f"select count(*) from {table}").fetchone()
    assert found
    return int(found[0])


if __name__ == "__main__":
    if not find("initdb"):
        install()
    if not find("initdb"):
        sys.exit(HOW)
