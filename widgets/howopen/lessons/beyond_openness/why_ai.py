"""Room for an answer to the last question, which travels in the address or as a file."""

from collections.abc import Callable
from urllib.parse import parse_qs

import traitlets

from howopen.controls.view import View, script
from howopen.domain.link_problem import quoted
from howopen.lessons.beyond_openness.why_form import LONGEST, why_file, why_form

_JOINERS = "\u200c\u200d"  # several scripts cannot be written without them


class WhyAi(View):
    """`value` is what the reader wrote; `query` gives the setting for the file."""

    _esm = script("morphdom.min.js", "view.js", "page_tools.js")
    value = traitlets.Unicode()

    def __init__(self, query: Callable[[], str]) -> None:
        self._query = query
        super().__init__(html=why_form(""))
        self.observe(lambda _: self.set_trait("html", why_form(self.value)), "value")
        self.on_action(self._act)

    def read(self, text: str, problems: list[str]) -> str:
        """Return the words of an address, as many as there is room for; `problems` names what is more."""
        words = _readable(text)
        if len(words) > LONGEST:
            problems.append(
                f"The link carries more words than there is room for ({quoted(words)}); "
                f"the first {LONGEST} letters were kept."
            )
        return words[:LONGEST].strip()

    def _act(self, do: str, _: str, value: str) -> None:
        if do == "keep":
            words = _readable(parse_qs(value).get("words", [""])[0])
            if len(words) > LONGEST:
                self.html = why_form(
                    words, f"That is {len(words)} letters; {LONGEST} fit. Shorten it a little."
                )
            else:
                self.value = words
        elif do == "take" and self.value:
            made = why_file(self.value, self._query())
            self.send({"task": "save", "name": made.name, "type": made.media_type, "text": made.text})


def _readable(text: str) -> str:
    """Return a text without signs that cannot be seen, such as those that turn the direction of writing; any
    space is a plain one."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    spaced = (" " if sign.isspace() and sign != "\n" else sign for sign in lines)
    return "".join(sign for sign in spaced if sign.isprintable() or sign == "\n" or sign in _JOINERS).strip()
