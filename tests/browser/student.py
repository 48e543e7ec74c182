"""A student without a browser: logs in at a hub, opens a page and presses a switch, over real HTTP."""

import requests
from requests.cookies import get_cookie_header
from websockets.sync.client import connect

from benchmarks.wire import PROTOCOL
from tests.server.channel import message, widgets
from tests.server.process import kernel_id


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
        with connect(
            address.replace("http", "ws", 1),
            additional_headers=cookie,
            subprotocols=[PROTOCOL],
            max_size=None,
        ) as channel:
            states = widgets(channel)
            switch = next(
                view for view, state in states.items() if 'name="stance-models"' in state.get("html", "")
            )
            press = {"do": "stance", "of": "models", "value": "open"}
            channel.send(message("comm_msg", comm_id=switch, data={"method": "custom", "content": press}))
            shown = widgets(channel)  # answered in turn, so after the press
        views = (state.get("html", "") for state in shown.values())
        return next(html for html in views if "one as open as any known system" in html)
