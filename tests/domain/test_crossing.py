"""Two switches against each other, and what tells their settings apart."""

from howopen.domain.condition import Truth
from howopen.domain.crossing import SwitchPosition, crossing
from howopen.domain.scenario import START
from howopen.sources.catalog_files import catalog

CATALOG = catalog()
ROWS = (SwitchPosition("taken", {"data_consent": 0}), SwitchPosition("governed", {"data_consent": 3}))
COLUMNS = (SwitchPosition("withheld", {"training_data": 0}), SwitchPosition("released", {"training_data": 3}))
CELLS = crossing(CATALOG, START, ROWS, COLUMNS)


def test_every_pair_has_a_cell_row_by_row() -> None:
    """The grid can be drawn in reading order."""
    names = [(c.row.name, c.column.name) for c in CELLS]

    assert [(r.name, c.name) for r in ROWS for c in COLUMNS] == names


def test_only_what_differs_is_kept() -> None:
    """What is the same everywhere tells nothing about the two switches."""
    for number, finding in enumerate(CELLS[0].abilities):
        assert len({cell.abilities[number].truth for cell in CELLS}) > 1, finding.ability.ability_id


def test_releasing_without_consent_harms_a_community_and_with_its_rule_does_not() -> None:
    """The same release is a harm or none, by who decides over the data."""

    def harmed(cell) -> bool:
        return any(
            f.consequence.consequence_id == "communities_drawn_on" and f.truth is Truth.HOLDS
            for f in cell.consequences
        )

    assert [harmed(cell) for cell in CELLS] == [False, True, False, False]
