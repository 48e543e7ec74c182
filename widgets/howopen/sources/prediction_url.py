"""A prediction as one entry of an address: `skip`, `8`, or `8-3f` with the named ones as bits."""

import re

from howopen.domain.catalog import Catalog
from howopen.domain.prediction import Prediction

NAME = "p"
_WRITTEN = re.compile(r"(\d{1,3})(?:-([0-9a-f]{1,16}))?")


def write_prediction(prediction: Prediction, catalog: Catalog) -> str:
    """Return a prediction as the value of its entry."""
    if prediction.is_skipped:
        return "skip"
    bits = sum(1 << n for n, d in enumerate(catalog.dependencies) if d in prediction.named)
    return f"{prediction.number}-{bits:x}" if bits else str(prediction.number)


def read_prediction(text: str, catalog: Catalog) -> Prediction | None:
    """Return the prediction that an entry carries, or None where it carries none that can be read."""
    if text == "skip":
        return Prediction()
    match = _WRITTEN.fullmatch(text)
    if match is None or int(match[1]) > len(catalog.dependencies):
        return None
    bits = int(match[2] or "0", 16)
    return Prediction(
        int(match[1]), frozenset(d for n, d in enumerate(catalog.dependencies) if bits >> n & 1)
    )
