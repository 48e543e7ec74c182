"""What a short reference says besides whose words they are."""

from dataclasses import replace

import pytest
from howopen.domain.evidence import Extent, Source
from howopen.figures.citation import cited

SOURCE = Source("made", "A made report", "Maker, M.", "Nobody", "2026", "https://example.org", "", None)


@pytest.mark.parametrize("extent", [e for e in Extent if e is not Extent.WHOLE])
def test_what_the_second_reader_lacked_stands_with_the_source(extent: Extent) -> None:
    """A reader weighs a source of which only a part, or nothing, was found again."""
    read = replace(SOURCE, read_again="2026-11-29", read_extent=extent)

    assert len(str(cited(SOURCE, "¶1"))) < len(str(cited(read, "¶1")))
    assert "second time" in str(cited(read, "¶1")) or "read twice" in str(cited(read, "¶1"))


def test_a_source_read_whole_goes_without_saying() -> None:
    """The reference stays short where there is nothing to hold back; its description has the day."""
    read = replace(SOURCE, read_again="2026-11-29", read_extent=Extent.WHOLE)

    described = str(cited(read, "¶1")).replace("; read again on 2026-11-29", "")
    assert str(cited(SOURCE, "¶1")) == described != str(cited(read, "¶1"))
