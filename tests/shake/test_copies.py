"""Three copies of the server behind the proxy that is shipped: full, killed, and drained under readers."""

import signal

from playwright.sync_api import Page

from tests.browser.lost import DEAD, arrive, expect_state, expect_well
from tests.server.channel import channel, widgets
from tests.server.copies import Copies, serving_copies
from tests.server.process import Server, kernel_id, page_config
from tests.shake.test_lost import Room, readers  # noqa: F401, ten readers

PAGE = "/voila/render/07_whole_system.ipynb"


def test_places_of_all_copies_are_found_without_a_cookie() -> None:
    """Who comes when one copy is full gets a place on another, and talks to a kernel there, though the
    browser keeps no cookie, as in another site's frame; only when all are full is a visitor told so."""
    with serving_copies(3, "--visitors", "2") as copies:
        kernels = [copies.proxy.open("07_whole_system.ipynb") for _ in range(6)]
        assert sorted(copies.holding(kernel).base for kernel in kernels) == sorted(
            2 * [server.base for server in copies.servers.values()]
        )
        for kernel in kernels:
            with channel(copies.proxy, kernel) as opened:
                assert widgets(opened)
        status, said = copies.proxy.visit(PAGE)
        assert status == 503
        assert "All places are taken" in said


def test_copy_killed(readers: list[Page]) -> None:  # noqa: F811
    """Who was on a copy that is killed is told, and one press brings everything back on another copy; nobody
    else notices."""
    with serving_copies(3) as copies:
        room = Room(readers, copies.proxy.base)
        for page in readers:
            room.arrive(page)
        for page in readers:
            room.act(page)
        dead = copy_of(copies, readers[0])
        hit = [page for page in readers if copy_of(copies, page) is dead]
        room.pages = hit
        room.lose(dead.process.kill, hit)
        room.expect_told("has stopped", DEAD)
        room.press()
        room.expect_back()
        assert all(copy_of(copies, page) is not dead for page in hit)
        expect_nobody_noticed(room, [page for page in readers if page not in hit])
    print(room.report("killed copy"))


def test_copy_drained(readers: list[Page]) -> None:  # noqa: F811
    """Who is on a copy that is drained goes on with it, newcomers and who reloads come to another, and the
    copy ends when the last has gone."""
    with serving_copies(3) as copies:
        room = Room(readers, copies.proxy.base)
        for page in readers:
            room.arrive(page)
        for page in readers:
            room.act(page)
        drained = copy_of(copies, readers[0])
        drained.process.send_signal(signal.SIGUSR1)
        expect_nobody_noticed(room, readers)
        for _ in range(10):
            assert copies.holding(copies.proxy.open("07_whole_system.ipynb")) is not drained
        for page in readers:
            room.act(page)
        for page in (page for page in readers if copy_of(copies, page) is drained):
            before = room.before[page]
            arrive(page, page.url)
            expect_state(page, before)
            assert copy_of(copies, page) is not drained
        assert drained.process.wait(timeout=30) == 0


def copy_of(copies: Copies, page: Page) -> Server:
    """Return the copy on which a page's kernel is."""
    assert page_config(page.content())
    return copies.holding(kernel_id(page.content()))


def expect_nobody_noticed(room: Room, pages: list[Page]) -> None:
    """Expect that these pages have said nothing, stand as they were, and answer."""
    for page in pages:
        expect_state(page, room.before[page])
        room.act(page)
        expect_well(page)
        assert page.evaluate("window.told") is None
