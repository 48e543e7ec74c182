"""Imports and reads whatever a page needs: for a process that is about to make many pages."""

from howopen.lessons.registry import all_lessons
from howopen.sources.catalog_files import catalog

all_lessons()
catalog()
