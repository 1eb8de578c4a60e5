"""Case sets on the disk: what goes in comes out, nothing names anyone, nothing hostile is read."""

import json
import struct
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from core.errors import BadCaseSet, CannotWrite
from core.imaging.dicom import read_dicom
from core.imaging.radiograph import Radiograph, Spacing, StudyFacts, VoiTable, Window
from core.imaging.voi import render
from core.teaching.case_set import Help, Policy, Scale
from core.teaching.clean_film import film_bytes
from core.teaching.set_file import MANIFEST, open_set, write_set


def test_a_set_is_read_as_it_was_written(make_set):
    policy = Policy(Help.ON_REQUEST, Scale.PERCENT, 30, False, True)
    made = make_set(policy=policy, seed=7)
    found = open_set(made.path)
    assert found.case_set == made.case_set
    assert found.case_set.policy == policy


def test_films_come_out_under_a_number_and_without_a_name(make_set, make_made):
    found = open_set(make_set(seed=3).path)
    case = found.case_set.order()[2]
    film = found.film(case)
    assert film.filename == "radiograph"
    assert film.path == Path("Case 3")
    assert film.facts.patient_name == ""
    random = np.random.default_rng(found.case_set.cases.index(case))
    assert (film.pixels == random.integers(0, 255, (60, 80), dtype=np.uint8)).all()
    assert b"Doe" not in found.path.read_bytes()
    assert b"Doe" not in found.film_bytes(case)


def test_neither_names_nor_their_order_tell_the_truth(make_set):
    found = make_set()
    with zipfile.ZipFile(found.path) as packed:
        names = [name for name in packed.namelist() if name != MANIFEST]
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert names == sorted(names)
    assert all(case.sha256.startswith(case.id) for case in found.case_set.cases)


def test_the_order_is_drawn_by_the_seed(make_set):
    found = make_set(seed=11).case_set
    assert found.order() == found.order()
    assert found.order() != found.cases
    assert sorted(c.id for c in found.order()) == sorted(c.id for c in found.cases)
    assert replace(found, seed=None).order() == found.cases


@pytest.mark.parametrize("kind", ["u1", "u2", "i2", "i4", "f4"])
def test_a_film_keeps_depth_look_and_scale(kind):
    values = np.linspace(0, 250, 3000).reshape(50, 60) - (100 if kind[0] != "u" else 0)
    pixels = values.astype(kind)
    voi = Window(60.0, 120.0, "SIGMOID")
    film = Radiograph(
        pixels,
        render(pixels, voi, True),
        voi,
        Path("p.dcm"),
        "DICOM",
        inverted=True,
        spacing=Spacing(0.2, 0.25, True),
        facts=StudyFacts(
            patient_name="Doe^Jane", age=2.5, sex="F", view_position="AP", accession_number="7"
        ),
    )
    data = film_bytes(film)
    back = read_dicom(Path("c"), data)
    np.testing.assert_allclose(back.pixels, pixels, atol=0.003)
    assert np.abs(back.grey.astype(int) - film.grey).max() <= 1
    assert (back.inverted, back.spacing) == (True, film.spacing)
    assert back.facts == StudyFacts(age=2.5, sex="F", view_position="AP")
    assert b"Doe" not in data
    assert data == film_bytes(film)


