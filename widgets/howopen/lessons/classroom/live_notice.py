"""The way from the teacher's page to a live session, where the server offers any."""

from howopen.figures.markup import Markup, element

HOW = "python -m howopen --live"


def live_notice(address: str) -> Markup:
    """Return the link to where a session begins; without an address, how to have one."""
    if not address:
        return element(
            "p",
            "In a live session answers arrive by themselves. It needs a server that was started with ",
            element("code", HOW),
            "; this one was not. Codes and files do without.",
            class_="ho-note",
        )
    link = element("a", "Begin a live session", href=address, target="_blank", rel="noopener")
    said = ": answers arrive by themselves, from telephones too. You need the key that the server printed."
    return element("p", link, said)
