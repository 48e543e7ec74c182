"""Markdown on its way to paper: its links within the project lead to their part of the guide, or nowhere."""

import re
from collections.abc import Collection, Mapping
from html import escape

import mistune
from howopen.figures.markup import Markup

_FENCED = re.compile(r"^```.*?^```$\n?", re.MULTILINE | re.DOTALL)


class _OnPaper(mistune.HTMLRenderer):
    def __init__(self, parts: Collection[str]) -> None:
        super().__init__(escape=True)
        self._parts = parts

    def link(self, text: str, url: str, title: str | None = None) -> str:
        """Return a link to a part of the file, one to elsewhere with its address, of any other the words."""
        part, address = url.partition(".")[0], escape(url)
        if part in self._parts:
            return f'<a href="#{part}">{text}</a>'
        if not url.startswith("https://"):
            return text
        said = "" if url.endswith(text.removeprefix("doi:")) else f" <small>({address})</small>"
        return f'<a href="{address}">{text}</a>{said}'


def markup_of(text: str, parts: Collection[str] = ()) -> Markup:
    """Return Markdown as markup; `parts` are the names of the documents that are in the same file."""
    render = mistune.create_markdown(renderer=_OnPaper(parts), plugins=["table"])
    return Markup(render(text))


def sections_of(text: str) -> Mapping[str, str]:
    """Return what stands under each heading of the second rank, and under none what stands before all."""
    first, *others = re.split(r"^## ", _FENCED.sub("", text), flags=re.MULTILINE)
    found = {heading: body for heading, _, body in (part.partition("\n") for part in others)}
    return {"": first, **found}
