"""Training runs, one of them in full."""

from collections.abc import Sequence

from howopen.controls.live_figure import LiveFigure
from howopen.domain.catalog import Catalog
from howopen.domain.compute_record import TrainingRun
from howopen.figures.training_runs import training_runs


class RunPicker(LiveFigure):
    """Shows all runs and the chosen one in full; it follows a real system that has a run listed."""

    def __init__(self, catalog: Catalog, runs: Sequence[TrainingRun], chosen: str) -> None:
        self._catalog, self._runs = catalog, runs
        super().__init__(training_runs(catalog, runs, chosen))
        self.on_action(self._change)

    def follow(self, system_id: str) -> None:
        """Choose the run of a system, where there is one."""
        if run := next((r for r in self._runs if system_id and r.system_id == system_id), None):
            self._choose(run.run_id)

    def _change(self, do: str, _: str, value: str) -> None:
        if do == "run" and value in {r.run_id for r in self._runs}:
            self._choose(value)

    def _choose(self, run_id: str) -> None:
        self.show(training_runs(self._catalog, self._runs, run_id))
