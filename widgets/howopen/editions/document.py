"""The HTML around the page: what it may do, what it looks like, and where it comes from."""

import base64
import hashlib
import re
import zlib
from collections.abc import Iterable
from datetime import date
from importlib.resources import files

from jinja2 import Environment, FileSystemLoader

from howopen.controls.view import script
from howopen.editions.contents import Contents
from howopen.figures.markup import Markup, element, empty_element, join
from howopen.figures.theme import style_sheet
from howopen.server.settings import SHARE

_STATIC = files("howopen.editions") / "static"
_FRAME = Environment(loader=FileSystemLoader(str(SHARE / "nbconvert" / "templates" / "howopen")))
_ABOUT = (
    "This page is one file: it asks no network for anything, sends nothing, and opens from any disk. "
    "It holds every setting that its switches can reach, computed beforehand by the same rules as the live "
    "pages. Those have more: lessons, each material moved by itself, circumstances, "
    "companies traced through the page, and downloads."
)


def document(title: str, notebook: str, page: Markup, contents: Contents) -> str:
    """Return the file of a notebook's page."""
    top, steps = Markup(_frame("top.html")), Markup(_frame("steps.js"))
    scripts = (*re.findall("<script>(.*?)</script>", top, re.DOTALL), steps, script_text := _script())
    head = element(
        "head",
        empty_element("meta", charset="utf-8"),
        empty_element("meta", http_equiv="Content-Security-Policy", content=_policy(scripts)),
        empty_element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        empty_element("meta", name="darkreader-lock"),  # as in the other editions
        element("title", f"{title} – How Open?"),
        empty_element("link", rel="icon", href="data:;base64,="),
        element("style", Markup(_frame("frame.css"))),
        style_sheet(),
        element("style", Markup((_STATIC / "onefile.css").read_text(encoding="utf-8"))),
    )
    body = element(
        "body",
        top,
        element(
            "div",
            element("main", page, element("p", _STILL, class_="ho-still"), id="ho-page", tabindex=-1),
            class_="ho-room",
        ),
        Markup(_frame("foot.html")),
        _colophon(),
        element("script", steps),
        _packed("ho-tables", contents.tables),
        _packed("ho-numbers", contents.numbers),
        element("script", Markup(script_text), type="module"),
        class_="howopen",
        data_page=notebook,
    )
    licences = Markup(f"\n<!--\n{_licences()}-->\n")
    return join(Markup("<!DOCTYPE html>"), licences, element("html", head, body, lang="en"), "\n")


_STILL = (
    "The switches do not answer in this browser: it runs no scripts here, or is older than 2023. "
    "The page shows one setting only, everything closed."
)


def _frame(name: str) -> str:
    """Return a part of the frame of all pages, as it stands where a page is alone."""
    return _FRAME.get_template(name).render(ho_alone=True)


def _script() -> str:
    shared = script("morphdom.min.js", "view.js", "page_tools.js", "glossary.js")
    return shared + (_STATIC / "onefile.js").read_text(encoding="utf-8")


def _policy(scripts: Iterable[str]) -> str:
    """Return the policy that forbids the page every request, and every script but its own."""
    digests = (base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in scripts)
    allowed = " ".join(f"'sha256-{digest}'" for digest in digests)
    return (
        f"default-src 'none'; script-src {allowed}; style-src 'unsafe-inline'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _packed(name: str, content: bytes) -> Markup:
    """Return a content compressed, as an element that is no script and never runs."""
    text = base64.b64encode(zlib.compress(content, 9)).decode()
    return element("script", Markup(text), type="text/plain", id=name)


def _colophon() -> Markup:
    made = f"Made {date.today().isoformat()}. It contains morphdom (MIT)."
    licences = "The licences of the code stand at the head of this file."
    return element(
        "section",
        element("p", _ABOUT),
        element("p", f"{made} {licences}"),
        class_="ho-foot",
        aria_label="About this file",
    )


def _licences() -> str:
    own = "How Open? Code: BSD 3-Clause, copyright The How Open? authors. Texts and data: CC BY 4.0."
    morphdom = files("howopen.controls") / "static" / "morphdom.LICENSE.txt"
    return f"{own}\n\nmorphdom\n\n{morphdom.read_text(encoding='utf-8')}"
