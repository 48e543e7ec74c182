"""What the reader disputes of the rules, on any page: said at its head, and undone there."""

from urllib.parse import parse_qs

from howopen.controls.view import View
from howopen.domain.catalog import Catalog
from howopen.domain.disputed import dispute
from howopen.domain.dissent import NONE_DISPUTED, Change, Dissent, tidied
from howopen.domain.shown import Shown
from howopen.figures.dissent import dissent_list
from howopen.figures.link_notice import link_notice
from howopen.figures.markup import Markup, element, join
from howopen.pages.page_state import PageState
from howopen.sources.dissent_file import read_dissent_file
from howopen.sources.dissent_url import fits_into_a_link

_NO_ROOM = (
    "A link has no room for that as well: undo another dispute or give shorter reasons. Nothing was changed."
)


class DissentPart:
    """`view` lists what is disputed; `catalog` is the catalog as the reader has it.

    A change becomes part of the state, so that it can be taken back, and travels in the link.
    """

    def __init__(self, catalog: Catalog, state: PageState) -> None:
        self._state = state
        self.catalog = catalog
        self._said = Markup()
        self.view = View(classes="ho ho-disputed", attributes={"role": "status"})
        self.view.on_action(self.act)
        state.observe(lambda _: self._follow(), "history")

    def show(self, shown: Shown) -> None:
        """List what is disputed in what is shown."""
        self.view.html = join(self._said, dissent_list(shown.catalog))

    @property
    def is_refused(self) -> bool:
        """Tell whether the last change was refused, which `view` says."""
        return bool(self._said)

    def act(self, do: str, of: str, value: str) -> bool:
        """Dispute a rule, or undo that for one or all; tell whether it was one of these."""
        dissent = self._state.dissent
        if do == "dispute":
            form = parse_qs(value)
            self._put(dissent.with_change(Change(of, _only(form, "to"), tidied(_only(form, "reason")))))
        elif do == "undispute":
            self._put(dissent.without(of) if of else NONE_DISPUTED)
        else:
            return False
        return True

    def open(self, text: str) -> None:
        """Dispute what a file disputes, in place of everything else."""
        problems: list[str] = []
        dissent = read_dissent_file(text, self.catalog, problems)
        if dissent:
            self._put(dissent)
        self._say(link_notice(tuple(problems), "file"))

    def _put(self, dissent: Dissent) -> None:
        if not fits_into_a_link(dissent):
            self._say(element("p", _NO_ROOM, class_="ho-notice"))
            return
        self._said = Markup()
        disputed, _ = dispute(self.catalog, dissent)
        self._state.dispute(disputed.dissent)

    def _say(self, words: Markup) -> None:
        self._said = words
        self.view.html = join(words, dissent_list(self.catalog))

    def _follow(self) -> None:
        if self._state.dissent != self.catalog.dissent:
            self.catalog, _ = dispute(self.catalog, self._state.dissent)


def _only(form: dict[str, list[str]], name: str) -> str:
    return form.get(name, [""])[0]
