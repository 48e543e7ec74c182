"""One file or an archive from a stranger: what is too large or leads elsewhere is refused as a whole."""

import tracemalloc
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZipFile, ZipInfo

import pytest
from howopen.sources.indices.files import MOST_BYTES, MOST_FILES

from tests.sources.indices.samples import archive, graded, read

ENTRY = graded("osai_12")


def _bomb() -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as written, written.open("a.yaml", "w") as one:
        for _ in range(300):
            one.write(b"0" * 1_000_000)
    return out.getvalue()


def _many(count: int) -> bytes:
    return archive({f"{n}.yaml": "" for n in range(count)})


def _lying() -> bytes:
    """Return an archive of ten thousand files whose end says that there is one."""
    content = bytearray(_many(10_000))
    end = content.rfind(b"PK\x05\x06")
    content[end + 8 : end + 12] = b"\x01\x00\x01\x00"
    return bytes(content)


def _linked() -> bytes:
    link = ZipInfo("a.yaml")
    link.external_attr = 0o120777 << 16
    out = BytesIO()
    with ZipFile(out, "w") as written:
        written.writestr(link, "/etc/hosts")
    return out.getvalue()


def _twice() -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as written:
        written.writestr("a.yaml", ENTRY)
        with pytest.warns(UserWarning, match="Duplicate"):
            written.writestr("a.yaml", ENTRY)
    return out.getvalue()


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "a large file": (lambda: b"a" * (MOST_BYTES + 1), "20 MB"),
    "a small archive of much": (_bomb, "20 MB"),
    "many files": (lambda: _many(MOST_FILES + 1), "1,000 files"),
    "many files and an end that lies": (_lying, "1,000 files"),
    "an archive in an archive": (lambda: archive({"b.zip": _many(1)}), "archive in an archive"),
    "an archive under another name": (lambda: archive({"b.yaml": _many(1)}), "archive in an archive"),
    "a packed text under another name": (
        lambda: archive({"b.yaml": b"\x1f\x8b\x08"}),
        "archive in an archive",
    ),
    "a path upwards": (lambda: archive({"../a.yaml": ENTRY}), "leads out"),
    "a path from the root": (lambda: archive({"/etc/a.yaml": ENTRY}), "leads out"),
    "a path on a drive": (lambda: archive({"C:/a.yaml": ENTRY}), "leads out"),
    "a link": (_linked, "leads out"),
    "two of the same name": (_twice, "same name"),
    "half an archive": (lambda: archive({"a.yaml": ENTRY})[:-30], "damaged"),
    "another kind of archive": (lambda: b"\x1f\x8b\x08" + b"0" * 50, "only zip"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_as_a_whole_and_costs_little_memory(name: str) -> None:
    """Nothing of it is read, the reason is told, and it takes less than 50 MB beside the file itself."""
    make, reason = REFUSED[name]
    content = make()
    tracemalloc.start()
    found = read("upload.zip", content)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert found.entries == ()
    [problem] = found.problems
    assert reason in str(problem)
    assert str(problem).startswith("upload.zip: not read:")
    assert most < 50_000_000


def test_a_file_of_another_kind_is_refused() -> None:
    """A visitor who picked the wrong file learns which ones are read."""
    [problem] = read("picture.png", b"\x89PNG").problems

    assert ".yaml" in str(problem)


def test_a_file_that_cannot_be_unpacked_hides_no_other() -> None:
    """One locked, oddly packed or damaged file is named, and its neighbours are read."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as written:
        written.writestr("good.yaml", ENTRY)
        written.writestr(ZipInfo("odd.yaml"), ENTRY, ZIP_BZIP2)
        written.writestr("latin.yaml", "a: 1\nb: caf\xe9\n".encode("latin-1"))
    found = read("upload.zip", out.getvalue())

    assert [entry.file for entry in found.entries] == ["good.yaml"]
    assert [(problem.file, problem.line) for problem in found.problems] == [
        ("odd.yaml", 0),
        ("latin.yaml", 2),
    ]


def test_what_systems_add_by_themselves_is_no_problem() -> None:
    """An archive made on a Mac, or of a repository, reads as its author sees it."""
    found = read(
        "upload.zip",
        archive(
            {
                "__MACOSX/._a.yaml": b"\x00\x05",
                ".github/workflows/a.yml": "on: push",
                "a/README.md": "text",
                "a/b c.yaml": ENTRY,
            }
        ),
    )

    assert [entry.file for entry in found.entries] == ["a/b c.yaml"]
    assert found.problems == ()
    assert found.passed_over == ("a/README.md",)


@pytest.mark.parametrize("method", [ZIP_BZIP2, ZIP_LZMA])
def test_what_cannot_be_unpacked_in_part_is_not_unpacked(method: int) -> None:
    """A few hundred bytes of bzip2 are fifty megabytes at once, before the first can be looked at."""
    out = BytesIO()
    with ZipFile(out, "w", method) as written:
        written.writestr("a.yaml", b"0" * 50_000_000)
    content = bytearray(out.getvalue())
    listed = content.rfind(b"PK\x01\x02")
    content[listed + 24 : listed + 28] = (10).to_bytes(4, "little")  # which its list makes ten bytes of
    tracemalloc.start()
    [problem] = read("small.zip", bytes(content)).problems
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert "packed in a way that is not read" in str(problem)
    assert most < 5_000_000


def test_a_file_without_a_name_is_refused() -> None:
    """In an archive by hand; with a sentence, as everything else."""
    nameless = ZipInfo("x")
    nameless.filename = ""
    out = BytesIO()
    with ZipFile(out, "w") as written:
        written.writestr(nameless, ENTRY)
    [problem] = read("odd.zip", out.getvalue()).problems
    assert "odd.zip" in str(problem)
