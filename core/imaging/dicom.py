"""DICOM files -> Radiograph (PS3.3 C.7.6.3, C.8.1, C.8.11; pixel pipeline of PS3.4 N.2)."""

import logging
import struct
import warnings
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydicom.dataset import Dataset, FileDataset
from pydicom.errors import BytesLengthException, InvalidDicomError

from core.errors import UnreadableImage, UnsupportedEncoding
from core.imaging.coding import RefusedPixels
from core.imaging.decode import NoDecoder, check_decoder, frame_pixels
from core.imaging.facts import study_facts, text
from core.imaging.functional_groups import unfold
from core.imaging.limits import check_frame
from core.imaging.parse import parse
from core.imaging.presentation import (
    Voi,
    modality_values,
    numbers,
    padding_range,
    spacing,
    tables_and_windows,
)
from core.imaging.radiograph import Radiograph
from core.imaging.voi import EIGHT_BIT, automatic_window, full_window, render
from core.language import marked

# What pydicom and the decoders behind it raise for damaged files.
DAMAGED = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    BytesLengthException,
    EOFError,
    InvalidDicomError,
    LookupError,
    MemoryError,
    OSError,
    RuntimeError,  # with NotImplementedError and RecursionError
    TypeError,
    ValueError,  # with UnicodeError
    struct.error,
    zlib.error,
)
CUT_OFF = marked("the DICOM file is cut off: it ends before its picture does")


def read_dicom(path: Path, data: bytes, frame: int = 0) -> Radiograph:
    """Decode a DICOM file that is in memory, with or without preamble and meta header.

    Raises:
        UnreadableImage: it is damaged, cut off, or holds no picture, or no such frame.
        UnsupportedEncoding: nothing bundled decodes its transfer syntax.
    """
    logging.getLogger("pydicom").disabled = True  # its lines quote values: patients' names
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            dataset = parse(path, data)
            check_decoder(dataset.file_meta.TransferSyntaxUID)
            radiograph = _radiograph(path, dataset, frame)
        except NoDecoder as error:
            reason = marked(
                "its pixels are coded as {coding}, for which there is no decoder", coding=str(error)
            )
            raise UnsupportedEncoding(path, reason) from error
        except RefusedPixels as error:
            raise UnreadableImage(path, str(error)) from error
        except DAMAGED as error:
            raise UnreadableImage(path, _reason(error)) from error
    return replace(radiograph, warnings=radiograph.warnings + _in_plain_words(caught))


def _reason(error: BaseException) -> str:
    said = str(error)
    short = ("less than expected", "end marker", "match the expected amount", "truncated")
    if isinstance(error, EOFError) or any(words in said for words in short):
        return CUT_OFF
    return marked("its DICOM data are damaged")


def _in_plain_words(caught: list[warnings.WarningMessage]) -> tuple[str, ...]:
    said = " ".join(str(warning.message) for warning in caught).lower()
    if "encoding" in said or "character set" in said:
        return (
            marked("Names in the file may be wrong: its character set is unknown or not kept to."),
        )
    return ()


def _radiograph(path: Path, dataset: FileDataset, frame: int) -> Radiograph:
    frames = _frames(dataset)
    one_of = check_frame(path, frame, frames)
    unfold(dataset, frame)
    photometric = text(dataset, "PhotometricInterpretation")
    notes = one_of + _notes(dataset, photometric)
    if not photometric:
        dataset.PhotometricInterpretation = "RGB" if dataset.SamplesPerPixel == 3 else "MONOCHROME2"
    stored, colour = frame_pixels(dataset, frame)
    parts = {
        "spacing": spacing(dataset),
        "facts": study_facts(dataset),
        "format": "DICOM",
        "frame": frame,
        "frames": frames,
    }
    if colour is not None:
        full = EIGHT_BIT if stored.dtype == np.uint8 else full_window(stored)
        return Radiograph(
            stored,
            render(stored, full),
            full,
            path,
            colour=colour,
            warnings=notes,
            **parts,  # type: ignore[arg-type]
        )
    inverted = "MONOCHROME1" in photometric or text(dataset, "PresentationLUTShape") == "INVERSE"
    pixels, padding = modality_values(dataset, stored), padding_range(dataset, stored)
    windows, left_out = tables_and_windows(dataset, pixels)
    windows.append(_own_window(dataset, pixels, padding))
    voi = windows[0][1]
    return Radiograph(
        pixels,
        render(pixels, voi, inverted, padding),
        voi,
        path,
        inverted=inverted,
        windows=tuple(windows),
        padding=padding,
        warnings=(*notes, *left_out),
        **parts,  # type: ignore[arg-type]
    )


def _own_window(
    dataset: Dataset, pixels: NDArray[Any], padding: tuple[float, float] | None
) -> tuple[str, Voi]:
    """For files without one: 8-bit pixels are ready to show, deeper ones are not."""
    if pixels.dtype == np.uint8 and dataset.BitsStored == 8:
        return marked("Full range"), EIGHT_BIT
    return marked("Automatic"), automatic_window(pixels, padding)


def _frames(dataset: Dataset) -> int:
    """Number of Frames; what is missing or below one is put right in the dataset."""
    said = numbers(dataset, "NumberOfFrames")
    frames = max(1, int(said[0])) if said else 1
    if "NumberOfFrames" in dataset:
        dataset.NumberOfFrames = frames
    return frames


def _notes(dataset: Dataset, photometric: str) -> tuple[str, ...]:
    notes = []
    if text(dataset, "PresentationIntentType").upper() == "FOR PROCESSING":
        notes.append(
            marked(
                "The file holds the detector's raw values, meant for processing and not for "
                "reading: open the film made from them, for presentation."
            )
        )
    if not photometric:
        notes.append(marked("The file does not say whether high values are bright; it is assumed."))
    return tuple(notes)
