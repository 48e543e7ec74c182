"""What makes the server quicker than Voilà alone, and what of other projects each such change relies on.

Where a name is not there any more, because another version is installed, that change steps aside with a line
in the log, and the pages are served as Voilà serves them. `--plain` has all of them step aside.
"""

import logging
from collections.abc import Iterable
from importlib import import_module

log = logging.getLogger(__name__)

# Each as module:name, or module:class.name.
FORKED_KERNELS = (
    "jupyter_client.provisioning:KernelProvisionerFactory.provisioners",
    "jupyter_client.provisioning:KernelProvisionerFactory.GROUP_NAME",
    "jupyter_client.provisioning:LocalProvisioner.launch_kernel",
    "ipykernel.kernelapp:IPKernelApp.init_control",
    "ipykernel.ipkernel:IPythonKernel._publish_status",
    "ipykernel.iostream:OutStream.flush",
)
READY_PAGES = (
    "voila.notebook_renderer:NotebookRenderer._jinja_kernel_start",
    "voila.notebook_renderer:NotebookRenderer._jinja_cell_generator",
    "voila.notebook_renderer:NotebookRenderer.generate_content_str",
    "voila.utils:get_page_config",
)
COMPILED_TEMPLATES = (
    "voila.notebook_renderer:VoilaExporter",
    "voila.exporter:VoilaExporter.environment",
)
COMPRESSED_FILES = (
    "tornado.web:StaticFileHandler.validate_absolute_path",
    "tornado.web:StaticFileHandler.get_content_size",
    "tornado.web:StaticFileHandler.get_content_type",
)


def is_possible(what: str, relied_on: Iterable[str]) -> bool:
    """Return whether all that a speed-up relies on is there; where not, say in the log what is not done."""
    missing = [name for name in relied_on if not is_there(name)]
    if missing:
        log.error("This installation has no %s; %s is left out, and pages come slower.", missing[0], what)
    return not missing


def is_there(name: str) -> bool:
    """Return whether a module has a name, or one of its classes has."""
    module, _, path = name.partition(":")
    try:
        found: object = import_module(module)
        for part in path.split("."):
            found = getattr(found, part)
    except (ImportError, AttributeError):
        return False
    return True
