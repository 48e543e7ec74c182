"""A few answers of which one is chosen."""

from collections.abc import Mapping

from howopen.figures.markup import Markup, element, empty_element


def radio_boxes(name: str, words: Mapping[str, str], chosen: str, do: str, of: str = "") -> list[Markup]:
    """Return a radio button with its label for each value; a press does `do` of `of`, else of the value."""
    return [
        element(
            "label",
            empty_element(
                "input",
                type="radio",
                name=name,
                value=value,
                data_do=do,
                data_of=of or value,
                checked=value == chosen,
            ),
            element("span", said),
            class_="ho-box",
        )
        for value, said in words.items()
    ]
