"""Every number in a lesson's prose is that of a row of the tables, and changes with it."""

import json
import re
from pathlib import Path

import pytest
from howopen.domain.fact import Fact
from howopen.lessons.labour.tables import read_labour_indicators
from howopen.sources.fact_table import read_facts
from howopen.sources.market_table import read_markets
from howopen.sources.series_table import read_series

FOLDER = Path(__file__).resolve().parents[2] / "notebooks"
NOTEBOOKS = [page.notebook for page in read_series()]
FACTS: dict[str, Fact] = {
    name: fact for part in ("compute", "data", "labour", "models") for name, fact in read_facts(part).items()
}
ASKED_2023 = sum(i.year == 2023 for i in read_labour_indicators())


def low(fact_id: str) -> float:
    """Return a figure of the table, or its lower end."""
    return FACTS[fact_id].low or 0


# What the prose says, and what the tables must then hold.
TIED = {
    "02_models": {"trained on 15 trillion tokens": low("llama3_tokens") == 15e12},
    "03_data": {
        "grow about 2.4 times a year": low("dataset_growth") == 2.4,
        "BLOOM's 498 sets": low("bloom_datasets") == 498,
        "the 2.4 times a year of the paper": low("dataset_growth") == 2.4,
    },
    "04_labour": {
        "on a hundred questions": {FACTS[f"fmti_mean_{y}"].unit for y in (2023, 2024, 2025)} == {"of 100"},
        "seven of the hundred questions were about labour": ASKED_2023 == 7,
    },
    "06_compute": {
        "grew 300,000 times in six years": low("training_compute_growth") == 300_000,
        "about eightfold each year": low("training_compute_yearly") == 8,
        "growth of four to five times a year": (low("compute_growth_recent"), 5)
        == (4, FACTS["compute_growth_recent"].high),
        "51,686 kilowatt hours to train": low("energy_training") == 51_686,
        "7,571 to fine-tune": low("energy_fine_tuning") == 7_571,
        "a ten-thousandth for inference": low("energy_inference") == 1e-4,
        "*70 to 90 per cent*": (low("nvidia_ai_chip_share"), FACTS["nvidia_ai_chip_share"].high) == (70, 90),
        "*88 per cent*": low("nvidia_gpu_share") == 88,
    },
}
# Headings, a page's own minutes, years, places in the paper, tasks in a list, names of models and
# licences; a sum that a task makes up.
NO_FIGURE = re.compile(
    r"^#.*$|About \d+ minutes.*|about \d+ minutes|\b(?:19|20)\d\d\b|¶\d+|^\d\. |\*\*\d\. "
    r"|(?:Llama|Claude|Mistral) \d|Falcon 40B|Mixtral 8x22B|Apache 2\.0"
    r"|\b[A-Z][A-Za-z]*-?\d+\b|offers 200,000 dollars",
    re.MULTILINE,
)


def prose(notebook: str) -> str:
    """Return what a page says, without code, links and the list of sources."""
    content = json.loads((FOLDER / f"{notebook}.ipynb").read_text(encoding="utf-8"))
    text = "\n".join("".join(c["source"]) for c in content["cells"] if c["cell_type"] == "markdown")
    text = re.sub(r"```.*?```|\]\(.*?\)", "", text, flags=re.DOTALL)
    return text.split("## Sources")[0]


@pytest.mark.parametrize(("notebook", "said"), [(n, s) for n, tied in TIED.items() for s in tied])
def test_a_number_in_the_prose_is_that_of_the_table(notebook: str, said: str) -> None:
    """Whoever corrects the table is sent to the sentence."""
    assert said in prose(notebook)
    assert TIED[notebook][said]


@pytest.mark.parametrize("notebook", NOTEBOOKS)
def test_no_number_comes_from_nowhere(notebook: str) -> None:
    """A figure that no table holds, and no reader can look up, does not slip in."""
    text = prose(notebook)
    for said in TIED.get(notebook, {}):
        text = text.replace(said, "")

    assert [] == re.findall(r"\S*\d\S*", NO_FIGURE.sub("", text))


def test_the_two_figures_for_nvidia_are_of_two_markets() -> None:
    """As the page says, they are not to be compared."""
    markets = read_markets()

    assert {"chips", "boards"} <= set(markets)
    assert markets["chips"].counted != markets["boards"].counted
