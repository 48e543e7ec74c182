"""Settings that hold whatever else lies about on the machine."""

import json
import re
from pathlib import Path
from queue import Queue
from threading import Thread

import pytest
from packaging.requirements import Requirement

from tests.server.process import Server, serving

ROOT = Path(__file__).resolve().parents[2]


def test_a_configuration_on_the_way_undoes_nothing(
    stand_in_notebooks: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Voilà reads a `voila.json` in the folder it is started in; the command reads nobody's."""
    unsafe = {"allow_theme_override": "YES", "show_tracebacks": True, "file_allowlist": [".*"]}
    for folder in (tmp_path, stand_in_notebooks):
        (folder / "voila.json").write_text(json.dumps({"VoilaConfiguration": unsafe}))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(tmp_path))
    with serving("--notebooks", stand_in_notebooks) as server:
        (stand_in_notebooks / "voila.json").unlink()
        assert "%3Cb" not in server.get("/?theme=%253Cb&classic-tree=true")[1]
        assert server.get("/voila/files/answers.csv")[0] == 403
        assert "a-secret-value" not in server.visit("/voila/render/fails.ipynb")[1]


@pytest.mark.parametrize("where", ["stand_in_server", "jupyter"])
def test_page_loads_the_extensions_it_needs(where: str, request: pytest.FixtureRequest) -> None:
    """Plotly's own, which Voilà would add unasked, weighs 4.8 MB and no page of ours uses it."""
    server: Server = request.getfixturevalue(where)
    body = server.visit("/voila/render/prose.ipynb")[1]
    found = re.search(r'<script id="jupyter-config-data"[^>]*>(.*?)</script>', body, re.DOTALL)
    assert found
    names = {extension["name"] for extension in json.loads(found[1])["federated_extensions"]}
    wanted = {"@jupyter-widgets/jupyterlab-manager", "@voila-dashboards/widgets-manager8", "anywidget"}
    assert names == wanted


@pytest.mark.parametrize("where", ["stand_in_server", "jupyter"])
def test_a_picture_in_the_text_does_not_halt_the_page(where: str, request: pytest.FixtureRequest) -> None:
    """Inside a Jupyter server such a page would never finish (voila#1473)."""
    server: Server = request.getfixturevalue(where)
    answers: Queue[tuple[int, str]] = Queue()
    Thread(target=lambda: answers.put(server.visit("/voila/render/pictured.ipynb")), daemon=True).start()
    status, body = answers.get(timeout=60)  # a halted page still sends a sign of life now and then
    assert status == 200
    assert body.rstrip().endswith("</html>")
    assert "images/figure.svg" in body or "data:image/svg+xml" in body


def test_binder_can_install_what_we_ask_for() -> None:
    """Its base image brings a notebook 7.4, which needs a JupyterLab before 4.5, and pip says nothing of a
    conflict there; it reads our requirements only if its own file names them."""
    assert (ROOT / "binder/requirements.txt").read_text().strip() == "-r ../requirements.txt"
    lines = (ROOT / "requirements.txt").read_text().splitlines()
    asked = {r.name: r.specifier for r in map(Requirement, (line for line in lines if line[:1].isalpha()))}
    for name, version in {
        "jupyterlab": "4.4.10",
        "voila": "0.5.8",
        "plotly": "6.3",
        "anywidget": "0.9.18",
    }.items():
        assert version in asked[name]
