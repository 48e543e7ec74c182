"""Small values made by hand, so that a test shows everything that its answer comes from."""

from howopen.domain.condition import Condition, Requirement
from howopen.domain.consequence import Consequence
from howopen.domain.dependency import Dependency, Provision, Stage
from howopen.domain.evidence import Basis, Evidence
from howopen.domain.factor import Attestation, Factor, FactorKind, Rung

EVIDENCE = Evidence(Basis.PAPER, "Because.", "a_source", "Compute ¶1", "2026-01-01")
NEVER = Condition.never(EVIDENCE)
ALWAYS = Condition.always(EVIDENCE)


def needs(**levels: int) -> tuple[Requirement, ...]:
    """Return one alternative: these factors at least at these levels."""
    return tuple(Requirement(factor_id, level, EVIDENCE) for factor_id, level in levels.items())


def either(*alternatives: tuple[Requirement, ...]) -> Condition:
    """Return the condition that any one of these alternatives meets."""
    return Condition(alternatives)


def factor(
    factor_id: str,
    *,
    rungs: int = 4,
    attested: tuple[int, ...] = (0, 1, 2),
    partly: int = 1,
    inherited: bool = True,
) -> Factor:
    """Return a material with rungs of which some are attested."""
    known = Attestation("Pythia", "2023-04-03", "a_source", "§1")
    return Factor(
        factor_id,
        FactorKind.MATERIAL,
        "models",
        factor_id,
        "?",
        tuple(Rung(f"rung_{n}", f"rung {n}", "…", known if n in attested else None) for n in range(rungs)),
        partly,
        inherited,
        None,
    )


def provision(provider_id: str, starts: Condition = ALWAYS, ends: Condition = NEVER) -> Provision:
    """Return who supplies the chips, from when and until when."""
    return Provision(f"chips__{provider_id}", "chips", provider_id, None, EVIDENCE, starts, ends)


def dependency(lifts: Condition = NEVER, eases: Condition = NEVER, *provisions: Provision) -> Dependency:
    """Return the dependency on chips."""
    return Dependency("chips", "compute", Stage.BUILD, "Chips", EVIDENCE, lifts, eases, provisions)


def consequence(triggers: Condition, spares: Condition = NEVER) -> Consequence:
    """Return a harm of openness."""
    return Consequence(
        "taken_up", "opening", "harm", "communities", "Data are taken up", EVIDENCE, triggers, spares
    )
