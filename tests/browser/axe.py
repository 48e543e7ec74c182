"""What axe-core finds against WCAG 2.0 to 2.2, A and AA, and against its own best practices."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}


def complaints(page: Page) -> list[str]:
    """Return each finding as its rule, how often it is broken, and the first two places with the reason."""
    found = Axe().run(page, options=OPTIONS).response["violations"]
    return [
        f"{rule['id']} × {len(rule['nodes'])}: "
        + "; ".join(f"{node['target']} {node['failureSummary']}" for node in rule["nodes"][:2])
        for rule in found
    ]


def complaints_everywhere(page: Page, *looks: tuple[int, str]) -> list[str]:
    """Return what is found at each width in each colour scheme, one after another in the same tab."""
    found = []
    for width, scheme in looks:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(media="screen", color_scheme=scheme, reduced_motion="reduce")
        found += [f"{width} px, {scheme}: {complaint}" for complaint in complaints(page)]
    return found
