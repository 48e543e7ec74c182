"""The line between a page and its kernel, and whether there is one."""

import asyncio
import json
from typing import Any

from jupyter_server.services.kernels.connection.base import serialize_msg_to_ws_v1
from jupyter_server.services.kernels.handlers import KernelHandler
from jupyter_server.services.kernels.websocket import KernelWebsocketHandler
from tornado.iostream import StreamBufferFullError, StreamClosedError
from tornado.web import HTTPError
from tornado.websocket import WebSocketClosedError, WebSocketProtocol

from howopen.server import gate
from howopen.server.kernels import VisitorKernel
from howopen.server.pace import take_sooner

SETTING = "howopen_actions"
"""Under which name the application's settings have what widgets may be asked to do."""


class BegunKernel(KernelHandler):
    """Tells a page whether its kernel is there, and has it wait for one that is about to be."""

    async def get(self, kernel_id: str) -> None:
        """Answer with what Jupyter says of the kernel."""
        await self.kernel_manager.begun(kernel_id)
        await super().get(kernel_id)


class Channel(KernelWebsocketHandler):
    """Passes on what the gate admits, at the pace it allows, and says nothing that it does not list.

    Voilà's own handler is passed over: it would look into every message a second time.
    """

    kernel: VisitorKernel
    connection: Any = None

    async def get(self, kernel_id: str) -> None:
        """Open the line, and return when it is closed."""
        spoken = self.request.headers.get("Sec-WebSocket-Protocol", "").split(",")
        if gate.PROTOCOL not in (protocol.strip() for protocol in spoken):
            raise HTTPError(426)
        if not gate.SESSION.fullmatch(self.get_argument("session_id", "none")):
            raise HTTPError(400)
        self.kernel = await self.kernel_manager.begun(kernel_id)
        if len(self.kernel.lines) >= gate.CONNECTIONS:
            raise HTTPError(429)
        self.kernel_manager.count(kernel_id, self.kernel.lines.add, self)
        try:
            await self._wait_for_turn(gate.CONNECTING)
            await super().get(kernel_id)
        finally:
            self.kernel_manager.count(kernel_id, self.kernel.lines.discard, self)

    async def pre_get(self) -> None:
        """Get in touch with the kernel, for somebody who is still there afterwards."""
        await super().pre_get()
        if not self.connection:
            raise HTTPError(404)

    async def open(self, kernel_id: str) -> None:
        """Get ready to pass messages on.

        They leave at once: by default a system keeps a small one back until the one before it has been
        acknowledged, which takes up to 40 ms, and of every answer of a kernel the first is small.
        """
        self.set_nodelay(True)
        self._line.stream.max_write_buffer_size = gate.UNREAD
        self._written: asyncio.Future[None] | None = None
        self._last_said = 0
        try:
            await super().open(kernel_id)
        except Exception:
            self.on_close()  # tornado does so only of a line that has opened, and its sockets would stay
            raise

    def on_close(self) -> None:
        """Let go of the kernel's sockets; one who leaves while the line waits for its turn has none yet."""
        if self.connection:
            super().on_close()

    def get_websocket_protocol(self) -> WebSocketProtocol | None:
        """Return Tornado's protocol, with a pace for frames of every sort: pings and pieces as well."""
        protocol = super().get_websocket_protocol()
        if protocol:
            receive = protocol._receive_frame

            async def receive_in_turn() -> None:
                try:
                    await receive()
                except StreamBufferFullError:  # what answers a ping has to wait for room, too
                    return self._let_too_far_behind_go()
                await self._wait_for_turn()

            protocol._receive_frame = receive_in_turn
        return protocol

    async def on_message(self, frame: bytes | str) -> None:
        """Pass a message of the page on to the kernel, once the answers before it have been read."""
        try:
            message = gate.admitted(frame, self.settings[SETTING])
        except gate.Refused as refused:
            return self._let_go(f"It sent {refused}.")
        if not await self._has_read():
            return self._let_go(f"It read nothing for {gate.READING} s.")
        # All lines get the answer, but one of two may be what was lost of a page.
        await self._wait_for_turn(message.cost * max(1, len(self.kernel.lines) - 1) - 1)
        if message.channel == "shell":
            if not await self.kernel.unanswered.make_room(self._last_said):
                return self._let_go(f"Its kernel answered nothing for {gate.ANSWERING} s.")
            self._last_said = self.kernel.unanswered.add(message.id)
        if self.connection and self.ws_connection:  # closed meanwhile, it would be read by the older protocol
            super().on_message(serialize_msg_to_ws_v1(message.parts, message.channel))

    def write_message(self, message: bytes, binary: bool = False) -> None:
        """Send an answer of the kernel, if it is one that a page is to have."""
        if not self.ws_connection or (kind := kind_of(message)) not in gate.ANSWERS:
            return
        if kind == "status":
            self.kernel.unanswered.hear(*answered(message))
        try:
            self._written = super().write_message(message, binary)
            self._written.add_done_callback(no_matter)
        except StreamBufferFullError:
            self._let_too_far_behind_go()
        except WebSocketClosedError:
            pass

    def send_ping(self) -> None:
        """Ask whether the page is still there.

        Of a line that was cut nothing is heard while frames that came before wait for the pace: the first
        who writes finds it closed.
        """
        try:
            super().send_ping()
        except StreamBufferFullError:
            self._let_too_far_behind_go()
        except (WebSocketClosedError, StreamClosedError):
            self._line._abort()

    async def _wait_for_turn(self, tokens: float = 1) -> None:
        """Wait until the kernel's visitor may go on.

        Who has used up what they may say at once shares a pace with all who have, or waits for their own:
        with the places of a class and a quick pace for each, one visitor would keep the server and its
        processors busy.
        """
        if wait := take_sooner(tokens, self.kernel.pace, self.kernel_manager.eager):
            await asyncio.sleep(wait)

    async def _has_read(self) -> bool:
        written = self._written
        if written and not written.done():
            await asyncio.wait([written], timeout=gate.READING)
        return not written or written.done()

    def _let_too_far_behind_go(self) -> None:
        self._let_go(f"More than {gate.UNREAD} bytes wait for it.")

    def _let_go(self, why: str) -> None:
        """Close the line at once; with a goodbye, one who reads nothing would keep it."""
        self.log.error("A visitor was let go: %s", why)
        self._line._abort()

    @property
    def _line(self) -> Any:
        assert self.ws_connection
        return self.ws_connection


def no_matter(written: "asyncio.Future[None]") -> None:
    """Let a message be lost that was on its way when the line closed."""
    if not written.cancelled():
        written.exception()


def kind_of(message: bytes) -> str:
    """Return the kind of a kernel's message, which stands in its header."""
    kind: str = part_of(message, 1)["msg_type"]
    return kind


def answered(message: bytes) -> tuple[str, bool]:
    """Return to which question a kernel's message about its state belongs, and whether it is done with it."""
    return part_of(message, 2).get("msg_id", ""), part_of(message, 4).get("execution_state") == "idle"


def part_of(message: bytes, number: int) -> dict[str, Any]:
    """Return a part of a kernel's message: of the channel, the header, its parent's, metadata and content."""
    start, end = (int.from_bytes(message[at : at + 8], "little") for at in (8 + 8 * number, 16 + 8 * number))
    part: dict[str, Any] = json.loads(message[start:end])
    return part
