"""`python -m static_site` builds the browser edition into `_site/`."""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from static_site import pages, pyodide, wheels

SITE = wheels.ROOT / "_site"
HOW = """\
The browser edition is in {site}: copy that folder to any web server, or look at it here:
    python3 -m http.server --directory {name} 8000
and open http://localhost:8000 in a browser. (Opened as files, without a server, the pages cannot start.)"""


def main() -> None:
    """Build the site beside the old one, and put it in its place when it is whole."""
    with tempfile.TemporaryDirectory(dir=wheels.ROOT, prefix=".site-") as folder:
        scratch = Path(folder)
        new = scratch / "site"
        print("Fetching Python for the browser ...", flush=True)
        packages = pyodide.fetch(scratch)
        print("Packing what it runs ...", flush=True)
        packed, names = _pack_python(packages, scratch)
        python = f"static/{packed.name}"
        print("Writing the pages ...", flush=True)
        pages.build(new, python, names, scratch)
        packed.replace(new / python)
        _write_one_file(new / "howopen.html")
        shutil.rmtree(SITE, ignore_errors=True)
        new.replace(SITE)
    print(HOW.format(site=SITE, name=SITE.name))


def _write_one_file(file: Path) -> None:
    """Write the edition to which a page that cannot start sends its reader."""
    paths = os.environ | {"PYTHONPATH": str(wheels.ROOT / "widgets")}
    subprocess.run([sys.executable, "-m", "howopen.editions.onefile", file], env=paths, check=True)


def _pack_python(packages: Path, scratch: Path) -> tuple[Path, list[str]]:
    """Return a folder of all that Python is in the browser, named after it, and the names of its wheels.

    A browser that kept a part of an earlier build thus never mixes it with this one.
    """
    packed = scratch / "packed"
    packed.mkdir()
    names = wheels.pack(packages, packed, scratch)
    for part in (*(packages / name for name in pyodide.RUNTIME), pyodide.EARLY):
        shutil.copy(part, packed)
    named = [packed / "pyodide-lock.json", packed / pyodide.EARLY.name]
    digest = hashlib.sha256(b"".join(file.read_bytes() for file in named)).hexdigest()
    return packed.rename(scratch / f"python-{digest[:12]}"), names


if __name__ == "__main__":
    try:
        main()
    except RuntimeError as reason:
        sys.exit(str(reason))
