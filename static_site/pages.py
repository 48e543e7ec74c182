"""The pages around that Python: Voici for the notebooks as they are read, JupyterLite for their code."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
TEMPLATES = (Path(__file__).with_name("share"), ROOT / "widgets" / "howopen" / "server" / "share")
EXTENSIONS = Path(sys.prefix) / "share" / "jupyter" / "labextensions"
# What JupyterLite would find besides is a button for a server that is not there.
_USED = ("@jupyterlite/pyodide-kernel-extension", "@jupyter-widgets/jupyterlab-manager", "anywidget")
_KERNEL = "@jupyterlite/pyodide-kernel-extension:kernel"
_SERVICE_WORKER = "@jupyterlite/application-extension:service-worker-manager"
# What every page asks for, chunk by chunk. Ahead and together it costs a browser a second less; a chunk
# that has arrived before it is asked for is taken from there, as in `howopen.server.scripts`.
SCRIPTS = Path(__file__).with_name("scripts.txt")
_TOGETHER = "scripts.js"
# Voici waits for its service worker and for ever where there is none, as on every address without https.
_WAITS = f'"{_SERVICE_WORKER}"===e.id'


def build(site: Path, python: str, packages: list[str], scratch: Path) -> None:
    """Write all pages into a folder, for a Python that will lie at a path in it."""
    _write(scratch / "jupyter-lite.json", _page_settings(f"./{python}", packages))
    _write(scratch / "jupyter_lite_config.json", _build_settings(site))
    paths = os.pathsep.join(map(str, TEMPLATES))
    start = "from voici_core.app import main; main()"  # its own `-m` names another package
    command = [sys.executable, "-c", start, "build", "--template", "howopen-site"]
    done = subprocess.run(
        command, cwd=scratch, env=os.environ | {"JUPYTER_PATH": paths}, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"Voici could not build the pages:\n{done.stdout}")
    _without_service_worker(site)
    _put_together(site)
    _with_icon(site / "lab" / "index.html")
    shutil.move(site / "voici" / "tree" / "index.html", site / "index.html")
    for unused in ("voici/tree", "voici/index.html", "doc"):
        path = site / unused
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)


def _page_settings(python: str, packages: list[str]) -> dict[str, Any]:
    # The kernel compares these names with its own before they are brought to one form.
    named = ["pyodide_kernel" if name == "pyodide-kernel" else name for name in packages]
    kernel = {
        "pyodideUrl": f"{python}/pyodide.js",
        "disablePyPIFallback": True,
        "loadPyodideOptions": {"lockFileURL": f"{python}/pyodide-lock.json", "packages": named},
    }
    settings = {
        "appName": "How Open?",
        "disabledExtensions": [_SERVICE_WORKER],
        "litePluginSettings": {_KERNEL: kernel},
        "scripts": f"../build/{_TOGETHER}",
    }
    return {"jupyter-lite-schema-version": 0, "jupyter-config-data": settings}


def _build_settings(site: Path) -> dict[str, Any]:
    built = {
        "apps": ["voici", "lab"],
        "contents": [str(ROOT / "notebooks")],
        "output_dir": str(site),
        "ignore_sys_prefix": ["federated_extensions"],
        "federated_extensions": [str(EXTENSIONS / name) for name in _USED],
        "no_sourcemaps": True,
    }
    return {"LiteBuildConfig": built, "VoilaConfiguration": {"strip_sources": True}}


def _without_service_worker(site: Path) -> None:
    (site / "service-worker.js").unlink()
    [script] = [s for s in (site / "voici" / "build").glob("*.js") if _WAITS in s.read_text("utf-8")]
    text = script.read_text("utf-8")
    if text.count(_WAITS) != 1:
        raise RuntimeError("This Voici starts its service worker in another way; see pages.py.")
    script.write_text(text.replace(_WAITS, "false"), "utf-8")


def _put_together(site: Path) -> None:
    chunks = [site / line for line in SCRIPTS.read_text(encoding="utf-8").split()]
    if missing := [str(chunk.relative_to(site)) for chunk in chunks if not chunk.is_file()]:
        raise RuntimeError(f"This Voici has not all that {SCRIPTS.name} lists: {', '.join(missing)}")
    content = b"\n".join(chunk.read_bytes() for chunk in chunks)
    build = site / "voici" / "build"
    (build / _TOGETHER).write_bytes(content)
    for chunk in chunks:
        if chunk.parent == build:  # JupyterLite asks for the others too
            chunk.unlink()


def _with_icon(page: Path) -> None:
    """Name JupyterLite's icon, for which a browser would otherwise ask at the top of somebody else's site."""
    text = page.read_text("utf-8")
    page.write_text(text.replace("<head>", '<head>\n    <link rel="icon" href="favicon.ico" />', 1), "utf-8")


def _write(path: Path, settings: dict[str, Any]) -> None:
    path.write_text(json.dumps(settings, indent=1), encoding="utf-8")
