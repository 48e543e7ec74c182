"""Every setting of the five switches, and real systems among them."""

from howopen.domain.catalog import find
from howopen.domain.dependency import Status
from howopen.domain.factor import UNKNOWN
from howopen.domain.place import Place, place_of
from howopen.domain.scenario import Scenario
from howopen.domain.stance import Stance
from howopen.lessons.whole_system.map_figure import openness_map
from howopen.lessons.whole_system.openness_map import floors, settings, system_places
from howopen.sources.catalog_files import catalog
from hypothesis import given
from plotly.graph_objects import Figure

from tests.domain.settings import FACTORS, settings_of

CATALOG = catalog()
ALL = list(settings(CATALOG))


def counted(levels: dict[str, int]) -> tuple[int, int]:
    """Return how many abilities are held and how many dependencies remain."""
    found = find(CATALOG, Scenario.of(levels))
    return sum(f.is_held for f in found.abilities), sum(
        f.status is Status.REMAINS for f in found.dependencies
    )


def ends(levels: dict[str, int]) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return the counts with everything unknown closed, and with everything unknown open."""
    low = {k: 0 if v == UNKNOWN else v for k, v in levels.items()}
    high = {k: FACTORS[k].top_level if v == UNKNOWN else v for k, v in levels.items()}
    return counted(low), counted(high)


def test_every_setting_of_five_switches_is_there_once() -> None:
    """Three stances of five switches, so that “you are here” is always on the map."""
    assert 3**5 == len({setting.stances for setting in ALL})


def test_no_setting_has_fewer_dependencies_than_all_open() -> None:
    """The floor of the map is where everything is open, and it is not at nought."""
    opened = place_of(CATALOG, CATALOG.at_stance(Stance.OPEN))

    assert opened.remaining == min(setting.place.remaining for setting in ALL)
    assert opened.remaining > 0


def test_a_setting_of_switches_leaves_nothing_unknown() -> None:
    """A dot of a setting is a dot; only real systems are bars."""
    blurred = [s for s in ALL if s.place != Place(s.place.held, s.place.held, *[s.place.remaining] * 2)]

    assert [] == blurred


@given(settings_of(inapplicable=False))
def test_a_place_spans_what_the_unknown_may_turn_out_to_be(levels: dict[str, int]) -> None:
    """A system's bar reaches from the count with the unknown closed to that with the unknown open."""
    low, high, place = *ends(levels), place_of(CATALOG, Scenario.of(levels))

    assert (low[0], high[0], high[1]) == (place.held, place.held_at_most, place.remaining)
    assert low[1] <= place.remaining_at_most


def test_what_is_eased_at_least_is_not_counted_as_perhaps_remaining() -> None:
    """With privacy protected, contested data are eased whatever consent turns out to be."""
    levels = {"data_consent": UNKNOWN, "privacy_protection": 1}

    assert ends(levels)[0][1] == place_of(CATALOG, Scenario.of(levels)).remaining_at_most


def test_floors_never_exceed_what_they_count() -> None:
    """However one counts, no more remain than are listed."""
    assert [] == [floor for floor in floors(CATALOG) if not 0 <= floor.remaining <= floor.total]


def test_openness_alone_moves_the_floor_less_than_circumstances_do() -> None:
    """What nobody releases is what would empty the list."""
    by_name = {floor.name: floor.remaining for floor in floors(CATALOG)}
    beyond = by_name["with every switch beyond any known example"]

    assert by_name["with circumstances and public measures at their best"] < beyond


def test_the_map_is_a_figure_to_plotly() -> None:
    """An author may open it in a notebook with all of plotly's tools: it is valid in plotly's own eyes."""
    figure = openness_map(CATALOG, tuple(ALL), system_places(CATALOG))

    assert [len(trace["x"]) for trace in figure["data"]] == [len(trace.x) for trace in Figure(figure).data]
