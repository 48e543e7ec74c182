"""`python -m howopen.editions.page_frame` writes what the frame of every page says of the series.

The frame is read by the server, by the static edition's own builder and by the one file, so these parts
are files beside the template; a test compares them with the tables.
"""

import json
from collections.abc import Callable

from howopen import __version__
from howopen.domain.series import PageEntry
from howopen.figures.markup import Markup, element, empty_element, join
from howopen.server.settings import SHARE
from howopen.sources.series_table import read_series

FOLDER = SHARE / "nbconvert" / "templates" / "howopen"
_ENDING = Markup("{{ ho_ending | default('ipynb') }}")
_PAPER = "https://doi.org/10.1038/s41586-024-08141-1"


def series_bar() -> Markup:
    """Return all pages of the series: in one line where there is room, else as a menu with their questions.

    Where `ho_page` is none of them, since a server can show other notebooks too, there is no bar.
    """
    pages = read_series()
    names = [page.notebook for page in pages]
    bar = element(
        "details",
        element("summary", "All pages"),
        element(
            "nav",
            element("ol", *(element("li", _link(page)) for page in pages)),
            aria_label="All pages",
        ),
        class_="ho-menu ho-pages",
    )
    return join(Markup(f"{{%- if ho_page in {names} %}}\n"), bar, Markup("\n{%- endif %}\n"))


def short_name(page: PageEntry) -> str:
    """Return a page's name in the bar: its notebook's, without the number."""
    return page.notebook[3:].replace("_", " ").capitalize()


def _link(page: PageEntry) -> Markup:
    here = Markup(f"{{% if ho_page == '{page.notebook}' %}} aria-current=\"page\"{{% endif %}}")
    inside = join(
        element("small", page.notebook[:2]),
        " ",
        element("b", short_name(page)),
        element("span", f" {page.title} {page.minutes} minutes"),
    )
    hue = f"ho-page-{page.page_id}"
    return Markup(f'<a class="{hue}" href="{page.notebook}.{_ENDING}"{here}>{inside}</a>')


def foot() -> Markup:
    """Return the foot of every page: after whom, under which licence, and how to cite it."""
    paper = element(
        "a", "doi:10.1038/s41586-024-08141-1", href=_PAPER, target="_blank", rel="noopener noreferrer"
    )
    cite = f"The How Open? authors. How Open? A teaching explorer, version {__version__}."
    return element(
        "footer",
        element(
            "p",
            "After Widder, D. G., Whittaker, M. & West, S. M., “Why ‘open’ AI systems are actually closed, "
            "and why this matters”, Nature 635 (2024), ",
            paper,
            ". Rules that the paper does not state are marked as ours.",
        ),
        element("p", element("b", "To cite: "), cite, data_version=__version__),
        element("p", "Texts and data: CC BY 4.0. Code: BSD 3-Clause."),
        class_="ho-foot",
    )


def described(page: PageEntry) -> str:
    """Return what a page is for catalogues of teaching material, in the words of schema.org, as JSON."""
    about = {
        "@context": "https://schema.org",
        "@type": "LearningResource",
        "name": page.title,
        "description": page.does,
        "isPartOf": {"@type": "CreativeWork", "name": "How Open?", "version": __version__},
        "isBasedOn": {"@type": "ScholarlyArticle", "@id": _PAPER},
        "learningResourceType": "interactive lesson",
        "interactivityType": "active",
        "timeRequired": f"PT{page.minutes}M",
        "typicalAgeRange": "16-",
        "inLanguage": "en",
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "isAccessibleForFree": True,
        "accessMode": ["textual", "visual"],
        "accessModeSufficient": ["textual"],
        "accessibilityFeature": ["alternativeText", "structuralNavigation", "tableOfContents"],
    }
    return json.dumps(about, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def told_when_shared(page: PageEntry) -> Markup:
    """Return what stands beside a link to a page in a chat or a post, in the words of the Open Graph."""
    after = f"After Widder, Whittaker & West in Nature (2024); {page.minutes} minutes."
    told = {
        "og:type": "article",
        "og:site_name": "How Open?",
        "og:title": page.title,
        "og:description": f"{page.does} {after}",
    }
    return join(*(empty_element("meta", property=name, content=text) for name, text in told.items()))


def _of_the_page_shown(say: Callable[[PageEntry], str]) -> str:
    """Return a template that says something of whichever page of the series is shown."""
    each = (
        f"{{%- {'el' if place else ''}if ho_page == '{page.notebook}' %}}\n{say(page)}\n"
        for place, page in enumerate(read_series())
    )
    return f"{''.join(each)}{{%- endif %}}\n"


def _description(page: PageEntry) -> str:
    """Return a page's description as data, which no browser runs."""
    return f'<script type="application/ld+json">{described(page)}</script>'


def parts() -> dict[str, str]:
    """Return the files' contents by their names."""
    return {
        "series.html": series_bar(),
        "foot.html": foot() + "\n",
        "described.html": _of_the_page_shown(_description),
        "shared.html": _of_the_page_shown(told_when_shared),
    }


if __name__ == "__main__":
    for name, content in parts().items():
        (FOLDER / name).write_text(content, encoding="utf-8")
