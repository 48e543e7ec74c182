"""What Binder is told: the files it is built from, and the badges that open it."""

import os
import runpy
import subprocess
from pathlib import Path

import pytest

BINDER = Path(__file__).resolve().parents[2] / "binder"
badges = runpy.run_path(str(BINDER / "badge.py"))["badges"]


def test_settings_and_template_lie_where_jupyter_looks(tmp_path: Path) -> None:
    """Binder's last step puts the safe settings and the template into the notebook environment."""
    nothing = tmp_path / "python"
    nothing.write_text("#!/bin/sh\n")
    nothing.chmod(0o755)
    prefix = tmp_path / "prefix"
    environment = {"PATH": f"{tmp_path}:{os.environ['PATH']}", "NB_PYTHON_PREFIX": str(prefix)}
    subprocess.run([BINDER / "postBuild"], cwd=BINDER.parent, env=environment, check=True)
    settings = {path.name for path in (prefix / "etc" / "jupyter").iterdir()}
    assert settings == {"voila.py", "jupyter_server_config.py"}
    assert (prefix / "share/jupyter/nbconvert/templates/howopen/index.html.j2").is_file()


@pytest.mark.parametrize(
    ("origin", "source"),
    [
        ("https://github.com/someone/how-open.git", "gh/someone/how-open"),
        ("git@github.com:someone/how-open.git", "gh/someone/how-open"),
        ("https://gitlab.com/a/group/how-open", "gl/a%2Fgroup%2Fhow-open"),
        ("ssh://git@git.example.org:2222/x/y.git", "git/https%3A%2F%2Fgit.example.org%2Fx%2Fy"),
    ],
)
def test_badges_open_this_copy(origin: str, source: str) -> None:
    """Wherever the copy was cloned from, the badges open it: the pages, and the notebooks in JupyterLab."""
    pages, lab = badges(origin)
    launch = f"(https://mybinder.org/v2/{source}/HEAD?urlpath="
    assert f"{launch}voila/render/notebooks/00_start_here.ipynb)" in pages
    assert f"{launch}lab/tree/notebooks/00_start_here.ipynb)" in lab
