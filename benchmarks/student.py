"""A student without a browser: loads what a browser would, keeps the widgets' state, clicks and compares."""

import asyncio
import json
import re
import time
import uuid
from collections import Counter
from collections.abc import Sequence
from typing import Any

import aiohttp

from benchmarks import wire
from benchmarks.forms import Click, Form, View

PATIENCE = 180  # seconds for anything
VERSION = {"version": "1.0.0"}  # of the way to ask for the state of all widgets
ROW = "<!--row-->"  # around a row in the markup of a view
GONE = b""  # what stands in the inbox behind the last message
Step = tuple[Click, list[str]]


def shown(views: list[View]) -> list[str]:
    """Return the markup of the views that are markup, which a student can compare without drawing."""
    return [view["content"] for view in views if view["kind"] == "html"]


class Student:
    """One visitor of a page in one of the two forms."""

    def __init__(self, url: str, files: Sequence[str], form: Form, first: list[str], query: str = "") -> None:
        """Get ready to visit; `first` is what the page must show before anything is pressed, opened with the
        query as it stands in the address."""
        self._url, self._files, self._form, self._first = url + query, files, form, first
        self._query = query
        self._inbox: asyncio.Queue[bytes] = asyncio.Queue()
        self._session = uuid.uuid4().hex
        self._states: dict[str, dict[str, Any]] = {}
        self._places: list[str] = []
        self.wrong = 0

    async def arrive(self, web: aiohttp.ClientSession) -> float:
        """Load the page with all its files, connect, and return the seconds until every view was there."""
        start = time.perf_counter()
        async with web.get(self._url) as answer:
            text = await answer.text()
        found = re.search(r'<script id="jupyter-config-data"[^>]*>(.*?)</script>', text, re.DOTALL)
        if not found:
            raise RuntimeError(f"no page: {answer.status}")
        base, self.kernel = f"{answer.url.origin()}", json.loads(found[1])["kernelId"]
        await asyncio.gather(self._begin(web, base, self.kernel), self._load(web, base))
        return time.perf_counter() - start

    async def _begin(self, web: aiohttp.ClientSession, base: str, kernel: str) -> None:
        """Ask for the kernel, as the page does before its scripts have come, and connect to it."""
        async with web.get(f"{base}/api/kernels/{kernel}") as answer:
            answer.raise_for_status()
        await self._connect(web, base, kernel)

    async def _load(self, web: aiohttp.ClientSession, base: str) -> None:
        lanes = asyncio.Semaphore(6)  # as many as a browser opens to one server

        async def one(path: str) -> None:
            async with lanes, web.get(base + path) as answer:
                await answer.read()

        await asyncio.gather(*map(one, self._files))

    async def _connect(self, web: aiohttp.ClientSession, base: str, kernel: str) -> None:
        address = f"{base}/api/kernels/{kernel}/channels?session_id={self._session}"
        self._channel = await web.ws_connect(address, protocols=[wire.PROTOCOL], max_msg_size=0)
        self._listener = asyncio.create_task(self._listen())
        control = uuid.uuid4().hex
        await self._send("comm_open", VERSION, comm_id=control, target_name="jupyter.widget.control", data={})
        await self._send("comm_msg", comm_id=control, data={"method": "request_states"})
        for model in await self._until_states():
            state = self._states[model]
            if "arrived" in state:
                await self._until_idle(await self._update(model, {"arrived": self._query}))
        self._places = self._find(self._first)

    async def _until_states(self) -> list[str]:
        while not self._states:
            content = (await self._receive()).content
            if content.get("data", {}).get("method") == "update_states":
                self._states = {model: made["state"] for model, made in content["data"]["states"].items()}
        return list(self._states)

    def _find(self, views: list[str]) -> list[str]:
        places: dict[str, list[str]] = {}
        for model, state in self._states.items():
            places.setdefault(state.get(self._form.markup, ""), []).append(model)
        missing = Counter(views) - Counter({html: len(models) for html, models in places.items()})
        if missing:
            raise RuntimeError(f"{missing.total()} of {len(views)} views are not on the page")
        return [places[html].pop(0) for html in views]

    async def click(self, step: Step) -> float:
        """Press something and return the milliseconds until the kernel has sent all that follows from it."""
        click, views = step
        model, data = self._form.message(click, self._states)
        start = time.perf_counter()
        await self._until_idle(await self._send("comm_msg", comm_id=model, data=data))
        took = 1000 * (time.perf_counter() - start)
        self.wrong += [self._states[place].get(self._form.markup) for place in self._places] != views
        return took

    async def leave(self) -> None:
        """Close the tab without a word."""
        await self._channel.close()
        await self._listener

    async def _update(self, model: str, state: dict[str, Any]) -> str:
        data = {"method": "update", "state": state, "buffer_paths": []}
        return await self._send("comm_msg", comm_id=model, data=data)

    async def _send(self, kind: str, metadata: dict[str, str] | None = None, **content: Any) -> str:
        name, message = wire.written(kind, self._session, content, metadata)
        await self._channel.send_bytes(message)
        return name

    async def _until_idle(self, name: str) -> None:
        while True:
            message = await self._receive()
            if message.kind == "comm_msg":
                self._take(message)
            elif message.answers == name and message.content.get("execution_state") == "idle":
                return

    async def _listen(self) -> None:
        """Take in what comes, as a browser does while nobody presses anything: pings want an answer."""
        async for sent in self._channel:
            self._inbox.put_nowait(sent.data)
        self._inbox.put_nowait(GONE)

    async def _receive(self) -> wire.Message:
        sent = await asyncio.wait_for(self._inbox.get(), PATIENCE)
        if sent == GONE:
            raise ConnectionResetError("The line to the kernel is gone.")
        return wire.read(sent)

    def _take(self, message: wire.Message) -> None:
        content, data = message.content, message.content["data"]
        if data["method"] in ("update", "echo_update"):
            self._states.setdefault(content["comm_id"], {}).update(data["state"])
        elif data["method"] == "custom" and data["content"].get("task") == "show":
            for model, changes in json.loads(message.buffers[0]).items():
                state = self._states.setdefault(model, {})
                if "html" in changes:
                    changes["html"] = _completed(state["html"], changes["html"])
                state.update(changes)


def _completed(before: str, parts: Sequence[str | int]) -> str:
    """Return the markup of a message, as view.js does."""
    rows = before.split(ROW)[1::2]
    return ROW.join(rows[part] if isinstance(part, int) else part for part in parts)
