"""The one-file edition says in each of its settings what the domain says."""

import random
import re
from pathlib import Path

import pytest
from howopen.domain.dependency import Status
from howopen.domain.prediction import Prediction
from howopen.domain.scenario import START
from howopen.domain.shown import Shown
from howopen.domain.stance import Stance
from howopen.editions.reachable import beginnings
from howopen.figures.ability_list import GROUPS, MARKS, ability_list
from howopen.figures.component_card import component_card
from howopen.figures.consequence_list import consequence_list
from howopen.figures.dependency_list import dependency_list
from howopen.figures.dependency_network import dependency_network
from howopen.figures.prediction import prediction_result
from howopen.figures.state_sentence import state_markup
from howopen.lessons.whole_system.lesson import WholeSystem
from howopen.lessons.whole_system.openness_map import floors, settings
from howopen.sources.catalog_files import catalog

from tests.editions.opened_file import OpenedFile

CATALOG = catalog()
HELD = {f"{MARKS[group]} {heading[:1].upper()}{heading[1:]}" for group, heading in GROUPS[:2]}
BLANK = "\x01.*?\x02"
ALL_SETTINGS = [(b.origin, scenario) for b in beginnings(CATALOG) for scenario in b.scenarios()]


@pytest.fixture(scope="module")
def file(onefile: Path) -> OpenedFile:
    """The file, unpacked."""
    return OpenedFile(onefile.read_text(encoding="utf-8"))


def test_it_is_small(onefile: Path) -> None:
    """It fits in an e-mail: a million bytes at most."""
    assert onefile.stat().st_size <= 1_000_000


def test_nothing_in_it_asks_for_anything(file: OpenedFile) -> None:
    """No element names anything to fetch, and the policy forbids whatever a script might try."""
    shell = re.sub(r"<script.*?</script>", "", file.html, flags=re.DOTALL)
    assert re.findall(r'<(?:script|img|iframe|link)[^>]* (?:src|href)="(?!data:)', shell) == []
    assert re.findall(r"url\((?!data:)|@import", shell) == []
    assert 'Content-Security-Policy" content="default-src &#x27;none&#x27;;' in file.html


def test_all_settings_are_there(file: OpenedFile) -> None:
    """The 243 settings of the switches, every system, and every setting that the page can lead to."""
    assert file.tables["total"] == len(ALL_SETTINGS)
    here = set(ALL_SETTINGS)
    assert {("", setting.scenario) for setting in settings(CATALOG)} <= here
    assert {("", floor.scenario) for floor in floors(CATALOG)} <= here
    for system_id in CATALOG.systems:
        scenario = CATALOG.scenario_of(system_id)
        assert (system_id, scenario) in here
        for component in CATALOG.switches:
            for stance in file.tables["beginnings"][0]["stances"][0]:
                assert (system_id, CATALOG.with_stance(scenario, component.component_id, stance)) in here


def test_every_setting_says_what_the_domain_says(file: OpenedFile) -> None:
    """Sentence, abilities held and dependencies remaining, for each setting in the file."""
    remains = f"ho-is-{Status.REMAINS.name.lower()}"
    for place, (origin, scenario) in enumerate(ALL_SETTINGS):
        shown = Shown.of(CATALOG, scenario, origin)
        findings = shown.findings
        said = file.shown("sentence", place)
        assert said == state_markup(shown), (origin, scenario)

        groups: dict[str, str] = {}
        for affordance_id in CATALOG.affordances:
            groups |= file.groups(file.number(f"abilities {affordance_id}", place))
        held = {row for row, heading in groups.items() if heading in HELD}
        assert held == {f"ability:{f.ability.ability_id}" for f in findings.abilities if f.is_held}

        for found in findings.dependencies:
            row = file.number(f"dependencies dependency:{found.dependency.dependency_id}", place)
            assert (remains in file.entry(row)) is (found.status is Status.REMAINS), (origin, scenario)


def sample() -> list[int]:
    """Return every setting of the five switches, every arrival at a system, and others at random."""
    firsts = [
        n
        for n, (origin, scenario) in enumerate(ALL_SETTINGS)
        if origin and scenario == CATALOG.scenario_of(origin)
    ]
    plain = {setting.scenario for setting in settings(CATALOG)}
    switches = [n for n, (origin, scenario) in enumerate(ALL_SETTINGS) if not origin and scenario in plain]
    return [
        *firsts,
        *random.Random(7).sample(switches, 60),
        *random.Random(8).sample(range(len(ALL_SETTINGS)), 120),
    ]


@pytest.mark.parametrize("unfolded", [False, True], ids=["folded", "unfolded"])
def test_every_view_is_the_figure_itself(file: OpenedFile, unfolded: bool) -> None:
    """Put together from its pieces, each view is the very markup that the figure draws in that setting."""
    rng = random.Random(unfolded)
    items = frozenset(file.tables["items"].values()) - {""} if unfolded else frozenset()
    for place in sample():
        origin, scenario = ALL_SETTINGS[place]
        chosen = rng.choice(["", *CATALOG.abilities])
        shown = Shown.of(CATALOG, scenario, origin, items, chosen)
        expected = {
            "abilities": ability_list(shown),
            "network": dependency_network(shown),
            "dependencies": dependency_list(shown),
            "consequences": consequence_list(shown),
        }
        for component in CATALOG.switches:
            card = component_card(shown, component, whole=True)
            expected[f"card-{component.component_id}"] = card
        for view, markup in expected.items():
            assert file.shown(view, place, items, chosen) == markup, (view, origin, scenario, chosen)


def test_it_shows_what_the_live_page_shows(file: OpenedFile) -> None:
    """The views of the notebook's lesson, driven to the same settings, are those of the file."""
    lesson = WholeSystem()
    names = ("picker", "sentence", "counts", "abilities", "dependencies", "consequences")
    for place in sample()[:40]:
        origin, scenario = ALL_SETTINGS[place]
        lesson.state.begin_from(origin)
        lesson.state.change(scenario)
        for name in names:
            assert file.shown(name, place) == getattr(lesson, name).html, (name, origin, scenario)
        # Under it the live page has buttons that trace a company.
        assert lesson.network.html.startswith(file.shown("network", place))


@pytest.mark.parametrize("named", [(), ("cuda",), ("cuda", "base_decisions")])
def test_a_prediction_reads_as_on_the_live_page(file: OpenedFile, named: tuple[str, ...]) -> None:
    """Number, axis and the lists of what was named, for every number that can be given."""
    all_open = Shown.of(CATALOG, CATALOG.at_stance(Stance.OPEN))
    for number in range(len(CATALOG.dependencies) + 1):
        text = "".join(file.pieces(file.tables["fixed"]["results"][number]))
        lists = ""
        for group in file.tables["fixed"]["groups"]:
            own = [markup for item, markup in group["items"] if (item in named) is group["wanted"]]
            lists += re.sub(BLANK, "".join(own), group["list"]) if own else ""
        fold = re.sub(BLANK, lists, "".join(file.pieces(file.tables["fixed"]["named"]))) if named else ""
        text = re.sub(BLANK, fold, text)
        assert text == prediction_result(all_open, Prediction(number, frozenset(named)))


def test_a_begun_setting_is_closed(file: OpenedFile) -> None:
    """The first setting of all is everything closed, which reset leads to."""
    assert ALL_SETTINGS[0] == ("", START)
    assert file.starts[""] == 0
