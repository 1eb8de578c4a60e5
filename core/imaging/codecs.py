"""One compressed frame -> its pixels. The only module that calls the codecs of DICOM and TIFF.

It runs in the decoder's own process (`core.imaging.decoder`): what is read here comes from
files that nobody vouches for.
"""

from dataclasses import asdict
from typing import Any

import gdcm
import numpy as np
from numpy.typing import NDArray
from pydicom.encaps import encapsulate
from pydicom.pixels.decoders.base import get_decoder
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

from core.imaging.coding import TIFF, Coding
from core.imaging.pages import tiff_page

# The rest has one decoder only. OpenJPEG through pylibjpeg takes half of GDCM's time.
PREFERRED = {
    JPEGBaseline8Bit: "pillow",
    JPEGExtended12Bit: "pillow",  # in colour; grey is taken care of here
    JPEG2000: "pylibjpeg",
    JPEG2000Lossless: "pylibjpeg",
    HTJ2K: "pylibjpeg",
    HTJ2KLossless: "pylibjpeg",
    HTJ2KLosslessRPCL: "pylibjpeg",
}
JPEG_END = b"\xff\xd9"


class CutOff(ValueError):
    """The pixel data end before the picture does."""


def decode(coding: Coding, coded: bytes) -> tuple[NDArray[Any], str]:
    """Decode one frame.

    Returns:
        (rows, columns[, samples]) in native byte order, and the photometric interpretation
        that it has now. A TIFF page as `core.imaging.pages.flat`.

    Raises:
        Exception: whatever the codec makes of damaged data.
    """
    if coding.transfer_syntax == TIFF:
        return tiff_page(coded, coding.page), coding.photometric_interpretation
    syntax = UID(coding.transfer_syntax)
    if syntax == JPEGExtended12Bit and coding.samples_per_pixel == 1:
        return _extended(coding, coded), coding.photometric_interpretation
    described: dict[str, Any] = asdict(coding) | {"number_of_frames": 1}
    del described["transfer_syntax"], described["page"]
    pixels, said = get_decoder(syntax).as_array(
        encapsulate([coded]),
        index=0,
        decoding_plugin=PREFERRED.get(syntax, ""),
        pixel_keyword="PixelData",  # type: ignore[arg-type]  # the annotation lacks an Unpack
        **described,
    )
    native = np.asarray(pixels, pixels.dtype.newbyteorder("="))
    return native, str(said["photometric_interpretation"])


def _extended(coding: Coding, coded: bytes) -> NDArray[Any]:
    """JPEG of 8 or 12 bits a sample, by GDCM.

    pydicom refuses 12 bits here because GDCM wraps values beyond Bits Stored around, which
    the codec's ringing makes of black beside white. Decoded at the codec's own depth and
    clipped, nothing wraps.
    """
    if JPEG_END not in coded[-16:]:
        raise CutOff("no end marker")
    depth = coded[coded.index(b"\xff\xc1") + 4] if b"\xff\xc1" in coded else 8
    wide = 2 if depth > 8 else 1
    text = _gdcm_image(coding, coded, depth).GetBuffer()
    pixels = np.frombuffer(text.encode("utf-8", "surrogateescape"), f"<u{wide}")
    pixels = pixels.reshape(coding.rows, coding.columns)
    if coding.pixel_representation == 0:
        return np.asarray(np.minimum(pixels, (1 << coding.bits_stored) - 1))
    unused = 8 * wide - coding.bits_stored
    return np.asarray((pixels << unused).view(f"<i{wide}") >> unused)


def _gdcm_image(coding: Coding, coded: bytes, depth: int) -> Any:
    fragment = gdcm.Fragment()
    fragment.SetByteStringValue(coded)
    fragments = gdcm.SequenceOfFragments.New()
    fragments.AddFragment(fragment)
    element = gdcm.DataElement(gdcm.Tag(0x7FE0, 0x0010))
    element.SetValue(fragments.__ref__())
    image = gdcm.Image()
    image.SetNumberOfDimensions(2)
    image.SetDimensions((coding.columns, coding.rows, 1))
    image.SetDataElement(element)
    grey = gdcm.PhotometricInterpretation.MONOCHROME2
    image.SetPhotometricInterpretation(gdcm.PhotometricInterpretation(grey))
    syntax = gdcm.TransferSyntax.GetTSType(coding.transfer_syntax)
    image.SetTransferSyntax(gdcm.TransferSyntax(syntax))
    allocated = 16 if depth > 8 else 8
    image.SetPixelFormat(gdcm.PixelFormat(1, allocated, depth, depth - 1, 0))
    return image
