"""Training runs, one of them in full."""

from collections.abc import Sequence

import traitlets

from howopen.controls.view import View
from howopen.domain.catalog import Catalog
from howopen.domain.shown import Shown
from howopen.lessons.compute.compute_record import TrainingRun
from howopen.lessons.compute.training_runs import training_run


class RunPicker(View):
    """`value` is the id of the run shown; it follows a real system that has a run listed."""

    value = traitlets.Unicode()

    def __init__(self, catalog: Catalog, runs: Sequence[TrainingRun], chosen: str) -> None:
        self._catalog, self._runs = catalog, runs
        self._followed = ""
        super().__init__(html=training_run(catalog, runs, chosen), value=chosen)
        self.observe(lambda _: self._show(), "value")
        self.on_action(self._act)

    def show(self, shown: Shown) -> None:
        """Choose the run of the real system just begun from, where there is one."""
        before, self._followed = self._followed, shown.origin
        if not shown.origin or shown.origin == before:
            return
        if run := next((r for r in self._runs if r.system_id == shown.origin), None):
            self.value = run.run_id

    def _show(self) -> None:
        self.html = training_run(self._catalog, self._runs, self.value)

    def _act(self, do: str, _: str, value: str) -> None:
        if do == "run" and value in {r.run_id for r in self._runs}:
            self.value = value
