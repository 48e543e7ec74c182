"""Two switches against each other: who is harmed, where one is, and where one can go."""

from howopen.domain.crossing import SwitchPosition, crossing
from howopen.domain.scenario import START
from howopen.domain.shown import Shown
from howopen.figures.crossing import Switches, crossing_grid
from howopen.figures.figure_frame import framed
from howopen.sources.catalog_files import catalog

CATALOG = catalog()
ROWS = (SwitchPosition("taken", {"data_consent": 0}), SwitchPosition("governed", {"data_consent": 3}))
COLUMNS = (SwitchPosition("withheld", {"training_data": 0}), SwitchPosition("released", {"training_data": 3}))
SWITCHES = Switches("made-up", "A title", "a note", ROWS, COLUMNS)


def grid(is_open: bool = False) -> str:
    """Return the grid of release against consent."""
    cells = crossing(CATALOG, START, ROWS, COLUMNS)
    return framed(crossing_grid(Shown.of(CATALOG), SWITCHES, cells, is_open))


def test_the_grid_names_who_is_harmed() -> None:
    """More openness is shown as the worse choice for somebody, and for whom."""
    assert "harm for communities whose data it is" in grid()


def test_the_grid_says_where_one_is_and_leads_to_the_others() -> None:
    """Exactly one cell is the present setting; every other has a button with a name of its own."""
    html = grid()

    assert 1 == html.count("you are here")
    assert len(ROWS) * len(COLUMNS) - 1 == html.count('data-do="go"') == html.count("Go to: ")


def test_reasons_come_when_asked_for() -> None:
    """Each claim shows whose word it is, and the page stays short until then."""
    assert "ho-basis" not in grid()
    assert "ho-basis" in grid(is_open=True)
