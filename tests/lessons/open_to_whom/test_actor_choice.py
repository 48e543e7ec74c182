"""Who is looked at travels in the address: known actors, changed ones, and one of the reader's own."""

import pytest
from howopen.lessons.open_to_whom.actor import OWN
from howopen.lessons.open_to_whom.actor_choice import LONGEST_NAME, ActorChoice, choice_in, write_choice
from howopen.lessons.open_to_whom.actor_picker import ActorPicker
from howopen.lessons.open_to_whom.tables import read_actors
from howopen.sources.catalog_files import catalog
from hypothesis import given
from hypothesis import strategies as st

CATALOG = catalog()
ACTORS = read_actors(CATALOG.endowments)
START = next(iter(ACTORS))


def read(text: str) -> tuple[ActorChoice, list[str]]:
    """Return the choice that a text carries, and what is said of the rest."""
    problems: list[str] = []
    return choice_in(text, START, ACTORS, CATALOG, problems), problems


@given(st.text(max_size=200))
def test_whatever_is_read_is_written_and_read_as_the_same(text: str) -> None:
    """A link that has been opened once stays as it is."""
    written = write_choice(read(text)[0], START, CATALOG)
    again, problems = read(written)

    assert [] == problems
    assert written == write_choice(again, START, CATALOG)


@given(st.text(max_size=200))
def test_a_name_keeps_everything_that_can_be_seen(name: str) -> None:
    """Tildes, hyphens and brackets are part of a name; what cannot be seen, or is too long, is not."""
    choice, _ = read(f"{OWN}~~xs2~{name}")

    assert choice.own_name.isprintable()
    assert len(choice.own_name) <= LONGEST_NAME
    assert {"skill": 2} == choice.own
    assert choice == read(write_choice(choice, START, CATALOG))[0]


@pytest.mark.parametrize(
    ("text", "said", "actor_id"),
    [
        ("emperor~xm3", "emperor", START),
        ("writer~we3", "we3", "writer"),
        ("writer~xs9", "xs9", "writer"),
        ("writer~zz1", "zz1", "writer"),
    ],
)
def test_what_cannot_be_read_is_named_and_the_rest_holds(text: str, said: str, actor_id: str) -> None:
    """An unknown actor, a factor that nobody has, a rung that there is not."""
    choice, problems = read(text)

    assert actor_id == choice.actor_id
    assert [said in problem for problem in problems] == [True]


def test_a_changed_endowment_that_is_put_back_is_no_change() -> None:
    """The address is short again, and nothing says that it was changed."""
    picker = ActorPicker(CATALOG, ACTORS)
    picker._act("actor", "", "writer")
    picker._act("has", "skill", "2")
    assert "writer~xs2" == picker.value

    picker._act("has", "skill", "0")
    assert "writer" == picker.value


def test_an_actor_of_ones_own_is_kept_while_others_are_looked_at() -> None:
    """Looking through other eyes loses nothing of what was made."""
    picker = ActorPicker(CATALOG, ACTORS)
    picker._act("actor", "", OWN)
    picker._act("name", "", "Our  choir\n")
    picker._act("has", "machines", "1")
    picker._act("actor", "", "cloud")

    assert "cloud~~xm1~Our choir" == picker.value
    assert picker.own is not None and "Our choir" == picker.own.name


def test_a_name_is_shown_as_text() -> None:
    """A stranger's link runs nothing on the reader's page."""
    picker = ActorPicker(CATALOG, ACTORS)
    picker.value = f"{OWN}~~~<img src=x onerror=alert(1)>"

    assert "<img" not in picker.html
    assert "&lt;img" in picker.html


@pytest.mark.parametrize(
    ("do", "of", "value"),
    [
        ("actor", "", "emperor"),
        ("has", "weights", "1"),
        ("has", "skill", "9"),
        ("has", "skill", "-1"),
        ("fly", "", ""),
    ],
)
def test_what_the_page_does_not_offer_changes_nothing(do: str, of: str, value: str) -> None:
    """Whoever sends made-up actions gets the page as it was."""
    picker = ActorPicker(CATALOG, ACTORS)
    picker._act(do, of, value)

    assert "" == picker.value
