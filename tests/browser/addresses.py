"""Where a notebook's page stands: each way of running the explorer names it in its own way."""


class Site(str):
    """The address of the browser edition; any other text is the address of a server."""


def address(base: str, notebook: str) -> str:
    """Return the address of a notebook's page."""
    return f"{base}/{'voici' if isinstance(base, Site) else 'voila'}/render/{file_name(base, notebook)}"


def file_name(base: str, notebook: str) -> str:
    """Return what a notebook's page is called, as links from page to page say it."""
    return f"{notebook}.{'html' if isinstance(base, Site) else 'ipynb'}"
