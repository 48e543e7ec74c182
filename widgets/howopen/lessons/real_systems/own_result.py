"""What follows from a reader's own assessment, by the rules that answer every other setting."""

from howopen.domain.label import VerdictFinding
from howopen.domain.shown import Shown
from howopen.figures.ability_list import ability_list
from howopen.figures.dependency_list import dependency_list
from howopen.figures.folded import folded_part
from howopen.figures.markup import Markup, element
from howopen.figures.state_sentence import state_markup
from howopen.figures.verdict_strip import verdict_strip, who_calls_it_open


def own_result(shown: Shown, verdicts: tuple[VerdictFinding, ...]) -> Markup:
    """Return what people can do, on whom they depend and what the definitions say, the latter two folded."""
    name = shown.system.name if shown.system else ""
    return element(
        "section",
        element("h2", "What follows for ", element("bdi", name)),
        element(
            "div", element("p", state_markup(shown)), element("p", who_calls_it_open(verdicts)), role="status"
        ),
        ability_list(shown),
        folded_part("On whom everyone depends", dependency_list(shown), "own-dependencies"),
        folded_part("What each definition says", verdict_strip(shown, verdicts), "own-verdicts"),
        data_key="own-result",
    )
