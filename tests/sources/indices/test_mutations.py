"""Whatever happens to a file on its way, reading it ends in entries or in a reason, and never in an error."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.sources.indices.samples import (
    FORMS,
    GRADED,
    answered,
    archive,
    graded,
    listing,
    read,
    record,
    report,
    required,
    scores,
)
from tests.sources.indices.test_quality import remarks

SAMPLES = {
    **{f"{form_id}.yaml": graded(form_id) for form_id in GRADED},
    "mot.yml": listing(
        *required("Class III", "Class II", "Class I"), own={"Datasets": "CC0-1.0"}, data="MIT"
    ),
    "scores.csv": scores("fmti_2023", First="1", Second="0"),
    "some_fmtransparencyreport.csv": report("fmti_2025"),
    "record.yaml": record(),
}
_PIECES = [
    "&a ",
    "*a",
    "!!str ",
    "- ",
    ": ",
    "\t",
    '"',
    "'",
    "[",
    "}",
    "#",
    "|\n",
    "%",
    "---\n",
    "\x00",
    "é",
    ",",
    "\r",
]
_ODD = st.one_of(st.sampled_from(_PIECES), st.text(max_size=6))


@st.composite
def mutations(draw: st.DrawFn, text: str) -> str:
    """Return a text after some of what goes wrong with files: cut, doubled, moved, overwritten lines."""
    lines = text.splitlines(keepends=True)
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.integers(0, max(0, len(lines) - 1)))
        match draw(st.sampled_from(["cut", "double", "move", "insert", "indent", "end"])):
            case "cut":
                del lines[place : place + draw(st.integers(1, 4))]
            case "double":
                lines[place:place] = lines[place : place + draw(st.integers(1, 6))]
            case "move" if lines:
                lines.insert(draw(st.integers(0, len(lines) - 1)), lines.pop(place))
            case "insert" if lines:
                at = draw(st.integers(0, len(lines[place])))
                lines[place] = lines[place][:at] + draw(_ODD) + lines[place][at:]
            case "indent" if lines:
                lines[place] = " " * draw(st.integers(1, 5)) + lines[place].lstrip()
            case "end":
                lines = lines[: place + 1]
    return "".join(lines)


@st.composite
def mutated(draw: st.DrawFn) -> tuple[str, bytes]:
    """Return a sample after that, and at times with bytes in it that are no text."""
    name = draw(st.sampled_from(sorted(SAMPLES)))
    content = draw(mutations(SAMPLES[name])).encode("utf-8", "surrogatepass")
    if draw(st.booleans()):
        at = draw(st.integers(0, len(content)))
        content = content[:at] + draw(st.binary(max_size=3)) + content[at:]
    return name, content


@given(mutated())
@settings(max_examples=150)
def test_a_file_that_was_damaged_is_read_or_refused_with_its_line(file: tuple[str, bytes]) -> None:
    """A place that is named exists; what was read can be answered, looked at and named."""
    name, content = file
    found = read(name, content)

    assert found.entries or found.problems or found.passed_over
    lines = len(content.splitlines()) + 1
    for problem in found.problems:
        assert problem.file == name
        assert 0 <= problem.line <= lines + content.count(b"\r")
        assert problem.reason
    for entry in found.entries:
        assert entry.form_id in FORMS
        assert all(1 <= grade.line <= lines for grade in entry.grades)
        assert answered(entry).words
        assert all(remark.reason for remark in remarks(entry))


@given(mutated())
@settings(max_examples=40)
def test_a_damaged_file_in_an_archive_hides_no_other(file: tuple[str, bytes]) -> None:
    """All its neighbours are read as if it were not there, unless it turned into an archive itself."""
    name, content = file
    found = read("upload.zip", archive({**SAMPLES, name: content}))

    whole = {entry.file for entry in found.entries} | {problem.file for problem in found.problems}
    assert SAMPLES.keys() - {name} <= whole


@given(st.binary(max_size=400), st.integers(0, 10_000), st.integers(0, 255))
@example(extra=b"", place=1394, byte=0)  # the number of files in its list
@settings(max_examples=100)
def test_a_damaged_archive_is_read_or_refused(extra: bytes, place: int, byte: int) -> None:
    """Bytes changed anywhere, the list of contents included, end in entries or in a reason."""
    content = bytearray(archive({"a.yaml": SAMPLES["osai_12.yaml"], "b.csv": SAMPLES["scores.csv"]}))
    content[place % len(content)] = byte
    found = read("upload.zip", bytes(content) + extra)

    assert found.entries or found.problems or found.passed_over
