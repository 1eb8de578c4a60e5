"""Our default rendering against DCMTK's, over every file at hand and every trick of a header."""

from pathlib import Path

import numpy as np
import pytest
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence
from pydicom.uid import ExplicitVRBigEndian, ExplicitVRLittleEndian

from core.imaging import read_radiograph
from tests.core.imaging import dcmtk

pytestmark = pytest.mark.skipif(not dcmtk.is_installed(), reason="DCMTK is not installed")

SAME = 0.999
FLAT = 10.0  # grey levels of spread, below which rounding is as large as the picture
THEIR_FAULT = {"rtdose_expb.dcm", "rtdose_expb_1frame.dcm"}  # 32 bits big-endian: black there
NEVER_READ = {"SC_rgb_jpeg.dcm"}  # DCMTK: premature end of stream


def check_same(path: Path, folder: Path, frame: int = 0) -> None:
    ours = read_radiograph(path, frame)
    theirs = dcmtk.their_rendering(path, ours, folder)
    assert theirs.shape == ours.grey.shape
    if theirs.std() >= FLAT:
        assert dcmtk.correlation(ours.grey, theirs) >= SAME
    else:
        assert np.abs(ours.grey.astype(int) - theirs).mean() <= 1.0


def test_every_file_at_hand(tmp_path):
    films = [path for path in dcmtk.readable_films() if path.name not in THEIR_FAULT | NEVER_READ]
    assert len(films) > 80
    for number, path in enumerate(films):
        folder = tmp_path / str(number)
        folder.mkdir()
        check_same(path, folder)


def table(first: int, values: list[int], bits: int) -> Sequence:
    item = Dataset()
    item.add_new("LUTDescriptor", "US", [len(values), first, bits])
    item.add_new("LUTData", "US", values)
    return Sequence([item])


WINDOW = {"WindowCenter": 512, "WindowWidth": 800}
TRICKS = {
    "MONOCHROME1": {"PhotometricInterpretation": "MONOCHROME1", **WINDOW},
    "negative slope": {"RescaleSlope": -2, "RescaleIntercept": 100, "WindowCenter": -900,
                       "WindowWidth": 1500},
    "fractional slope": {"RescaleSlope": "0.25", "RescaleIntercept": "-3.5", "WindowCenter": 100,
                         "WindowWidth": 200},
    "sigmoid": {"VOILUTFunction": "SIGMOID", **WINDOW},
    "VOI table before MONOCHROME1": {
        "PhotometricInterpretation": "MONOCHROME1",
        "VOILUTSequence": table(100, [min(255, k // 3) for k in range(900)], 8),
    },
    "modality table": {"ModalityLUTSequence": table(0, [4 * k for k in range(1009)], 12),
                       "WindowCenter": 2000, "WindowWidth": 4000},
    "no window": {},
    "impossible window": {"WindowCenter": 512, "WindowWidth": 0},
}  # fmt: skip


@pytest.mark.parametrize("trick", TRICKS)
def test_tricks_of_the_header(trick, film, save, ramp, tmp_path):
    check_same(save(film(ramp, 12, **TRICKS[trick])), tmp_path)


@pytest.mark.parametrize("syntax", [ExplicitVRLittleEndian, ExplicitVRBigEndian])
def test_bits_elsewhere_than_at_the_bottom(film, save, ramp, tmp_path, syntax):
    order = "<u2" if syntax == ExplicitVRLittleEndian else ">u2"
    dataset = film((ramp << 4).astype(order), 12, HighBit=15, **WINDOW)
    check_same(save(dataset, syntax), tmp_path)


def test_signed_pixels(film, save, ramp, tmp_path):
    pixels = ramp.astype(np.int16) - 512
    pixels[5] = 2047
    check_same(save(film(pixels, 12, WindowCenter=0, WindowWidth=900)), tmp_path)


@pytest.mark.parametrize("planar", [0, 1])
@pytest.mark.parametrize("photometric", ["RGB", "YBR_FULL"])
def test_colours(film, save, ramp, tmp_path, planar, photometric):
    grey = (ramp >> 4).astype(np.uint8)
    colours = np.dstack([grey, np.full_like(grey, 120), 255 - grey])
    dataset = film(colours, PlanarConfiguration=planar, PhotometricInterpretation=photometric)
    if planar:
        dataset.PixelData = np.moveaxis(colours, -1, 0).tobytes()
    check_same(save(dataset), tmp_path)


def test_palette(film, save, ramp, tmp_path):
    dataset = film((ramp >> 4).astype(np.uint8), PhotometricInterpretation="PALETTE COLOR")
    for colour, factor in (("Red", 200), ("Green", 250), ("Blue", 90)):
        dataset.add_new(f"{colour}PaletteColorLookupTableDescriptor", "US", [256, 0, 16])
        values = (np.arange(256) * factor).astype("<u2").tobytes()
        dataset.add_new(f"{colour}PaletteColorLookupTableData", "OW", values)
    check_same(save(dataset), tmp_path)


def test_any_frame(film, save, ramp, tmp_path):
    dataset = film(ramp, 12, NumberOfFrames=3, **WINDOW)
    dataset.PixelData = b"".join(np.roll(ramp, 9 * k, axis=1).tobytes() for k in range(3))
    path = save(dataset)
    for frame in range(3):
        check_same(path, tmp_path, frame)
