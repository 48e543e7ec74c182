"""A link carries a scenario; what in it cannot be read is left out and named."""

from urllib.parse import quote

import pytest
from howopen.domain.factor import NOT_APPLICABLE, UNKNOWN
from howopen.domain.scenario import START, Scenario
from howopen.sources.catalog_files import catalog
from howopen.sources.scenario_url import Link, read_link, write_link
from hypothesis import given
from hypothesis import strategies as st

CATALOG = catalog()
WEIGHTS = CATALOG.factors["weights"]
DATA = CATALOG.factors["training_data"]
LONGEST = 200


def read(query: str) -> Link:
    """Return what a query carries."""
    return read_link(query, CATALOG)


def test_nothing_is_everything_closed() -> None:
    """The plain address of a page is its beginning."""
    assert (Link(), ()) == (read(""), read("").problems)


@pytest.mark.parametrize("query", ["v=1&s=we2", "?v=1&s=we2", "s=we2"])
def test_a_token_puts_a_factor_at_a_rung(query: str) -> None:
    """Two letters for the factor and a digit for the rung, with or without what goes before."""
    assert Scenario.of({"weights": 2}) == read(query).scenario


@pytest.mark.parametrize(("letter", "expected"), [("u", UNKNOWN), ("n", NOT_APPLICABLE)])
def test_unknown_and_not_applicable_travel(letter: str, expected: int) -> None:
    """A real system's gaps survive being shared."""
    assert expected == read(f"s=we{letter}").scenario.level("weights")


def test_the_example_in_the_documentation_is_true() -> None:
    """`?v=1&from=llama_3&s=we2-dd1-tdu` says what the module says it says."""
    expected = Link(Scenario.of({"weights": 2, "data_description": 1, "training_data": UNKNOWN}), "llama_3")

    assert expected == read("?v=1&from=llama_3&s=we2-dd1-tdu")


def test_an_unknown_factor_is_named_and_the_rest_applied() -> None:
    """One stale entry does not cost a class the setting that its teacher sent."""
    link = read("v=1&s=zz1-we2")

    assert ("The link names something unknown (“zz1”); it was left out.",) == link.problems
    assert Scenario.of({"weights": 2}) == link.scenario


def test_an_unknown_rung_is_named_and_left_at_the_lowest() -> None:
    """The sentence says in words where the factor now stands."""
    link = read("v=1&s=we9-td1")

    assert (
        f"The link puts “{WEIGHTS.name}” at a rung it does not have (“we9”); "
        f"it was left at “{WEIGHTS.rungs[0].label}”.",
    ) == link.problems
    assert Scenario.of({"training_data": 1}) == link.scenario


def test_another_version_is_named_and_the_rest_applied() -> None:
    """A link from another version of the explorer is read as far as it goes."""
    link = read("v=7&s=we2")

    assert ("The link was made by another version (“7”).",) == link.problems
    assert Scenario.of({"weights": 2}) == link.scenario


def test_an_unknown_system_is_named_and_the_setting_kept() -> None:
    """A system that has left the catalogue takes nothing with it."""
    link = read("v=1&from=skynet&s=we2")

    assert ("The link begins from a system that is not in the catalogue (“skynet”).",) == link.problems
    assert ("", Scenario.of({"weights": 2})) == (link.origin, link.scenario)


@pytest.mark.parametrize(
    "token", ["we", "2", "we22", "WE2", "we-", "we2x", "we²", "<script>alert(1)</script>", "we\x00", "𝓌e2"]
)
def test_garbage_changes_nothing_and_is_named(token: str) -> None:
    """A mangled link opens the page all the same."""
    link = read_link("s=" + token, CATALOG)

    assert START == link.scenario
    assert link.problems


def test_each_bad_entry_has_its_own_sentence() -> None:
    """Nothing is left out without a word."""
    assert 4 == len(read("v=0&from=skynet&s=zz1-we9-td1").problems)


