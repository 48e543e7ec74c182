"""The Jupyter server's own settings for showing the pages; they stand in the package."""

from howopen.server.settings import extension_settings
from traitlets.config import Config

get_config().merge(Config(extension_settings()))  # noqa: F821, traitlets puts it there
