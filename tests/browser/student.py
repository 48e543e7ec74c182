"""A student without a browser: logs in at a hub, opens a page and presses a switch, over real HTTP."""

import json

import requests
from requests.cookies import get_cookie_header
from websockets.sync.client import ClientConnection, connect

from tests.server.process import kernel_id

CONTROL = "jupyter.widget.control"


class Student:
    """Somebody with cookies of their own."""

    def __init__(self, hub: str, name: str) -> None:
        self.hub, self.name, self.session = hub, name, requests.Session()

    def log_in(self, password: str) -> requests.Response:
        """Fill in the form that the hub shows, and return the page it leads to."""
        form = self.session.get(self.hub, timeout=60)
        token = self.session.cookies.get("_xsrf", path="/hub/")
        fields = {"username": self.name, "password": password, "_xsrf": token}
        return self.session.post(form.url, fields, timeout=60)

    def start_server(self) -> str:
        """Ask the hub for a server of one's own, as its page does; return where it is when it is there."""
        token = self.session.cookies.get("_xsrf", path="/hub/")
        api = f"{self.hub}hub/api/users/{self.name}/server"
        headers = {"Referer": f"{self.hub}hub/home", "X-XSRFToken": token}
        self.session.post(api, headers=headers, timeout=120).raise_for_status()
        progress = self.session.get(f"{api}/progress", headers=headers, timeout=120).text
        assert '"ready": true' in progress, progress
        return f"{self.hub}user/{self.name}/"

    def open_models(self, pages: str) -> str:
        """Open the whole system, then its models as far as can be; return the sentence that says so."""
        page = self.session.get(f"{pages}voila/render/07_whole_system.ipynb", timeout=120)
        address = f"{pages}api/kernels/{kernel_id(page.text)}/channels"
        request = requests.Request("GET", address).prepare()
        cookie = {"Cookie": get_cookie_header(self.session.cookies, request)}
        with connect(address.replace("http", "ws", 1), additional_headers=cookie, max_size=None) as channel:
            states = ask_states(channel)
            switch = next(view for view, html in states.items() if 'name="stance-models"' in html)
            press = {"do": "stance", "of": "models", "value": "open"}
            send(channel, "comm_msg", comm_id=switch, data={"method": "custom", "content": press})
            shown = ask_states(channel)  # answered in turn, so after the press
        return next(html for html in shown.values() if "one as open as any known system" in html)


def ask_states(channel: ClientConnection) -> dict[str, str]:
    """Return the markup of every view on the page."""
    send(channel, "comm_open", comm_id="ask", target_name=CONTROL, data={})
    send(channel, "comm_msg", comm_id="ask", data={"method": "request_states"})
    states = hear(channel, lambda data: data.get("method") == "update_states")["states"]
    return {view: state["state"].get("html", "") for view, state in states.items()}


def send(channel: ClientConnection, kind: str, **content: object) -> None:
    """Send the kernel a message of Jupyter's protocol."""
    header = {"msg_id": "1", "msg_type": kind, "session": "a-student", "username": "", "version": "5.3"}
    rest = {"parent_header": {}, "metadata": {"version": "1.0.0"}, "content": content, "channel": "shell"}
    channel.send(json.dumps({"header": header, **rest}))


def hear(channel: ClientConnection, wanted) -> dict:
    """Return the data of the first widget message that is wanted; raise TimeoutError after a minute."""
    while True:
        received = channel.recv(timeout=60)
        if isinstance(received, bytes):
            continue  # new markup for a page, which comes as bytes
        message = json.loads(received)
        data = message["content"].get("data", {}) if message["msg_type"] == "comm_msg" else {}
        if wanted(data):
            return data
