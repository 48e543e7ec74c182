"""Templates compiled once. Voilà does it for every visitor, which is half of what a page costs it."""

import voila.notebook_renderer
from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket
from voila.exporter import VoilaExporter


class Compiled(BytecodeCache):
    """Keeps compiled templates in memory; one whose file has changed is compiled again."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket, if its template is kept."""
        if bucket.key in self._kept:
            bucket.bytecode_from_string(self._kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what the bucket holds."""
        self._kept[bucket.key] = bucket.bytecode_to_string()


COMPILED = Compiled()


class Exporter(VoilaExporter):
    """Voilà's exporter with the compiled templates of all pages before it."""

    @property
    def environment(self) -> Environment:
        """Return the surroundings of the templates of one page."""
        environment = super().environment
        environment.bytecode_cache = COMPILED
        return environment


def keep_compiled_templates() -> None:
    """Have Voilà use our exporter, for which it has no setting."""
    voila.notebook_renderer.VoilaExporter = Exporter
