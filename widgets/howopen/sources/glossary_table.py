"""`glossary.csv`: the words that pages explain where they use them."""

from collections.abc import Mapping

from howopen.domain.glossary import Term
from howopen.sources.table import Table, reader
from howopen.sources.table_rows import Folder

GLOSSARY = Table(
    "glossary",
    Term,
    "Glossary",
    "Words of the field in plain words, for readers of sixteen. Pages explain each where prose uses it.",
    key="term_id",
)


def read_glossary(folder: Folder = None) -> Mapping[str, Term]:
    """Return the words by their ids, in the order of the alphabet."""
    return reader(folder).by_id(GLOSSARY)
