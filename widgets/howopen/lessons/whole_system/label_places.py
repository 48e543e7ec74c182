"""Where to put the labels of points so that none hides another."""

from collections.abc import Sequence
from itertools import product

_CHARACTER, _LINE = 6.5, 14
"""About how wide a character and how high a line is, in pixels."""

_FAR = tuple(product((0, -40, 40, -80, 80, -120, 120), (-40, -58, -76, -94, 40, 58)))

Box = tuple[float, float, float, float]


def label_places(
    points: Sequence[tuple[float, float]], labels: Sequence[str], taken: Sequence[Box] = ()
) -> list[tuple[float, float]]:
    """Return for each label how far to the right of its point and above it its middle goes.

    Args:
        points: In pixels, to the right and up.
        labels: A text each.
        taken: Boxes to keep clear, besides the points and the labels placed before.
    """
    boxes = [*taken, *((x - 6, y - 6, x + 6, y + 6) for x, y in points)]
    chosen = []
    for (x, y), label in zip(points, labels, strict=True):
        half = _CHARACTER * len(label) / 2

        def box(place: tuple[float, float], x=x, y=y, half=half) -> Box:
            across, up = x + place[0], y + place[1]
            return across - half, up - _LINE / 2, across + half, up + _LINE / 2

        near = [(half + 9, 0), (-half - 9, 0), (0, 15), (0, -15)]
        # Beside its point if there is room; else further off, at the end of a line.
        best = min([*near, *_FAR], key=lambda p: (_hidden(box(p), boxes), abs(p[0]) + abs(p[1])))
        boxes.append(box(best))
        chosen.append(best)
    return chosen


def is_far(place: tuple[float, float]) -> bool:
    """Return whether a label stands so far from its point that a line must join them."""
    return place in _FAR


def _hidden(box: Box, boxes: Sequence[Box]) -> float:
    outside = 1e6 if box[0] < 0 or box[1] < 0 else 0.0
    return outside + sum(_overlap(box, other) for other in boxes)


def _overlap(one: Box, other: Box) -> float:
    across = min(one[2], other[2]) - max(one[0], other[0])
    up = min(one[3], other[3]) - max(one[1], other[1])
    return max(across, 0.0) * max(up, 0.0)
