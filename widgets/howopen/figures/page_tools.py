"""The tools that stand at the same place on every page."""

from howopen.figures.markup import Markup, element, empty_element

_DOWNLOADS = (
    ("json", "scenario (JSON)"),
    ("csv", "what follows (CSV)"),
    ("svg", "network (SVG)"),
    ("png", "network (PNG)"),
)


def page_tools(can_undo: bool, can_redo: bool, said: str = "", *, downloads: bool = True) -> Markup:
    """Return undo, redo, reset, copy link and, if wanted, downloads; `said` is announced to everyone."""
    return element(
        "div",
        _button("Undo", "undo", disabled=not can_undo),
        _button("Redo", "redo", disabled=not can_redo),
        _button("Reset all", "reset"),
        _button("Copy link", "copy"),
        element(
            "details",
            element("summary", "Download"),
            *(_button(words, "download", kind) for kind, words in _DOWNLOADS),
            data_key="downloads",
        )
        if downloads
        else None,
        _disputed_rules() if downloads else None,
        _own_answers() if downloads else None,
        element("span", said, role="status", class_="ho-said"),
        class_="ho-tools",
        role="group",
        aria_label="Tools of this page",
    )


def _disputed_rules() -> Markup:
    opens = empty_element("input", type="file", accept=".json,application/json")
    return element(
        "details",
        element("summary", "Disputed rules"),
        _button("take along (JSON)", "download", "dissent"),
        element("label", "open a file ", opens),
        data_key="disputed",
    )


def _own_answers() -> Markup:
    return element(
        "details",
        element("summary", "Your answers"),
        _button("take along (CSV)", "download", "answers"),
        _button("show as a code", "code"),
        data_key="answers",
    )


def code_words(code: str) -> str:
    """Return what is said once the answers have been put into a code."""
    if not code:
        return "There is no answer to put into a code yet."
    return f"Your answers as a code, for your teacher: {code}"


def copied(refused: str = "") -> str:
    """Return what is said once a link is copied, or with the link itself where the browser refused."""
    if refused:
        return f"The browser refused; the link is {refused}"
    return "Link copied: this setting, without your answers."


def _button(words: str, do: str, of: str = "", *, disabled: bool = False) -> Markup:
    return element(
        "button", words, type="button", data_do=do, data_of=of, aria_disabled="true" if disabled else None
    )
