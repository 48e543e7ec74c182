"""The page's address: read when the page arrives, and rewritten when the scenario changes."""

import traitlets

from howopen.controls.gathered import Gathered
from howopen.controls.view import script


class PageLink(Gathered):
    """`arrived` is the query that the reader came with; `value` is the query to show, without `?`."""

    _esm = script("page_link.js")
    arrived = traitlets.Unicode(None, allow_none=True).tag(sync=True)
    value = traitlets.Unicode().tag(sync=True)
