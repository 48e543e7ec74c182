"""What a reader has chosen so far: in the address, and to take back."""

import pytest
from howopen.controls.page_link import PageLink
from howopen.domain.scenario import START, Scenario
from howopen.pages import page_state
from howopen.pages.page_state import PageState
from howopen.sources.catalog_files import catalog
from howopen.sources.scenario_url import Link, read_link
from hypothesis import given
from hypothesis import strategies as st

CATALOG = catalog()
TWO = Scenario.of({"weights": 2})


@pytest.fixture
def link() -> PageLink:
    """The page's address."""
    return PageLink()


@pytest.fixture
def state(link: PageLink) -> PageState:
    """The state of a page at its beginning."""
    return PageState(CATALOG, link)


def test_a_change_is_in_the_address_at_once(state: PageState, link: PageLink) -> None:
    """A reload or a dead kernel loses nothing."""
    state.change(TWO)

    assert TWO == read_link(link.value, CATALOG).scenario


@pytest.mark.parametrize("system_id", list(CATALOG.systems))
def test_beginning_from_a_system_sets_where_it_stands(state: PageState, system_id: str) -> None:
    """Materials and circumstances, and what is unknown as unknown."""
    state.begin_from(system_id)

    assert (CATALOG.scenario_of(system_id), system_id) == (state.scenario, state.origin)


def test_a_change_keeps_where_it_began(state: PageState) -> None:
    """“Changed from Pythia” can be said, since it is known."""
    state.begin_from("pythia")
    state.change(TWO)

    assert "pythia" == state.origin


def test_undo_brings_back_scenario_and_origin(state: PageState) -> None:
    """Also that the setting began as Pythia is taken back."""
    state.change(TWO)
    state.begin_from("pythia")
    state.undo()

    assert (TWO, "") == (state.scenario, state.origin)


def test_redo_makes_it_again(state: PageState) -> None:
    """Nothing is lost by taking a look back."""
    state.change(TWO)
    state.undo()
    state.redo()

    assert TWO == state.scenario


def test_undo_is_in_the_address_too(state: PageState, link: PageLink) -> None:
    """The link that one copies is the setting that one sees."""
    state.change(TWO)
    state.undo()

    assert START == read_link(link.value, CATALOG).scenario


def test_reset_closes_everything_and_can_be_taken_back(state: PageState) -> None:
    """A slip of the hand costs nothing."""
    state.begin_from("pythia")
    state.reset()
    closed = (state.scenario, state.origin)
    state.undo()

    assert (START, "") == closed
    assert "pythia" == state.origin


def test_undo_at_the_beginning_changes_nothing(state: PageState) -> None:
    """The button may be pressed once too often."""
    state.undo()

    assert START == state.scenario


def test_the_same_change_twice_is_one_step(state: PageState) -> None:
    """What is already so is nothing to take back."""
    state.change(TWO)
    state.change(TWO)
    state.undo()

    assert START == state.scenario


def test_a_link_that_arrives_is_the_beginning(state: PageState, link: PageLink) -> None:
    """Whoever follows a teacher's link cannot undo to before it."""
    state.change(Scenario.of({"training_data": 1}))
    link.arrived = "v=1&from=pythia&s=we2"
    state.undo()

    assert (TWO, "pythia") == (state.scenario, state.origin)


def test_a_link_with_a_bad_entry_is_named_and_the_rest_kept(state: PageState, link: PageLink) -> None:
    """One sentence for what is left out, and the setting as far as it can be read."""
    link.arrived = "v=1&s=zz1-we2"

    assert TWO == state.scenario
    assert 1 == len(state.problems)


def test_an_arrival_is_one_change_of_the_address(link: PageLink, state: PageState) -> None:
    """An address that for a moment had a guess and no setting lost the setting to whoever copied it."""
    shown: list[str] = []
    link.observe(lambda change: shown.append(change.new), "value")
    link.arrived = "v=1&from=pythia&s=we2&p=8"

    assert [(TWO, "pythia")] == [
        (read.scenario, read.origin) for read in (read_link(q, CATALOG) for q in shown)
    ]


