"""On whom everybody still depends."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Literal

from howopen.domain.cells import UNIQUE, Cell, Cells
from howopen.domain.condition import Condition, Levels, Truth, holds
from howopen.domain.evidence import Evidence, why_in


class Stage(StrEnum):
    """Where in the life of a system a dependency is met."""

    BUILD = "build"
    EXTEND = "extend"
    RUN = "run"
    SERVE = "serve"
    MARKET = "market"


class Status(StrEnum):
    """What a setting makes of a dependency."""

    REMAINS = "remains"
    EASED = "eased"
    LIFTED = "lifted"
    UNKNOWN = "not known"
    NOT_APPLICABLE = "does not arise"


@dataclass(frozen=True, slots=True)
class Provider:
    """Who is depended on: a company, a group that a source does not list, or a role."""

    provider_id: str
    """Name used by the other tables."""
    name: Annotated[str, UNIQUE]
    """Name on the page."""
    kind: Literal["company", "group", "role"]
    """A company by name, a group that a source does not list, or a role that a real system fills."""
    evidence: Annotated[Evidence, why_in("named_by")]
    """Who names it, and as what."""


@dataclass(frozen=True, slots=True)
class Share:
    """How much of a market a provider holds, as an interval, with unit and year."""

    low: Annotated[float, Cell(least=0)]
    """Share of the market, lower end; empty where no source gives one."""
    high: Annotated[float, Cell(least=0)]
    """Share of the market, upper end."""
    unit: Literal["percent"]
    """Unit of the share."""
    year: Annotated[int, Cell(least=1999)]
    """Year the share was true of."""


@dataclass(frozen=True, slots=True)
class Provision:
    """A provider supplies a dependency, from when `starts` holds until `ends` does."""

    provision_id: str
    """Dependency and provider, joined by two underscores."""
    dependency_id: Annotated[str, Cell(refers="dependencies.dependency_id")]
    """What is supplied."""
    provider_id: Annotated[str, Cell(refers="providers.provider_id")]
    """Who supplies it."""
    share: Annotated[Share | None, Cells(prefix="share_", optional=True)]
    evidence: Annotated[Evidence, why_in("why")]
    """What the provider does that makes others depend on it."""
    starts: Condition
    ends: Condition

    def is_current(self, levels: Levels) -> bool:
        """Return whether this provider may supply in a setting; what is unknown leaves it in."""
        return holds(self.starts, levels) is not Truth.FAILS and holds(self.ends, levels) is not Truth.HOLDS


@dataclass(frozen=True, slots=True)
class Dependency:
    """Reliance on named providers, at a stage, until a condition lifts or eases it."""

    dependency_id: str
    """Name used by the other tables."""
    component_id: Annotated[str, Cell(refers="components.component_id")]
    """The component it belongs to."""
    stage: Stage
    """When it is met: to build a system, to extend it, to run it, to serve it to the public, or to reach
    a market."""
    name: Annotated[str, UNIQUE]
    """For what one depends."""
    statement: Annotated[Evidence, why_in("statement")]
    """What the reliance consists in, in our words."""
    lifts: Condition
    eases: Condition
    provisions: tuple[Provision, ...]


@dataclass(frozen=True, slots=True)
class DependencyFinding:
    """A dependency in one setting, and who supplies it there."""

    dependency: Dependency
    status: Status
    provider_ids: tuple[str, ...]

    @property
    def is_lifted(self) -> bool:
        """Return whether nobody needs anyone for this any more, or never did."""
        return self.status in (Status.LIFTED, Status.NOT_APPLICABLE)


def status_of(dependency: Dependency, levels: Levels) -> Status:
    """Return what a setting makes of a dependency; lifted outweighs eased."""
    lifted = holds(dependency.lifts, levels)
    if lifted is Truth.HOLDS:
        return Status.LIFTED
    if lifted is Truth.NOT_APPLICABLE:
        return Status.NOT_APPLICABLE
    eased = holds(dependency.eases, levels)
    if lifted is Truth.UNKNOWN or eased is Truth.UNKNOWN:
        return Status.UNKNOWN
    return Status.REMAINS if eased is Truth.FAILS else Status.EASED


def find_dependency(dependency: Dependency, levels: Levels) -> DependencyFinding:
    """Return a dependency's status and its present providers, each named once."""
    providers = dict.fromkeys(p.provider_id for p in dependency.provisions if p.is_current(levels))
    return DependencyFinding(dependency, status_of(dependency, levels), tuple(providers))
