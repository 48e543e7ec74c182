"""The command line: reads the options, takes the port, then loads Voilà (the slow part) and runs it."""

import argparse
import os
import re
import secrets
import socket
import sys
from collections.abc import Sequence
from pathlib import Path

from howopen.server.ending import die_by_signals
from howopen.server.folder import first_page, notebooks_folder, one_file
from howopen.server.listening import base_url, listen
from howopen.server.live.where import AT, BEGIN, OWN_FILE, SERVER
from howopen.server.problem import CannotStart

DEFAULT_PORT = 8866


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until stopped and return 0, or say in one sentence why not and return 2."""
    die_by_signals()
    options = read_options(arguments)
    try:
        folder = notebooks_folder(options.notebooks)
        sock = listen(options.address, options.port)
    except CannotStart as problem:
        print(problem, file=sys.stderr)
        return 2
    # The grammar of addresses in all scripts takes three quarters of the start to read, and checks nothing
    # here: to who would use it, it is not installed.
    sys.modules["rfc3987_syntax"] = None  # type: ignore[assignment]
    # Time that somebody with a mistyped option need not wait for.
    from howopen.server.app import Explorer

    if options.live:
        os.environ[AT] = BEGIN  # before the process is started from which kernels are forked
    base = base_url(sock) + options.base_url.rstrip("/")
    edition = options.one_file or one_file()
    app = Explorer.prepare(
        folder,
        sock,
        base + first_page(folder),
        options.browser,
        options.visitors,
        edition,
        options.copy,
        options.plain,
        options.base_url,
    )
    app.embedded_in, app.host_names = tuple(options.embed_in), (*options.host_name, options.address)
    if options.live:
        app.offer_sessions(options.live, options.live_store, base)
    app.start()
    return 0


def read_options(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Return the parsed options; argparse itself exits with 2 and a sentence on a bad one."""
    parser = argparse.ArgumentParser(prog="python -m howopen", description="Open the explorer in a browser.")
    parser.add_argument(
        "--port", type=port, default=DEFAULT_PORT, help="default %(default)s; 0 takes any free one"
    )
    parser.add_argument("--address", default="127.0.0.1", help="default %(default)s, this machine only")
    parser.add_argument(
        "--host-name", metavar="NAME", action="append", default=[],
        help="a name that leads to this server, besides the machine's own; * takes any, behind a proxy",
    )  # fmt: skip
    parser.add_argument(
        "--base-url", type=path, metavar="PATH", default="/",
        help="the path below which a proxy shows the pages, such as /how-open/",
    )  # fmt: skip
    parser.add_argument("--notebooks", metavar="DIR", help="serve another folder of notebooks")
    parser.add_argument(
        "--visitors", type=number, metavar="N", help="at most so many at a time; default what memory allows"
    )
    parser.add_argument(
        "--one-file", type=file, metavar="FILE", help="the edition to offer when all places are taken"
    )
    parser.add_argument(
        "--embed-in", type=origin, metavar="SITE", action="append", default=[],
        help="a site that may show the pages in a frame, such as https://moodle.example.edu; may come twice",
    )  # fmt: skip
    parser.add_argument(
        "--copy", type=copy_name, metavar="NAME", nargs="?", const=socket.gethostname(),
        help="be one of several copies behind a proxy, which finds this one under NAME (docs/deploy.md); "
        "default this machine's name",
    )  # fmt: skip
    parser.add_argument(
        "--plain", action="store_true", help="do nothing to be quicker than Voilà; as safe, and slower"
    )
    parser.add_argument(
        "--live", type=key, metavar="KEY", nargs="?", const=secrets.token_urlsafe(9),
        help="offer live sessions with a class; whoever knows KEY may begin one; default a new one each time",
    )  # fmt: skip
    parser.add_argument(
        "--live-store", type=store, metavar="URL",
        help="where sessions are kept, sqlite:///FILE or postgresql://…; default a file of this user's",
    )  # fmt: skip
    parser.add_argument("--no-browser", dest="browser", action="store_false", help="only print the address")
    options = parser.parse_args(arguments)
    if options.live_store and not options.live:
        parser.error("--live-store says where live sessions are kept, and --live that there are any.")
    return options


def number(text: str) -> int:
    """Return a whole number from 1 up."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is no number of visitors; give one from 1 up.")
    return int(text)


def file(text: str) -> Path:
    """Return the path of a file that is there."""
    if not Path(text).is_file():
        raise argparse.ArgumentTypeError(f"there is no file {text}.")
    return Path(text).resolve()


def origin(text: str) -> str:
    """Return the address of a site, without any page of it."""
    if not re.fullmatch(r"https?://[\w.-]+(:\d+)?", text, re.ASCII):
        raise argparse.ArgumentTypeError(f"{text} is no site; give its address up to the first single slash.")
    return text


def path(text: str) -> str:
    """Return a path with a slash at both ends."""
    if not re.fullmatch(r"/?\w[\w-]*(/\w[\w-]*)*/?|/", text, re.ASCII):
        raise argparse.ArgumentTypeError(
            f"{text} is no path; give names parted by slashes, as in /how-open/."
        )
    return f"/{text.strip('/')}/".replace("//", "/")


def copy_name(text: str) -> str:
    """Return the name of a copy, which has to stand in addresses: an address is written with dashes."""
    name = text.lower().replace(".", "-")
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+){0,4}", name):
        raise argparse.ArgumentTypeError(
            f"{text} cannot name a copy; give letters, digits and at most four dashes or dots."
        )
    return name


def key(text: str) -> str:
    """Return the key by which teachers begin sessions."""
    if not re.fullmatch(r"[\w-]{8,64}", text, re.ASCII):
        raise argparse.ArgumentTypeError("a key has 8 to 64 letters, digits, dashes or low lines.")
    return text


def store(text: str) -> str:
    """Return the address of a store."""
    if not text.startswith((OWN_FILE, SERVER)) or text == OWN_FILE:
        raise argparse.ArgumentTypeError(f"{text} is no store; give {OWN_FILE}FILE or {SERVER}USER@HOST/DB.")
    return text


def port(text: str) -> int:
    """Return a port number from 0 to 65535."""
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"{text} is no port; give a number from 0 to 65535.")
    return int(text)
