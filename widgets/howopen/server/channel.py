"""The line between a page and its kernel."""

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
