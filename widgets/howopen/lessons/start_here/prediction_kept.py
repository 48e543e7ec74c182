"""The first prediction, kept for the page that answers it."""

from howopen.domain.catalog import Catalog
from howopen.domain.prediction import Prediction
from howopen.figures.markup import Markup, element
from howopen.figures.words import listed, lower_first


def prediction_kept(catalog: Catalog, prediction: Prediction, answered_by: str) -> Markup:
    """Return what was predicted and where it is answered, with a button to think again."""
    return element(
        "div",
        element("h2", "Your prediction"),
        element("p", _words(catalog, prediction), role="status"),
        element(
            "p", f"“{answered_by}” answers it, at the end of this series. The address keeps it until then."
        ),
        element("button", "Predict again", type="button", data_do="again"),
        class_="ho-predict",
    )


def _words(catalog: Catalog, prediction: Prediction) -> str:
    if prediction.is_skipped:
        return "Skipped."
    said = f"You expect that {prediction.number} of {len(catalog.dependencies)} dependencies remain"
    named = [
        lower_first(d.name) for d in catalog.dependencies.values() if d.dependency_id in prediction.named
    ]
    return f"{said}: {listed(named)}." if named else f"{said}."
