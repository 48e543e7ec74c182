"""Where a notebook's page stands: each way of running the explorer names it in its own way."""


class Site(str):
    """The address of the browser edition; any other text is the address of a server."""


def address(base: str, notebook: str) -> str:
    """Return the address of a notebook's page."""
    if isinstance(base, Site):
        return f"{base}/voici/render/{notebook}.html"
    return f"{base}/voila/render/{notebook}.ipynb"
