"""The tables that only the page on computing reads."""

from howopen.lessons.compute.compute_record import ComputeCase, TrainingRun
from howopen.sources.table import Table, records
from howopen.sources.table_rows import Folder


class _AlsoOfCase:
    case_id: str
    """Name of the case."""


TRAINING_RUNS = Table(
    "training_runs",
    TrainingRun,
    "What models were trained on",
    "Computing, data, machines, hours and cost of well-known training runs, as Epoch AI lists or estimates "
    "them, figures rounded to three places. Empty where it lists nothing.",
    key="run_id",
)
COMPUTE_CASES = Table(
    "compute_cases",
    ComputeCase,
    "Machines and the software on them",
    "How the platform CUDA grew since 2006, and systems trained on public machines and on rented ones.",
    key="case_id",
    also=_AlsoOfCase,
)


def read_training_runs(folder: Folder = None) -> tuple[TrainingRun, ...]:
    """Return training runs in order of publication."""
    return records(TRAINING_RUNS, folder)


def read_compute_cases(folder: Folder = None) -> tuple[ComputeCase, ...]:
    """Return the cases in order."""
    return records(COMPUTE_CASES, folder)
