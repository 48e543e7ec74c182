"""What was chosen before, so that any step can be taken back."""

from howopen.domain.history import History
from hypothesis import given
from hypothesis import strategies as st

values = st.integers(0, 3)


def history(steps: list[int]) -> History[int]:
    """Return the history of these values after 0."""
    made = History(0)
    for step in steps:
        made = made.do(step)
    return made


@given(st.lists(values), values)
def test_undo_after_do_is_the_identity(steps: list[int], value: int) -> None:
    """Whatever a reader does, one step back brings the very state before it."""
    before = history(steps)
    after = before.do(value)

    assert before.present == (after.undo() if value != before.present else after).present


@given(st.lists(values), st.integers(0, 5))
def test_redo_after_undo_is_the_identity(steps: list[int], times: int) -> None:
    """Taking back and making again loses nothing."""
    made = history(steps)
    times = min(times, len(made.past))
    moved = made
    for _ in range(times):
        moved = moved.undo()
    for _ in range(times):
        moved = moved.redo()

    assert made == moved


def test_doing_the_same_again_is_no_step() -> None:
    """Clicking a button that is already checked is not one more thing to undo."""
    assert History(0).do(1) == History(0).do(1).do(1)


def test_a_new_step_drops_what_was_taken_back() -> None:
    """After going back and choosing otherwise there is nothing to redo."""
    assert (1, (0,), ()) == (lambda h: (h.present, h.past, h.future))(History(0).do(2).undo().do(1))


def test_nothing_before_the_beginning_nor_after_the_end() -> None:
    """Undo at the beginning and redo at the end leave everything as it is."""
    start = History(0)

    assert (start, start) == (start.undo(), start.redo())