def test_a_long_entry_is_quoted_in_part() -> None:
    """Somebody else's thousand letters do not fill the page."""
    (problem,) = read("s=" + "x" * 5000).problems

    assert len(problem) < 120
    assert "x…" in problem


def test_a_servers_key_does_not_travel() -> None:
    """Who copies the address from a Jupyter server does not hand out the key to it."""
    link = read("token=secret&s=we2")

    assert "secret" not in write_link(link, CATALOG)
    assert () == link.problems


def test_other_pages_entries_are_passed_on() -> None:
    """What one page does not use it keeps, in order and however often it comes."""
    link = read("lesson=3+%26+4&s=we2&actor=writer&actor=nurse")

    assert (("lesson", "3 & 4"), ("actor", "writer"), ("actor", "nurse")) == link.others
    assert "v=1&s=we2&lesson=3%20%26%204&actor=writer&actor=nurse" == write_link(link, CATALOG)


def test_the_later_of_two_entries_counts() -> None:
    """A factor named twice stands at one rung, and everybody who opens the link sees the same."""
    assert 1 == read("s=we2-we1").scenario.level("weights")


def test_the_lowest_rung_is_not_written() -> None:
    """A link that says so nevertheless is shortened to the canonical one."""
    assert "v=1" == write_link(read("v=1&s=we0-td0"), CATALOG)


@pytest.mark.parametrize("system_id", list(CATALOG.systems))
def test_a_systems_link_is_short(system_id: str) -> None:
    """It fits on a slide and into a message."""
    query = write_link(Link(CATALOG.scenario_of(system_id), system_id), CATALOG)

    assert len(query) <= LONGEST


def test_the_longest_link_is_short() -> None:
    """Every factor away from its lowest rung, from the system with the longest id."""
    scenario = Scenario.of({f.factor_id: f.top_level for f in CATALOG.factors.values()})
    query = write_link(Link(scenario, max(CATALOG.systems, key=len)), CATALOG)

    assert len(query) <= LONGEST


@pytest.mark.parametrize("system_id", list(CATALOG.systems))
def test_a_systems_link_brings_it_back(system_id: str) -> None:
    """Unknown and not applicable rungs included."""
    link = Link(CATALOG.scenario_of(system_id), system_id)

    assert link == read(write_link(link, CATALOG))


@given(st.text(max_size=80))
def test_no_query_breaks_the_page(query: str) -> None:
    """Whatever an address holds, it is read, and what was read can be written and read again."""
    link = read(query)

    assert link == read(write_link(link, CATALOG))


@given(st.text(alphabet="wetdu0129n-", max_size=30))
def test_what_is_read_stands_at_a_level_that_exists(tokens: str) -> None:
    """No link, however it came about, puts a factor where it cannot stand."""
    entries = read(f"s={tokens}").scenario.entries

    assert all(NOT_APPLICABLE <= level <= CATALOG.factors[f].top_level for f, level in entries)


WRITTEN = "v=1&from=llama_3&s=we2-dd1-tdu"


@pytest.mark.parametrize(
    "arrived",
    [
        WRITTEN.replace("&", "&amp;"),
        quote(WRITTEN, safe=""),
        quote(f"?{WRITTEN}", safe=""),
        quote(WRITTEN.replace("&", "&amp;"), safe=""),
        WRITTEN.upper(),
    ],
)
def test_a_link_that_a_chat_program_rewrote_is_read(arrived: str) -> None:
    """Copied from a mail or a chat, a teacher's link still carries its setting."""
    assert (read(WRITTEN), ()) == (read(arrived), read(arrived).problems)


@pytest.mark.parametrize("added", ["from=singlemessage&isappinstalled=0", "from=timeline"])
@pytest.mark.parametrize("order", ["{own}&{added}", "{added}&{own}"])
def test_an_entry_that_a_chat_program_adds_takes_nothing_away(added: str, order: str) -> None:
    """A name as short as everybody's comes twice: what is known to be the program's is passed over."""
    link = read(order.format(own=WRITTEN, added=added))

    assert ("llama_3", read(WRITTEN).scenario, ()) == (link.origin, link.scenario, link.problems)
