"""Voilà's settings where it runs inside a Jupyter server; the settings themselves stand in the package."""

from howopen.server.settings import VOILA
from traitlets.config import Config

get_config().merge(Config(VOILA))  # noqa: F821, traitlets puts it there
