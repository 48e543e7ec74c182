"""A prediction as one entry of an address: `skip`, `8`, or `8-3f` with the named ones as bits.

The number of a dependency's bit is its code in `link_codes.csv`.
"""

import re

from howopen.domain.catalog import Catalog
from howopen.domain.link_problem import left_out
from howopen.domain.prediction import SKIPPED, Prediction
from howopen.domain.whole_number import whole_number
from howopen.sources.link_codes_table import DEPENDENCIES

_WRITTEN = re.compile(r"(\d{1,3})(?:-([0-9a-f]{1,25}))?")


def write_prediction(prediction: Prediction | None, catalog: Catalog) -> str:
    """Return a prediction as the value of its entry; none is an empty text."""
    if prediction is None:
        return ""
    if prediction.is_skipped:
        return SKIPPED
    bits = sum(1 << catalog.codes.dependencies[d] for d in prediction.named)
    return f"{prediction.number}-{bits:x}" if bits else str(prediction.number)


def read_prediction(text: str, catalog: Catalog, problems: list[str]) -> Prediction | None:
    """Return the prediction that an entry carries, if any; `problems` gets a sentence for what is wrong."""
    if text == SKIPPED:
        return Prediction()
    match = _WRITTEN.fullmatch(text)
    number = whole_number(match[1], len(catalog.dependencies)) if match else None
    if number is None:
        if text:
            problems.append(left_out("carries a prediction that cannot be read", text))
        return None
    return Prediction(number, frozenset(_named(int(match[2] or "0", 16), catalog, problems)))


def _named(bits: int, catalog: Catalog, problems: list[str]) -> list[str]:
    codes = catalog.codes
    named = [d for d, bit in codes.dependencies.items() if bits >> bit & 1]
    unknown = bits & ~sum(1 << codes.dependencies[d] for d in named)
    for bit in range(unknown.bit_length()):
        if unknown >> bit & 1:
            gone = codes.gone.get((DEPENDENCIES, str(bit)), str(bit))
            problems.append(left_out("predicts that something will remain which is not in the tables", gone))
    return named
