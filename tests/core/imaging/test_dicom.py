"""From stored values to grey: modality, padding, VOI, polarity, colour."""

from pathlib import Path

import numpy as np
import pytest
from pydicom.data import get_testdata_file
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence
from pydicom.uid import (
    BasicTextSRStorage,
    EncapsulatedPDFStorage,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
)

from core.errors import UnreadableImage
from core.imaging import Spacing, VoiTable, Window, read_radiograph


def lut(first: int, values: list[int], bits: int, explanation: str = "") -> Sequence:
    item = Dataset()
    item.add_new("LUTDescriptor", "US", [len(values), first, bits])
    item.add_new("LUTData", "US", values)
    item.LUTExplanation = explanation
    return Sequence([item])


def test_window_of_the_file(film, save, ramp):
    radiograph = read_radiograph(save(film(ramp, 12, WindowCenter=512, WindowWidth=1024)))
    assert radiograph.format == "DICOM"
    assert radiograph.voi == Window(512, 1024, "LINEAR")
    assert radiograph.pixels.dtype == np.uint16
    np.testing.assert_array_equal(radiograph.pixels, ramp)
    assert radiograph.grey[0, 0] == 0
    assert radiograph.grey[0, 32] == round(512 / 1023 * 255)  # PS3.3 C.11.2.1.2.1
    assert radiograph.grey[5, 0] == 255
    assert not radiograph.inverted


def test_several_windows_are_offered_the_first_is_shown(film, save, ramp):
    dataset = film(ramp, 12, WindowCenter=[512, 100], WindowWidth=[1024, 50])
    dataset.WindowCenterWidthExplanation = ["LUNG", "BONE"]
    dataset.VOILUTFunction = "SIGMOID"
    radiograph = read_radiograph(save(dataset))
    assert [name for name, _ in radiograph.windows] == ["LUNG", "BONE", "Automatic"]
    assert radiograph.windows[1][1] == Window(100, 50, "SIGMOID")
    assert radiograph.voi == Window(512, 1024, "SIGMOID")
    assert radiograph.grey[0, 32] == 128


def test_voi_table_comes_before_windows(film, save, ramp):
    table = [0, 40, 80, 255]
    dataset = film(ramp, 12, WindowCenter=512, WindowWidth=1024)
    dataset.VOILUTSequence = lut(16, table, 8, "CHEST")
    radiograph = read_radiograph(save(dataset))
    assert isinstance(radiograph.voi, VoiTable)
    assert [name for name, _ in radiograph.windows] == ["CHEST", "Window 1", "Automatic"]
    # 0 and 16 are at or below the first entry, 32 and all above lie beyond the last.
    np.testing.assert_array_equal(radiograph.grey[0, :3], [0, 0, 255])


def test_table_as_bytes_in_either_order(film, save, ramp):
    for syntax in (ExplicitVRLittleEndian, ExplicitVRBigEndian):
        order = "<" if syntax == ExplicitVRLittleEndian else ">"
        item = Dataset()
        item.add_new("LUTDescriptor", "US", [1024, 0, 12])
        item.add_new("LUTData", "OW", (np.arange(1024) * 4).astype(f"{order}u2").tobytes())
        pixels = ramp if order == "<" else ramp.astype(">u2")
        path = save(film(pixels, 12, VOILUTSequence=Sequence([item])), syntax)
        radiograph = read_radiograph(path)
        np.testing.assert_array_equal(radiograph.pixels, ramp)
        assert radiograph.grey[0, 32] == round(2048 / 4095 * 255)


def test_monochrome1_shows_low_values_bright(film, save, ramp):
    dataset = film(
        ramp, 12, PhotometricInterpretation="MONOCHROME1", WindowCenter=512, WindowWidth=1024
    )
    radiograph = read_radiograph(save(dataset))
    assert radiograph.inverted
    assert radiograph.grey[0, 0] == 255
    assert radiograph.grey[5, 0] == 0
    np.testing.assert_array_equal(radiograph.pixels, ramp)


def test_inverse_presentation_shape_inverts_once(film, save, ramp):
    for photometric in ("MONOCHROME1", "MONOCHROME2"):
        dataset = film(ramp, 12, PhotometricInterpretation=photometric)
        dataset.PresentationLUTShape = "INVERSE"
        assert read_radiograph(save(dataset)).grey[5, 0] == 0


def test_rescale_gives_modality_values(film, save, ramp):
    dataset = film(ramp, 12, RescaleSlope=2, RescaleIntercept=-1000, WindowCenter=0)
    dataset.WindowWidth = 200
    radiograph = read_radiograph(save(dataset))
    assert radiograph.pixels.dtype == np.int16
    assert radiograph.pixels[0, 1] == -968
    assert radiograph.pixels[5, 0] == 7190
    assert radiograph.grey[0, 0] == 0


