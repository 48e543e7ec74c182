"""`howopen` and `python -m howopen` start the server of the notebooks."""

import signal
import sys

# Who interrupts it while its modules are read gets no traceback.
signal.signal(signal.SIGINT, signal.SIG_DFL)

from howopen.server.command import main  # noqa: E402

if __name__ == "__main__":
    sys.exit(main())
