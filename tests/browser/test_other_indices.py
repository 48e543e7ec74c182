"""Somebody brings other people's indices to the page on real systems, in both editions."""

import csv
from collections.abc import Mapping

import pytest
from howopen.lessons.real_systems.more_rows import STEP
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.addresses import Site
from tests.browser.lesson import arrive, overflow, unfold_all
from tests.browser.visitor import visiting
from tests.sources.indices.samples import archive, graded, listing, required

NOTEBOOK = "09_real_systems"
HOSTILE = "<img src=x onerror=alert(1)>"
BROKEN = "system:\n  name: [x\n"


def index(count: int) -> bytes:
    """Return an archive of an index with so many entries, the last of them with a name that would run."""
    files = {
        f"{n}.yaml": graded("osai_12").replace("name: Sample", f"name: System {n}", 1) for n in range(count)
    }
    bare = graded("osai_12", "partial").replace("    link: https://example.org/evidence\n", "")
    return archive(files | {"last.yaml": bare.replace("name: Sample", f"name: '{HOSTILE}'", 1)})


def bring(page: Page, files: Mapping[str, str | bytes]) -> Locator:
    """Open files, and return the sentence that says what was read."""
    contents = {name: text.encode() if isinstance(text, str) else text for name, text in files.items()}
    unfold_all(page)
    page.get_by_label("Open files of an index").set_input_files(
        [{"name": name, "mimeType": "", "buffer": content} for name, content in contents.items()]
    )
    return page.get_by_role("status").filter(has_text="Read: ")


def read_and_judge(browser: Browser, base: str) -> None:
    """Bring an index, find an entry, set it beside ours, and take the report along."""
    with visiting(browser) as context:
        page = arrive(context.new_page(), base, NOTEBOOK)
        found = bring(
            page,
            {
                "osai.zip": index(60),
                "a.yml": listing(*required("Class III"), distribution="MIT"),
                "bad.yaml": BROKEN,
            },
        )
        expect(found).to_contain_text("61 of the European Open Source AI Index, 12 dimensions")
        expect(page.get_by_text("bad.yaml, line 3")).to_be_visible()
        find = page.get_by_role("searchbox", name="Find an entry")
        find.fill("img")
        find.press("Enter")
        entries = page.get_by_role("region", name="Entries").locator("tbody tr")
        expect(entries).to_have_count(1)
        expect(entries).to_contain_text("0.500 of 1")

        entries.get_by_role("button", name=HOSTILE).click()
        expect(page.get_by_role("heading", name=f"{HOSTILE}, beside ours")).to_be_visible()
        page.get_by_label("Beside which of our systems?").select_option("Pythia")
        beside = page.get_by_role("region", name="Grades beside ours")
        expect(beside.get_by_role("row", name="Datasheet")).to_contain_text("partial")
        expect(beside.get_by_role("row", name="Datasheet")).to_contain_text("Description of the data: ")
        with page.expect_download() as waiting:
            page.get_by_role("button", name="Report as CSV").click()
        rows = list(csv.reader(waiting.value.path().read_text(encoding="utf-8").splitlines()))
        assert sum(row[1:2] == [HOSTILE] and row[4] == "Grades without a link" for row in rows) == 12
        assert overflow(page) <= 0


def test_an_index_is_read_and_judged_by_its_own_rule(browser: Browser, served: str) -> None:
    """All that is promised of it; names of strangers stand there as the texts that they are."""
    read_and_judge(browser, served)


def test_an_index_is_read_without_a_server(browser: Browser, site: Site) -> None:
    """The same in the browser edition."""
    read_and_judge(browser, site)


def test_entries_are_looked_at_by_keyboard(tab: Page, served: str) -> None:
    """From the files to an entry by Tab, and the focus stays where it was while the page changes."""
    page = arrive(tab, served, NOTEBOOK)
    expect(bring(page, {"osai.zip": index(2)})).to_contain_text("3 of the European")
    page.get_by_label("Open files of an index").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("searchbox", name="Find an entry")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("combobox", name="Sort entries by")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    first = page.get_by_role("region", name="Entries").locator("tbody button").first
    expect(first).to_be_focused()
    page.keyboard.press("Enter")
    expect(first).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_role("heading", name="beside ours")).to_be_visible()
    expect(first).to_be_focused()


def test_who_asks_for_more_goes_on_there(tab: Page, served: str) -> None:
    """By keyboard: after the press the first of the new rows has the focus, and nobody has to look for it."""
    page = arrive(tab, served, NOTEBOOK)
    expect(bring(page, {"osai.zip": index(5 * STEP)})).to_contain_text(f"{5 * STEP + 1} of the European")
    rows = page.get_by_role("region", name="Entries").locator("tbody tr")
    expect(rows).to_have_count(STEP)
    told = page.get_by_text(f"Shown are the first {STEP} of {5 * STEP + 1}.")
    told.get_by_role("button", name=f"Show {STEP} more").press("Enter")

    expect(rows).to_have_count(2 * STEP)
    expect(rows.nth(STEP)).to_be_focused()


def test_too_many_files_are_refused_at_once(tab: Page, served: str) -> None:
    """And what was there stays."""
    page = arrive(tab, served, NOTEBOOK)
    bring(page, {"a.yaml": graded("osai_12")})
    expect(page.get_by_role("region", name="Entries")).to_contain_text("1.000 of 1")
    bring(page, {f"{n}.yaml": "a: 1" for n in range(1001)})

    expect(page.get_by_role("status").get_by_text("1,001 files are more than the 1,000")).to_be_visible()
    expect(page.get_by_role("region", name="Entries")).to_contain_text("1.000 of 1")


@pytest.mark.parametrize("width", [360, 320])
def test_a_telephone_shows_all_of_it(browser: Browser, served: str, width: int) -> None:
    """Wide tables scroll by themselves; the page does not."""
    with visiting(browser, viewport={"width": width, "height": 740}) as context:
        page = arrive(context.new_page(), served, NOTEBOOK)
        long = graded("osai_12").replace("notes: Seen.", f"notes: {'x' * 300}", 1)
        bring(page, {"a.yaml": long, f"{'y' * 150}.yaml": BROKEN})
        expect(page.get_by_role("heading", name="beside ours")).to_be_visible()

        assert overflow(page) <= 0
