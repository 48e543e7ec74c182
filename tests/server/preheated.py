"""`python -m tests.server.preheated`: the explorer with Voilà's own preheated kernels.

So it is where kernels cannot be forked, and waiting ones are worth having. Options are the command's.
"""

from howopen.server import app, command, settings
from howopen.server.folder import FIRST_PAGE

REFILL_AFTER = 5
"""Seconds. Voilà's one second would have the next kernel started while this visitor's page still begins."""


def preheat() -> None:
    """Set for this process that one kernel of the first page waits for its visitor."""
    app.fork_kernels = lambda modules: {}
    settings.VOILA["VoilaConfiguration"] |= {"preheat_kernel": True, "default_pool_size": 0}
    settings.KERNELS["VoilaKernelManager"] = {
        "kernel_pools_config": {"default": {"pool_size": 0}, FIRST_PAGE: {"pool_size": 1}},
        "fill_delay": REFILL_AFTER,
    }


if __name__ == "__main__":
    preheat()
    raise SystemExit(command.main())
