"""What was predicted on a page, kept in its address."""

from howopen.controls.number_prediction import NumberPrediction
from howopen.controls.prediction import PredictionForm
from howopen.domain.catalog import Catalog
from howopen.pages.page_state import PageState
from howopen.sources.prediction_url import NAME, read_prediction, write_prediction


def keep_in_address(prediction: NumberPrediction, state: PageState) -> None:
    """Tie a prediction to the entry of the address that bears its name."""
    name = prediction.asked.name

    def write(_: object) -> None:
        if prediction.value:
            state.others = state.others | {name: prediction.value}

    prediction.observe(write, "value")
    state.observe(lambda _: prediction.read(state.others.get(name, "")), "others")


def keep_what_remains(prediction: PredictionForm, state: PageState, catalog: Catalog) -> None:
    """Tie the prediction of what remains when all is open to its entry of the address."""

    def write(_: object) -> None:
        others = {name: value for name, value in state.others.items() if name != NAME}
        if prediction.value is not None:
            others[NAME] = write_prediction(prediction.value, catalog)
        state.others = others

    def read(_: object) -> None:
        prediction.value = read_prediction(state.others.get(NAME, ""), catalog)

    prediction.observe(write, "value")
    state.observe(read, "others")
