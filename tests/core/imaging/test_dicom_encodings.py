"""The same film in every transfer syntax that is decoded, and those that are not."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from pydicom import dcmread
from pydicom.data import get_testdata_file
from pydicom.encaps import encapsulate, get_frame
from pydicom.uid import (
    MPEG2MPML,
    DeflatedExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    JPEGLossless,
    JPEGLosslessSV1,
    JPEGLSLossless,
    RLELossless,
)

from core.errors import UnreadableImage, UnsupportedEncoding
from core.imaging import Radiograph, read_radiograph
from tests.core.imaging.codings import by_gdcm


def bundled(name: str) -> Radiograph:
    return read_radiograph(Path(get_testdata_file(name, download=False)))


@pytest.mark.parametrize("syntax", [ImplicitVRLittleEndian, DeflatedExplicitVRLittleEndian])
def test_uncompressed(film, save, ramp, syntax):
    np.testing.assert_array_equal(read_radiograph(save(film(ramp, 12), syntax)).pixels, ramp)


@pytest.mark.parametrize("signed", [False, True])
@pytest.mark.parametrize("syntax", [RLELossless, JPEG2000Lossless])
def test_lossless_through_pydicom(film, save, ramp, syntax, signed):
    pixels = ramp.astype(np.int16) - 600 if signed else ramp
    pixels = np.clip(pixels, -2048, 2047) if signed else pixels
    dataset = film(pixels, 12)
    dataset.file_meta = dcmread(save(dataset)).file_meta
    dataset.compress(syntax, generate_instance_uid=False)
    np.testing.assert_array_equal(read_radiograph(save(dataset)).pixels, pixels)


@pytest.mark.parametrize("syntax", [JPEGLossless, JPEGLosslessSV1, JPEGLSLossless])
def test_lossless_through_gdcm(film, save, ramp, syntax):
    path = by_gdcm(save(film(ramp, 12)), syntax)
    np.testing.assert_array_equal(read_radiograph(path).pixels, ramp)


@pytest.mark.parametrize("coding", ["RLE", "jp2klossless", "jpeg_ls_lossless", "bigendian"])
def test_signed_films_of_others(coding):
    plain = bundled("MR_small.dcm")
    coded = bundled(f"MR_small_{coding}.dcm")
    np.testing.assert_array_equal(coded.pixels, plain.pixels)
    np.testing.assert_array_equal(coded.grey, plain.grey)


def test_baseline_jpeg(film, save):
    pixels = np.full((48, 64), 30, np.uint8)
    pixels[8:24, 16:40] = 200
    dataset = film(pixels)
    dataset.PixelData = encapsulate([jpeg(pixels)])
    grey = read_radiograph(save(dataset, JPEGBaseline8Bit)).grey
    assert abs(int(grey[12, 20]) - 200) <= 3
    assert abs(int(grey[40, 60]) - 30) <= 3


def jpeg(pixels: np.ndarray) -> bytes:
    import io

    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "JPEG", quality=95)
    return buffer.getvalue()


def test_twelve_bit_jpeg_and_nothing_on_standard_error(capfd):
    radiograph = bundled("JPGExtended.dcm")
    assert radiograph.pixels.dtype == np.uint16
    assert radiograph.pixels.shape == (1024, 256)
    # The same study, in JPEG 2000.
    other = bundled("JPEG2000.dcm").pixels
    assert np.corrcoef(radiograph.pixels.ravel(), other.ravel())[0, 1] > 0.9
    assert capfd.readouterr() == ("", "")


def test_wrong_signedness_in_the_codestream_is_put_right():
    radiograph = bundled("J2K_pixelrep_mismatch.dcm")
    assert (radiograph.pixels.min(), radiograph.pixels.max()) == (-2000, 1896)


@pytest.mark.parametrize(
    "name",
    ["JPGExtended", "MR_small_RLE", "MR_small_jp2klossless", "MR_small_jpeg_ls_lossless"],
)
def test_half_a_coded_frame_is_refused_quietly(name, save, capfd):
    dataset = dcmread(get_testdata_file(f"{name}.dcm", download=False))
    frame = get_frame(dataset.PixelData, 0, number_of_frames=1)
    dataset.PixelData = encapsulate([frame[: len(frame) // 2]])
    with pytest.raises(UnreadableImage, match=r"cut off|damaged"):
        read_radiograph(save(dataset))
    assert capfd.readouterr() == ("", "")


def test_half_a_baseline_frame_is_refused(film, save):
    pixels = np.random.default_rng(0).integers(0, 255, (64, 64), np.uint8)
    frame = jpeg(pixels)
    dataset = film(pixels)
    dataset.PixelData = encapsulate([frame[: len(frame) // 2]])
    with pytest.raises(UnreadableImage, match="cut off"):
        read_radiograph(save(dataset, JPEGBaseline8Bit))


def test_a_coding_without_a_decoder_is_named(film, save, ramp):
    dataset = film(ramp, 12)
    dataset.PixelData = encapsulate([bytes(100)])
    with pytest.raises(UnsupportedEncoding, match="coded as MPEG2 Main Profile") as caught:
        read_radiograph(save(dataset, MPEG2MPML))
    assert "Explicit VR Little Endian" in caught.value.hint


def test_one_chest_in_two_codings(real_films):
    wavelet = read_radiograph(real_films / "RG1_J2KI.dcm")
    near_lossless = read_radiograph(real_films / "RG1_JLSN.dcm")
    correlation = np.corrcoef(wavelet.grey.ravel(), near_lossless.grey.ravel())[0, 1]
    assert correlation > 0.999
    assert wavelet.inverted
    assert wavelet.size == "1841x1955"
    # Bones are white: what attenuates most has the lowest stored values here.
    dense = wavelet.pixels < np.percentile(wavelet.pixels, 10)
    assert wavelet.grey[dense].mean() > wavelet.grey[~dense].mean() + 30


@pytest.mark.parametrize("coding", ["J2KR", "JLSL", "JPLL", "RLE"])
def test_one_ankle_without_loss(real_films, coding):
    plain = read_radiograph(real_films / "RG3_UNC.dcm")
    coded = read_radiograph(real_films / f"RG3_{coding}.dcm")
    np.testing.assert_array_equal(coded.pixels, plain.pixels)
    np.testing.assert_array_equal(coded.grey, plain.grey)


@pytest.mark.parametrize("coding", ["J2KI", "JLSN", "JPLY"])
def test_one_ankle_with_loss(real_films, coding):
    plain = read_radiograph(real_films / "RG3_UNC.dcm")
    coded = read_radiograph(real_films / f"RG3_{coding}.dcm")
    difference = np.abs(coded.pixels.astype(int) - plain.pixels)
    assert difference.max() <= 64  # of 1023; 12-bit JPEG must not wrap around
    assert np.corrcoef(coded.grey.ravel(), plain.grey.ravel())[0, 1] > 0.999
