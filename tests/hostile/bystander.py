"""Somebody who goes on with the lesson while others attack the server."""

import json
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from tests.server.channel import channel, message, received, widgets
from tests.server.process import Server

# Of a page whose button counts how often it was pressed.
COUNTS = """\
from howopen.controls.view import View
from howopen.figures.markup import element, join
count = [0]
def shown():
    return join(element('p', f'{count[0]} times'), element('button', 'Press', type='button', data_do='press'))
view = View(shown())
def act(do, of, value):
    count[0] += 1
    view.html = shown()
view.on_action(act)
view"""
EVERY = 0.05  # seconds from an answer to the next press


class Bystander:
    """What one visitor met: milliseconds of each press, and how many answers were not the right ones."""

    def __init__(self) -> None:
        self.took: list[float] = []
        self.wrong = 0
        self.problem: Exception | None = None

    def p95(self) -> float:
        """Return the milliseconds within which nineteen of twenty presses were answered."""
        return sorted(self.took)[int(0.95 * len(self.took))]


@contextmanager
def bystander(server: Server, page: str) -> Iterator[Bystander]:
    """Yield a visitor who presses a button over and over, until the block ends."""
    met, stop = Bystander(), threading.Event()
    thread = threading.Thread(target=press_on, args=[server, page, met, stop], daemon=True)
    thread.start()
    try:
        yield met
    finally:
        stop.set()
        thread.join(timeout=60)
        if met.problem:
            raise met.problem


def press_on(server: Server, page: str, met: Bystander, stop: threading.Event) -> None:
    """Press until told to stop."""
    try:
        with channel(server, server.open(page)) as opened:
            [view] = [name for name, state in widgets(opened).items() if "Press" in state.get("html", "")]
            data = {"method": "custom", "content": {"do": "press", "of": "", "value": ""}}
            while not stop.is_set():
                start = time.perf_counter()
                opened.send(message("comm_msg", comm_id=view, data=data))
                while not (answer := received(opened)).buffers:
                    pass
                met.took.append(1000 * (time.perf_counter() - start))
                [said] = re.findall(r"(\d+) times", json.dumps(json.loads(answer.buffers[0])))
                met.wrong += int(said) != len(met.took)
                time.sleep(EVERY)
    except Exception as problem:
        met.problem = problem
