"""The stored pixels of a dataset's first frame, whatever they are coded in."""

from typing import Any

import gdcm
import numpy as np
from numpy.typing import NDArray
from pydicom.dataset import Dataset
from pydicom.encaps import get_frame
from pydicom.pixels.decoders.base import get_decoder
from pydicom.pixels.processing import apply_color_lut
from pydicom.uid import (
    HTJ2K,
    JPEG2000,
    UID,
    HTJ2KLossless,
    HTJ2KLosslessRPCL,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    JPEGExtended12Bit,
)

from core.imaging.luminance import colour_spread, luminance
from core.imaging.quiet import quiet_stderr

# The rest has one decoder only. OpenJPEG through pylibjpeg takes half of GDCM's time.
PREFERRED = {
    JPEGBaseline8Bit: "pillow",
    JPEG2000: "pylibjpeg",
    JPEG2000Lossless: "pylibjpeg",
    HTJ2K: "pylibjpeg",
    HTJ2KLossless: "pylibjpeg",
    HTJ2KLosslessRPCL: "pylibjpeg",
}
JPEG_END = b"\xff\xd9"


class NoDecoder(Exception):
    """The transfer syntax is known by name only."""


class CutOff(ValueError):
    """The pixel data end before the picture does."""


def check_decoder(syntax: UID) -> None:
    """Raises NoDecoder where nothing bundled decodes pixels in this transfer syntax."""
    try:
        available = get_decoder(syntax).is_available
    except NotImplementedError as error:
        raise NoDecoder(syntax.name) from error
    if not available:
        raise NoDecoder(syntax.name)


def first_frame(dataset: Dataset) -> tuple[NDArray[Any], float | None]:
    """Decode the first frame.

    Returns:
        (rows, columns) stored values in native byte order, and how colourful the picture
        is (0..255; None for one that is stored in grey).

    Raises:
        CutOff: the data end too early. What else pydicom and the decoders raise for
            damaged data is listed in `core.imaging.dicom.DAMAGED`.
    """
    syntax = dataset.file_meta.TransferSyntaxUID
    with quiet_stderr():
        if syntax == JPEGExtended12Bit and dataset.SamplesPerPixel == 1:
            return _extended(dataset), None
        plugin = "pillow" if syntax == JPEGExtended12Bit else PREFERRED.get(syntax, "")
        options = {} if syntax.is_encapsulated else {"correct_unused_bits": False}
        pixels, said = get_decoder(syntax).as_array(
            dataset,
            index=0,
            decoding_plugin=plugin,
            **options,  # type: ignore[arg-type]  # pydicom's annotation lacks an Unpack
        )
    pixels = np.asarray(pixels, pixels.dtype.newbyteorder("="))
    if not syntax.is_encapsulated and pixels.dtype.kind != "f":
        pixels = _stored_bits(pixels, dataset)
    if said["photometric_interpretation"] == "PALETTE COLOR":
        pixels = apply_color_lut(pixels, dataset)
    if pixels.ndim == 2:
        return pixels, None
    return _grey(pixels, str(said["photometric_interpretation"]))


def _stored_bits(pixels: NDArray[Any], dataset: Dataset) -> NDArray[Any]:
    """Drop what lies beside the stored bits: old files keep overlays there, or shift them.

    pydicom would do it too, but takes the stored bits for the lowest, whatever High Bit says.
    """
    bits, width = int(dataset.BitsStored), 8 * pixels.dtype.itemsize
    high = dataset.get("HighBit")
    high = bits - 1 if high is None else int(high)
    if dataset.BitsAllocated != width or not 0 < bits <= high + 1 <= width:
        return pixels
    above = width - 1 - high
    if above == 0 and bits == width:
        return pixels
    # Up to the top and down again: fills with zeros, or with the sign where there is one.
    return np.asarray((pixels << above) >> (width - bits))


def _grey(colours: NDArray[Any], photometric: str) -> tuple[NDArray[Any], float | None]:
    if colours.dtype.itemsize > 2:
        colours = (colours >> (8 * colours.dtype.itemsize - 16)).astype(np.uint16)
    if photometric.startswith("YBR"):  # left by pydicom in a form that it does not convert
        return np.ascontiguousarray(colours[..., 0]), None
    return luminance(colours[..., :3]), colour_spread(colours[..., :3])


def _extended(dataset: Dataset) -> NDArray[Any]:
    """JPEG of 8 or 12 bits a sample, by GDCM.

    pydicom refuses 12 bits here because GDCM wraps values beyond Bits Stored around, which
    the codec's ringing makes of black beside white. Decoded at the codec's own depth and
    clipped, nothing wraps.
    """
    frames = int(dataset.get("NumberOfFrames") or 1)
    coded = get_frame(dataset.PixelData, 0, number_of_frames=frames)
    if JPEG_END not in coded[-16:]:
        raise CutOff("no end marker")
    depth = coded[coded.index(b"\xff\xc1") + 4] if b"\xff\xc1" in coded else 8
    wide = 2 if depth > 8 else 1
    text = _gdcm_image(dataset, coded, depth).GetBuffer()
    pixels = np.frombuffer(text.encode("utf-8", "surrogateescape"), f"<u{wide}")
    pixels = pixels.reshape(dataset.Rows, dataset.Columns)
    if dataset.PixelRepresentation == 0:
        return np.asarray(np.minimum(pixels, (1 << dataset.BitsStored) - 1))
    unused = 8 * wide - dataset.BitsStored
    return np.asarray((pixels << unused).view(f"<i{wide}") >> unused)


def _gdcm_image(dataset: Dataset, coded: bytes, depth: int) -> Any:
    fragment = gdcm.Fragment()
    fragment.SetByteStringValue(coded)
    fragments = gdcm.SequenceOfFragments.New()
    fragments.AddFragment(fragment)
    element = gdcm.DataElement(gdcm.Tag(0x7FE0, 0x0010))
    element.SetValue(fragments.__ref__())
    image = gdcm.Image()
    image.SetNumberOfDimensions(2)
    image.SetDimensions((dataset.Columns, dataset.Rows, 1))
    image.SetDataElement(element)
    grey = gdcm.PhotometricInterpretation.MONOCHROME2
    image.SetPhotometricInterpretation(gdcm.PhotometricInterpretation(grey))
    syntax = gdcm.TransferSyntax.GetTSType(str.__str__(dataset.file_meta.TransferSyntaxUID))
    image.SetTransferSyntax(gdcm.TransferSyntax(syntax))
    allocated = 16 if depth > 8 else 8
    image.SetPixelFormat(gdcm.PixelFormat(1, allocated, depth, depth - 1, 0))
    return image
