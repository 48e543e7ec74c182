"""What the class looks at, and how much of it is shown."""

from collections.abc import Mapping

from howopen.figures.markup import Markup, element, join
from howopen.figures.radio_boxes import radio_boxes

_LONGEST = 90


def reveal_choice(
    named: str, options: Mapping[str, str], steps: Mapping[str, str], chosen: str, step: str
) -> Markup:
    """Return the list of what was handed in, each called what `named` says, and the steps."""
    if not options:
        return element("p", "Of this nothing has been collected yet.", class_="ho-note")
    listed = (
        element("option", _short(text), value=name, selected=name == chosen) for name, text in options.items()
    )
    radios = radio_boxes(f"step-{named.lower()}", steps, step, "step")
    return join(
        element("label", f"{named} ", element("select", *listed, data_do="choose")),
        element("fieldset", element("legend", "Show"), *radios),
    )


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
