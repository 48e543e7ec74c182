"""A reader disputes rules and gets another catalog; the tables stay as they are."""

import pytest
from howopen.domain.catalog import find
from howopen.domain.condition import Condition
from howopen.domain.dependency import Status
from howopen.domain.disputed import all_rules, dispute, is_disputed, rules_version
from howopen.domain.dissent import ALWAYS, NEVER, NONE_DISPUTED, OFF, RESTS_ON, Change, Dissent, tidied
from howopen.domain.scenario import Scenario
from howopen.domain.stance import Stance
from howopen.sources.catalog_files import read_catalog
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.settings import CATALOG, MATERIALS, settings_of
from tests.sources.copies import Tables

RULES = all_rules(CATALOG)
OPEN = CATALOG.at_stance(Stance.OPEN)


def choices(rule: str) -> list[str]:
    """Return what a rule can be changed to."""
    parts = rule.split(".")
    if parts[1] == RESTS_ON:
        return [OFF]
    if len(parts) == 2:
        return [NEVER if CATALOG.conditions[rule].alternatives else ALWAYS]
    return [OFF, *(r.rung_id for r in CATALOG.factor(parts[2]).rungs[1:] if r.rung_id != parts[3])]


CHANGES = st.sampled_from(RULES).flatmap(
    lambda rule: st.builds(Change, st.just(rule), st.sampled_from(choices(rule)))
)
DISSENTS = st.lists(CHANGES, max_size=8).map(Dissent.of)


def status(catalog_dissent: Dissent, dependency_id: str) -> Status:
    """Return what becomes of a dependency at full openness for somebody with a dissent."""
    disputed, misfits = dispute(CATALOG, catalog_dissent)
    assert misfits == ()
    found = find(disputed, OPEN).dependencies
    return next(f.status for f in found if f.dependency.dependency_id == dependency_id)


def test_every_rule_has_a_name_of_its_own() -> None:
    """A link that disputes a rule can mean no other."""
    assert len(set(RULES)) == len(RULES)
    assert len(RULES) >= sum(len(c.requirements) > 0 for c in CATALOG.conditions.values())


@given(DISSENTS)
def test_what_fits_is_applied_and_what_is_taken_back_is_gone(dissent: Dissent) -> None:
    """Disputing and then undoing it is as if nothing had been."""
    disputed, misfits = dispute(CATALOG, dissent)
    assert misfits == ()
    assert disputed.dissent == dissent
    for change in dissent.changes:
        dissent = dissent.without(change.rule)
    back, _ = dispute(disputed, dissent)
    assert back is CATALOG


@given(st.permutations(RULES).map(lambda rules: [Change(r, choices(r)[0]) for r in rules[:6]]))
def test_the_order_of_changes_does_not_matter(changes: list[Change]) -> None:
    """No change meets what another has made."""
    one, _ = dispute(CATALOG, Dissent.of(changes))
    other, _ = dispute(CATALOG, Dissent.of(reversed(changes)))
    assert one.conditions == other.conditions
    assert one.abilities == other.abilities


@given(DISSENTS, settings_of(), st.sampled_from([m.factor_id for m in MATERIALS]))
def test_releasing_more_takes_nothing_away_for_who_disputes_either(
    dissent: Dissent, levels: dict[str, int], factor_id: str
) -> None:
    """Whatever rules are put differently, one release more lets people do no less."""
    disputed, _ = dispute(CATALOG, dissent)
    lower = levels | {factor_id: 0}
    higher = levels | {factor_id: CATALOG.factors[factor_id].top_level}
    before, after = (
        {f.ability.ability_id for f in find(disputed, Scenario.of(each)).abilities if f.is_held}
        for each in (lower, higher)
    )
    assert before <= after


@given(DISSENTS)
def test_only_what_is_marked_as_disputed_answers_otherwise(dissent: Dissent) -> None:
    """Nothing changes on a page without the words that say why."""
    disputed, _ = dispute(CATALOG, dissent)
    for before, after in zip(find(CATALOG, OPEN).abilities, find(disputed, OPEN).abilities, strict=True):
        changed = (before.truth, before.through) != (after.truth, after.through)
        assert not changed or is_disputed(after.ability, disputed.dissent)
    pairs = zip(find(CATALOG, OPEN).dependencies, find(disputed, OPEN).dependencies, strict=True)
    for one, other in pairs:
        changed = (one.status, one.provider_ids) != (other.status, other.provider_ids)
        assert not changed or is_disputed(other.dependency, disputed.dissent)


