"""Start from a real system."""

import pytest
from howopen.controls.system_picker import SystemPicker
from howopen.domain.shown import Shown
from howopen.sources.catalog_files import catalog

from tests.controls.actions import act

CATALOG = catalog()


@pytest.fixture
def picker() -> SystemPicker:
    """The list with nothing chosen."""
    made = SystemPicker(CATALOG)
    made.show(Shown.of(CATALOG))
    return made


@pytest.mark.parametrize("system_id", list(CATALOG.systems))
def test_every_system_can_be_chosen(picker: SystemPicker, system_id: str) -> None:
    """By its name in the list."""
    act(picker, "system", "", system_id)

    assert system_id == picker.value
    assert f'value="{system_id}"' in picker.html


def test_everything_closed_can_be_chosen_again(picker: SystemPicker) -> None:
    """The first entry of the list leads back."""
    act(picker, "system", "", "pythia")
    act(picker, "system", "", "")

    assert "" == picker.value


@pytest.mark.parametrize("system_id", ["skynet", "Pythia", "<script>"])
def test_a_system_that_is_not_there_changes_nothing(picker: SystemPicker, system_id: str) -> None:
    """A page can send any text."""
    act(picker, "system", "", system_id)

    assert "" == picker.value


@pytest.mark.parametrize("system_id", list(CATALOG.systems))
def test_a_withdrawal_is_told_with_its_day(picker: SystemPicker, system_id: str) -> None:
    """Who starts from a system that can no longer be had learns so, and of others nothing of the kind."""
    picker.show(Shown.of(CATALOG, CATALOG.scenario_of(system_id), system_id))
    withdrawn = CATALOG.systems[system_id].withdrawn

    assert (f"Withdrawn {withdrawn}. " in picker.html) if withdrawn else ("Withdrawn" not in picker.html)


def test_it_shows_what_it_is_told(picker: SystemPicker) -> None:
    """After undo it shows where the setting began then."""
    picker.show(Shown.of(CATALOG, CATALOG.scenario_of("pythia"), "pythia"))

    assert "pythia" == picker.value
    assert "Changed from" not in picker.html
