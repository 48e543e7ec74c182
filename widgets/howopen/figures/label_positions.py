"""Where to put the labels of points so that as few as possible overlap."""

_CHARACTER, _LINE = 0.17, 0.9
"""About how far one character and one line reach, in units of the map's axes."""

_OFFSETS = {
    "middle right": (0.2, 0.0),
    "middle left": (-1.0, 0.0),
    "top center": (-0.5, 0.9),
    "bottom center": (-0.5, -0.9),
    "top right": (0.1, 0.7),
    "bottom right": (0.1, -0.7),
    "top left": (-1.1, 0.7),
    "bottom left": (-1.1, -0.7),
}

Box = tuple[float, float, float, float]


def label_positions(points: list[tuple[float, float]], labels: list[str], line: int) -> list[str]:
    """Return for each label the position, in plotly's words, that overlaps least.

    Points, labels placed before it and the horizontal line at a height are to be kept clear.
    """
    taken: list[Box] = [(0.0, line - 0.2, 50.0, line + 0.2)]
    taken += [(x - 0.15, y - 0.3, x + 0.15, y + 0.3) for x, y in points]
    chosen = []
    for point, label in zip(points, labels, strict=True):
        boxes = {name: _box(point, label, name) for name in _OFFSETS}
        best = min(boxes, key=lambda name: sum(_overlap(boxes[name], other) for other in taken))
        taken.append(boxes[best])
        chosen.append(best)
    return chosen


def _box(point: tuple[float, float], label: str, name: str) -> Box:
    width = _CHARACTER * len(label)
    across, up = _OFFSETS[name]
    left = point[0] + (across * width if across < 0 else across)
    middle = point[1] + up
    outside = 50.0 if left < 0 else 0.0  # a label that runs out of the map is worse than any overlap
    return left - outside, middle - _LINE / 2, left + width + outside, middle + _LINE / 2


def _overlap(one: Box, other: Box) -> float:
    across = min(one[2], other[2]) - max(one[0], other[0])
    up = min(one[3], other[3]) - max(one[1], other[1])
    return max(across, 0.0) * max(up, 0.0)
