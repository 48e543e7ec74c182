"""The frame of all pages says of the series what its tables say."""

from howopen.editions.page_frame import FOLDER, parts
from howopen.sources.series_table import read_series


def test_frame_is_of_today() -> None:
    """A page that is added is in the bar of all; `python -m howopen.editions.page_frame` puts it there."""
    for name, content in parts().items():
        assert (FOLDER / name).read_text(encoding="utf-8") == content


def test_bar_has_all_pages_with_their_minutes() -> None:
    """Who plans a class sees in the menu what each page asks and how long it takes."""
    bar = parts()["series.html"]
    for page in read_series():
        assert page.notebook in bar
        assert f"{page.minutes} minutes" in bar
