"""A line between browser and server that can be cut, held and mended."""

import asyncio
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit


class Line:
    """Passes bytes on to a server; `address` is what the browser is given instead of the server's."""

    def __init__(self, server: str) -> None:
        parts = urlsplit(server)
        self._target = parts.hostname, parts.port
        self._socket = socket.create_server(("127.0.0.1", 0))
        host, port = self._socket.getsockname()
        self.address = f"http://{host}:{port}"
        self._loop = asyncio.new_event_loop()
        self._open = asyncio.Event()
        self._open.set()
        self._writers: set[asyncio.StreamWriter] = set()

    def hold(self) -> None:
        """Let nothing through, and say so to nobody, as a dead network does."""
        self._loop.call_soon_threadsafe(self._open.clear)

    def mend(self) -> None:
        """Let everything through again, what was held first."""
        self._loop.call_soon_threadsafe(self._open.set)

    def cut(self) -> None:
        """Break all connections; new ones are held."""
        self.hold()
        self._loop.call_soon_threadsafe(lambda: [writer.transport.abort() for writer in self._writers])

    async def _join(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await self._open.wait()
        with suppress(OSError):
            to_reader, to_writer = await asyncio.open_connection(*self._target)
            self._writers |= {writer, to_writer}
            await asyncio.gather(self._pass(reader, to_writer), self._pass(to_reader, writer))

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while part := await reader.read(65536):
                await self._open.wait()
                writer.write(part)
                await writer.drain()
        self._writers.discard(writer)
        writer.close()

    def run(self) -> None:
        """Pass bytes until stopped, in a thread of its own; return nothing."""
        self._loop.create_task(asyncio.start_server(self._join, sock=self._socket))
        self._loop.run_forever()

    def stop(self) -> None:
        """Break everything off."""
        self.cut()
        self._loop.call_soon_threadsafe(self._loop.stop)


@contextmanager
def line_to(server: str) -> Iterator[Line]:
    """Yield a line to a server."""
    line = Line(server)
    thread = threading.Thread(target=line.run, daemon=True)
    thread.start()
    try:
        yield line
    finally:
        line.stop()
        thread.join(timeout=10)
