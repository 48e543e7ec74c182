"""`python binder/badge.py` prints the Binder badges of your copy, in Markdown, from where it was cloned."""

import re
import subprocess
import sys
from urllib.parse import quote

LAUNCHES = {
    "The pages": "voila/render/notebooks/00_start_here.ipynb",
    "The notebooks, in JupyterLab": "lab/tree/notebooks/00_start_here.ipynb",
}


def badges(origin: str) -> list[str]:
    """Return one badge for each way to open the copy at this address, on whatever host it lies."""
    found = re.fullmatch(r"(?:\w+://)?(?:[^@/]+@)?([^/:]+)(?::\d+)?[:/](.+?)(?:\.git)?/?", origin)
    if not found:
        raise ValueError(f"Binder needs a copy on a public host; this one came from {origin or 'nowhere'}.")
    host, path = found.groups()
    if host == "github.com":
        source = f"gh/{path}"
    elif host == "gitlab.com":
        source = f"gl/{quote(path, safe='')}"
    else:
        source = f"git/{quote(f'https://{host}/{path}', safe='')}"
    launch = f"https://mybinder.org/v2/{source}/HEAD?urlpath="
    picture = "https://mybinder.org/badge_logo.svg"
    return [f"[![{name}, on Binder]({picture})]({launch}{quote(page)})" for name, page in LAUNCHES.items()]


if __name__ == "__main__":
    asked = subprocess.run(["git", "remote", "get-url", "origin"], capture_output=True, text=True)
    try:
        print("\n".join(badges(asked.stdout.strip())))
    except ValueError as problem:
        sys.exit(str(problem))
