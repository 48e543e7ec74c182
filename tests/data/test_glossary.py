"""The words that pages explain."""

import json
import re
from functools import cache

import pytest
from howopen.domain.glossary import Term
from howopen.lessons.read_along.tables import read_paragraphs
from howopen.server.folder import installed_notebooks
from howopen.sources.glossary_table import read_glossary

TERMS = tuple(read_glossary().values())


@cache
def prose() -> str:
    """Return the prose of all notebooks."""
    notebooks = (json.loads(file.read_text("utf-8")) for file in installed_notebooks().glob("*.ipynb"))
    cells = (cell for notebook in notebooks for cell in notebook["cells"] if cell["cell_type"] == "markdown")
    return "\n".join("".join(cell["source"]) for cell in cells)


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.term_id)
def test_a_word_is_used_and_shortly_said(term: Term) -> None:
    """Whoever meets it can read on at once; a word that no page uses would be explained to nobody."""
    words = "|".join(re.escape(word) for word in (term.term, *term.forms))
    met = re.search(rf"\b({words})s?\b", prose(), re.IGNORECASE)

    assert met or any(term.term_id in paragraph.terms for paragraph in read_paragraphs())
    assert len(term.evidence.why.split()) <= 14
    assert term.term.lower() not in term.evidence.why.lower()


def test_words_stand_in_the_order_of_the_alphabet() -> None:
    """A page lists them as the table has them, and a reader looks one up."""
    written = [term.term.lower() for term in TERMS]

    assert written == sorted(written)
    forms = [form.lower() for term in TERMS for form in (term.term, *term.forms)]
    assert len(forms) == len(set(forms))
