"""The Gap Map's rule for base models: the first line that fits counts."""

from collections.abc import Mapping

from howopen.domain.indices.entry import Entry
from howopen.domain.indices.form import Form, Licence
from howopen.domain.indices.result import Answer

CATEGORY = "base_pretrained"

Licences = Mapping[str, Licence]


def first_match(form: Form, entry: Entry, licences: Licences) -> Answer:
    """Return the score and class that the rule gives; none where it is another category's to give."""
    category = entry.facts.get("category", "")
    if category not in ("", CATEGORY):
        return Answer(f"another rule applies to the category {category}", None)
    if not all(entry.grade(item.key) for item in form.items if item.weight):
        return Answer("not all that the rule for base models asks is recorded", None)
    if entry.word("weights") == "closed":
        return Answer("1, closed", 1.0)
    standing = standing_of(entry, licences)
    if not standing:
        return Answer("the rule has no place for the licence as it is written", None)
    score, word = _open_weights(standing, entry.word("data"), entry.word("code"))
    return Answer(f"{score}, {word}", float(score))


def _open_weights(standing: str, data: str, code: str) -> tuple[int, str]:
    match standing, data, code:
        case "proprietary", _, _:
            return 1, "closed"
        case "no_commerce", _, _:
            return 2, "restricted"
        case "bounded", _, _:
            return 3, "open_weights"
        case "osi", "open", "open":
            return 5, "open_source"
        case (_, "open" | "documented-not-released", "open"):
            return 4, "open_weights"
    return 3, "open_weights"


def standing_of(entry: Entry, licences: Licences) -> str:
    """Return how the rule classes the licence of the weights; empty where it does not say.

    Of “code X + model Y” the model's licence governs, and “assumed-” before a name changes nothing.
    """
    written = entry.word("license").rpartition(" model ")[2].strip().removeprefix("assumed-")
    known = {name.casefold(): licence for name, licence in licences.items()}
    found = known.get(written.casefold())
    return found.standing if found else ""
