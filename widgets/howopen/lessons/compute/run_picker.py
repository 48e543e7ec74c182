"""Training runs, one of them in full."""

from collections.abc import Sequence

import traitlets

from howopen.controls.view import View
from howopen.domain.catalog import Catalog
from howopen.lessons.compute.compute_record import TrainingRun
from howopen.lessons.compute.training_runs import training_run


class RunPicker(View):
    """`value` is the id of the run shown; it follows a real system that has a run listed."""

    value = traitlets.Unicode()

    def __init__(self, catalog: Catalog, runs: Sequence[TrainingRun], chosen: str) -> None:
        self._catalog, self._runs = catalog, runs
        super().__init__(html=training_run(catalog, runs, chosen), value=chosen)
        self.observe(lambda _: self._show(), "value")
        self.on_action(self._act)

    def follow(self, system_id: str) -> None:
        """Choose the run of a system, where there is one."""
        if run := next((r for r in self._runs if system_id and r.system_id == system_id), None):
            self.value = run.run_id

    def _show(self) -> None:
        self.html = training_run(self._catalog, self._runs, self.value)

    def _act(self, do: str, _: str, value: str) -> None:
        if do == "run" and value in {r.run_id for r in self._runs}:
            self.value = value