def test_fractional_rescale_is_float(film, save, ramp):
    dataset = film(ramp, 12, RescaleSlope="0.5", RescaleIntercept="0.25")
    radiograph = read_radiograph(save(dataset))
    assert radiograph.pixels.dtype == np.float32
    assert radiograph.pixels[0, 1] == 8.25


def test_modality_table(film, save, ramp):
    dataset = film(ramp, 12, ModalityLUTSequence=lut(16, [7, 9, 11], 16))
    pixels = read_radiograph(save(dataset)).pixels
    np.testing.assert_array_equal(pixels[0, :3], [7, 7, 11])


def test_signed_pixels(film, save):
    pixels = np.tile(np.arange(-512, 512, 16, dtype=np.int16), (32, 1))
    radiograph = read_radiograph(save(film(pixels, 12, WindowCenter=0, WindowWidth=1024)))
    np.testing.assert_array_equal(radiograph.pixels, pixels)
    assert radiograph.grey[0, 0] == 0
    assert radiograph.grey[0, 32] == 128


def test_garbage_above_the_stored_bits_is_dropped(film, save, ramp):
    assert read_radiograph(save(film(ramp | 0xF000, 12))).pixels.max() == 4095


def test_stored_bits_at_the_top(film, save, ramp):
    path = save(film(ramp << 4, 12, HighBit=15))
    np.testing.assert_array_equal(read_radiograph(path).pixels, ramp)


def test_padding_is_black_and_no_part_of_the_automatic_window(film, save, ramp):
    ramp[:20] = 4095
    dataset = film(ramp, 12, PhotometricInterpretation="MONOCHROME1")
    dataset.add_new("PixelPaddingValue", "US", 4095)
    radiograph = read_radiograph(save(dataset))
    assert radiograph.padding == (4095, 4095)
    assert (radiograph.grey[:20] == 0).all()
    assert radiograph.grey[30, 0] == 255
    assert isinstance(radiograph.voi, Window)
    assert radiograph.voi.centre + radiograph.voi.width / 2 <= 1008


def test_padding_range_is_rescaled_too(film, save, ramp):
    dataset = film(ramp, 12, RescaleSlope=1, RescaleIntercept=-100)
    dataset.add_new("PixelPaddingValue", "US", 4000)
    dataset.add_new("PixelPaddingRangeLimit", "US", 4095)
    assert read_radiograph(save(dataset)).padding == (3900, 3995)


def test_without_window_deep_pixels_get_one(film, save, ramp):
    radiograph = read_radiograph(save(film(ramp, 12)))
    assert [name for name, _ in radiograph.windows] == ["Automatic"]
    assert radiograph.grey[0, 0] == 0
    assert radiograph.grey[5, 0] == 255
    assert np.ptp(radiograph.grey[0]) > 50


def test_without_window_eight_bits_are_shown_as_they_are(film, save):
    pixels = np.tile(np.arange(50, 114, dtype=np.uint8), (32, 1))
    np.testing.assert_array_equal(read_radiograph(save(film(pixels))).grey, pixels)


@pytest.mark.parametrize(("centre", "width"), [(512, 0), (512, -3), (50_000, 10), (-900, 5)])
def test_a_window_beside_the_film_is_left_out(film, save, ramp, centre, width):
    radiograph = read_radiograph(save(film(ramp, 12, WindowCenter=centre, WindowWidth=width)))
    assert [name for name, _ in radiograph.windows] == ["Automatic"]
    assert "shows nothing" in radiograph.warnings[0]
    assert radiograph.grey.std() > 20


def test_unreadable_window_is_left_out(film, save, ramp):
    path = save(film(ramp, 12, WindowCenter="512.0", WindowWidth="1024.0"))
    path.write_bytes(path.read_bytes().replace(b"1024.0", b"broad "))
    assert [name for name, _ in read_radiograph(path).windows] == ["Automatic"]


def test_colours_become_luminance(film, save):
    colours = np.zeros((32, 40, 3), np.uint8)
    colours[...] = (200, 100, 50)
    radiograph = read_radiograph(save(film(colours)))
    assert abs(int(radiograph.grey[3, 3]) - round(0.299 * 200 + 0.587 * 100 + 0.114 * 50)) <= 1
    assert radiograph.colour == pytest.approx(150)


@pytest.mark.parametrize(
    "name",
    ["examples_palette.dcm", "SC_ybr_full_422_uncompressed.dcm", "SC_rgb_small_odd_big_endian.dcm"],
)
def test_other_colour_codings(name):
    radiograph = read_radiograph(Path(get_testdata_file(name, download=False)))
    assert radiograph.colour > 5
    assert np.ptp(radiograph.grey) > 50


