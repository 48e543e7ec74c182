"""How Hypothesis looks for counterexamples here."""

from hypothesis import settings

# A slow machine is not a wrong answer.
settings.register_profile("howopen", deadline=None)
settings.load_profile("howopen")
