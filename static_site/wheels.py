"""The wheels that run in the browser, trimmed and byte-compiled, and the lock file that names them."""

import hashlib
import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

from static_site import pyodide
from static_site.trim import trim

ROOT = Path(__file__).resolve().parents[1]
LISTED = Path(__file__).with_name("browser.txt")
KERNEL = Path(sys.prefix) / "share/jupyter/labextensions/@jupyterlite/pyodide-kernel-extension/static/pypi"
# The kernel asks for these two by name and does without what is in them: completion, a history on disk.
EMPTY = ("jedi", "sqlite3")
_INFO = "Metadata-Version: 2.1\nName: {name}\nVersion: 0\n"


def pack(packages: Path, into: Path, scratch: Path) -> list[str]:
    """Write standard library, wheels and lock file into a folder; return the names of the wheels."""
    wheels, unpacked, library = scratch / "wheels", scratch / "unpacked", scratch / "library"
    _gather(wheels)
    for wheel in wheels.iterdir():
        shutil.unpack_archive(wheel, unpacked / wheel.name, "zip")
        trim(unpacked / wheel.name)
    shutil.unpack_archive(packages / pyodide.LIBRARY, library)
    trim(library)
    [own] = unpacked.glob("howopen-*")
    others = [folder for folder in unpacked.iterdir() if folder != own]
    pyodide.byte_compile(packages, [library, *others], keeping=own)
    _zip(library, into / pyodide.LIBRARY)
    for folder in unpacked.iterdir():
        _zip(folder, into / folder.name)
    for name in EMPTY:
        _write_empty(into / f"{name}-0-py3-none-any.whl", name)
    entries = [_entry(wheel) for wheel in sorted(into.glob("*.whl"))]
    lock = {"info": pyodide.info(packages), "packages": {entry["name"]: entry for entry in entries}}
    (into / "pyodide-lock.json").write_text(json.dumps(lock), encoding="utf-8")
    return list(lock["packages"])


def _gather(wheels: Path) -> None:
    """Put the wheels into a folder as they are published, and our own as it stands here."""
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    pure = ["--no-deps", "--only-binary=:all:", "--python-version=3.13", "--platform=any", "--abi=none"]
    subprocess.run([*pip, "download", *pure, "--dest", wheels, "-r", LISTED], check=True)
    subprocess.run([*pip, "wheel", "--no-deps", "--wheel-dir", wheels, ROOT], check=True)
    for name in ("ipykernel", "piplite", "pyodide_kernel"):
        [wheel] = KERNEL.glob(f"{name}-*.whl")
        shutil.copy(wheel, wheels)


def _write_empty(wheel: Path, name: str) -> None:
    with zipfile.ZipFile(wheel, "w") as archive:
        for part, text in (("METADATA", _INFO.format(name=name)), ("WHEEL", "Wheel-Version: 1.0\n")):
            archive.writestr(zipfile.ZipInfo(f"{name}-0.dist-info/{part}"), text)


def _zip(folder: Path, archive: Path) -> None:
    """Write a folder as an archive that is the same, byte for byte, whenever it is written."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as written:
        for path in sorted(p for p in folder.rglob("*") if p.is_file()):
            entry = zipfile.ZipInfo(path.relative_to(folder).as_posix())
            entry.compress_type = zipfile.ZIP_DEFLATED
            written.writestr(entry, path.read_bytes(), compresslevel=9)


def _entry(wheel: Path) -> dict[str, Any]:
    """Return what the lock file says of a wheel."""
    name, version = wheel.name.split("-")[:2]
    tops = {part.split("/")[0] for part in zipfile.ZipFile(wheel).namelist()}
    return {
        "name": name.lower().replace("_", "-"),
        "version": version,
        "file_name": wheel.name,
        "sha256": hashlib.sha256(wheel.read_bytes()).hexdigest(),
        "imports": sorted(top.partition(".")[0] for top in tops if not top.endswith(".dist-info")),
        "install_dir": "site",
        "package_type": "package",
        "depends": [],
        "unvendored_tests": False,
    }