def test_first_of_several_frames(film, save, ramp):
    dataset = film(ramp, 12, NumberOfFrames=2)
    dataset.PixelData = ramp.tobytes() + np.zeros_like(ramp).tobytes()
    radiograph = read_radiograph(save(dataset))
    np.testing.assert_array_equal(radiograph.pixels, ramp)
    assert radiograph.warnings == ("The file holds 2 pictures; this is number 1.",)


def test_spacing_says_where_it_is_measured(film, save, ramp):
    def spacing(**elements: object) -> Spacing | None:
        return read_radiograph(save(film(ramp, 12, **elements))).spacing

    assert spacing() is None
    assert spacing(PixelSpacing=["0.2", "0.1"]) == Spacing(0.2, 0.1, at_detector=False)
    assert spacing(ImagerPixelSpacing=["0.2", "0.1"]) == Spacing(0.2, 0.1, at_detector=True)
    same = {"PixelSpacing": [0.2, 0.2], "ImagerPixelSpacing": [0.2, 0.2]}
    assert spacing(**same) == Spacing(0.2, 0.2, at_detector=True)
    calibrated = same | {"PixelSpacingCalibrationType": "FIDUCIAL"}
    assert spacing(**calibrated) == Spacing(0.2, 0.2, at_detector=False)
    assert spacing(PixelSpacing=[0, 0]) is None


def test_without_preamble_and_meta_header(film, save, ramp):
    for syntax in (ImplicitVRLittleEndian, ExplicitVRLittleEndian):
        path = save(film(ramp, 12), syntax)
        whole = path.read_bytes()
        start = whole.index(b"\x08\x00\x16\x00")  # SOP Class UID: the data set's first element
        path.write_bytes(whole[start:])
        np.testing.assert_array_equal(read_radiograph(path).pixels, ramp)


def test_missing_descriptions_are_filled_in(film, save, ramp):
    dataset = film(ramp)
    for keyword in ("PhotometricInterpretation", "PixelRepresentation", "BitsStored", "HighBit"):
        delattr(dataset, keyword)
    radiograph = read_radiograph(save(dataset))
    np.testing.assert_array_equal(radiograph.pixels, ramp)
    assert "does not say" in radiograph.warnings[0]


@pytest.mark.parametrize("share", [0.5, 0.9, 0.999])
def test_cut_off_pixel_data(film, save, ramp, share):
    path = save(film(ramp, 12))
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    with pytest.raises(UnreadableImage, match="cut off"):
        read_radiograph(path)


def test_cut_off_header(film, save, ramp):
    path = save(film(ramp, 12))
    path.write_bytes(path.read_bytes()[:400])
    with pytest.raises(UnreadableImage, match="cut off"):
        read_radiograph(path)


@pytest.mark.parametrize(
    ("kind", "named"),
    [(BasicTextSRStorage, "Basic Text SR"), (EncapsulatedPDFStorage, "Encapsulated PDF")],
)
def test_dicom_without_a_picture(film, save, ramp, kind, named):
    dataset = film(ramp, 12, SOPClassUID=kind)
    for keyword in ("PixelData", "Rows", "Columns"):
        delattr(dataset, keyword)
    with pytest.raises(UnreadableImage, match=f"it is DICOM without a picture .{named}"):
        read_radiograph(save(dataset))


def test_the_index_of_a_disc():
    path = Path(get_testdata_file("dicomdirtests/DICOMDIR", download=False))
    with pytest.raises(UnreadableImage, match="the index of a disc"):
        read_radiograph(path)


def test_sizes_that_cannot_be(film, save, ramp):
    for rows, columns in ((0, 64), (60_000, 60_000)):
        with pytest.raises(UnreadableImage, match="it declares"):
            read_radiograph(save(film(ramp, 12, Rows=rows, Columns=columns)))


def test_damaged_elements_raise_nothing_else(film, save, ramp):
    data = save(film(ramp, 12, WindowCenter=512, WindowWidth=1024)).read_bytes()
    rng = np.random.default_rng(7)
    outcomes = set()
    for _ in range(60):
        damaged = bytearray(data)
        for place in rng.integers(132, 700, 4):
            damaged[place] = rng.integers(256)
        path = save(film(ramp, 12), name="damaged.dcm")
        path.write_bytes(bytes(damaged))
        try:
            outcomes.add(read_radiograph(path).format)
        except UnreadableImage as error:
            outcomes.add(type(error).__name__)
    assert {"DICOM", "UnreadableImage"} <= outcomes
