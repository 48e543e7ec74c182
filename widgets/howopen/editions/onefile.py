"""`python -m howopen.editions.onefile FILE` writes the whole-system page as one HTML file."""

import sys
from pathlib import Path

from howopen.domain.catalog import Catalog
from howopen.editions.contents import contents
from howopen.editions.document import document
from howopen.editions.first_views import first_views, view_names
from howopen.editions.notebook_page import notebook_page, placed_views, title_of
from howopen.lessons.whole_system.lesson import WholeSystem
from howopen.server.folder import FIRST_PAGE, installed_notebooks
from howopen.sources.catalog_files import catalog as read_catalog

PARTS = ("board", "recall", "dependencies", "consequences", "open_map", "check")


def build(catalog: Catalog | None = None) -> str:
    """Return the whole-system page as one HTML file; this takes half a minute."""
    lesson = WholeSystem(catalog or read_catalog())
    names = view_names(lesson)
    asked = [view.asked for view in lesson.questions]
    first = first_views(lesson.catalog, asked)
    parts = {part: placed_views(getattr(lesson, part), names, first) for part in PARTS}
    notebook = installed_notebooks() / FIRST_PAGE
    page = notebook_page(notebook, parts)
    return document(title_of(notebook), notebook.stem, page, contents(lesson.catalog, asked))


def main() -> None:
    """Write the file that the command names."""
    if len(sys.argv) != 2:
        sys.exit(f"Usage: python -m {__spec__.name} FILE")
    file = Path(sys.argv[1])
    file.parent.mkdir(parents=True, exist_ok=True)
    content = build().encode()
    file.write_bytes(content)
    print(f"{file}: {len(content) / 1e6:.2f} MB. It opens from any disk, without a network.")


if __name__ == "__main__":
    main()
