"""What a link carries that a page has no use for goes on to the next page."""

import pytest
from howopen.domain.scenario import START
from howopen.lessons.registry import all_lessons
from howopen.pages.lesson import Lesson


@pytest.mark.parametrize("lesson", all_lessons().values(), ids=all_lessons())
def test_a_lesson_passes_on_what_is_not_its_own(lesson: type[Lesson]) -> None:
    """Other components stay as they are, other pages' entries too; a change here leaves them alone."""
    page = lesson()
    page.page_link.arrived = "v=1&s=td2-we3&pm=3&pd=2&zz=kept"
    page.state.change(page.state.scenario.with_levels({"framework_licence": 2}))

    levels = {"training_data": 3, "weights": 3, "framework_licence": 2}
    assert START.with_levels(levels) == page.state.scenario
    assert "pm=3&amp;pd=2&amp;zz=kept" in page.leads_on.html
