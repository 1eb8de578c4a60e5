"""Who is let in, and what a browser may do with the answers."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import requests

from core.cli import main
from core.paths import API_PAGES
from core.service.desk import Limits

TOKEN = "0123456789abcdef0123"


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "169.254.1.1"])
def test_other_names_of_this_machine_are_refused(url: str, host: str) -> None:
    assert requests.get(f"{url}/health", headers={"host": host}, timeout=60).status_code == 400


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:1", "[::1]:80"])
def test_own_names_are_not(url: str, host: str) -> None:
    assert requests.get(f"{url}/health", headers={"host": host}, timeout=60).status_code == 200


def test_other_sites_pages_are_refused(url: str) -> None:
    for origin, status in ((url, 200), ("http://evil.example", 403), ("null", 403)):
        response = requests.get(f"{url}/health", headers={"origin": origin}, timeout=60)
        assert response.status_code == status
        assert not [name for name in response.headers if name.lower().startswith("access-control")]


def test_a_preflight_gets_no_permission(url: str) -> None:
    asks = {"origin": "http://evil.example", "access-control-request-method": "POST"}
    response = requests.options(f"{url}/predict", headers=asks, timeout=60)
    assert response.status_code == 403


def test_the_token(unguarded: Path, tmp_path: Path, film_file: Path, serving) -> None:
    file = tmp_path / "token"
    file.write_text(f"{TOKEN}\n", encoding="ascii")
    common = ("core", "serve", "--port", "0", "--workers", "1", "--model", unguarded)
    with serving(*common, "--token-file", file) as (url, _):
        for given, status in (
            (None, 401),
            ("Bearer wrong", 401),
            (f"Basic {TOKEN}", 401),
            (f"Bearer {TOKEN}", 200),
        ):
            headers = {"authorization": given} if given else {}
            assert requests.get(f"{url}/stats", headers=headers, timeout=60).status_code == status
            sent = {"file": ("a.jpg", film_file.read_bytes())}
            response = requests.post(f"{url}/predict", files=sent, headers=headers, timeout=60)
            assert response.status_code == status
        assert response.headers.get("www-authenticate") is None
        for open_to_all in ("health", "docs", "redoc", "openapi.json"):
            assert requests.get(f"{url}/{open_to_all}", timeout=60).status_code == 200


@pytest.mark.parametrize("content", ["", "short", "two words that are long", "über-lang" * 4])
def test_a_token_that_is_none(tmp_path: Path, content: str, capsys) -> None:
    file = tmp_path / "token"
    file.write_text(content, encoding="utf-8")
    assert main(["serve", "--port", "0", "--token-file", str(file)]) == 1
    assert "token" in capsys.readouterr().err


def test_other_machines_only_with_a_token(capsys) -> None:
    assert main(["serve", "--open-to-network", "0.0.0.0", "host"]) == 2
    assert "--token-file" in capsys.readouterr().err


def test_only_the_loopback_is_listened_on(url: str) -> None:
    assert url.startswith("http://127.0.0.1:")


def test_without_the_extra_it_says_what_to_install() -> None:
    code = "import sys; sys.modules['fastapi'] = None; from core.cli import main; main(['serve'])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert "pip install 'pneumodetect[serve]'" in done.stderr


def test_nothing_else_loads_what_it_needs() -> None:
    code = "import sys, core.cli, core.commands.batch, core.commands.predict, core.study;"
    code += "sys.exit(any(name in sys.modules for name in ('fastapi', 'uvicorn', 'distributed')))"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_a_port_that_is_taken(url: str, capsys) -> None:
    assert main(["serve", "--port", url.rpartition(":")[2]]) == 1
    assert "--port" in capsys.readouterr().err


@pytest.mark.parametrize("page", ["docs", "redoc"])
def test_pages_load_from_here_alone(url: str, page: str) -> None:
    response = requests.get(f"{url}/{page}", timeout=60)
    assert "default-src 'none'" in response.headers["content-security-policy"]
    assert "http" not in response.headers["content-security-policy"]
    assert "http:" not in response.text
    assert "https:" not in response.text
    assets = re.findall(r'(?:src|href)="([^"]+)"', response.text)
    assert assets
    for asset in assets:
        assert asset.startswith("/")
        assert requests.get(f"{url}{asset}", timeout=60).status_code == 200


def test_assets_are_those_that_are_shipped(url: str) -> None:
    for name in ("swagger-ui-bundle.js", "redoc.standalone.js", "swagger-ui.css"):
        response = requests.get(f"{url}/assets/{name}", timeout=60)
        assert response.content == (API_PAGES / name).read_bytes()
    assert requests.get(f"{url}/assets/../fonts/README.md", timeout=60).status_code == 404
    assert requests.get(f"{url}/assets/%2e%2e/fonts/README.md", timeout=60).status_code == 404


def test_too_large_by_its_length_or_when_it_is(url: str) -> None:
    most = Limits().bytes
    large = {"content-length": str(most << 4)}
    form = {"content-type": "multipart/form-data; boundary=x"}
    response = requests.post(f"{url}/predict", data=b"", headers=form | large, timeout=60)
    assert response.status_code == 413
