"""`make renew` takes the newest versions that the ranges allow, and looks up their known weaknesses.

`constraints.txt` has the versions of everything for every system and Python that the project knows, without
hashes, for pip's `-c`. The lists in `LOCKED` have the same versions with hashes, one for each environment:
pip takes hashes only for a list that is complete.
"""

import subprocess
import sys

from upkeep.requirements import ROOT, ranges

ALL = ("pyproject.toml", "--all-extras", "tests/requirements.txt", "deploy/hub/requirements.txt")
LOCKED = {
    "locked.txt": ("requirements.txt",),
    "tests/locked.txt": ("tests/requirements.txt",),
    "deploy/locked.txt": ("pyproject.toml", "--extra", "postgresql"),
    "deploy/hub/locked.txt": ("pyproject.toml", "deploy/hub/requirements.txt"),
    "deploy/hub/server-locked.txt": ("pyproject.toml", "deploy/hub/server.txt"),
}
# The oldest Python; `--universal` covers what is newer, and Windows and macOS.
_COMPILE = (
    "uv", "pip", "compile", "--quiet", "--universal", "--python-version", "3.11", "--no-annotate",
    "--no-emit-index-url", "--no-emit-find-links", "--custom-compile-command", "make renew",
)  # fmt: skip
_HASHED = ("--constraints", "constraints.txt", "--generate-hashes")


def run(*command: str) -> None:
    """Run a command at the root of the project, with the programs of this environment."""
    subprocess.run([sys.executable, "-m", *command], cwd=ROOT, check=True)


def renew() -> None:
    """Write every list anew."""
    (ROOT / "requirements.txt").write_text(ranges(), encoding="utf-8")
    run(*_COMPILE, "--upgrade", *ALL, "--output-file", "constraints.txt")
    for file, sources in LOCKED.items():
        run(
            *_COMPILE,
            *sources,
            "--constraints",
            "constraints.txt",
            "--generate-hashes",
            "--output-file",
            file,
        )


def audit() -> None:
    """Fail if a version has a known weakness, or if one could not be looked up."""
    run("pip_audit", "--strict", "--no-deps", "--disable-pip", "--requirement", "constraints.txt")


if __name__ == "__main__":
    try:
        renew()
        audit()
    except subprocess.CalledProcessError as failed:
        sys.exit(f"Not finished: {' '.join(failed.cmd[2:])}")
