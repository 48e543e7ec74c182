"""The gradient of release as a climb: what each step affords, and what its maker keeps."""

from collections.abc import Sequence

from howopen.domain.catalog import Catalog
from howopen.domain.scenario import Scenario
from howopen.domain.shown import Shown
from howopen.figures.citation import because
from howopen.figures.figure_frame import Figure
from howopen.figures.markup import Markup, element
from howopen.figures.way_there import way_there
from howopen.figures.words import listed, lower_first
from howopen.lessons.models.release_step import Footing

_HEADER = ("step", "as released", "abilities held", "new here", "lost here", "what its maker keeps")
_SOURCE = (
    "rules of this project, systems as assessed for November 2024; steps after the gradient of release, "
    "Solaiman 2023, doi:10.1145/3593013.3593981"
)


def release_climb(shown: Shown, footings: Sequence[Footing], *, revealed: bool) -> Figure:
    """Return the steps from the highest down; the one that the setting stands on says so.

    The dependencies that remain are told only once `revealed`.
    """
    catalog = shown.catalog
    steps = [
        element("li", _step(catalog, f, number, shown.scenario, revealed), style=f"--ho-step:{number}")
        for number, f in reversed([*enumerate(footings)])
    ]
    return Figure(
        "release-climb",
        "How far a model is released, step by step",
        _SOURCE,
        _HEADER,
        tuple(_row(catalog, f) for f in footings),
        element("ol", *steps, class_="ho-climb"),
        note="From the bottom up. ✚ what people can do from this step on, − what they could do below it.",
    )


def _step(catalog: Catalog, footing: Footing, number: int, scenario: Scenario, revealed: bool) -> Markup:
    share = f"width:{footing.held / len(catalog.abilities):.1%}"
    bar = element(
        "div", element("span", class_="ho-count-open", style=share), class_="ho-count", aria_hidden="true"
    )
    head = element(
        "div",
        element("h3", f"{number + 1}. {footing.step.name}"),
        element("p", _who(catalog, footing), class_="ho-note"),
        bar,
        element(
            "div",
            element("p", _counts(catalog, footing, revealed)),
            _go(footing, number, scenario),
            class_="ho-row",
        ),
    )
    changes = element(
        "div",
        element("ul", *_changes(footing), class_="ho-items"),
        element(
            "details",
            element("summary", "What its maker keeps"),
            element("p", because(footing.step.keeps, catalog)),
            data_key=f"kept:{footing.step.step_id}",
        ),
    )
    return element(
        "article",
        head,
        changes,
        aria_current="true" if footing.scenario == scenario else None,
        data_key=f"step:{footing.step.step_id}",
    )


def _changes(footing: Footing) -> list[Markup]:
    gained = [element("li", f"✚ {a.name}", class_="ho-item") for a in footing.gained]
    lost = [
        element("li", "− ", element("strong", "no longer: "), lower_first(a.name), class_="ho-item ho-gone")
        for a in footing.lost
    ]
    return gained + lost


def _who(catalog: Catalog, footing: Footing) -> str:
    step = footing.step
    if not step.system_id:
        return step.example
    first, *others = (catalog.systems[s] for s in (step.system_id, *step.others))
    also = f"; also {listed([o.name for o in others])}" if others else ""
    return f"{first.name} ({first.developer}, {first.released[:4]}){also}"


def _counts(catalog: Catalog, footing: Footing, revealed: bool) -> str:
    held = f"{footing.held} of {len(catalog.abilities)} abilities"
    return (
        f"{held}; {footing.remaining} of {len(catalog.dependencies)} dependencies remain"
        if revealed
        else held
    )


def _go(footing: Footing, number: int, scenario: Scenario) -> Markup:
    is_here = footing.scenario == scenario
    return way_there(str(number), is_here, "Stand here", label=f"Stand here: {footing.step.name}")


def _row(catalog: Catalog, footing: Footing) -> tuple[str, ...]:
    return (
        footing.step.name,
        _who(catalog, footing),
        str(footing.held),
        "; ".join(lower_first(a.name) for a in footing.gained),
        "; ".join(lower_first(a.name) for a in footing.lost),
        footing.step.keeps.why,
    )
