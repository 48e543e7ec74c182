"""`python -m benchmarks.domain` prints, as JSON, what the rules cost without any page."""

import json
import time
from collections.abc import Callable
from statistics import median

from howopen.domain.catalog import find
from howopen.lessons.whole_system.openness_map import settings
from howopen.sources.catalog_files import read_catalog


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long one call took."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def main() -> None:
    """Time the first reading of the catalog, and find() in every setting of the five switches."""
    first = milliseconds(read_catalog)
    catalog = read_catalog()
    times = [milliseconds(lambda s=s: find(catalog, s.scenario)) for s in settings(catalog)]
    found = {
        "catalog_ms": first,
        "find_ms": median(times),
        "find_slowest_ms": max(times),
        "settings": len(times),
    }
    print(json.dumps({name: round(value, 2) for name, value in found.items()}))


if __name__ == "__main__":
    main()
