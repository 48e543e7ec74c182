"""What rules decide something about, and the conditions by which they do."""

from collections.abc import Iterator, Mapping

from howopen.domain.affordance import Ability
from howopen.domain.condition import Condition
from howopen.domain.consequence import Consequence
from howopen.domain.dependency import Dependency, Provision
from howopen.domain.dissent import rule_id
from howopen.domain.instrument import Criterion

Subject = Ability | Dependency | Provision | Consequence | Criterion

FIELDS: Mapping[type, Mapping[str, str]] = {
    Ability: {"enables": "enables", "takes": "takes"},
    Dependency: {"lifts": "lifts", "eases": "eases"},
    Provision: {"starts": "starts", "ends": "ends"},
    Consequence: {"triggers": "triggers", "spares": "spares"},
    Criterion: {"meets": "meets", "meets_partly": "partly"},
}
"""The effects that are decided about each kind of subject, and the field that holds the condition."""


def conditions_of(subject_id: str, subject: Subject) -> Iterator[tuple[str, Condition]]:
    """Yield the conditions of a subject with their names, as in `fine_tune.enables`."""
    for effect, field in FIELDS[type(subject)].items():
        condition = getattr(subject, field)
        if condition is not None:
            yield rule_id(subject_id, effect), condition
