"""What in a link could not be read, said where the reader sees it."""

from howopen.figures.markup import Markup, element


def link_notice(problems: tuple[str, ...]) -> Markup:
    """Return the sentences about a link's bad entries, or nothing."""
    if not problems:
        return Markup()
    items = (element("li", problem) for problem in problems)
    return element(
        "div",
        element("p", "Not everything in the link could be read:"),
        element("ul", *items),
        class_="ho-notice",
    )
