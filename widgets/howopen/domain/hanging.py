"""The conclusions of which it can be asked what they hang on, and what a dissent makes of them."""

from collections.abc import Iterable, Iterator

from howopen.domain.catalog import Catalog
from howopen.domain.condition import Levels
from howopen.domain.disputed import dispute
from howopen.domain.dissent import Dissent, condition_of
from howopen.domain.flips import Conclusion, label_earned, most_remain, none_remains, out_of_reach
from howopen.domain.stance import Stance

NONE, MOST, LABEL, ABILITY = "none", "most", "label", "ability"


def conclusions(catalog: Catalog, levels: Levels) -> dict[str, Conclusion]:
    """Return the conclusions by their names, such as `label osaid open_source`.

    What remains is asked with all five components as open as any known system; labels and abilities in the
    present setting. Labels that ask for nothing are left out.
    """
    at_open = catalog.at_stance(Stance.OPEN).levels
    found = {NONE: none_remains(catalog, at_open), MOST: most_remain(catalog, at_open)}
    labels = {f"{LABEL} {i} {o}": label_earned(catalog, i, o, levels) for i, o in catalog.labels}
    found |= {name: label for name, label in labels.items() if label.parts}
    return found | {f"{ABILITY} {a}": out_of_reach(catalog, a, levels) for a in catalog.abilities}


def overturned(catalog: Catalog, dissents: Iterable[Dissent], levels: Levels) -> Iterator[tuple[str, ...]]:
    """Yield for each dissent the names of the conclusions that turn round for somebody who has it."""
    before = conclusions(catalog.written, levels)
    for dissent in dissents:
        after = conclusions(dispute(catalog, dissent)[0], levels)
        yield tuple(
            name
            for name, one in before.items()
            if _speaks_of(one, dissent) and one.is_so != after[name].is_so
        )


def _speaks_of(conclusion: Conclusion, dissent: Dissent) -> bool:
    """Tell whether something is disputed that a conclusion hangs on; the others stay as they are."""
    return any(condition_of(rule) in dissent.conditions for part in conclusion.parts for rule in part.rules)
