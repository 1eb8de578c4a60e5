"""The stored pixels of one frame of a dataset, whatever they are coded in."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydicom.dataset import Dataset
from pydicom.encaps import get_frame
from pydicom.pixels.decoders.base import get_decoder
from pydicom.pixels.processing import apply_color_lut
from pydicom.uid import UID

from core.imaging import worker
from core.imaging.coding import Coding, check_size
from core.imaging.luminance import colour_spread, luminance


class NoDecoder(Exception):
    """The transfer syntax is known by name only."""


def check_decoder(syntax: UID) -> None:
    """Raises NoDecoder where nothing bundled decodes pixels in this transfer syntax."""
    try:
        available = get_decoder(syntax).is_available
    except NotImplementedError as error:
        raise NoDecoder(syntax.name) from error
    if not available:
        raise NoDecoder(syntax.name)


def frame_pixels(dataset: Dataset, number: int) -> tuple[NDArray[Any], float | None]:
    """Decode one frame, the first being 0.

    Returns:
        (rows, columns) stored values in native byte order, and how colourful the picture
        is (0..255; None for one that is stored in grey).

    Raises:
        RefusedPixels: it cannot be decoded safely. What pydicom and the decoders raise for
            damaged data is listed in `core.imaging.dicom.DAMAGED`.
    """
    compressed = dataset.file_meta.TransferSyntaxUID.is_encapsulated
    pixels, photometric = (_compressed if compressed else _plain)(dataset, number)
    if photometric == "PALETTE COLOR":
        pixels = apply_color_lut(pixels, dataset)
    if pixels.ndim == 2:
        return pixels, None
    return _grey(pixels, photometric)


def _plain(dataset: Dataset, number: int) -> tuple[NDArray[Any], str]:
    pixels, said = get_decoder(dataset.file_meta.TransferSyntaxUID).as_array(
        dataset,
        index=number,
        correct_unused_bits=False,  # type: ignore[arg-type]  # the annotation lacks an Unpack
    )
    pixels = np.asarray(pixels, pixels.dtype.newbyteorder("="))
    if pixels.dtype.kind != "f":
        pixels = _stored_bits(pixels, dataset)
    return pixels, str(said["photometric_interpretation"])


def _compressed(dataset: Dataset, number: int) -> tuple[NDArray[Any], str]:
    coding = Coding(
        transfer_syntax=str(dataset.file_meta.TransferSyntaxUID),
        rows=int(dataset.Rows),
        columns=int(dataset.Columns),
        samples_per_pixel=int(dataset.SamplesPerPixel),
        photometric_interpretation=str(dataset.PhotometricInterpretation),
        bits_allocated=int(dataset.BitsAllocated),
        bits_stored=int(dataset.BitsStored),
        pixel_representation=int(dataset.PixelRepresentation),
        planar_configuration=int(dataset.get("PlanarConfiguration") or 0),
    )
    coded = _coded(dataset, number)
    check_size(coding, coded)
    return worker.decode(coding, coded)


def _coded(dataset: Dataset, number: int) -> bytes:
    offsets = dataset.get("ExtendedOffsetTable"), dataset.get("ExtendedOffsetTableLengths")
    frames = int(dataset.get("NumberOfFrames") or 1)
    return get_frame(
        dataset.PixelData,
        number,
        number_of_frames=frames,
        extended_offsets=offsets if all(offsets) else None,
    )


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
