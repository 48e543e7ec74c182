"""`python -m print_kit` writes the print kit into `build/print/`, for both sizes of paper."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from howopen.sources.catalog_files import catalog
from playwright.sync_api import Browser, sync_playwright

from print_kit.cards import cards
from print_kit.document import Document, page_of
from print_kit.guide import guide
from print_kit.questions import key, question_sheet
from print_kit.worksheets import worksheets
from tests.browser.chromium import HOW, find
from upkeep.requirements import ROOT

PAPERS = ("A4", "Letter")
_FOOT = (
    '<p style="font: 8pt sans-serif; width: 100%; text-align: center">'
    '<span class="title"></span> · CC BY 4.0 · '
    'page <span class="pageNumber"></span> of <span class="totalPages"></span></p>'
)
_MARGIN = {"top": "15mm", "bottom": "18mm", "left": "16mm", "right": "16mm"}


def documents() -> tuple[Document, ...]:
    """Return all that there is to print."""
    known = catalog()
    return guide(), worksheets(), cards(known), question_sheet(), key(known)


def write(browser: Browser, folder: Path, printed: Iterable[Document]) -> Iterator[Path]:
    """Write documents as PDF, with tags for whoever has them read aloud, and yield where each one is."""
    page = browser.new_page()
    for document in printed:
        page.set_content(page_of(document))
        for paper in PAPERS:
            path = folder / paper.lower() / f"{document.name}.pdf"
            page.pdf(
                path=path,
                format=paper,
                margin=_MARGIN,
                tagged=True,
                outline=True,
                display_header_footer=True,
                header_template="<p></p>",
                footer_template=_FOOT,
            )
            yield path
    page.close()


def main() -> None:
    """Write all of it, and say where."""
    program = find() or sys.exit(HOW)
    with sync_playwright() as playwright, playwright.chromium.launch(executable_path=program) as browser:
        for path in write(browser, ROOT / "build" / "print", documents()):
            print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
