"""Where the notebooks lie, which page opens first, and where the server keeps what it makes."""

import atexit
import os
import shutil
import sys
import tempfile
import time
from functools import cache
from pathlib import Path

from howopen.server.problem import CannotStart

if sys.platform != "win32":
    import fcntl

PACKAGE = Path(__file__).resolve().parents[1]
ONE_FILE = "howopen.html"
FIRST_PAGE = "07_whole_system.ipynb"


def notebooks_folder(chosen: str | None) -> Path:
    """Return the folder to serve: the chosen one, else the one that came with the package."""
    folder = Path(chosen).expanduser().resolve() if chosen is not None else installed_notebooks()
    if not folder.is_dir():
        raise CannotStart(f"There is no folder of notebooks at {folder}; name one with --notebooks.")
    if not any(folder.glob("*.ipynb")):
        raise CannotStart(f"The folder {folder} holds no notebook; name another with --notebooks.")
    return folder


def installed_notebooks() -> Path:
    """Return the notebooks inside an installed package, or beside `widgets/` in a checkout."""
    inside = PACKAGE / "_notebooks"
    return inside if inside.is_dir() else PACKAGE.parents[1] / "notebooks"


def one_file() -> Path | None:
    """Return the one-file edition of an installed package, or that built in a checkout, or None."""
    places = (PACKAGE / "_editions" / ONE_FILE, PACKAGE.parents[1] / "build" / ONE_FILE)
    return next((place for place in places if place.is_file()), None)


def first_page(folder: Path) -> str:
    """Return the path of the page to open: the whole system, or the list where there is none."""
    return f"/voila/render/{FIRST_PAGE}" if (folder / FIRST_PAGE).is_file() else "/"


@cache
def own_folder() -> Path:
    """Return the one folder of files and sockets made here, which goes with this process."""
    # A socket's path may have 104 characters, and macOS's own temporary folder takes half of them.
    short = "/tmp" if os.path.isdir("/tmp") else None
    made = Path(tempfile.mkdtemp(prefix=f"howopen-{os.getpid()}-", dir=short))
    atexit.register(_remove, made)
    if sys.platform != "win32":
        # Whoever clears away files that are ten days old (systemd-tmpfiles) passes by a locked folder.
        fcntl.flock(os.open(made, os.O_RDONLY), fcntl.LOCK_SH)
    return made


def keep_apart_from_home() -> None:
    """Where nothing can be written into this user's home (a container's, a locked-down machine's), have
    Jupyter and IPython keep in our own folder what they would keep there, or no page could be made."""
    try:
        tempfile.TemporaryFile(dir=Path.home()).close()
    except OSError:
        for name in ("JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "JUPYTER_CONFIG_DIR", "IPYTHONDIR"):
            os.environ.setdefault(name, str(own_folder() / name.lower()))


def _remove(folder: Path) -> None:
    """Remove a folder, and what a kernel that is ending has put there while it was being removed."""
    for _ in range(20):
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return
        time.sleep(0.05)
