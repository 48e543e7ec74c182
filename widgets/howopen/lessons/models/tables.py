"""The tables that only the page on models reads."""

from howopen.lessons.models.model_record import Decision, DisclosureYear, ModelCase, ModelPart
from howopen.lessons.models.release_step import ReleaseStep
from howopen.sources.table import Row, Table, reader, records
from howopen.sources.table_rows import Folder


class _AlsoOfDecision:
    decision_id: str
    """Name of the decision."""


class _AlsoOfCase:
    case_id: str
    """Name of the case."""


RELEASE_STEPS = Table(
    "release_steps",
    ReleaseStep,
    "Steps of release",
    "The gradient of release (after Solaiman 2023) as a climb: each step is the model as a real system "
    "released it.",
    key="step_id",
)
MODEL_PARTS = Table(
    "model_parts",
    ModelPart,
    "What surrounds a model",
    "From the outside in, what a model needs around it before it is a product that people use.",
    key="part_id",
)
DISCLOSURE_YEARS = Table(
    "disclosure_years",
    DisclosureYear,
    "What is known of models, by year",
    "For how many notable language models of companies Epoch AI gives a number of parameters and a size of "
    "training data. Epoch also fills in estimates, so what makers told themselves is at most this.",
    key="access year",
)
BASE_DECISIONS = Table(
    "base_decisions",
    Decision,
    "Who decided what in a fine-tune",
    "Alpaca, fine-tuned from LLaMA: each decision, and whether the maker of the base, the fine-tuner or "
    "somebody else took it.",
    key="decision_id",
    also=_AlsoOfDecision,
)
MODEL_CASES = Table(
    "model_cases",
    ModelCase,
    "Cases around models",
    "Wrappers around closed models, withdrawals of models, and who is paid around open ones, each with its "
    "date.",
    key="case_id",
    also=_AlsoOfCase,
)
_NEEDED = {"factor": "factors.factor_id", "dependency": "dependencies.dependency_id"}


def read_steps(folder: Folder = None) -> tuple[ReleaseStep, ...]:
    """Return the steps of release from the lowest up."""
    return records(RELEASE_STEPS, folder)


def read_parts(folder: Folder = None) -> tuple[ModelPart, ...]:
    """Return what surrounds a model, from the outside in."""
    return tuple(map(_part, reader(folder).rows(MODEL_PARTS)))


def read_disclosure_years(folder: Folder = None) -> tuple[DisclosureYear, ...]:
    """Return for each kind of access and each year how many models have sizes that are known."""
    return records(DISCLOSURE_YEARS, folder)


def read_decisions(folder: Folder = None) -> tuple[Decision, ...]:
    """Return who decided what in a fine-tune, in order."""
    return records(BASE_DECISIONS, folder)


def read_cases(folder: Folder = None) -> tuple[ModelCase, ...]:
    """Return wrappers, withdrawals and payments, in order."""
    return records(MODEL_CASES, folder)


def _part(row: Row[ModelPart]) -> ModelPart:
    part = row.record()
    if part.needs_id not in row.ids(_NEEDED[part.needs_kind]):
        row.refuse("needs_id", "is not an id of the table it refers to")
    return part
