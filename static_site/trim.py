"""What of wheels and library does not travel to the reader: what neither a page nor a cell can use."""

from fnmatch import fnmatch
from pathlib import Path

_OUT = (
    "*.data/*",  # the page's half of the widgets, which the page has already
    "*/tests/*",
    "*.dist-info/RECORD",  # by which pip would take a package away again
    "howopen/server/*",  # nor a server, nor other editions to be made
    "howopen/editions/*",
    "howopen/_data/*.md",  # what is written of the tables, for people and for other tools
    "howopen/_data/datapackage.json",
    "howopen/_data/assessment.schema.json",
    "howopen/lessons/datapackage.py",
    "IPython/terminal/*",  # there is no terminal, so the packages that it is made of stay at home too
    "_pyrepl/*",
    "pygments/cmdline.py",
    "pygments/sphinxext.py",
    "pygments/lexers/*",  # the colours of 500 languages, but for those that IPython names
)
_LEXERS = "__init__ _css_builtins _mapping css html javascript jvm markup perl python ruby shell"
_IN = (
    "IPython/terminal/__init__.py",
    "IPython/terminal/pt_inputhooks/*",
    "_pyrepl/__init__.py",
    "_pyrepl/pager.py",  # for help()
    *(f"pygments/lexers/{name}.py" for name in _LEXERS.split()),
)
_INSTEAD = {"IPython/terminal/embed.py": "embed = None\n"}


def trim(folder: Path) -> None:
    """Remove from an unpacked wheel or library what is left out; put in what other parts ask for instead."""
    for path in [p for p in folder.rglob("*") if p.is_file()]:
        name = path.relative_to(folder).as_posix()
        if _matches(name, _OUT) and not _matches(name, _IN):
            path.unlink()
        if name in _INSTEAD:
            path.write_text(_INSTEAD[name], encoding="utf-8")


def _matches(name: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatch(name, pattern) for pattern in patterns)
