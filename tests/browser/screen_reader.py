"""What a screen reader is told: by the control that has the focus, and by what changes meanwhile."""

from playwright.sync_api import Page

_LISTEN = """() => {
  const live = '[role=status], [role=alert], [aria-live]';
  const was = new Map([...document.querySelectorAll(live)].map(e => [e, e.innerText]));
  window.said = [];
  new MutationObserver(() => {
    for (const e of document.querySelectorAll(live)) {
      if (was.get(e) !== e.innerText && e.innerText.trim()) window.said.push(e.innerText);
      was.set(e, e.innerText);
    }
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
}"""
_STATES = ("checked", "pressed", "expanded", "disabled")


class Listener:
    """Hears what a page announces by itself, and what it says of the control that has the focus."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._cdp = page.context.new_cdp_session(page)
        page.evaluate(_LISTEN)

    def said(self) -> list[str]:
        """Return what was announced since this was last asked, each time anew."""
        return self._page.evaluate("window.said.splice(0)")

    def focused(self) -> str:
        """Return role, name, value and states of what has the focus, as the accessibility tree has them."""
        active = self._cdp.send("Runtime.evaluate", {"expression": "document.activeElement"})
        asked = {"objectId": active["result"]["objectId"], "fetchRelatives": False}
        [node] = self._cdp.send("Accessibility.getPartialAXTree", asked)["nodes"]
        words = [node["role"]["value"], f'"{node["name"]["value"]}"']
        if value := node.get("value", {}).get("value"):
            words.append(f"= {value}")
        states = {p["name"]: p["value"].get("value") for p in node["properties"]}
        return " ".join([*words, *(f"{name}: {states[name]}" for name in _STATES if name in states)])
