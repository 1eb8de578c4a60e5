"""What strangers write is shown as text: in files, in their names, on paper and in tables."""

import json
import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydicom import config, dcmread
from pydicom.data import get_testdata_file
from pydicom.dataelem import DataElement

from core.cli import main
from core.errors import UnreadableImage
from core.foreign_text import csv_cell, one_line
from core.imaging import read_radiograph
from core.reporting.facts import study_rows

HOSTILE = {
    "<b>Doe</b>^<i>Jane</i> &amp;": "<i>Jane</i> &amp; <b>Doe</b>",
    "Doe\x1b]0;own\x07^Jane\r\nX": "Jane X Doe ]0;own",
    "\u202eeoD\u202c^\u2066Jane\u2069\u200b": "Jane eoD",
    "Doe^@SUM(A1:A9)": "@SUM(A1:A9) Doe",
}


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'=1"),
        ("\u202e=1", "'=1"),
        ("a=1", "a=1"),
        ("NORMAL/n0.png", "NORMAL/n0.png"),
        ("", ""),
    ],
)
def test_no_cell_is_a_formula(text, cell):
    assert csv_cell(text) == cell


@given(st.text())
def test_no_text_commands_anything(text):
    line = one_line(text)
    assert not {"\n", "\r", "\x1b", "\u202e", "\u2028"} & set(line)
    assert not csv_cell(text).startswith(("=", "+", "-", "@", "\t"))
    assert json.loads(json.dumps(line)) == line
    line.encode("utf-8")  # no lone surrogates


@pytest.fixture
def named(tmp_path):
    """A film whose patient has the given name."""

    def made(name: str) -> Path:
        dataset = dcmread(get_testdata_file("MR_small.dcm", download=False))
        dataset.SpecificCharacterSet = "ISO_IR 192"
        dataset.add(DataElement("PatientName", "PN", name, validation_mode=config.IGNORE))
        dataset.save_as(tmp_path / "film.dcm")
        return tmp_path / "film.dcm"

    return made


@pytest.mark.parametrize("name", HOSTILE)
def test_names_of_patients(named, name):
    radiograph = read_radiograph(named(name))
    assert radiograph.facts.patient_name == HOSTILE[name]
    assert dict(study_rows(radiograph))["Patient"] == HOSTILE[name]


def test_a_name_of_ten_thousand_letters_is_cut(named):
    assert len(read_radiograph(named("x" * 10_000)).facts.patient_name) == 1024


def test_names_of_files(radiograph):
    film = replace(radiograph(), path=Path("a\u202e\n<b>gpj.exe"))
    assert film.filename == "a <b>gpj.exe"
    error = UnreadableImage(film.path, "it is empty")
    assert str(error) == "Cannot read a <b>gpj.exe: it is empty."


@pytest.mark.skipif(sys.platform != "linux", reason="names are bytes on Linux only")
def test_a_file_whose_name_is_no_text_is_analysed(film_file, capsys):
    odd = os.fsdecode(os.fsencode(film_file.parent) + b"/odd\xff.jpg")
    os.rename(film_file, odd)
    assert main(["predict", odd, "--json", "--force"]) == 0
    assert json.loads(capsys.readouterr().out)["filename"] == "odd\ufffd.jpg"
