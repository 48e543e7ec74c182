"""Does the mechanism hold on real systems? Six of them, and what others have published about them.

The published verdicts are those of the instruments' own authors: the Open Source Initiative's
validation of 2024, and the class that the Model Openness Tool gives to the file of a system.
"""

import pytest
from howopen.domain.catalog import AbilityFinding, Findings, find
from howopen.domain.condition import Truth, holds
from howopen.domain.dependency import DependencyFinding, Status
from howopen.domain.instrument import verdict
from howopen.domain.scenario import Scenario
from howopen.sources.catalog_files import catalog

CATALOG = catalog()


def scenario(system_id: str) -> Scenario:
    """Return where a system stands."""
    return CATALOG.scenario_of(system_id)


def rung(system_id: str, factor_id: str) -> str:
    """Return the rung of a system."""
    return CATALOG.factors[factor_id].rungs[scenario(system_id).level(factor_id)].rung_id


def findings(system_id: str) -> Findings:
    """Return everything the catalog answers to a system."""
    return find(CATALOG, scenario(system_id))


def ability(system_id: str, ability_id: str) -> AbilityFinding:
    """Return what the catalog answers on one ability."""
    return next(f for f in findings(system_id).abilities if f.ability.ability_id == ability_id)


def dependency(system_id: str, dependency_id: str) -> DependencyFinding:
    """Return what the catalog answers on one dependency."""
    return next(f for f in findings(system_id).dependencies if f.dependency.dependency_id == dependency_id)


def follows(system_id: str, consequence_id: str) -> Truth:
    """Return whether a consequence follows."""
    found = findings(system_id).consequences
    return next(f.truth for f in found if f.consequence.consequence_id == consequence_id)


def outcome(system_id: str, instrument_id: str) -> tuple[str, str]:
    """Return the lowest and the highest outcome that an instrument may give."""
    found = verdict(CATALOG.instruments[instrument_id], scenario(system_id).levels)
    return found.lowest.outcome_id, found.highest.outcome_id


def unmet(system_id: str, instrument_id: str) -> list[str]:
    """Return the criteria of an instrument that a system fails."""
    levels = scenario(system_id).levels
    outcomes = CATALOG.instruments[instrument_id].outcomes
    found = [c for o in outcomes for c in o.criteria if holds(c.meets, levels) is Truth.FAILS]
    return [c.criterion_id for c in found]


class TestGpt4:
    """A system that is used through its provider alone."""

    def test_it_can_be_used_without_a_machine(self) -> None:
        """Closed is not useless: one may question it and build on its interface."""
        assert ability("gpt_4", "use_without_machine").is_held
        assert ability("gpt_4", "build_into_program").is_held

    @pytest.mark.parametrize("ability_id", ["inspect_weights", "run_on_own_machine", "fine_tune"])
    def test_nothing_of_the_model_is_in_anybody_elses_hands(self, ability_id: str) -> None:
        """Without weights nobody looks inside, runs it elsewhere or changes it."""
        assert Truth.FAILS is ability("gpt_4", ability_id).truth

    @pytest.mark.parametrize("dependency_id", ["provider_interface", "word_on_model", "word_on_data"])
    def test_its_provider_has_to_be_taken_at_its_word(self, dependency_id: str) -> None:
        """Terms, size and data are as the provider says."""
        assert Status.REMAINS is dependency("gpt_4", dependency_id).status

    def test_what_it_hides_is_not_known_rather_than_closed(self) -> None:
        """The framework it was built with is not published, so no answer is given on it."""
        assert Truth.UNKNOWN is ability("gpt_4", "steer_framework").truth


