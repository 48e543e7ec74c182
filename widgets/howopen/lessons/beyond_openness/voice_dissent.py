"""What somebody in the hearing would change in the rules, as a dissent that a reader can try."""

from howopen.domain.dissent import ENOUGH, NEEDED, NEVER, Change, Dissent, rule_id, tidied
from howopen.lessons.beyond_openness.voice import Does, Voice


def dissent_of(voice: Voice) -> Dissent | None:
    """Return a voice's dissent; None where it leaves the rules as they are, or would need a new one.

    A criterion to which something is added asks for that as well; to anything else it adds a way.
    """
    name = rule_id(voice.subject_id, voice.effect)
    if voice.change is Does.OFF:
        change = Change(name, NEVER, _reason(voice))
    elif voice.change is Does.ADD:
        asked = voice.requirement.replace("=", ".")
        to = NEEDED if voice.subject_kind == "criterion" else ENOUGH
        change = Change(f"{name}.{asked}", to, _reason(voice))
    else:
        return None
    return Dissent((change,))


def _reason(voice: Voice) -> str:
    return tidied(f"{voice.who}: {voice.evidence.why}")