def test_a_film_keeps_its_table_and_padding():
    pixels = np.arange(4096, dtype=np.uint16).reshape(64, 64)
    table = VoiTable(100, (np.arange(4000) ** 2 // 250).astype(np.uint16), 16)
    padding = (0.0, 9.0)
    grey = render(pixels, table, False, padding)
    film = Radiograph(pixels, grey, table, Path("p"), "DICOM", padding=padding)
    back = read_dicom(Path("c"), film_bytes(film))
    assert (back.grey == grey).all()
    assert back.padding == padding


def test_an_old_set_stays_where_a_new_one_cannot_be_written(make_set):
    found = make_set()
    before = found.path.read_bytes()
    with pytest.raises(KeyError):  # a film is missing: half a set is written aside
        write_set(found.case_set, {}, found.path)
    assert found.path.read_bytes() == before
    assert [path.name for path in found.path.parent.iterdir()] == [found.path.name]
    with pytest.raises(CannotWrite):
        write_set(found.case_set, {}, found.path.parent / "none" / "a.pdcases")


def rewritten(path: Path, change=None, **files: bytes) -> None:
    """The same zip with another manifest and other files."""
    with zipfile.ZipFile(path) as packed:
        content = {name: packed.read(name) for name in packed.namelist()}
    document = json.loads(content[MANIFEST])
    if change:
        change(document)
    content[MANIFEST] = json.dumps(document).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in (content | files).items():
            packed.writestr(name, data)


CHANGES = {
    "another format": lambda d: d.update(format="x"),
    "no cases": lambda d: d.update(cases=[]),
    "cases are no list": lambda d: d.update(cases={"a": 1}),
    "a case twice": lambda d: d["cases"].append(d["cases"][0]),
    "a policy that is not known": lambda d: d["policy"].update(help="before"),
    "endless time": lambda d: d["policy"].update(time_limit=10**9),
    "a path for a hash": lambda d: d["cases"][0].update(sha256="../../../../etc/passwd"),
    "no secret": lambda d: d.pop("secret"),
    "truth is a word": lambda d: d["cases"][0].update(pneumonia="yes"),
    "a region nowhere": lambda d: d["cases"][0]["regions"][0].update(points=[[1, 2], [1e99, 3]]),
    "a region that is a ruler": lambda d: d["cases"][0]["regions"][0].update(kind="length"),
    "a long text": lambda d: d["cases"][0].update(teaching="x" * 30_000),
    "a title of surrogates": lambda d: d.update(title="\ud800"),
    "a film more than there is": lambda d: d["cases"][0].update(sha256="0" * 64),
    "a case left out": lambda d: d["cases"].pop(),
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_manifest_that_lies_is_refused(make_set, what):
    path = make_set().path
    rewritten(path, CHANGES[what])
    with pytest.raises(BadCaseSet) as caught:
        open_set(path)
    assert "lesson.pdcases" in str(caught.value)
    assert caught.value.hint


@pytest.mark.parametrize(
    "text", [b"", b"\xff\xfe", b"[]", b"null", b"{", b"[" * 100_000, b'{"format": NaN}']
)
def test_a_manifest_that_is_no_json_is_refused(make_set, text):
    path = make_set().path
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr(MANIFEST, text)
    with pytest.raises(BadCaseSet):
        open_set(path)


def test_a_film_that_was_altered_is_refused(make_set):
    found = make_set()
    case = found.case_set.cases[0]
    data = bytearray(found.film_bytes(case))
    data[-1] ^= 1
    rewritten(found.path, **{f"films/{case.id}.dcm": bytes(data)})
    with pytest.raises(BadCaseSet, match="altered"):
        open_set(found.path)
    with pytest.raises(BadCaseSet, match="altered"):  # though it was whole when it was opened
        found.film(case)


@pytest.mark.parametrize("name", ["../evil", "/etc/evil", "films/../../evil", "C:\\evil", "x.txt"])
def test_files_that_nobody_asked_for_are_refused(make_set, name, tmp_path):
    path = make_set().path
    rewritten(path, **{name: b"x"})
    with pytest.raises(BadCaseSet, match="not those of its description"):
        open_set(path)
    assert {entry.name for entry in tmp_path.iterdir()} == {"lesson.pdcases"}


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_file_twice_is_refused(make_set):
    path = make_set().path
    with zipfile.ZipFile(path, "a") as packed:
        packed.writestr(MANIFEST, b"{}")
    with pytest.raises(BadCaseSet, match="twice"):
        open_set(path)


def test_a_bomb_is_not_unpacked(make_set):
    """A film of 300 MB of zeros, and a manifest whose size is given too small."""
    found = make_set()
    name = f"films/{found.case_set.cases[0].id}.dcm"
    rewritten(found.path, **{name: bytes(300 << 20)})
    assert found.path.stat().st_size < 2 << 20
    with pytest.raises(BadCaseSet, match="too large"):
        open_set(found.path)


def test_a_size_that_lies_is_refused(make_set):
    path = make_set().path
    data = bytearray(path.read_bytes())
    place = data.index(b"PK\x01\x02")  # the first entry of the central directory
    data[place + 24 : place + 28] = struct.pack("<I", 10)
    path.write_bytes(data)
    with pytest.raises(BadCaseSet):
        open_set(path)


@pytest.mark.parametrize("length", [0, 1, 100, 1000, -1, -30])
def test_a_set_that_is_cut_off_is_refused(make_set, length):
    path = make_set().path
    path.write_bytes(path.read_bytes()[:length])
    with pytest.raises(BadCaseSet):
        open_set(path)


def test_no_damage_gives_another_set_or_another_error(make_set):
    found = make_set(cases=2)
    whole = found.path.read_bytes()
    random = np.random.default_rng(8)
    refused = 0
    for _ in range(400):
        data = bytearray(whole)
        for place in random.integers(0, len(data), random.integers(1, 4)):
            data[place] = random.integers(0, 256)
        found.path.write_bytes(data)
        try:
            assert open_set(found.path).case_set == found.case_set
        except BadCaseSet:
            refused += 1
    assert refused > 300


def test_a_folder_and_nothing_are_no_sets(tmp_path):
    for path in (tmp_path, tmp_path / "none.pdcases"):
        with pytest.raises(BadCaseSet, match="no such file"):
            open_set(path)
