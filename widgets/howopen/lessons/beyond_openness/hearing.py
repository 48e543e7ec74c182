"""Who has a say on openness, each with the rule that would be another if they are right."""

from collections.abc import Sequence

from howopen.domain.catalog import Catalog
from howopen.figures.citation import because
from howopen.figures.figure_frame import Figure
from howopen.figures.folded import first_few
from howopen.figures.markup import Markup, element
from howopen.figures.words import counted
from howopen.lessons.beyond_openness.voice import Side, Voice
from howopen.lessons.beyond_openness.voice_dissent import dissent_of

_HEADINGS = {
    Side.BENEFITS: "What open models are good for",
    Side.SAFETY: "Safety, and so licences",
    Side.ADVOCATES: "For open source",
    Side.LATER_FOR: "Later work that agrees with the paper",
    Side.LATER_AGAINST: "What has since spoken against it",
}
_TRY = "dispute it with them"
_NOTE = (
    "No formal reply to the paper was found when this was written. What each would change in the rules is "
    "our reading of them; most would have more to say."
)


def hearing(catalog: Catalog, voices: Sequence[Voice]) -> Figure:
    """Return the voices in columns by what they speak for, each with date, source and rule."""
    columns = (
        element(
            "section",
            element("h3", heading),
            first_few(
                [_voice(catalog, v) for v in voices if v.side is side], 1, f"hearing-{side.name.lower()}"
            ),
        )
        for side, heading in _HEADINGS.items()
    )
    return Figure(
        "beyond-hearing",
        f"{counted(len(voices)).capitalize()} voices, {counted(len(_HEADINGS))} sides",
        "the publications named in each entry, described in data/sources.csv",
        ("who", "as of", "for what", "what is said", "in the rules (our reading)", "the rule", "source"),
        tuple(_row(catalog, voice) for voice in voices),
        element("div", *columns, class_="ho-cases"),
        note=_NOTE,
    )


def _voice(catalog: Catalog, voice: Voice) -> Markup:
    return element(
        "article",
        element("h4", voice.who, element("span", f" {voice.dated}", class_="ho-note")),
        element("p", because(voice.evidence, catalog)),
        element("p", element("strong", "In the rules: "), voice.in_the_rules, *_try_button(catalog, voice)),
        class_="ho-item",
        data_key=f"voice:{voice.voice_id}",
    )


def _try_button(catalog: Catalog, voice: Voice) -> tuple[Markup, ...]:
    """Return what disputes the rules as somebody does, or undoes that; nothing where they change none."""
    dissent = dissent_of(voice)
    if dissent is None:
        return ()
    is_disputed = catalog.dissent == dissent
    words, said = ("undo", "Undo what you dispute with them") if is_disputed else (_TRY, _TRY.capitalize())
    button = element(
        "button",
        words,
        type="button",
        class_="ho-why",
        data_do="voice",
        data_of=voice.voice_id,
        data_key=f"try:{voice.voice_id}",
        data_back=f"try:{voice.voice_id}",  # the words that come before it move it
        aria_label=f"{said}: {voice.who}",
    )
    disputed = element("strong", " ⚑ You dispute it with them, and the answers follow.")
    return (disputed, button) if is_disputed else (button,)


def _row(catalog: Catalog, voice: Voice) -> tuple[str, ...]:
    said, title = voice.evidence.why, catalog.sources[voice.evidence.source_id].title
    return voice.who, voice.dated, _HEADINGS[voice.side], said, voice.in_the_rules, _rule(voice), title


def _rule(voice: Voice) -> str:
    """Return which rule is meant and what becomes of it, in the words of conditions.csv."""
    rule = " ".join(filter(None, (voice.subject_kind, voice.subject_id, voice.effect)))
    return " ".join(filter(None, (f"{rule}: {voice.change}", voice.requirement)))
