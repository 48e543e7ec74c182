"""The one file stays small enough to be sent by e-mail, also with many more systems."""

import base64
import zlib
from dataclasses import replace
from itertools import islice
from pathlib import Path

from howopen.domain.catalog import Catalog
from howopen.editions.contents import contents
from howopen.editions.onefile import build
from howopen.sources.catalog_files import catalog, read_catalog

from tests.sources.copies import Tables
from tests.sources.growth import add_system


def size_with(known: Catalog, *systems: str) -> int:
    """Return how many bytes a file's tables take that holds these systems and no others."""
    made = contents(replace(known, systems={name: known.systems[name] for name in systems}), ())
    return sum(len(base64.b64encode(zlib.compress(part, 9))) for part in (made.tables, made.numbers))


def test_thirty_systems_fit(onefile: Path) -> None:
    """As many as a class will ask about, each with as much to say as the newer half of the real ones."""
    known = catalog()
    older = dict(islice(known.systems.items(), len(known.systems) // 2))
    size = onefile.stat().st_size
    added = (size - len(build(replace(known, systems=older)).encode())) / (len(known.systems) - len(older))
    assert size + (30 - len(known.systems)) * added <= 1_000_000


def test_a_system_more_adds_little(tables: Tables) -> None:
    """It costs its words and the panels in which its rung is marked, not each of its thousand settings."""
    add_system(tables)
    known = read_catalog(tables.folder)

    assert size_with(known, "pythia", "bloom", "new_system") - size_with(known, "pythia", "bloom") < 6_000
