"""What an index refers to, and what it must not be able to refer to."""

import contextlib
import os
import shutil
from pathlib import Path

import pytest
from pydicom import dcmread
from pydicom.data import get_testdata_file
from pydicom.dataset import Dataset

from core.errors import UnreadableImage
from core.imaging import read_radiograph
from core.imaging.dicomdir import Medium, read_dicomdir

# pydicom's, about the File IDs that are written here
pytestmark = pytest.mark.filterwarnings("ignore:.*VR CS:UserWarning")
DICOMDIR = Path(get_testdata_file("dicomdirtests/DICOMDIR", download=False))


@pytest.fixture
def medium(tmp_path: Path) -> Path:
    """A folder that is a disc, beside one that is not."""
    (tmp_path / "outside").mkdir()
    shutil.copy(DICOMDIR.parent / "77654033/CR1/6154", tmp_path / "outside" / "SECRET")
    shutil.copytree(DICOMDIR.parent / "77654033/CR1", tmp_path / "disc" / "CR1")
    return tmp_path / "disc"


@pytest.fixture
def index(medium: Path):
    """Writes an index of the given File IDs."""

    def write(*file_ids: object) -> Path:
        dataset = dcmread(DICOMDIR)
        template = next(
            item for item in dataset.DirectoryRecordSequence if item.DirectoryRecordType == "IMAGE"
        )
        records = []
        for file_id in file_ids:
            record = Dataset()
            record.update(template)
            record.ReferencedFileID = file_id
            record.OffsetOfTheNextDirectoryRecord = 1  # leads nowhere
            records.append(record)
        dataset.DirectoryRecordSequence = records
        dataset.save_as(medium / "DICOMDIR")
        return medium / "DICOMDIR"

    return write


@pytest.mark.parametrize(
    "name", ["DICOMDIR", "DICOMDIR-bigEnd", "DICOMDIR-implicit", "DICOMDIR-reordered"]
)
def test_every_picture_on_the_medium(name):
    found = read_dicomdir(DICOMDIR.with_name(name))
    assert len(found.films) == 31
    assert found.left_out == 0
    assert DICOMDIR.parent / "77654033/CR1/6154" in found.films
    assert read_radiograph(found.films[0]).facts.modality == "CR"


def test_an_empty_medium():
    assert read_dicomdir(DICOMDIR.with_name("DICOMDIR-empty.dcm")) == Medium(())


@pytest.mark.parametrize(
    "file_id",
    [
        ["..", "outside", "SECRET"],
        ["CR1", "..", "..", "outside", "SECRET"],
        ["../outside/SECRET"],
        ["..\\outside\\SECRET"],
        ["C:", "SECRET"],
        [""],
        ["CR1"],  # a folder
        ["CR1", "MISSING"],
        ["."],
    ],
)
def test_references_out_of_the_medium_are_left_out(index, medium, file_id):
    assert read_dicomdir(index(file_id, ["CR1", "6154"])) == Medium((medium / "CR1/6154",), 1)


def test_an_absolute_reference_is_left_out(index, medium):
    secret = medium.parent / "outside" / "SECRET"
    assert read_dicomdir(index([str(secret)])) == Medium((), 1)


def test_links_out_of_the_medium_and_in_circles_are_left_out(index, medium):
    (medium / "OUT").symlink_to(medium.parent / "outside")
    (medium / "LOOP").symlink_to(medium / "LOOP")
    (medium / "IN").symlink_to(medium / "CR1")
    found = read_dicomdir(index(["OUT", "SECRET"], ["LOOP"], ["IN", "6154"]))
    assert found == Medium((medium / "CR1/6154",), 2)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
def test_pipes_are_left_out(index, medium):
    os.mkfifo(medium / "PIPE")
    assert read_dicomdir(index(["PIPE"])) == Medium((), 1)


def test_lower_case_names_and_repetitions(index, medium):
    (medium / "CR1").rename(medium / "cr1")
    assert read_dicomdir(index(["CR1", "6154"], ["CR1", "6154"])).films == (medium / "cr1/6154",)


def test_what_is_no_index(tmp_path):
    film = DICOMDIR.parent / "77654033/CR1/6154"
    with pytest.raises(UnreadableImage, match="it is no DICOMDIR"):
        read_dicomdir(film)
    with pytest.raises(UnreadableImage, match="no such file"):
        read_dicomdir(tmp_path / "DICOMDIR")


@pytest.mark.parametrize("share", [0.01, 0.1, 0.5, 0.9])
def test_a_damaged_index_names_nothing_that_is_not_there(tmp_path, share):
    data = DICOMDIR.read_bytes()
    (tmp_path / "DICOMDIR").write_bytes(data[: int(len(data) * share)])
    films: tuple[Path, ...] = ()
    with contextlib.suppress(UnreadableImage):
        films = read_dicomdir(tmp_path / "DICOMDIR").films
    assert films == ()
