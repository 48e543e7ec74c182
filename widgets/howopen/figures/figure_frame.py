"""What every figure of a lesson comes with: a title, its table, its source, and files to take along."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from howopen import __version__
from howopen.figures.csv_file import csv_text
from howopen.figures.downloads import Download
from howopen.figures.markup import Markup, element, empty_element, join

KINDS = ("CSV", "SVG", "PNG")
LICENCE = "CC BY 4.0"
RULES = "rules of this project, each with its own source (data/conditions.csv)"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as a plain value.

    `picture` is an SVG element, if it is one; `body` is what stands on the page beside or instead of it.
    `rows` under `header` say the same as a table, and are the figure where there is nothing to draw;
    `source` says from where.
    """

    name: str
    title: str
    source: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    body: Markup | None = None
    picture: Markup | None = None
    note: str = ""


def framed(figure: Figure) -> Markup:
    """Return a figure in its frame: its title, its sides to choose from, and what one can take along."""
    sides = _sides(figure)
    return element(
        "figure",
        element("div", element("h2", figure.title), _choice(figure, tuple(sides)), class_="ho-figure-head"),
        element("p", figure.note, class_="ho-note") if figure.note else None,
        *(element("div", side, class_=f"ho-side ho-side-{name}") for name, side in sides.items() if side),
        element(
            "figcaption",
            element("p", "Source: ", figure.source, class_="ho-side-source"),
            element("p", _link(figure), _buttons(figure), class_="ho-take ho-controls"),
            class_="ho-note",
        ),
        class_="ho-figure",
        id=_place(figure),
        aria_label=figure.title,  # and not what its caption's buttons are called
    )


def _sides(figure: Figure) -> dict[str, Markup | None]:
    """Return what a figure can show, first what it shows at first; its source stands in its caption."""
    drawn = {"figure": join(figure.picture, figure.body)} if figure.picture or figure.body else {}
    return {**drawn, "table": table(figure), "source": None}


def _choice(figure: Figure, sides: Sequence[str]) -> Markup:
    """Return the sides as radio buttons on a line, which the style sheet alone answers."""
    name = f"{figure.name}-side"
    radios = (
        element(
            "label",
            empty_element("input", type="radio", name=name, value=side, checked=not place),
            side.capitalize(),
        )
        for place, side in enumerate(sides)
    )
    legend = element("legend", f"Ways to see: {figure.title}", class_="ho-hidden")
    return element("fieldset", legend, *radios, class_="ho-sides ho-controls")


def _link(figure: Figure) -> Markup:
    """Return a link to this figure alone, which the address bar then shows with the setting."""
    label = f"Link to this figure: {figure.title}"
    return element("a", "Link", href=f"#{_place(figure)}", aria_label=label)


def _place(figure: Figure) -> str:
    return f"figure-{figure.name}"


def table(figure: Figure) -> Markup:
    """Return a figure's rows as a table whose first column names the row."""
    heads = (element("th", head, scope="col") for head in figure.header)
    rows = (
        element("tr", element("th", row[0], scope="row"), *(element("td", cell) for cell in row[1:]))
        for row in figure.rows
    )
    body = element(
        "table",
        element("caption", figure.title, class_="ho-hidden"),
        element("thead", element("tr", *heads)),
        element("tbody", *rows),
        class_="ho-table",
    )
    return element("div", body, class_="ho-scroll", tabindex=0, role="region", aria_label=figure.title)


def figure_csv(figure: Figure) -> Download:
    """Return a figure's rows as CSV; the first lines say what it is, whence and of when."""
    about = {"title": figure.title, "source": figure.source} | dict(_made())
    return Download(f"howopen-{figure.name}.csv", "text/csv", csv_text(about, figure.header, figure.rows))


def made_line() -> str:
    """Return what a picture that is taken along says of its making."""
    return f"Made {date.today().isoformat()} with How Open? {__version__}. {LICENCE}."


def _buttons(figure: Figure) -> Markup:
    return join(
        *(
            element(
                "button",
                kind,
                type="button",
                data_do="download",
                data_of=kind.lower(),
                aria_label=f"Download {kind}: {figure.title}",
            )
            for kind in KINDS
        )
    )


def _made() -> tuple[tuple[str, str], ...]:
    return (("made", date.today().isoformat()), ("version", __version__), ("licence", LICENCE))
