"""What is refused at the edges of what our pages ask for, and what a visitor and a teacher are told."""

import http.client
import json
import logging
import mmap
import os
import re
import select
import shutil
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import psutil
import pytest
from howopen.server import gate
from howopen.server.host_names import HostNames
from howopen.server.kernel_forker import MEMORY, OUT_OF_MEMORY, go_before_the_server
from howopen.server.log import BYTES, LONGEST, PREFIX, Bounded, Count
from howopen.server.static import takes_gzip
from websockets.exceptions import ConnectionClosed, InvalidStatus

from tests.hostile.attacks import handshake, masked, plain_connection
from tests.server.channel import ask_for_widgets, channel, message, press, received, widgets
from tests.server.process import Server, eventually, kernel_id, leave, serving
from tests.server.raw import ask
from tests.server.stand_in import save

OURS = "/voila/render/07_whole_system.ipynb"
LARGEST_ARCHIVE = 240e6  # bytes that a kernel takes at most while it reads one


@pytest.fixture(scope="module")
def ours() -> Iterator[Server]:
    """A server of the project's own pages."""
    with serving() as server:
        yield server


def kernels(server: Server) -> int:
    """Return how many processes listen for a page, whatever else the server has started."""
    family = psutil.Process(server.process.pid).children(recursive=True)
    return sum(child.num_threads() > 1 for child in family)


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("page", [OURS, "/voila/render/prose.ipynb"])
def test_who_only_fetches_a_page_starts_no_kernel(
    ours: Server, stand_in_server: Server, page: str, method: str
) -> None:
    """A crawler, a picture or a frame elsewhere, on plain http too; whoever shows the page has one."""
    server = ours if page == OURS else stand_in_server
    before = kernels(server)
    for _ in range(3):
        assert server.ask(method, page)[0] == 200
    assert kernels(server) == before
    with channel(server, kernel_id(server.visit(page)[1])):
        assert kernels(server) == before + 1


def test_a_promise_is_kept_once(ours: Server) -> None:
    """The id of a page that was sent out leads to one kernel, and to none after its goodbye."""
    body = ours.get(OURS)[1]
    for _ in range(2):
        assert ours.get(f"/api/kernels/{kernel_id(body)}")[0] == 200
    with channel(ours, kernel_id(body)) as opened:
        assert widgets(opened)
    connection = http.client.HTTPConnection(urlsplit(ours.base).netloc, timeout=30)
    path = f"/voila/api/shutdown/{kernel_id(body)}?_xsrf=any"
    connection.request("POST", path, headers={"Cookie": "_xsrf=any"})
    assert connection.getresponse().status == 204
    assert ours.get(f"/api/kernels/{kernel_id(body)}")[0] == 404


def test_a_failed_action_is_told_to_the_teacher_alone(stand_in_notebooks: Path, tmp_path: Path) -> None:
    """The log has its cause once; over the line come neither traceback nor path nor the error's name."""
    log = tmp_path / "log.txt"
    with (
        log.open("w") as errors,
        serving("--notebooks", stand_in_notebooks, errors=errors) as server,
        channel(server, server.open("breaks.ipynb")) as opened,
    ):
        press(opened)
        ask_for_widgets(opened)
        said = []
        while b"update_states" not in b"".join(said):
            said.append(opened.recv(timeout=20))
    wire = b"".join(said[:-1])
    assert b'"failed"' in wire
    assert not re.search(rb"KeyError|Traceback|\.py|lambda", wire)
    assert log.read_text().count("KeyError: 'press'") == 1


def test_an_answer_too_long_for_any_page_is_not_sent(stand_in_notebooks: Path, tmp_path: Path) -> None:
    """The server never takes it in; the reader is told that the press failed, the teacher how long it was."""
    log = tmp_path / "log.txt"
    with (
        log.open("w") as errors,
        serving("--notebooks", stand_in_notebooks, errors=errors) as server,
        channel(server, server.open("too_long.ipynb")) as opened,
    ):
        press(opened)
        said = opened.recv(timeout=20)
        while b'"failed"' not in said:
            said = opened.recv(timeout=20)
    assert re.search(r"An answer of 3\d{6} bytes was not sent", log.read_text())


