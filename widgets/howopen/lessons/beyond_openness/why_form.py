"""The last question, with room to write."""

from datetime import date

from howopen import __version__
from howopen.figures.downloads import Download
from howopen.figures.markup import Markup, element

LONGEST = 400
"""So many letters fit in an address also where each of them takes nine signs there."""

QUESTION = "Why AI? Name one problem that matters to you. What does it take, and is AI part of that?"


def why_form(words: str, problem: str = "") -> Markup:
    """Return the question with what has been written, which is shown as the text that it is."""
    return element(
        "form",
        element("label", QUESTION, for_="ho-why-words"),
        element("textarea", words, id="ho-why-words", name="words", rows=5, maxlength=LONGEST),
        element("p", problem, role="alert", class_="ho-problem") if problem else None,
        element(
            "div",
            element("button", "Keep", type="button", data_do="keep", class_="ho-main"),
            element("button", "Take along as a file", type="button", data_do="take") if words else None,
            class_="ho-row",
        ),
        element("p", _kept(words), role="status", class_="ho-note"),
        class_="ho-predict",
    )


def why_file(words: str, query: str) -> Download:
    """Return what was written as a text that a person can read, with the setting beside it."""
    made = f"Made {date.today().isoformat()} with How Open? {__version__}."
    return Download(
        "howopen-why-ai.txt",
        "text/plain",
        "\n".join((QUESTION, "", words, "", f"Setting: ?{query}", made, "")),
    )


def _kept(words: str) -> str:
    if not words:
        return f"At most {LONGEST} letters. Nobody reads it unless you pass it on."
    return (
        f"Kept in this page’s address: {len(words)} of {LONGEST} letters. Whoever gets the address can read "
        "them; the link that the tools copy leaves them out."
    )
