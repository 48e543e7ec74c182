"""What a cluster is told to run: as Kubernetes wants it written, and in agreement with itself."""

from pathlib import Path
from typing import Any

import kubernetes_validate
import pytest
import yaml
from howopen.server.command import read_options

DEPLOY = Path(__file__).resolve().parents[2] / "deploy"
KUSTOMIZATION = yaml.safe_load((DEPLOY / "kustomization.yaml").read_text(encoding="utf-8"))
MANIFESTS = [
    manifest
    for name in KUSTOMIZATION["resources"]
    for manifest in yaml.safe_load_all((DEPLOY / name).read_text(encoding="utf-8"))
]
VERSIONS = ("1.30", "1.37")  # the oldest that clusters still run, and the newest whose schemas there are
STUDENTS_PER_GB = 20  # docs/deploy.md


def manifest(kind: str, name: str) -> dict[str, Any]:
    """Return one of the manifests."""
    [found] = [m for m in MANIFESTS if (m["kind"], m["metadata"]["name"]) == (kind, name)]
    return found


def container(name: str) -> dict[str, Any]:
    """Return the one container of a deployment."""
    [found] = manifest("Deployment", name)["spec"]["template"]["spec"]["containers"]
    return found


def environment(name: str) -> dict[str, str]:
    """Return what stands in the environment of a deployment's container."""
    return {variable["name"]: variable.get("value", "") for variable in container(name)["env"]}


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("written", MANIFESTS, ids=lambda m: f"{m['kind']}-{m['metadata']['name']}")
def test_manifest_is_as_kubernetes_wants_it(written: dict[str, Any], version: str) -> None:
    """Every manifest follows the schema of its kind, with no key that Kubernetes does not know."""
    kubernetes_validate.validate(written, version, strict=True)


def test_the_check_sees_a_key_that_kubernetes_does_not_know() -> None:
    """A key written wrong is found deep inside a manifest, so that the check above says something."""
    wrong = yaml.safe_load(yaml.safe_dump(manifest("Deployment", "howopen")))
    wrong["spec"]["template"]["spec"]["containers"][0]["readinessprobe"] = {}
    with pytest.raises(kubernetes_validate.ValidationError, match="readinessprobe"):
        kubernetes_validate.validate(wrong, VERSIONS[-1], strict=True)


def test_every_manifest_is_applied() -> None:
    """No file of the folder is left out of what one command applies."""
    assert sorted(KUSTOMIZATION["resources"]) == sorted(
        f"kubernetes/{path.name}" for path in (DEPLOY / "kubernetes").iterdir()
    )


def test_selectors_find_what_they_are_to_select() -> None:
    """Services, budgets and deployments select the labels that pods have; else nobody would be served."""
    labels = [m["spec"]["template"]["metadata"]["labels"] for m in MANIFESTS if m["kind"] == "Deployment"]
    for written in MANIFESTS:
        selector = written["spec"].get("selector")
        if selector:
            assert selector.get("matchLabels", selector) in labels, written["metadata"]["name"]


def test_proxy_looks_where_the_copies_are() -> None:
    """Caddy is given the names of the services of the copies, and the ingress leads to Caddy."""
    places = environment("howopen-proxy")
    newcomers = manifest("Service", places["HOWOPEN_SERVER"])["spec"]
    named = manifest("Service", places["HOWOPEN_DOMAIN"].removeprefix("."))["spec"]
    assert newcomers["clusterIP"] == named["clusterIP"] == "None"  # each copy has its own address
    assert "publishNotReadyAddresses" not in newcomers
    assert named["publishNotReadyAddresses"]  # a copy that is drained is still found by who is on it
    [path] = manifest("Ingress", "howopen")["spec"]["rules"][0]["http"]["paths"]
    assert manifest("Service", path["backend"]["service"]["name"])["spec"]["selector"]["part"] == "proxy"
    [volume] = [
        v["configMap"]["name"]
        for v in manifest("Deployment", "howopen-proxy")["spec"]["template"]["spec"]["volumes"]
        if "configMap" in v
    ]
    assert [(made["name"], made["files"]) for made in KUSTOMIZATION["configMapGenerator"]] == [
        (volume, ["Caddyfile"])
    ]


def test_command_understands_its_arguments() -> None:
    """The server starts with what the cluster tells it, and each copy is named after its own address."""
    arguments = [one.replace("$(POD_IP)", "10.1.2.3") for one in container("howopen")["args"]]
    options = read_options([one for one in arguments if not one.startswith("--one-file")])
    assert (options.copy, options.address, options.host_name) == ("10-1-2-3", "0.0.0.0", ["*"])
    assert options.port == container("howopen")["ports"][0]["containerPort"]


def test_copy_has_the_memory_that_its_students_take() -> None:
    """A copy reserves what the arithmetic of docs/deploy.md asks for its places."""
    [places] = [int(a.partition("=")[2]) for a in container("howopen")["args"] if a.startswith("--visitors")]
    assert container("howopen")["resources"]["requests"]["memory"] == f"{places // STUDENTS_PER_GB}G"


def test_copy_is_drained_before_it_is_ended() -> None:
    """A copy that is to go gets the signal that drains it, and the time of a double lesson for it."""
    pod = manifest("Deployment", "howopen")["spec"]["template"]["spec"]
    assert "kill -USR1 1 " in container("howopen")["lifecycle"]["preStop"]["exec"]["command"][-1]
    assert pod["terminationGracePeriodSeconds"] >= 90 * 60


@pytest.mark.parametrize("name", ["howopen", "howopen-proxy"])
def test_container_can_do_as_little_as_it_needs(name: str) -> None:
    """Neither container is root, writes outside /tmp, gains rights or can ask the cluster for anything."""
    pod = manifest("Deployment", name)["spec"]["template"]["spec"]
    rights = container(name)["securityContext"]
    assert pod["securityContext"]["runAsNonRoot"]
    assert not pod["automountServiceAccountToken"]
    assert rights["readOnlyRootFilesystem"]
    assert not rights["allowPrivilegeEscalation"]
    assert rights["capabilities"]["drop"] == ["ALL"]
