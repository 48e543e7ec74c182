"""What each of several moves brings when it is made alone."""

from howopen.domain.alone import each_alone
from howopen.domain.crossing import SwitchPosition
from howopen.domain.scenario import START
from howopen.sources.catalog_files import catalog

CATALOG = catalog()
DESCRIBE = SwitchPosition("describe", {"data_description": 2})
RELEASE = SwitchPosition("release", {"training_data": 4})
CONSENT = SwitchPosition("consent", {"data_consent": 3})


def test_description_release_and_consent_share_no_effect() -> None:
    """They are three things."""
    effects = each_alone(CATALOG, START, (DESCRIBE, RELEASE, CONSENT))
    names = [
        {
            *(a.name for a in e.abilities),
            *(d.dependency.name for d in e.dependencies),
            *(c.name for c in e.consequences),
        }
        for e in effects
    ]

    assert all(names)
    assert sum(map(len, names)) == len(set.union(*names))


def test_only_release_harms_somebody() -> None:
    """Describing takes nothing from anybody, nor does asking."""
    effects = each_alone(CATALOG, START, (DESCRIBE, RELEASE, CONSENT))

    assert [False, True, False] == [any(not c.is_gain for c in e.consequences) for e in effects]


def test_where_one_starts_from_does_not_matter_to_the_moves() -> None:
    """All moves are undone first, so a page shows the same three columns wherever its switches stand."""
    released = START.with_levels(dict(RELEASE.levels))

    assert each_alone(CATALOG, START, (DESCRIBE, RELEASE)) == each_alone(
        CATALOG, released, (DESCRIBE, RELEASE)
    )