@pytest.mark.parametrize("query", ["s=zz1", "from=skynet", "token=secret"])
def test_the_address_holds_only_what_was_read(state: PageState, link: PageLink, query: str) -> None:
    """Also where that leaves nothing: a link that is copied from there has no mistakes to pass on."""
    link.arrived = query

    assert link.value == "v=1"


def test_the_notice_goes_once_the_reader_goes_on(state: PageState, link: PageLink) -> None:
    """It has done its work."""
    link.arrived = "v=1&s=zz1-we2"
    state.change(START)

    assert () == tuple(state.problems)


def test_other_pages_entries_stay_in_the_address(state: PageState, link: PageLink) -> None:
    """What one page does not use it keeps and passes on, through change and undo."""
    link.arrived = "actor=writer&s=we2"
    state.change(START)
    state.undo()
    state.reset()

    assert (("actor", "writer"),) == read_link(link.value, CATALOG).others


def test_entries_that_come_twice_both_stay(state: PageState, link: PageLink) -> None:
    """Another page may use a name twice, and it is not for this one to choose between them."""
    link.arrived = "actor=writer&actor=nurse"
    state.change(TWO)

    assert (("actor", "writer"), ("actor", "nurse")) == read_link(link.value, CATALOG).others


def test_a_link_without_anything_is_everything_closed(state: PageState, link: PageLink) -> None:
    """Leaving off the query begins anew."""
    link.arrived = ""

    assert (START, "") == (state.scenario, state.origin)


SCENARIOS = st.dictionaries(st.sampled_from(["weights", "training_data"]), st.integers(0, 2)).map(Scenario.of)


@given(st.lists(SCENARIOS, max_size=6))
def test_all_can_be_taken_back_and_made_again(scenarios: list[Scenario]) -> None:
    """However long one plays, undo leads to the beginning and redo to the end."""
    state = PageState(CATALOG, PageLink())
    for scenario in scenarios:
        state.change(scenario)
    end = state.scenario
    for _ in scenarios:
        state.undo()
    beginning = state.scenario
    for _ in scenarios:
        state.redo()

    assert (START, end) == (beginning, state.scenario)


def arrive_again(link: PageLink, query: str) -> PageState:
    """Return the state of a new page in the same tab, which kept the queries of `link`'s steps."""
    new = PageLink()
    state = PageState(CATALOG, new)
    new.steps, new.at = ["v=1", link.value, "v=1&from=pythia"], 1
    new.arrived = query
    return state


def test_steps_are_there_after_a_reload(state: PageState, link: PageLink) -> None:
    """What could be taken back and made again before a reload or a dead kernel can be after it."""
    state.change(TWO)
    again = arrive_again(link, "?" + link.value)
    again.undo()
    assert START == again.scenario
    again.redo()
    again.redo()
    assert ("pythia", CATALOG.scenario_of("pythia")) == (again.origin, again.scenario)


def test_steps_are_read_once(state: PageState, link: PageLink, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that says again and again what its tab kept would keep its kernel busy for good."""
    state.change(TWO)
    again = PageLink()
    PageState(CATALOG, again)
    again.steps, again.at = ["v=1", link.value], 1
    again.arrived = "?" + link.value
    read: list[str] = []
    monkeypatch.setattr(page_state, "read_link", lambda text, _: read.append(text) or Link())
    again.arrived = "?" + link.value + "&a=1"
    assert read == [again.arrived]


def test_steps_of_another_setting_are_not_taken(state: PageState, link: PageLink) -> None:
    """A link opened in the same tab begins anew: undo does not lead into somebody else's steps."""
    state.change(TWO)
    other = arrive_again(link, "?v=1&from=olmo")
    assert ((), ()) == (other.history.past, other.history.future)
