"""A visitor whose browser has no content security policy, so that nothing but our escaping protects it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from urllib.parse import quote

from playwright.sync_api import Browser, Page, expect

# What no page of ours has, and most injected markup would.
SMUGGLED = """() => [...document.querySelectorAll('main *')]
  .filter(e => [...e.attributes].some(a => a.name.startsWith('on') || /^\\s*javascript:/i.test(a.value))
    || ['IFRAME', 'OBJECT', 'EMBED', 'MARQUEE'].includes(e.tagName))
  .map(e => e.outerHTML.slice(0, 200))"""
FIELDS = "main input[type=number], main input[type=text], main textarea, main input[type=search]"
TYPE_INTO_ALL = """([fields, payload]) => {
  for (const field of document.querySelectorAll(fields)) {
    field.type = 'text';
    field.value = payload;
    field.dispatchEvent(new Event('input', {bubbles: true}));
    field.dispatchEvent(new Event('change', {bubbles: true}));
    field.form?.querySelector('button[data-do]')?.click();
    field.type = 'number';
  }
}"""


@contextmanager
def hostile_page(browser: Browser) -> Iterator[Page]:
    """Yield a tab in which any script that is let in can run; fail if one did, or if markup got in."""
    ran: list[str] = []
    context = browser.new_context(bypass_csp=True)
    context.expose_binding("hurt", lambda source: ran.append(source["page"].url))
    page = context.new_page()
    page.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
    yield page
    context.close()
    assert ran == []


def visit(page: Page, address: str) -> None:
    """Open a page, wait for it to be there, and look for what has no place in it."""
    page.goto(address)
    expect(page.locator("#ho-starting")).to_have_count(0)
    expect(page.locator(".ho-sentence, .ho-series").first).to_be_visible(timeout=20_000)
    look(page)


def look(page: Page) -> None:
    """Move over the page, as a reader would, and look for smuggled markup."""
    page.mouse.move(300, 300)
    assert page.evaluate(SMUGGLED) == []


def query_of(payloads: Sequence[str]) -> str:
    """Return a query with these payloads wherever a page reads something."""
    names = ["v", "s", "from", "x"]
    entries = [(name, payload) for payload in payloads for name in names]
    entries += [(name, payloads[0]) for name in ("label", "p", "a", "g", "theme", "template")]
    return "&".join(f"{name}={quote(payload, safe='')}" for name, payload in entries)
