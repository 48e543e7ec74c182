"""Reads a reader's file of disputed rules.

What in it cannot be used is named with its place, and the rest applied.
"""

import json
from typing import Any

from howopen.domain.catalog import Catalog
from howopen.domain.disputed import rules_version
from howopen.domain.dissent import NONE_DISPUTED, Change, Dissent
from howopen.domain.link_problem import quoted
from howopen.sources.dissent_url import fitting, other_version

LONGEST_FILE = 32_000
"""In characters: several times what the most changes take, each with the longest reason."""

_MOST_READ = 200
_TEXTS = ("rule", "to", "reason")


def read_dissent_file(text: str, catalog: Catalog, problems: list[str]) -> Dissent:
    """Return what a file disputes, as far as it can be read and fits the rules.

    `problems` gets a sentence with place and reason for everything else.
    """
    content = _content(text, problems)
    if content is None:
        return NONE_DISPUTED
    made_for = content.get("rules")
    if made_for != rules_version(catalog):
        problems.append(other_version(made_for if isinstance(made_for, str) else ""))
    listed = content["changes"]
    if len(listed) > _MOST_READ:
        problems.append(f"The file has more than {_MOST_READ} changes; the others were left out.")
    read = (_change(number, one, problems) for number, one in enumerate(listed[:_MOST_READ], 1))
    return fitting([change for change in read if change], catalog, problems, "The file")


def _content(text: str, problems: list[str]) -> dict[str, Any] | None:
    if len(text) > LONGEST_FILE:
        problems.append(f"The file is longer than {LONGEST_FILE:,} characters or 64 kB, and was not read.")
        return None
    try:
        content = json.loads(text)
    except json.JSONDecodeError as error:
        problems.append(f"The file is no JSON, line {error.lineno}, column {error.colno}: {error.msg}.")
    except (ValueError, RecursionError):
        problems.append(
            "The file is no JSON that can be read: it is nested too deep, or has too long a number."
        )
    else:
        if isinstance(content, dict) and isinstance(content.get("changes"), list):
            return content
        problems.append("The file has no list of “changes”, and disputes nothing.")
    return None


def _change(number: int, one: object, problems: list[str]) -> Change | None:
    texts = [one.get(name, "") for name in _TEXTS] if isinstance(one, dict) else []
    wrong = next((n for n, t in zip(_TEXTS, texts, strict=False) if not isinstance(t, str)), "")
    if not texts:
        problems.append(
            f"The file, change {number}: {quoted(str(one))} is no change with rule, to and reason."
        )
    elif wrong:
        problems.append(
            f"The file, change {number}, {wrong}: this has to be a text; the change was left out."
        )
    else:
        return Change(*texts)
    return None
