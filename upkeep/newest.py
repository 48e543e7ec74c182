"""`make newest` says what breaks with the newest versions that the ranges allow.

The environment has just been given them; nothing else is changed by it, `constraints.txt` least of all.
"""

import re
import subprocess
import sys
from importlib.metadata import distributions

from packaging.utils import canonicalize_name

from upkeep.requirements import ROOT

# What needs no browser: a version that breaks the server or the figures breaks these.
FAST = ("tests", "--ignore=tests/browser", "--ignore=tests/shake")


def newer() -> list[str]:
    """Return the packages whose version here differs from `constraints.txt`, with both versions."""
    pinned: dict[str, set[str]] = {}
    for name, version in re.findall(r"^([\w.-]+)==([^\s;]+)", read("constraints.txt"), re.MULTILINE):
        pinned.setdefault(canonicalize_name(name), set()).add(version)
    here = {canonicalize_name(found.name): found.version for found in distributions()}
    return [
        f"{name} {'/'.join(sorted(pinned[name]))} -> {version}"
        for name, version in sorted(here.items())
        if version not in pinned.get(name, {version})
    ]


def broken(tests: list[str]) -> list[str]:
    """Return each check that fails, with its reason in a line."""
    command = [sys.executable, "-m", "pytest", "--quiet", "--tb=no", "-rfE", *tests]
    said = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False)
    lines = [line for line in said.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
    if said.returncode and not lines:
        lines = [f"the checks could not run:\n{said.stdout}"]
    return lines


def read(name: str) -> str:
    """Return a file of the project."""
    return (ROOT / name).read_text(encoding="utf-8")


def main(tests: list[str]) -> int:
    """Print what is newer and what broke; return 1 if anything did."""
    print("\n".join(["Newer than constraints.txt:", *(newer() or ["nothing"])]), flush=True)
    found = broken(tests or list(FAST))
    print("\n".join(["Broke:", *(found or ["nothing"])]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
