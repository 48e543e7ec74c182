"""The pages behind a login, for one machine: `jupyterhub -f deploy/hub/jupyterhub_config.py`.

One service shows the pages to all students, so that a student costs one kernel and no server.
"""

import os
import sys
from pathlib import Path

DASHBOARDS = [sys.executable, str(Path(__file__).with_name("dashboards.py"))]
PORT = 8868

c = get_config()  # noqa: F821, traitlets puts it there

# Who may enter is for the place to say. Without a choice of yours, one password for the whole class lets in
# anybody who knows it, under whatever name; instead, put your institution's login here (OAuthenticator has
# the usual ones) and whom it lets in.
c.JupyterHub.authenticator_class = "shared-password"
c.SharedPasswordAuthenticator.user_password = os.environ.get("HOWOPEN_PASSWORD")
c.Authenticator.allow_all = True

# Traefik in front, which lies beside this Python as everything else does.
os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
c.JupyterHub.proxy_class = "traefik_file"

# Only this machine, until you put a name and a certificate in front of it (docs/deploy.md).
c.JupyterHub.bind_url = "http://127.0.0.1:8000"

c.JupyterHub.services = [
    {
        "name": "howopen",
        "url": f"http://127.0.0.1:{PORT}",
        "command": DASHBOARDS,
        "oauth_no_confirm": True,
    }
]
c.JupyterHub.load_roles = [{"name": "user", "scopes": ["self", "access:services!service=howopen"]}]
c.JupyterHub.default_url = "/services/howopen/"

# Who asks the hub for a server of their own gets the same pages and no more: as one system user runs them
# all, students with a notebook server could read each other's files and the hub's secrets.
c.JupyterHub.spawner_class = "simple"
c.Spawner.cmd = DASHBOARDS
c.Spawner.default_url = "/"
