"""What a control holds, kept in the page's address."""

from collections.abc import Callable
from typing import TypeVar

import traitlets

from howopen.controls.number_prediction import NumberPrediction
from howopen.controls.prediction import PredictionForm
from howopen.domain.catalog import Catalog
from howopen.pages.page_state import Entry, PageState
from howopen.sources.prediction_url import read_prediction, write_prediction

T = TypeVar("T")


def keep(
    state: PageState,
    key: str,
    control: traitlets.HasTraits,
    read: Callable[[str, list[str]], T],
    write: Callable[[T], str] = str,
) -> None:
    """Tie a control's `value` to the entry of the address with a key, which `link_codes.csv` lists.

    `read` returns the value that a text carries, the one of the beginning for an empty text; it adds a
    sentence to the list for whatever it cannot read. `write` returns an empty text where the address
    needs no entry.
    """
    state.know(key, Entry(read, write))
    control.observe(lambda change: state.put(key, write(change.new)), "value")
    state.observe(lambda _: control.set_trait("value", read(state.others.get(key, ""), [])), "others")


def keep_number(state: PageState, prediction: NumberPrediction) -> None:
    """Keep a page's own prediction under the key that its question names."""
    keep(state, prediction.asked.name, prediction, prediction.read)


def keep_what_remains(state: PageState, prediction: PredictionForm, catalog: Catalog) -> None:
    """Keep the prediction of what remains when all is open, which two pages show."""
    keep(
        state,
        "p",
        prediction,
        lambda text, problems: read_prediction(text, catalog, problems),
        lambda value: write_prediction(value, catalog),
    )
