"""The way to a setting that a figure shows, and the word that the page stands there already."""

from howopen.figures.markup import Markup, element


def way_there(
    place: str, is_here: bool, words: str, *, do: str = "go", label: str | None = None, where: str = ""
) -> Markup:
    """Return a button that sets the page to a place, or words instead where it stands there.

    `where` names the place in these words. Both have the place's key: whoever has pressed the button has
    the focus on the words that come for it, and not on another place's button.
    """
    key = f"way:{place}"
    if is_here:
        said = f"{where}: you are here" if where else "you are here"
        return element("span", f"● {said}", class_="ho-you-here", data_key=key)
    return element(
        "button",
        words,
        type="button",
        data_do=do,
        data_of=place,
        data_key=key,
        data_back=key,
        aria_label=label,
    )
