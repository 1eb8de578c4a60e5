"""DICOM files -> Radiograph (PS3.3 C.7.6.3, C.8.1, C.8.11; pixel pipeline of PS3.4 N.2)."""

import io
import logging
import struct
import warnings
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydicom import dcmread
from pydicom.dataset import Dataset, FileDataset
from pydicom.errors import BytesLengthException, InvalidDicomError
from pydicom.uid import (
    UID,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    MediaStorageDirectoryStorage,
)

from core.errors import UnreadableImage, UnsupportedEncoding
from core.imaging.decode import NoDecoder, check_decoder, first_frame
from core.imaging.facts import study_facts, text
from core.imaging.limits import check_size
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
PIXELS = ("PixelData", "FloatPixelData", "DoubleFloatPixelData")
NO_PIXELS = "its pixels are missing: the DICOM file is cut off, or holds no more than a header"
CUT_OFF = "the DICOM file is cut off: it ends before its picture does"


def read_dicom(path: Path, data: bytes) -> Radiograph:
    """Decode a DICOM file that is in memory, with or without preamble and meta header.

    Raises:
        UnreadableImage: it is damaged, cut off, or holds no picture.
        UnsupportedEncoding: nothing bundled decodes its transfer syntax.
    """
    logging.getLogger("pydicom").disabled = True  # its lines quote values: patients' names
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            radiograph = _radiograph(path, _dataset(path, data))
        except NoDecoder as error:
            reason = f"its pixels are coded as {error}, for which there is no decoder"
            raise UnsupportedEncoding(path, reason) from error
        except DAMAGED as error:
            raise UnreadableImage(path, _reason(error)) from error
    return replace(radiograph, warnings=radiograph.warnings + _in_plain_words(caught))


def _reason(error: BaseException) -> str:
    said = str(error)
    short = ("less than expected", "end marker", "match the expected amount", "truncated")
    if isinstance(error, EOFError) or any(words in said for words in short):
        return CUT_OFF
    return "its DICOM data are damaged"


def _in_plain_words(caught: list[warnings.WarningMessage]) -> tuple[str, ...]:
    said = " ".join(str(warning.message) for warning in caught).lower()
    if "encoding" in said or "character set" in said:
        return ("Names in the file may be wrong: its character set is unknown or not kept to.",)
    return ()


def _dataset(path: Path, data: bytes) -> FileDataset:
    """Parse, and fill in what carelessly written files leave out."""
    dataset = dcmread(io.BytesIO(data), force=True)
    if "TransferSyntaxUID" not in dataset.file_meta:
        dataset.file_meta.TransferSyntaxUID = _syntax(dataset)
    if not any(keyword in dataset for keyword in PIXELS):
        raise UnreadableImage(path, _without_picture(dataset))
    for keyword, usual in (("SamplesPerPixel", 1), ("PixelRepresentation", 0)):
        if dataset.get(keyword) is None:
            setattr(dataset, keyword, usual)
    if dataset.get("BitsStored") is None:
        dataset.BitsStored = dataset.BitsAllocated
    check_size(path, dataset.Rows or 0, dataset.Columns or 0, dataset.SamplesPerPixel)
    check_decoder(dataset.file_meta.TransferSyntaxUID)
    return dataset


def _syntax(dataset: FileDataset) -> UID:
    implicit, little = dataset.original_encoding
    if little is False:
        return ExplicitVRBigEndian
    return ImplicitVRLittleEndian if implicit else ExplicitVRLittleEndian


def _without_picture(dataset: Dataset) -> str:
    kind = dataset.get("SOPClassUID") or dataset.file_meta.get("MediaStorageSOPClassUID")
    if kind == MediaStorageDirectoryStorage:
        return "it is a DICOMDIR, the index of a disc; open one of the films beside it"
    name = UID(kind or "").name
    if "Image Storage" in name or "Rows" in dataset:  # pydicom drops what is cut off
        return NO_PIXELS
    if kind is None:
        return "its DICOM data are damaged" if len(dataset) else "it is no picture"
    return f"it is DICOM without a picture ({name})"


def _radiograph(path: Path, dataset: FileDataset) -> Radiograph:
    photometric = text(dataset, "PhotometricInterpretation")
    notes = _notes(dataset, photometric)
    if not photometric:
        dataset.PhotometricInterpretation = "RGB" if dataset.SamplesPerPixel == 3 else "MONOCHROME2"
    stored, colour = first_frame(dataset)
    parts = {"spacing": spacing(dataset), "facts": study_facts(dataset), "format": "DICOM"}
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
        return "Full range", EIGHT_BIT
    return "Automatic", automatic_window(pixels, padding)


def _notes(dataset: Dataset, photometric: str) -> tuple[str, ...]:
    notes = []
    frames = int((numbers(dataset, "NumberOfFrames") or [1])[0])
    if frames > 1:
        notes.append(f"The file holds {frames} pictures; this is the first.")
    if not photometric:
        notes.append("The file does not say whether high values are bright; it is assumed.")
    return tuple(notes)