def test_who_disputes_that_nothing_lifts_a_dependency_has_it_lifted() -> None:
    """The rule behind “nothing a developer can release” is a claim like any other."""
    assert status(NONE_DISPUTED, "accelerators") is Status.REMAINS
    assert status(Dissent((Change("accelerators.lifts", ALWAYS),)), "accelerators") is Status.LIFTED


def test_a_requirement_left_out_is_not_asked_for_any_more() -> None:
    """Of a rule with two requirements the other stays."""
    rule = "watch_learning.enables.training_data.public"
    disputed, _ = dispute(CATALOG, Dissent((Change(rule, OFF),)))
    asked = [r.factor_id for r in disputed.abilities["watch_learning"].enables.requirements]
    assert asked == ["checkpoints"]


def test_a_requirement_is_put_at_another_rung() -> None:
    """The reader thinks that less is enough."""
    rule = "watch_learning.enables.checkpoints.released"
    disputed, _ = dispute(CATALOG, Dissent((Change(rule, "some"),)))
    first = disputed.abilities["watch_learning"].enables.requirements[0]
    assert (first.factor_id, first.level) == ("checkpoints", 1)


def test_an_ability_that_does_not_rest_on_a_company_is_not_drawn_through_it() -> None:
    """A row of what abilities rest on can be disputed as well."""
    disputed, _ = dispute(CATALOG, Dissent((Change("watch_learning.rests_on.cuda", OFF),)))
    assert "cuda" not in [r.dependency_id for r in disputed.abilities["watch_learning"].rests_on]


@pytest.mark.parametrize(
    ("change", "does"),
    [
        (Change("nobody.lifts", ALWAYS), "is not there"),
        (Change("accelerators.lifts.weights.open_licence", OFF), "is not there"),
        (Change("accelerators.lifts", NEVER), "changes nothing"),
        (Change("accelerators.lifts", OFF), "cannot be"),
        (Change("watch_learning.rests_on.cuda", ALWAYS), "cannot be"),
        (Change("watch_learning.enables.checkpoints.released", "nowhere"), "rung"),
        (Change("watch_learning.enables.checkpoints.released", "withheld"), "rung"),
        (Change("watch_learning.enables.checkpoints.released", "released"), "changes nothing"),
        (Change("...", OFF), "is not there"),
        (Change("", ""), "is not there"),
    ],
)
def test_what_does_not_fit_is_named_and_the_rest_applied(change: Change, does: str) -> None:
    """A dissent of another version loses no more than what has gone."""
    fits = Change("cuda.eases.platform.other_vendor", OFF)
    disputed, misfits = dispute(CATALOG, Dissent.of([change, fits]))
    assert [m.change for m in misfits] == [change]
    assert does in misfits[0].does
    assert disputed.dissent == Dissent((fits,))


def test_another_set_of_rules_is_another_version(tables: Tables) -> None:
    """A dissent can say that the rules have changed since, and only then."""
    line = tables.line_where("conditions", subject_id="watch_learning", factor_id="checkpoints")
    tables.set("conditions", line, at_least="some")
    changed = read_catalog(tables.folder)
    assert rules_version(changed) != rules_version(CATALOG) == rules_version(read_catalog())
    disputed, _ = dispute(CATALOG, Dissent((Change("accelerators.lifts", ALWAYS),)))
    assert rules_version(disputed) == rules_version(CATALOG)


def test_a_condition_can_be_decided_as_a_whole() -> None:
    """Whoever thinks that no release ever gives an ability says so once."""
    disputed, _ = dispute(CATALOG, Dissent((Change("watch_learning.enables", NEVER),)))
    assert disputed.abilities["watch_learning"].enables == Condition.never()


@pytest.mark.parametrize(
    ("reason", "kept"),
    [
        ("  two \n lines\t", "two lines"),
        ("a\x00b\x1b[2J\ud800", "a b [2J"),
        ("<b>bold</b>", "<b>bold</b>"),
        ("x" * 500, "x" * 200),
        ("می‌خواهم", "می‌خواهم"),
    ],
)
def test_a_reason_is_one_line_of_bounded_length(reason: str, kept: str) -> None:
    """Whatever is pasted into it; letters of any script stay, with what joins them."""
    assert tidied(reason) == kept