class TestLlama3:
    """A model whose weights are released and whose making is not."""

    @pytest.mark.parametrize("ability_id", ["fine_tune", "inspect_weights", "run_on_own_machine"])
    def test_its_weights_let_people_build_on_it(self, ability_id: str) -> None:
        """What the release does open is shown as opened."""
        assert ability("llama_3", ability_id).is_held

    def test_it_cannot_be_retrained_from_nothing(self) -> None:
        """Neither data nor training code are released."""
        assert Truth.FAILS is ability("llama_3", "retrain_from_nothing").truth

    def test_it_cannot_be_run_without_asking(self) -> None:
        """Its licence limits who may use it and what for, so one runs it by leave."""
        assert Truth.FAILS is ability("llama_3", "run_without_asking").truth

    def test_its_training_data_cannot_be_searched(self) -> None:
        """A writer cannot find out whether a book of theirs is in it."""
        assert Truth.FAILS is ability("llama_3", "search_training_data").truth

    def test_fine_tuning_it_passes_through_nvidia(self) -> None:
        """An ability that the release gives still rests on a chip maker that the release does not touch."""
        through = ability("llama_3", "fine_tune").through
        held_by = {p for d in through for p in dependency("llama_3", d).provider_ids}

        assert "nvidia" in held_by

    def test_it_is_called_open_and_better_understood_as_closed(self) -> None:
        """The paper's openwashing follows from weights under limits without data and code."""
        assert Truth.HOLDS is follows("llama_3", "open_washed")

    def test_the_european_exemption_refuses_it(self) -> None:
        """A licence with limits is not free and open-source in the sense of the AI Act."""
        assert ("not_exempt", "not_exempt") == outcome("llama_3", "ai_act_exemption")
        assert "ai_act_exemption__licence" in unmet("llama_3", "ai_act_exemption")


class TestAlpaca:
    """A fine-tune by a university on a company's weights."""

    @pytest.mark.parametrize("factor_id", ["weights", "training_data", "data_processing", "checkpoints"])
    def test_it_stands_no_higher_than_its_base(self, factor_id: str) -> None:
        """Its makers could not release what LLaMA's kept, nor free what LLaMA's licence bound."""
        assert scenario("alpaca").level(factor_id) <= scenario("llama").level(factor_id)

    def test_its_weights_are_for_research_only(self) -> None:
        """LLaMA's non-commercial licence passes on to everything made from it."""
        assert "research_only" == rung("alpaca", "weights") == rung("llama", "weights")

    def test_no_product_may_be_sold_on_it(self) -> None:
        """Open code and open instructions do not make an open system on a closed base."""
        assert Truth.FAILS is ability("alpaca", "sell_without_limits").truth

    def test_its_own_examples_are_its_own_to_show(self) -> None:
        """What it added can be seen: the rule lowers nothing that LLaMA had no word on."""
        assert ability("alpaca", "see_judgements").is_held


class TestPythia:
    """A research suite released about as far as anybody releases."""

    @pytest.mark.parametrize(
        "ability_id", ["search_training_data", "retrain_from_nothing", "watch_learning", "run_without_asking"]
    )
    def test_it_can_be_looked_into_and_made_again(self, ability_id: str) -> None:
        """Weights, data, code and states of training are all there."""
        assert ability("pythia", ability_id).is_held

    @pytest.mark.parametrize("dependency_id", ["accelerators", "cuda"])
    def test_chips_and_platform_remain_with_nvidia(self, dependency_id: str) -> None:
        """The most open of models was still trained on one company's chips and software."""
        found = dependency("pythia", dependency_id)

        assert (Status.REMAINS, ("nvidia",)) == (found.status, found.provider_ids)

    def test_retraining_it_passes_through_nvidia(self) -> None:
        """The ability that openness grants is not free of the dependency that it leaves."""
        through = ability("pythia", "retrain_from_nothing").through

        assert "nvidia" in {p for d in through for p in dependency("pythia", d).provider_ids}

    def test_nobody_has_to_take_its_makers_word_on_the_data(self) -> None:
        """Openness does lift some dependencies, and is shown to."""
        assert dependency("pythia", "word_on_data").is_lifted

    @pytest.mark.parametrize("consequence_id", ["work_handed_on", "communities_drawn_on", "credit_dropped"])
    def test_openness_has_a_price_for_those_whose_work_it_is(self, consequence_id: str) -> None:
        """The Pile took works without asking; passing them on lets others take as well."""
        assert Truth.HOLDS is follows("pythia", consequence_id)
        assert Truth.FAILS is follows("gpt_4", consequence_id)

    def test_it_is_not_openwashed(self) -> None:
        """The word has its substance here."""
        assert Truth.FAILS is follows("pythia", "open_washed")


