"""A program that Playwright starts in Firefox's place: it starts Firefox, and passes on what the two say.

Both speak WebDriver BiDi. But Playwright tells every new visitor's colours in words that Debian's Firefox
does not know yet, and gives up when it hears so; and Firefox leaves out the name by which Playwright tells
one download from another. Both are mended on the way, and nothing else is touched.
"""

import asyncio
import json
import re
import sys
from functools import partial

from websockets.asyncio.client import connect
from websockets.asyncio.connection import Connection
from websockets.asyncio.server import ServerConnection, serve

LISTENING = re.compile(rb"WebDriver BiDi listening on (ws://\S+)")
NOT_KNOWN = '"emulation.setMediaFeaturesOverride"'
DOWNLOAD = '"browsingContext.download'


async def main(*command: str) -> None:
    """Start Firefox, say where Playwright is to speak to it, and end when it has."""
    firefox = await asyncio.create_subprocess_exec(*command, stderr=asyncio.subprocess.PIPE)
    assert firefox.stderr
    async for line in firefox.stderr:
        if found := LISTENING.search(line):
            async with serve(partial(join, found[1].decode()), "127.0.0.1", 0, max_size=None) as server:
                port = server.sockets[0].getsockname()[1]
                print(f"WebDriver BiDi listening on ws://127.0.0.1:{port}", file=sys.stderr, flush=True)
                await firefox.wait()
            return
        sys.stderr.buffer.write(line)


async def join(address: str, playwright: ServerConnection) -> None:
    """Pass on what either says, until one of them has gone."""
    async with connect(f"{address}/session", max_size=None) as firefox:
        ways = (to_firefox(playwright, firefox), to_playwright(firefox, playwright))
        await asyncio.wait(map(asyncio.create_task, ways), return_when=asyncio.FIRST_COMPLETED)


async def to_firefox(playwright: Connection, firefox: Connection) -> None:
    """Pass on what Playwright asks; what Firefox does not know is answered here: it is done."""
    async for message in playwright:
        if NOT_KNOWN in str(message):
            done = {"type": "success", "id": json.loads(message)["id"], "result": {}}
            await playwright.send(json.dumps(done))
        else:
            await firefox.send(message)


async def to_playwright(firefox: Connection, playwright: Connection) -> None:
    """Pass on what Firefox answers and tells; a download is named by its address, which is there once."""
    async for message in firefox:
        if DOWNLOAD in str(message)[:100]:
            event = json.loads(message)
            event["params"].setdefault("download", event["params"]["url"])
            message = json.dumps(event)
        await playwright.send(message)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
