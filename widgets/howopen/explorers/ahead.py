"""Whatever a page of the explorer imports and reads: for a process that is about to make many pages."""

from importlib import import_module
from pkgutil import iter_modules

import howopen.explorers
from howopen.sources.catalog_files import catalog

for _module in iter_modules(howopen.explorers.__path__):
    import_module(f"howopen.explorers.{_module.name}")
catalog()
