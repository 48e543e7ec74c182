"""The tables that only the page on data reads."""

from howopen.lessons.data.data_cases import DatasetSize, Dispute, LicenceTerms, MissingSizes, Steward
from howopen.sources.table import Origin, Table, records
from howopen.sources.table_rows import Folder


class _AlsoOfLicence:
    licence_id: str
    """Name of the row."""


class _AlsoOfSteward:
    steward_id: str
    """Name of the row."""


_EPOCH = Origin(
    "Epoch AI, Notable AI models (CC BY 4.0), retrieved 2 May 2026", "https://epoch.ai/data/notable-ai-models"
)
DATASET_SIZES = Table(
    "dataset_sizes",
    DatasetSize,
    "Sizes of training data",
    "How much text well-known language models were trained on, and for which of them Epoch AI lists no size. "
    "A selection, in order of release.",
    key="model",
    origin=_EPOCH,
)
MISSING_SIZES = Table(
    "dataset_sizes_missing",
    MissingSizes,
    "Models without a size of their data",
    "Of the notable language models that Epoch AI lists for a year, how many have no size of their training "
    "data in its table.",
    key="year",
    origin=_EPOCH,
)
DISPUTES = Table(
    "disputes",
    Dispute,
    "Disputes over training data",
    "Suits over works taken to train on, and a promise to pay for others’ suits: where each stood, and who "
    "could bear what it cost.",
    key="dispute_id",
)
LICENCE_TERMS = Table(
    "licence_terms",
    LicenceTerms,
    "What licences ask",
    "What well-known licences ask of whoever passes a work on: what a trained model would have to carry "
    "along.",
    key="licence_id",
    also=_AlsoOfLicence,
)
STEWARDS = Table(
    "stewards",
    Steward,
    "Who looks after data",
    "Groups that gather data of a language or a community, who decides on its use, and what opening it would "
    "mean for them.",
    key="steward_id",
    also=_AlsoOfSteward,
)


def read_dataset_sizes(folder: Folder = None) -> tuple[DatasetSize, ...]:
    """Return how much well-known models were trained on, in order of release."""
    return records(DATASET_SIZES, folder)


def read_missing_sizes(folder: Folder = None) -> tuple[MissingSizes, ...]:
    """Return for each year how many models have no size of their data."""
    return records(MISSING_SIZES, folder)


def read_disputes(folder: Folder = None) -> tuple[Dispute, ...]:
    """Return disputes over training data in order."""
    return records(DISPUTES, folder)


def read_licence_terms(folder: Folder = None) -> tuple[LicenceTerms, ...]:
    """Return what well-known licences ask, in order."""
    return records(LICENCE_TERMS, folder)


def read_stewards(folder: Folder = None) -> tuple[Steward, ...]:
    """Return who looks after data, in order."""
    return records(STEWARDS, folder)
