"""Other people's indices on the page: opened in pieces, judged by their own rules, beside our assessments."""

from base64 import b64encode
from collections.abc import Mapping
from typing import Any
from unittest.mock import patch

import pytest
from howopen.lessons.real_systems.index_section import MOST_ENTRIES, OtherIndices
from howopen.lessons.real_systems.more_rows import STEP
from howopen.sources.catalog_files import catalog
from howopen.sources.indices.files import MOST_BYTES, MOST_FILES

from tests.controls.actions import act
from tests.figures.table_and_file import about_and_rows
from tests.sources.indices.samples import archive, graded, listing, record, required, scores

PIECE = 42_000


class Opened(OtherIndices):
    """The section as a page drives it: whatever it asks the page for, the page sends."""

    def __init__(self) -> None:
        self.asked: list[dict[str, Any]] = []
        super().__init__(catalog())

    def send(self, content: Any, buffers: Any = None) -> None:
        """Keep what the page is asked for."""
        if content["task"] != "show":
            self.asked.append(content)

    def bring(self, files: Mapping[str, str | bytes]) -> None:
        """Send files as the page does: announced, and then a piece for each time that one is asked for."""
        contents = {name: text.encode() if isinstance(text, str) else text for name, text in files.items()}
        stream = b"".join(f"{len(text)} {name}\n".encode() + text for name, text in contents.items())
        act(self, "files", str(len(files)), str(len(stream)))
        while any(said["task"] == "piece" for said in self.asked):
            self.asked.clear()
            act(self, "piece", value=b64encode(stream[:PIECE]).decode())
            stream = stream[PIECE:]

    def saved(self) -> list[list[str]]:
        """Ask for the report and return its rows."""
        act(self, "report")
        [made] = [said for said in self.asked if said["task"] == "save"]
        return about_and_rows(made["text"])[1]


@pytest.fixture
def section() -> Opened:
    """A section into which nothing was opened."""
    return Opened()


def test_files_of_all_kinds_are_read_at_once(section: Opened) -> None:
    """Single files and archives together, however many pieces they come in."""
    section.bring(
        {
            "one.yaml": graded("osai_12"),
            "many.zip": archive(
                {"a.yml": listing(*required("Class III"), distribution="MIT"), "b.yaml": record()}
            ),
            "scores.csv": scores("fmti_2024", First="1", Second="0"),
            "long.yaml": "# " + "x" * 3 * PIECE,
        }
    )

    assert "1 of the European Open Source AI Index, 12 dimensions" in section.html
    assert "2 of the Foundation Model Transparency Index" in section.html
    for said in ("1.000 of 1", "Class III - Open Model", "5, open_source", "100 of 100"):
        assert said in section.html
    assert "long.yaml: it is longer than" in section.html


def test_a_broken_file_is_named_with_its_line_and_hides_no_other(section: Opened) -> None:
    """On the page, and in the report."""
    section.bring({"bad.yaml": "system:\n  name: [x\n", "good.yaml": graded("osai_12")})

    assert "bad.yaml, line 3" in section.html
    assert "1.000 of 1" in section.html
    assert ["", "", "bad.yaml", "3", "Not read"] in [row[:5] for row in section.saved()]


def test_grades_stand_beside_our_rungs(section: Opened) -> None:
    """Of the system that bears the same name, or of the one that the reader chooses, never a likely one."""
    section.bring({"a.yaml": graded("osai_12", "partial").replace("name: Sample", "name: pythia", 1)})
    ours = catalog().systems["pythia"].name
    assert f'<option value="pythia" selected>{ours}</option>' in section.html
    act(section, "forget")
    section.bring({"a.yaml": graded("osai_12").replace("name: Sample", "name: Pythia-Chat-Base", 1)})
    assert f'<option value="pythia">{ours}</option>' in section.html

    act(section, "beside", value="pythia")
    rung = (
        catalog().factors["training_data"].rungs[catalog().scenario_of("pythia").level("training_data")].label
    )
    assert f"{catalog().factors['training_data'].name}: {rung}" in section.html


def test_one_is_found_among_many(section: Opened) -> None:
    """By any word, and sorted by what an index makes of them."""
    files = {
        f"{n}.yaml": graded("osai_12", "closed" if n < 60 else "open").replace(
            "name: Sample", f"name: S{n}", 1
        )
        for n in range(70)
    }
    section.bring({"all.zip": archive(files)})
    assert section.html.count('data-do="look"') == STEP
    act(section, "more")
    assert section.html.count('data-do="look"') == 2 * STEP
    while (last := f"Show {STEP + 70 % STEP} more") not in section.html:  # the last few come along
        act(section, "more")
    act(section, "more")
    assert (section.html.count('data-do="look"'), last in section.html) == (70, False)

    act(section, "sort", value="answer")
    assert ("S60" in section.html, "S0<" in section.html) == (True, False)  # the open ones come first
    act(section, "search", value="s6 maker")
    assert section.html.count('data-do="look"') == 11
    act(section, "look", of="65")
    assert "S65, beside ours" in section.html


