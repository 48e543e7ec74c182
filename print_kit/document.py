"""A document to print, as a page of HTML that needs nothing beside it."""

from dataclasses import dataclass
from pathlib import Path

from howopen.figures.markup import Markup, element, empty_element

STYLE = Path(__file__).with_name("print.css")


@dataclass(frozen=True, slots=True)
class Document:
    """What is printed under a title, and the name of its file."""

    name: str
    title: str
    body: Markup


def page_of(document: Document) -> str:
    """Return a document as a whole page, with the looks that it has on paper."""
    head = element(
        "head",
        empty_element("meta", charset="utf-8"),
        element("title", f"{document.title} – How Open?"),
        element("style", Markup(STYLE.read_text(encoding="utf-8"))),
    )
    return f"<!DOCTYPE html>{element('html', head, element('body', document.body), lang='en')}"
