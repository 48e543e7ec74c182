"""The classroom's page: a student hands in a code, and a teacher sees the votes."""

import json
import re
from pathlib import Path
from zipfile import ZipFile

from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.lesson import arrive, overflow, unfold_all
from tests.browser.visitor import visiting

NOTEBOOK = "12_classroom"


def question_on_price(page: Page) -> Locator:
    """Return the first question of the inventory."""
    return page.locator(".ho-question").filter(has_text="free of charge").first


def code_of(page: Page) -> str:
    """Return the code that a page shows of its reader's answers."""
    unfold_all(page)
    page.get_by_role("button", name="show as a code").click()
    said = page.get_by_role("status").filter(has_text="as a code")
    expect(said).to_be_visible()
    return said.inner_text().rpartition(": ")[2]


def test_a_code_goes_from_a_students_page_to_the_teachers(
    browser: Browser, opened: Page, served: str
) -> None:
    """Answered in one browser, typed into another with one sign wrong, and counted there."""
    with visiting(browser) as context:
        student = arrive(context.new_page(), served, NOTEBOOK)
        question_on_price(student).get_by_role("radio").first.check()
        code = code_of(student)
    wrong = code[:-1] + ("A" if code[-1] != "A" else "B")

    opened.get_by_label("Codes, one on each line").fill(f"{wrong}\nNONSENSE")
    opened.get_by_role("button", name="Count these codes").click()
    expect(opened.get_by_text("first vote: 1, vote after talking: 0")).to_be_visible()
    expect(opened.get_by_text("“NONSENSE” is not right")).to_be_visible()
    expect(opened.get_by_label("Codes, one on each line")).to_have_value("")
    votes = opened.locator("#figure-class-vote")
    expect(votes).not_to_contain_text("100 %")
    opened.get_by_label("counts without the key").check()
    expect(votes).to_contain_text("100 %")
    expect(votes).not_to_contain_text("✓")
    opened.get_by_label("counts and key").check()
    expect(votes.get_by_text("✓ right")).to_be_visible()


def test_a_file_of_answers_is_opened(opened: Page) -> None:
    """What a student took along as a file counts as well."""
    question_on_price(opened).get_by_role("radio").nth(1).check()
    expect(opened).to_have_url(re.compile("a=before_free_of_charge"))
    unfold_all(opened)
    with opened.expect_download() as download:
        opened.get_by_role("button", name="take along (CSV)").click()
    opened.get_by_label("or open files of answers").set_input_files(download.value.path())
    expect(opened.get_by_text("first vote: 1, vote after talking: 0")).to_be_visible()


def test_predictions_become_dots(opened: Page, tmp_path: Path) -> None:
    """What a class predicted on another page stands here on its axis, and the answer after one more press."""
    files = []
    for number in (3, 3, 13):
        files.append(tmp_path / f"{len(files)}.csv")
        rows = f"schema_version,item_id,attempt,response\n1,labour_number,1,{number}\n"
        files[-1].write_text(rows, encoding="utf-8")
    opened.get_by_label("or open files of answers").set_input_files(files)
    figure = opened.locator("#figure-class-predictions")
    expect(figure.get_by_role("row", name="a number")).to_contain_text("3")
    opened.get_by_label("predictions", exact=True).check()
    expect(figure.locator("circle")).to_have_count(3)
    expect(figure).not_to_contain_text("In fact")
    opened.get_by_label("predictions and answer").check()
    expect(figure.get_by_role("status")).to_contain_text("In fact")


def test_a_page_says_what_it_is_to_catalogues(opened: Page) -> None:
    """The description of the page shown arrives, and the policy for scripts leaves it alone."""
    [text] = opened.locator('script[type="application/ld+json"]').all_text_contents()
    assert json.loads(text)["name"] == "What does the class think?"


def test_questions_go_along_as_a_package(opened: Page) -> None:
    """A file that is no text arrives whole: the platform is to read it as it was written."""
    unfold_all(opened)
    opened.get_by_label("Questions to take along").select_option("before")
    with opened.expect_download() as download:
        opened.get_by_role("button", name="Canvas (QTI 1.2)").click()
    assert download.value.suggested_filename == "howopen-before.qti12.zip"
    with ZipFile(download.value.path()) as package:
        assert package.testzip() is None
        assert package.read("howopen/howopen.xml").count(b"<item ") == 12


def test_the_set_of_questions_is_kept_by_a_reload(opened: Page) -> None:
    """A teacher's link opens the questions that the class is to answer."""
    opened.get_by_role("combobox", name="Questions").select_option("after")
    expect(opened).to_have_url(re.compile("vs=after"))
    first = opened.locator("fieldset.ho-question legend").nth(2).inner_text()
    opened.reload()
    expect(opened.get_by_role("combobox", name="Questions")).to_have_value("after")
    expect(opened.get_by_text(first)).to_be_visible()


def test_a_telephone_shows_it(browser: Browser, served: str) -> None:
    """Nothing is wider than the screen."""
    with visiting(browser, viewport={"width": 360, "height": 740}) as context:
        page = arrive(context.new_page(), served, NOTEBOOK)
        unfold_all(page)
        assert overflow(page) <= 0
