"""The page's address: read when the page arrives, and rewritten when the scenario changes."""

import anywidget
import traitlets

from howopen.controls.view import script


class PageLink(anywidget.AnyWidget):
    """`arrived` is the query that the reader came with; `value` is the query to show, without `?`."""

    _esm = script("page_link.js")
    arrived = traitlets.Unicode(None, allow_none=True).tag(sync=True)
    value = traitlets.Unicode().tag(sync=True)
