"""The pages inside a Jupyter server, as on Binder or a hub: the same safety by the same settings."""

from urllib.request import urlopen

from tests.server.process import Server
from tests.server.raw import ask


def test_page_is_ours_and_safe(jupyter: Server) -> None:
    """Our template shows the page, and neither `?theme=` nor `?template=` changes it."""
    status, body = jupyter.get("/voila/render/prose.ipynb?theme=%22%3E%3Cscript%3Ealert(1)&template=../..")
    assert status == 200
    assert '<main id="ho-page">' in body
    assert "alert(1)" not in body


def test_page_may_end_its_kernel(jupyter: Server) -> None:
    """The page gets the token with which a closed tab takes its kernel along."""
    with urlopen(f"{jupyter.base}/voila/render/prose.ipynb") as answer:
        assert any(cookie.startswith("_xsrf=") for cookie in answer.headers.get_all("Set-Cookie"))


def test_answers_beside_the_notebooks_stay_there(jupyter: Server) -> None:
    """Voilà's own file address serves pictures only, here too."""
    assert jupyter.get("/voila/files/answers.csv")[0] == 403


def test_failed_notebook_shows_no_traceback(jupyter: Server) -> None:
    """A page that fails gives no values away, here too."""
    body = jupyter.get("/voila/render/fails.ipynb")[1]
    assert "There was an error when executing cell" in body
    assert "a-secret-value" not in body


def test_our_pages_have_the_strict_headers_and_the_rest_those_it_can_live_with(jupyter: Server) -> None:
    """Beside JupyterLab, whose scripts the strict policy would stop, only our pages carry it."""
    _, ours, _ = ask(jupyter, "/voila/render/prose.ipynb")
    assert "content-security-policy: default-src 'none'" in ours
    _, rest, _ = ask(jupyter, "/api/status")
    assert "content-security-policy: frame-ancestors 'self'" in rest
    for answer in (ours, rest):
        assert "referrer-policy: same-origin" in answer
        assert "permissions-policy: camera=()" in answer
        assert "x-content-type-options: nosniff" in answer