class TestOlmo:
    """A model trained on two vendors' chips."""

    def test_other_vendors_chips_ease_the_dependency_on_one(self) -> None:
        """It is eased, not lifted: another vendor is still a vendor."""
        found = dependency("olmo", "accelerators")

        assert Status.EASED is found.status
        assert "amd" in found.provider_ids

    def test_its_code_runs_on_more_than_one_platform(self) -> None:
        """CUDA is what one can train without, once somebody has shown it."""
        assert dependency("olmo", "cuda").is_lifted

    @pytest.mark.parametrize("dependency_id", ["cloud_serving", "framework_direction", "network_effects"])
    def test_much_remains_all_the_same(self, dependency_id: str) -> None:
        """The most open system of all leaves cloud, framework and market as they were."""
        assert Status.REMAINS is dependency("olmo", dependency_id).status


class TestTeHiku:
    """Speech data that a community keeps and governs."""

    def test_its_consent_spares_its_community_the_harm(self) -> None:
        """Data that are governed by those whose they are can be opened without being taken."""
        levels = scenario("te_hiku_speech_data").with_levels({"training_data": 4})
        found = find(CATALOG, levels).consequences
        truth = {f.consequence.consequence_id: f.truth for f in found}

        assert Truth.FAILS is truth["communities_drawn_on"]

    def test_the_same_release_without_consent_does_the_harm(self) -> None:
        """It is the consent that spares them, and not that little was released."""
        levels = scenario("te_hiku_speech_data").with_levels({"training_data": 4, "data_consent": 0})
        truth = {f.consequence.consequence_id: f.truth for f in find(CATALOG, levels).consequences}

        assert Truth.HOLDS is truth["communities_drawn_on"]

    def test_data_given_with_agreement_are_not_contested(self) -> None:
        """What no licence lifts, the agreement of those whose data it is does."""
        assert dependency("te_hiku_speech_data", "contested_data").is_lifted

    def test_questions_about_a_model_do_not_arise_for_data(self) -> None:
        """A data set is not held to have failed at being a model."""
        assert Truth.NOT_APPLICABLE is ability("te_hiku_speech_data", "inspect_weights").truth


@pytest.mark.parametrize("system_id", ["gpt_4", "claude_3", "llama_3", "stable_diffusion", "pythia", "olmo"])
@pytest.mark.parametrize("consequence_id", ["livelihoods_undercut", "attribution_lost", "communities_taken"])
def test_harms_of_taking_hold_of_open_and_closed_alike(system_id: str, consequence_id: str) -> None:
    """Sets are taken “whether open or closed” (Data ¶3), so that closing a system spares nobody this."""
    assert Truth.HOLDS is follows(system_id, consequence_id)


@pytest.mark.parametrize(("system_id", "truth"), [("gpt_4", Truth.HOLDS), ("pythia", Truth.FAILS)])
def test_a_closed_set_makes_the_taking_worse(system_id: str, truth: Truth) -> None:
    """The paper's plea is no argument for closed sets: what is kept back nobody can check (Data ¶5)."""
    assert truth is follows(system_id, "taking_unseen")


@pytest.mark.parametrize("system_id", ["gpt_4", "claude_3", "mistral_7b", "llama_2"])
def test_whoever_builds_on_what_is_hidden_has_an_upper_class_above(system_id: str) -> None:
    """The paper names GPT-4, Claude 3 and Mistral's model in one breath (Models ¶5)."""
    assert Truth.HOLDS is follows(system_id, "upper_class")


