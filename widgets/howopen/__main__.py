"""`python -m howopen` starts the server of the notebooks."""

import sys

from howopen.server.command import main

if __name__ == "__main__":
    sys.exit(main())
