"""The audit tells of known weaknesses, and lets whoever has no network build on."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

from tests.house.checkout import CHECKOUT


class Database(BaseHTTPRequestHandler):
    """Knows of one weakness, in lxml."""

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["queries"]
        bad: list[dict[str, Any]] = [{"id": "OSV-1"}]
        told = [{"vulns": bad} if one["package"]["name"] == self.weak else {} for one in asked]
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps({"results": told}).encode())

    def log_message(self, *_: object) -> None:
        """Says nothing."""

    weak = ""


@pytest.fixture
def database() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), Database)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()
    Database.weak = ""


def audit(at: str) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, CHECKOUT / "packaging" / "audit"],
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, "AUDIT_AT": at, "no_proxy": "127.0.0.1"},
    )
    return done.returncode, done.stdout


def test_a_known_weakness_is_named_and_fails(database: str) -> None:
    Database.weak = "lxml"
    status, said = audit(database)
    assert status == 1
    assert "lxml" in said and "OSV-1" in said


def test_without_one_it_passes(database: str) -> None:
    status, said = audit(database)
    assert status == 0
    assert "0 known weaknesses" in said


def test_offline_it_says_so_and_passes() -> None:
    status, said = audit("http://127.0.0.1:9/")
    assert status == 0
    assert "nobody could be asked" in said
