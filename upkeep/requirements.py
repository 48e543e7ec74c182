"""`python -m upkeep.requirements` writes `requirements.txt` from the ranges in `pyproject.toml`.

pip reads either; Binder, and whoever looks for a list of packages, reads `requirements.txt` alone.
"""

import tomllib
from itertools import chain
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HEADER = """\
# Made from pyproject.toml by `python -m upkeep.requirements`: what serves the pages, and what students use
# besides. Ranges that Binder's base image can satisfy (it brings a notebook 7.4, which needs
# jupyterlab < 4.5). The exact versions stand in constraints.txt:
#     pip install -r requirements.txt -c constraints.txt
"""


def ranges() -> str:
    """Return what `requirements.txt` must hold: all that `pyproject.toml` names, extras included."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = chain(project["dependencies"], *project["optional-dependencies"].values())
    return HEADER + "".join(f"{requirement}\n" for requirement in sorted(named))


if __name__ == "__main__":
    (ROOT / "requirements.txt").write_text(ranges(), encoding="utf-8")
