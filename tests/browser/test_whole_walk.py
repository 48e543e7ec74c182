"""After many changes every view stands as it would if it had been drawn anew."""

import random

from howopen.lessons.whole_system.lesson import WholeSystem
from playwright.sync_api import Browser, Page

from tests.browser.visitor import visiting
from tests.browser.whole_system import STANCES, Reader, catalog
from tests.controls.actions import act

STEPS = 40
# What is compared: everything but the marks between rows, which the browser need not keep.
MISSING = """views => {
    const plain = el => {
        const copy = el.cloneNode(true);
        const walk = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
        const comments = [];
        while (walk.nextNode()) comments.push(walk.currentNode);
        comments.forEach(node => node.remove());
        copy.normalize();
        return copy.innerHTML;
    };
    const drawn = html => {
        const el = document.createElement('div');
        el.innerHTML = html;
        return plain(el);
    };
    const shown = new Set([...document.querySelectorAll('.ho')].map(plain));
    return Object.keys(views).filter(name => !shown.has(drawn(views[name])));
}"""


def press(page: Page, do: str, of: str, value: str = "") -> None:
    """Press a control of the page, whether or not it is unfolded just now."""
    css = f'[data-do="{do}"][data-of="{of}"]' + (f'[value="{value}"]' if value else "")
    page.eval_on_selector(css, "el => el.click()")


def test_a_walk_leaves_every_view_as_drawn(browser: Browser, server: str) -> None:
    """Rows that stay are left alone, rows that change are not: none is lost, empty, or of an earlier state.

    Switches, reasons and abilities are pressed in an order of chance, in the page and in a copy of it in
    this process, which says what each view must show.
    """
    chance = random.Random(3)
    copy = WholeSystem()
    views = {name: getattr(copy, name) for name in ("abilities", "network", "dependencies", "consequences")}
    items = [f"ability:{a}" for a in catalog.abilities] + [f"dependency:{d}" for d in catalog.dependencies]
    with visiting(browser) as context:
        page = Reader(context.new_page(), server).arrive().page
        for _ in range(STEPS):
            kind = chance.choice(("stance", "stance", "why", "choose"))
            if kind == "stance":
                card = chance.choice(copy.cards)
                component, stance = card._component.component_id, chance.choice(list(STANCES))
                act(card, "stance", component, stance)
                press(page, "stance", component, stance)
            elif kind == "why":
                item = chance.choice(items)
                view = "abilities" if item.startswith("ability") else "dependencies"
                act(views[view], "why", item)
                press(page, "why", item)
            else:
                ability = chance.choice(list(catalog.abilities))
                of = page.get_attribute(f'[data-key="ability:{ability}"] .ho-choose', "data-of")
                act(views["abilities"], "choose", of or "")
                page.eval_on_selector(f'[data-key="ability:{ability}"] .ho-choose', "el => el.click()")
            expected = {name: view.html for name, view in views.items()}
            page.wait_for_function(f"views => ({MISSING})(views).length === 0", arg=expected)
