"""Keeps in the tab what no address has room for."""

import traitlets

from howopen.controls.batched import Batched
from howopen.controls.view import script


class TabKeep(Batched):
    """`value` is the text to keep under a `name`; `arrived` is what this tab had kept when the page came."""

    _esm = script("tab_keep.js")
    name = traitlets.Unicode().tag(sync=True)
    value = traitlets.Unicode().tag(sync=True)
    arrived = traitlets.Unicode().tag(sync=True)
