"""A room of thirty students under twenty-one attacks, each for as long as a minute of a lesson."""

from benchmarks.attacked import main

SECONDS = 40.0


def test_a_room_goes_on_under_attack() -> None:
    """Clicks are answered within a tenth of a second, nobody's answer is wrong, and what the attacks take of
    memory and log is bounded and comes back; afterwards the server ends as ever."""
    found = main(SECONDS)
    assert found["wrong"] == 0
    assert found["failures"] == []
    assert found["exit"] == 0
    assert found["memory_kept"] <= 50e6
    for row in found["attacks"]:
        assert row["p95"] <= 100, row
        assert row["memory"] <= 50e6, row
        assert row["log"] <= 100_000, row
