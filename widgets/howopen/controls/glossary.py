"""Words of the field, explained where a page's prose uses them."""

import traitlets

from howopen.controls.batched import Batched
from howopen.controls.view import script


class Glossary(Batched):
    """A list of the words that the page uses; `terms` are all that are known, as `explained` has them.

    Which of them stand on the page is found there: the prose is the notebook's, and known to no kernel.
    """

    _esm = script("glossary.js", "glossary_export.js")
    terms = traitlets.List(traitlets.Dict()).tag(sync=True)
