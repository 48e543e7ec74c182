"""A number predicted on a page, kept in its address."""

from howopen.controls.number_prediction import NumberPrediction
from howopen.explorers.page_state import PageState


def keep_in_address(prediction: NumberPrediction, state: PageState) -> None:
    """Tie a prediction to the entry of the address that bears its name."""
    name = prediction.asked.name

    def write(_: object) -> None:
        if prediction.value:
            state.others = state.others | {name: prediction.value}

    prediction.observe(write, "value")
    state.observe(lambda _: prediction.read(state.others.get(name, "")), "others")
