"""The line between a page and its kernel."""

from typing import Any

from jupyter_server.services.kernels.websocket import KernelWebsocketHandler
from voila.tornado.kernel_websocket_handler import VoilaKernelWebsocketHandler


class Channel(VoilaKernelWebsocketHandler):
    """Sends every message at once.

    By default a system keeps a small one back until the one before it has been acknowledged, which takes
    the other side up to 40 ms; every answer of a kernel is several messages, of which the first is small.
    """

    async def open(self, kernel_id: str) -> None:
        """Open the line."""
        self.set_nodelay(True)
        await super().open(kernel_id)

    def write_message(self, message: Any, binary: bool = False) -> Any:
        """Send a message.

        Voilà looks into every message in bytes, and takes those of the older protocol for such of the newer
        one: it then counts to a number so large that the server never answers anybody again.
        """
        if isinstance(message, bytes) and not self.selected_subprotocol:
            return KernelWebsocketHandler.write_message(self, message, binary)
        return super().write_message(message, binary)