@pytest.mark.parametrize("system_id", ["pythia", "olmo"])
def test_the_osaid_passes_what_its_validation_passed(system_id: str) -> None:
    """The Open Source Initiative's validation of 2024 found that Pythia and OLMo comply."""
    assert ("open_source", "open_source") == outcome(system_id, "osaid")


@pytest.mark.parametrize("system_id", ["llama_2", "mixtral_8x22b"])
def test_the_osaid_fails_what_its_validation_failed(system_id: str) -> None:
    """The same validation found that Llama 2 and Mixtral do not comply."""
    assert ("not_open_source", "not_open_source") == outcome(system_id, "osaid")


@pytest.mark.parametrize("system_id", ["llama_3", "gpt_4", "llama", "mistral_7b"])
def test_the_osaid_fails_weights_without_data_and_code(system_id: str) -> None:
    """No openly licensed weights make up for missing information on the data and missing code."""
    assert ("not_open_source", "not_open_source") == outcome(system_id, "osaid")


def test_the_osaid_fails_weights_alone_however_licensed() -> None:
    """Grok, whose validation failed too, released weights under Apache 2.0 and hardly anything else."""
    grok = Scenario.of({"weights": 3, "inference_code": 2, "documentation": 1})
    found = verdict(CATALOG.instruments["osaid"], grok.levels)

    assert ("not_open_source", "not_open_source") == (found.lowest.outcome_id, found.highest.outcome_id)


def test_bloom_fails_the_osaid_by_its_licence_alone() -> None:
    """The validation said that BLOOM would probably comply if its terms were changed."""
    assert ["osaid__parameters"] == unmet("bloom", "osaid")


def test_olmo_is_in_the_class_that_its_published_file_gives_it() -> None:
    """The Model Openness Tool puts OLMo-7B in Class I, Open Science."""
    assert ("class_1", "class_1") == outcome("olmo", "mof")


@pytest.mark.parametrize("system_id", ["llama_2", "llama_3", "falcon_40b", "mixtral_8x22b", "bloom"])
def test_no_class_for_what_the_tool_leaves_unclassified(system_id: str) -> None:
    """The Model Openness Tool gives none of them a class."""
    assert ("unclassified", "unclassified") == outcome(system_id, "mof")


def test_where_pythia_parts_from_its_published_class_the_reason_is_its_data() -> None:
    """The tool's file counts the Pile as openly licensed (Class I); the rights in it are unsettled."""
    assert ["mof__datasets"] == unmet("pythia", "mof")


@pytest.mark.parametrize("system_id", ["pythia", "olmo"])
def test_the_european_exemption_asks_for_neither_data_nor_code(system_id: str) -> None:
    """Both are exempt, as a model with open weights and no data would be: the instruments differ."""
    assert ("exempt", "exempt") == outcome(system_id, "ai_act_exemption")


def test_instruments_contradict_each_other_on_the_same_system() -> None:
    """Falcon 40B is free and open-source to European law and not open source to the OSI."""
    assert ("exempt", "not_open_source") == (
        outcome("falcon_40b", "ai_act_exemption")[0],
        outcome("falcon_40b", "osaid")[0],
    )


@pytest.mark.parametrize("system_id", sorted(CATALOG.systems))
def test_no_system_is_free_of_every_dependency(system_id: str) -> None:
    """Not one of them, whatever its release, leaves nobody to depend on."""
    assert Status.REMAINS in [f.status for f in findings(system_id).dependencies]


@pytest.mark.parametrize("system_id", sorted(CATALOG.systems))
def test_no_system_foretells_its_behaviour(system_id: str) -> None:
    """The paper's limit of transparency holds for the most open of them too."""
    assert Truth.FAILS is ability(system_id, "predict_behaviour").truth
