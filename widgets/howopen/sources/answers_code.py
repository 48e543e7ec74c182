"""Answers as a short code that a person can read aloud and type, such as `0G3M-PXV2-...`.

Two signs say for which version of the questions it was made. An answer is the number of its option among all
options of all questions, in two signs more; a predicted number is that of its entry, and two signs for the
number. Six signs at the end are a check of the Reed-Solomon kind (by the library reedsolo), by which up to
two mistyped signs are repaired; with more, a code is refused, and not guessed at.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from hashlib import sha256
from typing import Any

from howopen.domain.link_problem import quoted
from howopen.domain.prediction import SKIPPED
from howopen.domain.question import Question
from howopen.domain.whole_number import whole_number

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Without I, L, O and U, which are taken for others; a sign is five bits."""

_READ_AS = str.maketrans("ILO", "110")
_BITS, _SIGNS = 5, 2
_MOST = 1 << _BITS * _SIGNS
_NUMBERS_FROM = _MOST - 64
"""From here on a number says which prediction follows, and below it which option."""

_CHECKS, _REPAIRED, _BLOCK = 6, 2, 31
LONGEST_CODE = 400

Given = Mapping[str, str]
"""What somebody answered: an option, a predicted number or `skip`, by the id of what was asked."""


def write_code(given: Given, questions: Mapping[str, Question], numbers: Sequence[str]) -> str:
    """Return the code of answers; `numbers` are the predictions there are, in an order that never changes."""
    options, place = _options(questions), {name: place for place, name in enumerate(numbers)}
    values = [_version(questions, numbers)]
    for asked, response in given.items():
        if (asked, response) in options:
            values.append(options.index((asked, response)))
        elif asked in place:
            number = whole_number(response, _MOST - 2)
            values += [_NUMBERS_FROM + place[asked], 0 if number is None else number + 1]
    signs = [sign for value in values for sign in divmod(value, 1 << _BITS)]
    return _grouped("".join(_ALPHABET[sign] for sign in _check().encode(signs)))


def read_code(
    text: str, questions: Mapping[str, Question], numbers: Sequence[str], problems: list[str]
) -> dict[str, str]:
    """Return what a code carries; nothing, and a sentence in `problems`, where it cannot be known."""
    typed = re.sub(r"[\s-]", "", text).upper().translate(_READ_AS)
    if strange := next((sign for sign in typed if sign not in _ALPHABET), ""):
        problems.append(f"The code {quoted(text)} has a sign that no code has: {quoted(strange)}.")
        return {}
    values = _values([_ALPHABET.index(sign) for sign in typed[:LONGEST_CODE]])
    if not values:
        problems.append(
            f"The code {quoted(text)} is not right: a sign is missing or too many, or more than {_REPAIRED} "
            "are mistyped. Nothing of it was counted."
        )
    elif values[0] != _version(questions, numbers):
        problems.append(f"The code {quoted(text)} was made with another version of the questions.")
    else:
        return _given(values[1:], _options(questions), numbers)
    return {}


def _given(
    values: Iterable[int], options: Sequence[tuple[str, str]], numbers: Sequence[str]
) -> dict[str, str]:
    given, left = {}, iter(values)
    for value in left:
        if value < len(options):
            asked, response = options[value]
            given[asked] = response
        elif 0 <= (place := value - _NUMBERS_FROM) < len(numbers):
            number = next(left, 0)
            given[numbers[place]] = str(number - 1) if number else SKIPPED
    return given


def _values(signs: Sequence[int]) -> list[int]:
    """Return the numbers that signs carry, repaired; none where that cannot be."""
    from reedsolo import ReedSolomonError

    try:
        carried, _, wrong = _check().decode(signs)
    except ReedSolomonError:
        return []
    if len(wrong) > _REPAIRED or len(carried) % _SIGNS or not carried:
        return []
    return [high << _BITS | low for high, low in zip(carried[::2], carried[1::2], strict=True)]


@cache
def _check() -> Any:
    from reedsolo import RSCodec  # for whoever asks for a code, and not on the way to a page

    return RSCodec(_CHECKS, nsize=_BLOCK, c_exp=_BITS)


def _options(questions: Mapping[str, Question]) -> list[tuple[str, str]]:
    return [(asked, option.option_id) for asked, q in questions.items() for option in q.options]


def _version(questions: Mapping[str, Question], numbers: Sequence[str]) -> int:
    """Return a number made of all ids: a code read by other lists would mean something else."""
    all_ids = repr((_options(questions), tuple(numbers)))
    return int.from_bytes(sha256(all_ids.encode()).digest()[:2], "big") % _MOST


def _grouped(signs: str) -> str:
    return "-".join(signs[n : n + 4] for n in range(0, len(signs), 4))
