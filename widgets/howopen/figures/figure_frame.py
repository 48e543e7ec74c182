"""What every figure of a lesson comes with: a title, its table, its source, and files to take along."""

import csv
import io
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from textwrap import wrap

from howopen import __version__
from howopen.figures.downloads import Download
from howopen.figures.markup import Markup, element, join

_LINE, _MARGIN, _CHARACTERS = 16, 14, 62


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as a plain value.

    `picture` is an SVG element, if it is one, as wide as `width`; `body` is what stands on the page
    beside or instead of it. `rows` under `header` say the same as a table, `unfolded` where the table is
    the figure, and `source` says from where.
    """

    name: str
    title: str
    source: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    body: Markup | None = None
    picture: Markup | None = None
    width: int = 400
    height: int = 0
    note: str = ""
    unfolded: bool = False


def framed(figure: Figure) -> Markup:
    """Return a figure with its title, table, source line and download buttons."""
    return element(
        "figure",
        element("h2", figure.title),
        element("p", figure.note, class_="ho-note") if figure.note else None,
        figure.picture,
        figure.body,
        element(
            "details",
            element("summary", "As a table"),
            table(figure),
            open=figure.unfolded,
            data_key=f"{figure.name}-table",
        ),
        element("figcaption", "Source: ", figure.source, " ", _buttons(figure), class_="ho-note"),
        class_="ho-figure",
    )


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
    lines = io.StringIO()
    for name, value in (("title", figure.title), ("source", figure.source), *_made()):
        lines.write(f"# {name}: {value}\r\n")
    writer = csv.writer(lines)
    writer.writerow(figure.header)
    writer.writerows(figure.rows)
    return Download(f"howopen-{figure.name}.csv", "text/csv", lines.getvalue())


def figure_svg(figure: Figure) -> Download:
    """Return a figure's picture so that it stands alone: title, source and date inside."""
    title = wrap(figure.title, _CHARACTERS - 14)
    footer = [
        *wrap(f"Source: {figure.source}", _CHARACTERS),
        f"How Open? {' · '.join(v for _, v in _made())}",
    ]
    below = _MARGIN + 20 * len(title)
    height = below + figure.height + _LINE * (len(footer) + 1)
    style = (files("howopen.figures") / "theme.css").read_text(encoding="utf-8")
    texts = [_text(_MARGIN + 6 + 20 * n, line, "15px", "700") for n, line in enumerate(title)]
    texts += [_text(below + figure.height + _LINE * (n + 1), line, "11px") for n, line in enumerate(footer)]
    picture = element(
        "svg",
        element("style", Markup(style)),
        element("rect", width="100%", height="100%", fill="#ffffff"),
        *texts,
        # A picture within a picture takes all the room there is, so it gets a frame of its own size.
        element("svg", figure.picture, x=_MARGIN, y=below, width=figure.width, height=figure.height),
        xmlns="http://www.w3.org/2000/svg",
        width=figure.width + 2 * _MARGIN,
        height=f"{height:.0f}",
        class_="ho ho-alone",
        font_family="system-ui, sans-serif",
    )
    return Download(f"howopen-{figure.name}.svg", "image/svg+xml", picture)


def figure_png(figure: Figure) -> Download:
    """Return the same picture, to be drawn as PNG by the browser."""
    return Download(f"howopen-{figure.name}.png", "image/png", figure_svg(figure).text)


def _buttons(figure: Figure) -> Markup:
    kinds = ("CSV", "SVG", "PNG") if figure.picture else ("CSV",)
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
            for kind in kinds
        )
    )


def _made() -> tuple[tuple[str, str], ...]:
    return (("made", date.today().isoformat()), ("version", __version__))


def _text(y: float, text: str, size: str, weight: str = "400") -> Markup:
    style = f"font-size:{size};font-weight:{weight}"
    return element("text", text, x=_MARGIN, y=f"{y:.0f}", style=style, fill="#1c1c22")
