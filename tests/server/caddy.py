"""`python -m tests.server.caddy` makes sure that there is a Caddy for the tests of several copies."""

import os
import shutil
import subprocess
import sys

HOW = "The tests of several copies found no Caddy; install one (on Debian: apt install caddy) and try again."


def find() -> str | None:
    """Return the path of a Caddy on the PATH, or None."""
    return shutil.which("caddy")


def install() -> None:
    """Try Debian's package; return nothing, find() tells whether it worked."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return
    for command in (["apt-get", "update"], ["apt-get", "install", "-y", "caddy"]):
        print("No Caddy yet:", " ".join(command), flush=True)
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=600)


if __name__ == "__main__":
    if not find():
        install()
    if not find():
        sys.exit(HOW)
