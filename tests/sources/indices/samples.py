"""Small files in each form that is read, written here: none of them is anybody's real entry."""

import csv
from collections.abc import Mapping
from io import BytesIO, StringIO
from zipfile import ZIP_DEFLATED, ZipFile

from howopen.domain.indices.answer import answer
from howopen.domain.indices.entry import Entry, Reading
from howopen.domain.indices.result import Answer
from howopen.sources.indices.index_tables import read_index_tables
from howopen.sources.indices.reading import read_indices

INDICES = read_index_tables()
FORMS = INDICES.forms
GRADED = [form_id for form_id, form in FORMS.items() if form.is_graded]


def graded(form_id: str, word: str = "open", *, without: str = "", **words: str) -> str:
    """Return a file with the same grade for every question, or another for some of them."""
    head = "project" if form_id in ("opening_up_2023", "musgo") else "system"
    lines = [
        "---",
        f"{head}:",
        "    name: Sample",
        "    link: https://example.org",
        "",
        "org:",
        "    name: Maker",
    ]
    for item in FORMS[form_id].items:
        if item.key != without:
            lines += ["", f"{item.key}:", f"    class: {words.get(item.key, word)}"]
            lines += ["    link: https://example.org/evidence", "    notes: Seen."]
    return "\n".join(lines) + "\n"


def listing(*components: str, own: Mapping[str, str] = {}, **kinds: str) -> str:
    """Return a listing of some components, with licences of their own, and for kinds of them."""
    whole = [f"    {kind}:\n      name: {licence}" for kind, licence in kinds.items()] or ["    {}"]
    lines = [
        "framework:\n  name: Model Openness Framework\n  version: '1.0'\n  date: '2024-12-15'",
        "release:\n  name: Sample\n  producer: Maker\n  license:",
        *whole,
        "  components:" if components else "  components: []",
    ]
    for name in components:
        lines.append(f"    -\n      name: '{name}'\n      description: text")
        if name in own:
            lines.append(f"      license: {own[name]}")
    return "\n".join(lines) + "\n"


def required(*classes: str) -> list[str]:
    """Return the components that some classes ask for."""
    return [item.key for item in FORMS["mot"].items if item.weight and item.group in classes]


def scores(form_id: str, **makers: str) -> str:
    """Return a table of scores in which each maker has the same score everywhere."""
    out = StringIO()
    rows = csv.writer(out)
    rows.writerow(["Indicator", *makers])
    for item in FORMS[form_id].items:
        rows.writerow([item.key, *makers.values()])
    return out.getvalue()


def report(form_id: str, score: str = "1", reference: str = "https://example.org") -> str:
    """Return a developer's report with the same score everywhere."""
    out = StringIO()
    rows = csv.writer(out)
    rows.writerow(["Indicator", "Definition", "Notes", "Disclosure", "Justification", "References", "Score"])
    for item in FORMS[form_id].items:
        rows.writerow([item.key, "What?", "Two\nlines", "Told", "It is told.", reference, score])
    return out.getvalue()


def record(licence: str = "Apache-2.0", score: str = "5", **words: str) -> str:
    """Return a record of scores in the Gap Map's later form."""
    parts = {"weights": "open", "data": "open", "code": "open", **words, "license": licence}
    lines = ["product: sample", "openness:", f"  score: {score}", "  class: open_source", "  components:"]
    for key, word in parts.items():
        lines += [f"    {key}:", f"      value: {word}"]
    lines += [
        "  sources:",
        "  - url: https://example.org",
        "    shows: weights",
        "    accessed: '2026-08-01'",
    ]
    return "\n".join(lines) + "\n"


def archive(files: dict[str, str | bytes]) -> bytes:
    """Return an archive of files by name."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as written:
        for name, content in files.items():
            written.writestr(name, content)
    return out.getvalue()


def read(name: str, content: str | bytes) -> Reading:
    """Return what a file yields."""
    return read_indices(name, content.encode() if isinstance(content, str) else content, FORMS)


def only(name: str, content: str) -> Entry:
    """Return the one entry of a file in which nothing is wrong."""
    found = read(name, content)
    assert found.problems == ()
    [entry] = found.entries
    return entry


def answered(entry: Entry) -> Answer:
    """Return what the index's own rule makes of an entry."""
    return answer(FORMS[entry.form_id], entry, INDICES.licences[entry.form_id])
