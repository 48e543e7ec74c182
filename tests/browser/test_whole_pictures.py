"""The page still looks as it did when somebody last looked at it and found it right.

After a change that is meant to be seen, renew the pictures with the command below, look at them, and
commit those that changed:

    HOWOPEN_RENEW=1 .venv/bin/python -m pytest tests/browser/test_whole_pictures.py

They are the page at a quarter of its size: what this shows is whether a part is missing, moved, cut off or
has another colour; the words are compared as text elsewhere. All type is DejaVu Sans (Debian's
fonts-dejavu-core), so that lines break alike on every machine. The map is left out, since plotly
places it by the machine's own arithmetic, and so is the text around the explorer.
"""

import os
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from howopen.domain.stance import Stance
from howopen.sources.scenario_url import Link, write_link
from PIL import Image, ImageChops
from playwright.sync_api import Browser, expect

from tests.browser.chromium import find
from tests.browser.conftest import FLAGS
from tests.browser.visitor import visiting
from tests.browser.whole_system import Reader, catalog

BASELINES = Path(__file__).parent / "baselines"
RENEW = bool(os.environ.get("HOWOPEN_RENEW"))
SHRINK = 4
# Smoothing of type may differ between machines and releases of Chromium. A quarter of the size averages
# most of that away, and what counts is the mean over tiles of 6 × 6 (24 × 24 on the screen): sharper or
# softer type moves it by up to 10 of 255, one word missing, a card 4 pixels aside or a bar of another
# colour by 27 and more.
TILE, TOLERANCE = 6, 18
WIDTHS = (360, 768, 1280)
STATIC = """
  * { font-family: "DejaVu Sans" !important; caret-color: transparent !important; }
  .ho-top, .ho-steps, .ho-foot, .ho-map, .jp-MarkdownOutput { display: none !important; }
"""


def stance(stance: Stance, **others: str) -> str:
    """Return the query of all five switches at one stance."""
    return write_link(Link(catalog.at_stance(stance), others=tuple(others.items())), catalog)


def system(system_id: str) -> str:
    """Return the query of a real system."""
    return write_link(Link(catalog.scenario_of(system_id), system_id), catalog)


def read_on(reader: Reader) -> None:
    """Choose an ability and open a why?."""
    reader.bar("transparency").locator("summary").click()
    reader.page.locator(".ho-item-through .ho-choose").first.click()
    reader.page.locator(".ho-item-through .ho-why").first.click()
    expect(reader.page.locator(".ho-panel")).to_be_visible()
    expect(reader.page.locator(".ho-network .ho-lit").first).to_be_visible()


def nothing(reader: Reader) -> None:
    """Leave the page as it arrived."""


STATES: dict[str, tuple[str, str, Callable[[Reader], None]]] = {
    "closed": ("", "All five components are closed", nothing),
    "partly": (stance(Stance.PARTLY), "components are open in part", nothing),
    "open": (stance(Stance.OPEN, p="8"), "components are as open as any known", nothing),
    "llama": (system("llama_3"), "open in part", nothing),
    "pythia": (system("pythia"), "open in part", read_on),
    "badlink": ("v=1&from=nobody&s=zz3", "All five components are closed", nothing),
}
DARK = ("closed", "pythia")


@pytest.fixture(scope="module")
def plain(browser: Browser) -> Iterator[Browser]:
    """A Chromium that draws type without the machine's own hinting and no scroll bars."""
    own = browser.browser_type.launch(
        executable_path=find(),
        args=[
            *FLAGS.split(),
            "--font-render-hinting=none",
            "--hide-scrollbars",
            "--force-color-profile=srgb",
        ],
    )
    yield own
    own.close()


@pytest.mark.parametrize("state", STATES)
def test_looks_as_before(plain: Browser, served: str, tmp_path: Path, state: str) -> None:
    """On telephone, tablet and desk no part is missing, moved, cut off or of another colour."""
    query, words, prepare = STATES[state]
    bad = []
    with visiting(plain, reduced_motion="reduce") as context:
        reader = Reader(context.new_page(), served).arrive(query)
        expect(reader.sentence).to_contain_text(words)
        if "p=" in query:
            expect(reader.page.get_by_text("You expected 8;")).to_be_visible()
        if state == "badlink":
            expect(reader.page.locator(".ho-notice")).to_be_visible()
        reader.page.add_style_tag(content=STATIC)
        prepare(reader)
        for scheme in ("light", "dark") if state in DARK else ("light",):
            reader.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            for width in WIDTHS:
                reader.page.set_viewport_size({"width": width, "height": 800})
                reader.page.mouse.move(0, 0)
                name = f"{state}-{width}{'-dark' if scheme == 'dark' else ''}.png"
                shot = shrunk(reader.page.screenshot(full_page=True, animations="disabled"))
                if RENEW:
                    BASELINES.mkdir(exist_ok=True)
                    in_palette(shot, shot.quantize(64)).save(BASELINES / name, optimize=True)
                elif complaint := difference(BASELINES / name, shot, tmp_path):
                    bad.append(f"{name}: {complaint}")
    assert not bad, "\n".join(["The page looks different; see how to renew the pictures above.", *bad])


def shrunk(png: bytes) -> Image.Image:
    """Return a screenshot at the baselines' size."""
    with Image.open(BytesIO(png)) as picture:
        return picture.convert("RGB").reduce(SHRINK)


def in_palette(shot: Image.Image, kept: Image.Image) -> Image.Image:
    """Return a picture in another's few colours, which keep the files small."""
    return shot.quantize(palette=kept, dither=Image.Dither.NONE)


def difference(path: Path, shot: Image.Image, folder: Path) -> str:
    """Return what differs from the baseline, and where to see it, or an empty text."""
    now = folder / path.name
    shot.save(now)
    with Image.open(path) as kept:
        before = kept.convert("RGB")
        after = in_palette(shot, kept).convert("RGB")
    if before.size != shot.size:
        return f"{shot.size} instead of {before.size}; see {now}"
    bands = ImageChops.difference(before, after).split()
    worst = ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2])
    tiles = worst.reduce(TILE)
    strongest = tiles.getextrema()[1]
    if strongest <= TOLERANCE:
        return ""
    place = tiles.tobytes().index(strongest)
    x, y = (TILE * SHRINK * part for part in (place % tiles.width, place // tiles.width))
    return f"by {strongest} of 255 about {x}, {y}; see {now}"


@pytest.mark.skipif(RENEW, reason="the pictures are just being renewed")
def test_baselines_are_small_and_wanted() -> None:
    """The repository keeps no picture that nothing compares, and none that weighs more than 70 kB."""
    names = {f"{state}-{width}.png" for state in STATES for width in WIDTHS}
    names |= {f"{state}-{width}-dark.png" for state in DARK for width in WIDTHS}
    pictures = list(BASELINES.glob("*.png"))
    assert {path.name for path in pictures} == names
    assert max(path.stat().st_size for path in pictures) <= 70_000
