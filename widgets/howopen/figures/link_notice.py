"""What in a link could not be read, said where the reader sees it."""

from howopen.figures.markup import Markup, element, join

MOST = 10


def link_notice(problems: tuple[str, ...], where: str = "link") -> Markup:
    """Return the sentences about a link's or file's bad entries, as many as anybody reads, or nothing."""
    if not problems:
        return Markup()
    more = [and_more(len(problems) - MOST)] if len(problems) > MOST else []
    return notice_frame(join(*(element("li", problem) for problem in (*problems[:MOST], *more))), where)


def notice_frame(items: Markup, where: str = "link") -> Markup:
    """Return the notice with its items in their place."""
    return element(
        "div",
        element("p", f"Not everything in the {where} could be read:"),
        element("ul", items),
        class_="ho-notice",
    )


def and_more(number: object) -> str:
    """Return what stands in place of the sentences that would be too many."""
    return f"and {number} more."