@pytest.mark.parametrize(
    ("said", "instead", "status"),
    [
        ("Sec-WebSocket-Protocol", "X-Protocol", 426),
        (gate.PROTOCOL, "another", 426),
        ("/channels", f"/channels?session_id={'x' * 300}", 400),
        ("/channels", "/channels?session_id=a/b", 400),
    ],
)
def test_only_lines_that_can_be_spoken_are_opened(
    stand_in_server: Server, said: str, instead: str, status: int
) -> None:
    """What has been admitted would be read in another protocol's way; a name becomes one of sockets."""
    asked = handshake(stand_in_server.open("08_next.ipynb"))
    with plain_connection(stand_in_server) as opened:
        opened.sendall(asked.replace(said, instead).encode())
        assert opened.recv(4096).startswith(f"HTTP/1.1 {status} ".encode())


def test_only_three_lines_to_a_kernel(ours: Server) -> None:
    """A page has one, and what a broken network has left of it two more; the next is refused."""
    kernel = ours.open("07_whole_system.ipynb")
    lines = [channel(ours, kernel) for _ in range(gate.CONNECTIONS)]
    for line in lines:
        line.__enter__()
    with pytest.raises(InvalidStatus) as refused, channel(ours, kernel):
        pass
    assert refused.value.response.status_code == 429
    for line in lines:
        line.__exit__(None, None, None)


def test_broken_handshakes_take_no_place(stand_in_notebooks: Path) -> None:
    """A line that broke while it opened is counted no more."""
    with serving("--notebooks", stand_in_notebooks, "--visitors", "2") as server:
        kernel = server.open("08_next.ipynb")
        for _ in range(4):
            with plain_connection(server) as cut:
                cut.sendall(handshake(kernel).encode())  # and away, before the answer
        assert eventually(lambda: json.loads(server.get(f"/api/kernels/{kernel}")[1])["connections"] == 0)
        with channel(server, kernel):
            assert eventually(lambda: json.loads(server.get(f"/api/kernels/{kernel}")[1])["connections"] == 1)


def test_who_leaves_while_the_line_opens_leaves_nothing(stand_in_notebooks: Path, tmp_path: Path) -> None:
    """A tab closed at whatever moment of its arrival: no kernel, no place, not a line in the log."""
    log = tmp_path / "log.txt"
    with (
        log.open("w") as errors,
        serving("--notebooks", stand_in_notebooks, "--visitors", "2", errors=errors) as server,
    ):
        before = kernels(server)
        for moment in range(0, 45, 3):  # milliseconds
            _, body = server.visit("/voila/render/08_next.ipynb")
            with plain_connection(server) as opening:
                opening.sendall(handshake(kernel_id(body)).encode())
                select.select([opening], [], [], moment / 1000)
                leave(server, body)
        assert eventually(lambda: kernels(server) == before)
    assert log.read_text() == ""


def test_who_leaves_while_the_kernel_starts_takes_no_place() -> None:
    """A tab closed, or a page reloaded, before it has its kernel: the next visitor finds a place."""
    with serving("--visitors", "2") as server:
        leave(server, server.visit(OURS)[1])
        before = kernels(server)
        for moment in range(0, 45, 3):  # milliseconds
            status, body = server.get(OURS)
            assert status == 200
            asked = f"GET /api/kernels/{kernel_id(body)} HTTP/1.1\r\nHost: localhost\r\n\r\n"
            with plain_connection(server) as asking:
                asking.sendall(asked.encode())
                select.select([asking], [], [], moment / 1000)
                leave(server, body)
        assert eventually(lambda: kernels(server) == before)


