"""The local API: its answers are the terminal's."""

import io
import json
from pathlib import Path

import pytest
import requests
from PIL import Image
from pypdf import PdfReader

from core.cli import main
from core.reporting.report import DISCLAIMER
from core.service.schema import Finding, Problem, Stats

SAMPLES = Path(__file__).resolve().parents[3] / "resources" / "samples"


def post(url: str, data: bytes, name: str = "film.jpg", **query: object) -> requests.Response:
    return requests.post(f"{url}/predict", params=query, files={"file": (name, data)}, timeout=60)


def problem(response: requests.Response, status: int) -> str:
    assert response.status_code == status
    return Problem(**response.json()).error


@pytest.mark.parametrize("name", ["film", "synthetic-pneumonia-1.jpg", "synthetic-normal-2.dcm"])
def test_the_answer_is_that_of_the_terminal(
    url: str, film_file: Path, unguarded: Path, name: str, capsys
) -> None:
    film = film_file if name == "film" else SAMPLES / name
    main(["predict", str(film), "--json", "--force", "--model", str(unguarded)])
    wanted = json.loads(capsys.readouterr().out)
    response = post(url, film.read_bytes(), film.name, force=True)
    assert response.status_code == 200
    found = response.json()
    Finding(**found)  # the description tells every field and no other
    assert list(found) == list(wanted)
    assert found | {"timestamp": ""} == wanted | {"timestamp": ""}


def test_a_refused_film_is_answered_without_numbers(url: str) -> None:
    flat = io.BytesIO()
    Image.new("L", (300, 300)).save(flat, "PNG")
    found = post(url, flat.getvalue()).json()
    assert Finding(**found).suitability.verdict == "unsuitable"
    assert found["diagnosis"] is found["probability"] is None
    assert "not analysed" in problem(post(url, flat.getvalue(), answer="attention"), 422)
    assert post(url, flat.getvalue(), answer="report").content.startswith(b"%PDF-")


def test_map_and_report(url: str, film_file: Path) -> None:
    data = film_file.read_bytes()
    response = post(url, data, answer="attention")
    assert response.headers["content-type"] == "image/png"
    assert Image.open(io.BytesIO(response.content)).width >= 400
    response = post(url, data, "Ann^Smith.jpg", answer="report", paper="Letter")
    assert response.headers["content-type"] == "application/pdf"
    page = PdfReader(io.BytesIO(response.content)).pages[0]
    assert (page.mediabox.width, page.mediabox.height) == (612, 792)
    assert "Ann^Smith.jpg" in page.extract_text()
    response = post(url, data, "Ann^Smith.jpg", answer="report", de_identify=True)
    assert "Smith" not in PdfReader(io.BytesIO(response.content)).pages[0].extract_text()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "the file is empty"),
        (b"no film", "it is a text file"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "damaged"),
    ],
)
def test_what_is_no_film(url: str, data: bytes, said: str) -> None:
    error = problem(post(url, data, "../../etc/b.png"), 422)
    assert error.startswith("Cannot read b.png: ")
    assert said in error


def test_options_that_are_none(url: str, film_file: Path) -> None:
    data = film_file.read_bytes()
    assert "operating point" in problem(post(url, data, operating_point="lucky"), 422)
    assert "answer" in problem(post(url, data, answer="poem"), 422)
    assert "frame" in problem(post(url, data, frame=0), 422)
    assert "there is no picture 2" in problem(post(url, data, frame=2), 422)


def test_bodies_that_are_no_upload(url: str) -> None:
    at = f"{url}/predict"
    assert "form-data" in problem(requests.post(at, data=b"film", timeout=60), 415)
    broken = {"content-type": "multipart/form-data; boundary=x"}
    assert problem(requests.post(at, data=b"film", headers=broken, timeout=60), 400)
    assert problem(requests.post(at, data=b"", headers=broken, timeout=60), 400)
    without = {"content-type": "multipart/form-data"}
    assert "boundary" in problem(requests.post(at, data=b"", headers=without, timeout=60), 400)
    two = [("file", ("a", b"x")), ("file", ("b", b"y"))]
    assert "many files" in problem(requests.post(at, files=two, timeout=60), 400)
    other = {"other": ("a", b"x")}
    assert "'file'" in problem(requests.post(at, files=other, timeout=60), 400)


def test_measured_performance_is_the_cards(url: str, unguarded: Path) -> None:
    card = json.loads((unguarded / "card.json").read_text(encoding="utf-8"))
    found = requests.get(f"{url}/stats", timeout=60).json()
    Stats(**found)
    assert found["performance"] == card["performance"]
    assert found["operating_points"] == card["operating_points"]
    assert found["evaluation"] == card["evaluation"]
    assert found["disclaimer"] == DISCLAIMER


def test_health(url: str) -> None:
    found = requests.get(f"{url}/health", timeout=60).json()
    assert (found["status"], found["in_hand"]) == ("ok", 0)
