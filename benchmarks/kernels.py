"""What the package adds to the memory of a real kernel."""

import time
from statistics import median

from jupyter_client import KernelManager

from benchmarks.served import pss

BARE = "import ipywidgets; shown = ipywidgets.HTML('text')"
LOADED = (
    f"{BARE}\nimport howopen.lessons.whole_system.lesson\n"
    "from howopen.sources.catalog_files import catalog\nloaded = catalog()"
)


def memory(repeats: int = 3) -> dict[str, float]:
    """Return the memory of a bare ipywidgets kernel and what importing and loading adds, in MB."""
    bare = median(_kernel(BARE) for _ in range(repeats))
    loaded = median(_kernel(LOADED) for _ in range(repeats))
    return {"bare_kernel_mb": round(bare, 1), "package_adds_mb": round(loaded - bare, 1)}


def _kernel(code: str) -> float:
    manager = KernelManager(kernel_name="python3", transport="ipc")
    manager.start_kernel()
    client = manager.client()
    try:
        client.start_channels()
        client.wait_for_ready(timeout=60)
        reply = client.execute_interactive(code, timeout=60)
        if reply["content"]["status"] != "ok":
            raise RuntimeError(reply["content"])
        time.sleep(0.5)
        return pss(manager.provisioner.process.pid)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