@pytest.mark.parametrize(
    ("count", "size", "reason"),
    [
        (MOST_FILES + 1, 10, "1,001 files are more"),
        (1, MOST_BYTES + 1, "more than the 20 MB"),
        ("many", 10, "did not say how much"),
        ("9" * 5000, 10, "did not say how much"),
    ],
)
def test_too_much_is_refused_before_it_is_sent(
    section: Opened, count: object, size: object, reason: str
) -> None:
    """The page is asked for nothing."""
    act(section, "files", str(count), str(size))

    assert reason in section.html
    assert section.asked == []


@pytest.mark.parametrize(
    "piece", ["", "no base64", b64encode(b"x" * 60).decode(), b64encode(b"no name\n").decode()]
)
def test_what_is_no_piece_ends_it_with_a_sentence(section: Opened, piece: str) -> None:
    """A file that went away, and whatever a page of ours would not send."""
    act(section, "piece", value=piece)
    assert "No file is open." in section.html
    act(section, "files", "1", "8")
    act(section, "piece", value=piece)

    assert "The browser" in section.html
    section.bring({"good.yaml": graded("osai_12")})
    assert "1.000 of 1" in section.html


def test_there_is_an_end_to_what_is_kept(section: Opened) -> None:
    """Archives full of tables, each with many developers, do not fill a visitor's memory."""
    makers = {f"m{n}": "1" for n in range(60)}
    table = scores("fmti_2025", **makers)
    section.bring({"all.zip": archive({f"{n}.csv": table for n in range(60)})})

    assert f"{MOST_ENTRIES} of the Foundation" in section.html
    assert f"there is room for {MOST_ENTRIES:,} entries" in section.html


def test_reading_pauses_so_that_the_page_can_say_how_far_it_is(section: Opened) -> None:
    """A large archive neither stops the page nor lets it look stopped."""
    with patch("howopen.lessons.real_systems.index_section.TURN", 0):
        said = []
        section.observe(lambda change: said.append(change.new), "html")
        section.bring({"all.zip": archive({f"{n}.yaml": graded("osai_12") for n in range(3)})})

    assert [sum(f"Reading: {n} entries" in html for html in said) for n in (1, 2, 3)] == [1, 1, 1]
    assert any("Applying the rules: 2 of 3" in html for html in said)


HOSTILE = '"><img src=x onerror=alert(1)><script>alert(1)</script>'


def test_nothing_of_a_file_runs(section: Opened) -> None:
    """Names, grades, notes, links and names of files are the texts that they are; a script is no link."""
    entry = graded("osai_12", paper=f"'{HOSTILE}'").replace("name: Sample", f"name: '{HOSTILE}'", 1)
    entry = entry.replace("https://example.org/evidence", "javascript:alert(1)", 1)
    entry = entry.replace("notes: Seen.", f"notes: '{HOSTILE}'", 1) + f"'{HOSTILE}': 1\n"
    section.bring({f"{HOSTILE}.yaml": entry, f"2{HOSTILE}.yaml": "a: [", "3.yaml": graded("osai_12")})
    act(section, "look", of="0")

    assert "onerror=alert(1)&gt;" in section.html
    assert "<img" not in section.html
    assert "<script" not in section.html
    assert 'href="javascript' not in section.html
    assert "javascript:alert(1)" in section.html


def test_the_report_is_no_program_for_a_spreadsheet(section: Opened) -> None:
    """A cell that begins as a formula does is made a text."""
    section.bring({"a.yaml": graded("osai_12", without="paper").replace("name: Sample", "name: '=1+1'", 1)})

    assert "'=1+1" in [row[1] for row in section.saved()]


def test_more_files_than_were_announced_are_not_read(section: Opened) -> None:
    """A page of ours says how many it sends; a million empty ones in one piece are none of its."""
    stream = b"0 \n" * 3
    act(section, "files", "2", str(len(stream)))
    act(section, "piece", value=b64encode(stream).decode())
    assert "did not say where a file begins" in section.html


def test_the_report_fits_into_one_message(section: Opened) -> None:
    """However much there is to tell; what is left out is counted."""
    header = "Indicator,A\n"
    section.bring(
        {f"{n}.csv": header + "".join(f"no such {n} {i},1\n" for i in range(500)) for n in range(40)}
    )
    act(section, "report")
    [made] = [said for said in section.asked if said["task"] == "save"]
    assert len(made["text"]) < 2_000_000