def test_a_question_that_waits_goes_with_its_line(stand_in_notebooks: Path, tmp_path: Path) -> None:
    """A line that comes again closes the one before it, and what waited there is not read any more: Jupyter
    would take it for its older protocol, and read gigabytes out of it."""
    log = tmp_path / "log.txt"
    with log.open("w") as errors, serving("--notebooks", stand_in_notebooks, errors=errors) as server:
        kernel = server.open("08_next.ipynb")
        same = handshake(kernel).replace("/channels", "/channels?session_id=same").encode()
        ask_all = message("comm_msg", comm_id="control", data={"method": "request_states"})
        with plain_connection(server) as before, plain_connection(server) as again:
            for line in (before, again):
                line.sendall(same)
                assert b" 101 " in line.recv(4096)
                line.sendall(masked(ask_all) * (2 + gate.BURST // gate.ALL))
            with channel(server, kernel) as opened:
                assert widgets(opened)  # in its turn, after what was sent before
    assert log.read_text() == ""


def test_who_leaves_while_the_line_waits_leaves_nothing(stand_in_notebooks: Path, tmp_path: Path) -> None:
    """A line that was asked for after much else, and given up before its turn: not a line in the log."""
    log = tmp_path / "log.txt"
    with log.open("w") as errors, serving("--notebooks", stand_in_notebooks, errors=errors) as server:
        kernel = server.open("08_next.ipynb")
        with channel(server, kernel) as asking, plain_connection(server) as waiting:
            for _ in range(gate.BURST // gate.ALL // 2):
                widgets(asking)
            ask_for_widgets(asking)
            waiting.sendall(handshake(kernel).encode())
            assert eventually(lambda: json.loads(server.get(f"/api/kernels/{kernel}")[1])["connections"] == 2)
        assert eventually(lambda: json.loads(server.get(f"/api/kernels/{kernel}")[1])["connections"] == 0)
    assert log.read_text() == ""


def test_so_many_headers(ours: Server) -> None:
    """As many lines as the gate allows are read, and one more is refused unread."""
    line = "X-Line: 1\r\n"
    few = gate.HEADER_LINES - 4  # beside the address, the host, how the connection ends, and the end
    assert ask(ours, "/", "HEAD", headers=few * line)[0] == 200
    assert ask(ours, "/", "HEAD", headers=(few + 1) * line)[0] == 400


def test_a_page_cannot_set_what_its_widgets_are(ours: Server) -> None:
    """Who tries is let go, and the widget is as it was."""
    kernel = ours.open("07_whole_system.ipynb")
    with channel(ours, kernel) as opened:
        before = widgets(opened)
        [link] = [name for name, state in before.items() if "arrived" in state]
        new = {"method": "update", "state": {"_esm": "alert(1)"}, "buffer_paths": []}
        opened.send(message("comm_msg", comm_id=link, data=new))
        with pytest.raises(ConnectionClosed):
            while True:
                received(opened)
    with channel(ours, kernel) as opened:
        assert widgets(opened)[link]["_esm"] == before[link]["_esm"]


def test_another_name_is_refused(stand_in_server: Server) -> None:
    """A stranger's name that leads here is not this server's, for pages and for lines alike."""
    port = urlsplit(stand_in_server.base).port
    path = f"/api/kernels/{stand_in_server.open('08_next.ipynb')}"
    for address in ("/", path, f"{path}/channels"):
        assert stand_in_server.ask("GET", address, Host=f"evil.example:{port}")[0] == 421
    for name in ("localhost", "127.0.0.1", "[::1]"):
        assert stand_in_server.ask("GET", "/", Host=f"{name}:{port}")[0] == 200


def test_a_server_can_be_given_names(stand_in_notebooks: Path) -> None:
    """The name under which a proxy offers it."""
    with serving("--notebooks", stand_in_notebooks, "--host-name", "openness.example.org") as server:
        assert server.ask("GET", "/", Host="openness.example.org")[0] == 200
        assert server.ask("GET", "/", Host="other.example.org")[0] == 421


@pytest.mark.parametrize(
    ("host", "is_ours"),
    [
        ("127.0.0.1:8866", True), ("[::1]:8866", True), ("192.168.1.20", True), ("LOCALHOST", True),
        ("localhost.", True), ("school.example", True), ("evil.example", False), ("localhost.evil", False),
        ("evil.example@localhost", True), ("", False), ("[", False), ("127.0.0.1.evil.example", False),
    ],
)  # fmt: skip
def test_whose_name_it_is(host: str, is_ours: bool) -> None:
    """Digits, this machine's names and those it was given; no name that only begins or ends like one."""
    assert (host in HostNames(["School.example"])) is is_ours


@pytest.mark.parametrize("host", [f"localhost:{'8' * 5_000}", f"{'a.' * 200}example"])
def test_no_host_is_read_that_is_too_long(host: str, tmp_path: Path) -> None:
    """Its port would take long to be read as a number, or not be one; nothing of it is told in the log."""
    log = tmp_path / "log.txt"
    with log.open("w") as errors, serving("--host-name", "*", errors=errors) as server:
        with plain_connection(server) as opened:
            opened.sendall(f"GET / HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
            assert opened.recv(4096).startswith(b"HTTP/1.1 400 ")
        assert server.get("/")[0] == 200
    assert "Traceback" not in log.read_text()


@pytest.mark.parametrize("path", [f"{OURS}/", f"{OURS}/x", f"{OURS}%2f"])
def test_a_page_is_no_folder(ours: Server, path: str) -> None:
    """Under a second address the same page would be made a second time, with a process of its own."""
    assert ours.get(path)[0] == 404


@pytest.mark.skipif(sys.platform != "linux", reason="kernels are forked on Linux only")
def test_a_kernel_has_so_much_memory_and_no_more(ours: Server) -> None:
    """Whatever a visitor finds to fill it with, the machine's memory is not the visitor's."""
    before = {child.pid for child in psutil.Process(ours.process.pid).children(recursive=True)}
    with channel(ours, ours.open("07_whole_system.ipynb")) as opened:
        assert widgets(opened)
        family = psutil.Process(ours.process.pid).children(recursive=True)
        [kernel] = [child for child in family if child.pid not in before and child.num_threads() > 1]
        assert kernel.rlimit(psutil.RLIMIT_DATA) == (MEMORY, MEMORY)
        assert kernel.memory_info().data < MEMORY - LARGEST_ARCHIVE
        assert out_of_memory(kernel.pid) == OUT_OF_MEMORY > out_of_memory(ours.process.pid)


def out_of_memory(process: int) -> int:
    """Return how soon the system would end a process, should it run short of memory."""
    return int(Path(f"/proc/{process}/oom_score_adj").read_text(encoding="ascii"))


def test_a_kernel_that_may_not_say_so_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """In some containers no process may say how soon it is to be ended."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "write_text", refuse)
    go_before_the_server()


def test_any_name_where_a_proxy_checks() -> None:
    """Behind a login that has looked at the name already."""
    assert "hub.example.edu" in HostNames(["*"])


@pytest.mark.parametrize(
    "path",
    [
        "/voila/static/logo/logo.png",
        "/voila/static/favicons/favicon.ico",
        "/voila/labextensions/jupyterlab-plotly/package.json",
        "/voila/labextensions/@jupyter-widgets/other/package.json",
    ],
)
def test_files_of_others_are_not_served(ours: Server, path: str) -> None:
    """Of Jupyter's and of extensions' files only what our pages load."""
    assert ours.get(path)[0] == 404
    assert ours.get("/voila/static/voila.js")[0] == 200


@pytest.mark.parametrize(
    ("path", "headers"),
    [(f"/voila/render/{'a' * 9000}.ipynb", ""), (OURS, "Origin: http://[\r\n")],
)
def test_odd_names_and_origins_break_nothing(ours: Server, path: str, headers: str) -> None:
    """A file's name longer than any, and a place that is none, are refused and no error."""
    assert ask(ours, path, headers=headers)[0] == 404


def test_edges_have_sentences(ours: Server, tmp_path: Path) -> None:
    """Each refusal says in words what it is, and the log has not a line of it."""
    log = tmp_path / "log.txt"
    with log.open("w") as errors, serving(errors=errors) as server:
        for path, status in {
            f"/?{'x' * gate.ADDRESS}": 414,
            "/voila/labextensions/anywidget/nosuch.js": 404,
            "/voila/files/%ff": 400,
            "/nosuch": 404,
        }.items():
            found, _, body = ask(server, path)
            assert found == status
            assert f"{status}: " in body
        assert ask(server, "/api/kernels/00000000-0000-0000-0000-000000000000")[0] == 404
        with pytest.raises(InvalidStatus), channel(server, "00000000-0000-0000-0000-000000000000"):
            pass
        assert ask(server, "/", "DELETE")[0] == 405
        assert ask(server, OURS, "HEAD")[0] == ask(server, "/", "HEAD")[0] == 200
    assert log.read_text() == ""


def test_the_token_goes_with_the_visit(ours: Server) -> None:
    """The cookie with which a page says goodbye is kept for the visit alone, and sent to no other site."""
    _, headers, _ = ask(ours, OURS)
    [token] = re.findall(r"set-cookie: (_xsrf=.*?)\r?\n", headers + "\n")
    assert "expires" not in token
    assert "samesite=strict" in token


@pytest.mark.parametrize(
    ("accepted", "takes"),
    [
        ("gzip", True), ("br, gzip;q=0.5", True), ("gzip;q=0", False), ("gzip; q=0.00, br", False),
        ("gzip;q=0.01", True), ("identity", False), ("", False), ("xgzip", False),
    ],
)  # fmt: skip
def test_what_is_compressed_is_what_was_asked_for(accepted: str, takes: bool) -> None:
    """Whoever says that they do not take gzip gets the file itself."""
    assert takes_gzip(accepted) is takes


@pytest.fixture
def at() -> list[float]:
    """The time of the day, to be moved on."""
    return [100.0]


@pytest.fixture
def bounded(at: list[float]) -> Bounded:
    """A bound of its own for a log."""
    return Bounded(mmap.mmap(-1, Count.size), now=lambda: at[0])


def size_written(bounded: Bounded, records: Iterable[logging.LogRecord]) -> int:
    """Return how many bytes of the records a log would hold."""
    formatter = logging.Formatter("%(levelname)s: %(message)s")
    return sum(len(formatter.format(record).encode()) for record in records if bounded.filter(record))


@pytest.mark.parametrize("text", ["x", "x" * 9000, "\N{SNOWMAN}" * 9000])
def test_the_log_has_an_end(bounded: Bounded, at: list[float], text: str) -> None:
    """So many bytes a minute, whatever is written, and the last line says that there was more."""
    for _ in range(3):
        records = [logging.makeLogRecord({"msg": text}) for _ in range(2 * BYTES // PREFIX)]
        assert 0 < size_written(bounded, records) <= BYTES
        assert sum("More went wrong" in record.getMessage() for record in records) == 1
        at[0] += 61


def test_a_traceback_counts_and_only_its_end_is_written(bounded: Bounded) -> None:
    """The cause stands at the end; a hundred long tracebacks fill no disk."""
    try:
        raise ValueError("long " * 9000 + "cause")
    except ValueError:
        failed = sys.exc_info()
    records = [logging.makeLogRecord({"msg": "failed", "exc_info": failed}) for _ in range(100)]
    assert size_written(bounded, records) <= BYTES
    assert str(records[0].exc_text).endswith("cause")
    assert len(str(records[0].exc_text)) == LONGEST


def test_the_log_moves_no_cursor(bounded: Bounded) -> None:
    """What a visitor sends may be read in a terminal."""
    record = logging.makeLogRecord({"msg": "x\x1b[2J"})
    assert bounded.filter(record)
    assert "\x1b" not in record.getMessage()


def test_all_kernels_write_no_more_than_one(tmp_path: Path) -> None:
    """A visitor who opens many pages and has each fail fills the log no faster than with one."""
    save(
        tmp_path / "failing.ipynb", "# Fails", "import logging\nfor _ in range(99): logging.error('x' * 900)"
    )
    with (tmp_path / "log").open("w") as log, serving("--notebooks", tmp_path, errors=log) as server:
        for _ in range(4):
            server.visit("/voila/render/failing.ipynb")
    assert BYTES / 2 < (tmp_path / "log").stat().st_size <= BYTES


def test_without_its_folder_the_server_ends(stand_in_notebooks: Path, tmp_path: Path) -> None:
    """Rather than let kernels listen on the network, for want of a file that tells them where; with the
    reason in the log, and nothing left."""
    with (
        (tmp_path / "log").open("w") as log,
        serving("--notebooks", stand_in_notebooks, errors=log) as server,
    ):
        server.visit("/voila/render/prose.ipynb")
        [folder] = Path("/tmp").glob(f"howopen-{server.process.pid}-*")
        family = psutil.Process(server.process.pid).children(recursive=True)
        shutil.rmtree(folder)
        assert server.process.wait(timeout=10) == 0
        _, alive = psutil.wait_procs(family, timeout=5)
        assert alive == []
    assert f"{folder} is gone" in (tmp_path / "log").read_text()


def test_who_clears_old_files_away_passes_by_the_servers_folder(ours: Server) -> None:
    """`systemd-tmpfiles` leaves a locked folder alone, also after ten days."""
    fcntl = pytest.importorskip("fcntl", reason="Windows has no such locks, and no such clearing away")
    [folder] = Path("/tmp").glob(f"howopen-{ours.process.pid}-*")
    opened = os.open(folder, os.O_RDONLY)
    try:
        with pytest.raises(BlockingIOError):
            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    finally:
        os.close(opened)
