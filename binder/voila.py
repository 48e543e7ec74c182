"""Voilà's settings where it runs inside a Jupyter server; the settings themselves stand in the package."""

from howopen.server.settings import VOILA

get_config().merge(VOILA)  # noqa: F821, traitlets puts it there
