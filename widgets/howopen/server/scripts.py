"""What every page loads, as one file instead of seventy.

Voilà's scripts come in small chunks, each asked for by name when another needs it. A class of thirty asks
for thousands at once, and each costs the server and the browser a millisecond. A chunk that has arrived
before it is asked for is taken from there, so all of them come ahead, together. `scripts.txt` lists them; one
that another version does not have is left out, and one that is not listed is asked for as usual.
"""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from howopen.server.folder import own_folder

LIST = Path(__file__).with_name("scripts.txt")
NO_FORMULAS = Path(__file__).with_name("no_formulas.js")


def together(roots: Mapping[str, Sequence[str]]) -> Path:
    """Return a file with all listed scripts that are there, named after what is in it.

    `roots` gives the folders in which the files of each part of the list lie, the first before the others.
    """
    found = [found_in(roots, line) for line in LIST.read_text(encoding="utf-8").split()]
    content = b"\n".join(file.read_bytes() for file in found if file)
    file = own_folder() / f"scripts-{hashlib.sha256(content).hexdigest()[:12]}.js"
    file.write_bytes(content)
    return file


def found_in(roots: Mapping[str, Sequence[str]], line: str) -> Path | None:
    """Return where a file of the list lies, or None."""
    part, _, path = line.partition("/")
    return next((file for root in roots[part] if (file := Path(root) / path).is_file()), None)
