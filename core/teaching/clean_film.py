"""A film as a case set holds it: pixels at full depth in a DICOM file with a header of ours.

Nothing is copied from the source but what `StudyFacts.de_identified` keeps and what shows
the picture (windows, table, spacing, padding). What is burnt into the pixels stays there.
"""

import hashlib
import io
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import (
    DigitalXRayImageStorageForPresentation,
    ExplicitVRLittleEndian,
    generate_uid,
)

from core.imaging.radiograph import Radiograph, VoiTable

STEPS = 65535  # that values of more than 16 bits, and fractions, are kept in


def film_bytes(radiograph: Radiograph) -> bytes:
    """The film as a file that names nobody; the same film gives the same bytes."""
    stored, slope, intercept = _stored(radiograph.pixels)
    data = _header(radiograph, hashlib.sha256(stored.tobytes()).hexdigest())
    data.Rows, data.Columns = stored.shape
    bits = stored.dtype.itemsize * 8
    data.BitsAllocated, data.BitsStored, data.HighBit = bits, bits, bits - 1
    data.PixelRepresentation = int(stored.dtype.kind == "i")
    data.RescaleIntercept, data.RescaleSlope = f"{intercept:.10g}", f"{slope:.10g}"
    data.RescaleType = "US"
    _add_look(data, radiograph, stored, (slope, intercept))
    pixels = stored.astype(stored.dtype.newbyteorder("<")).tobytes()
    data.PixelData = pixels + b"\0" * (len(pixels) % 2)
    data["PixelData"].VR = "OB" if bits == 8 else "OW"
    file = io.BytesIO()
    data.save_as(file, enforce_file_format=True)
    return file.getvalue()


def _stored(pixels: NDArray[Any]) -> tuple[NDArray[Any], float, float]:
    """Pixels in 8 or 16 bits, and value = slope * stored + intercept."""
    if pixels.dtype in (np.uint8, np.uint16, np.int16):
        return pixels, 1.0, 0.0
    low, high = float(pixels.min()), float(pixels.max())
    if pixels.dtype.kind == "i" and high - low <= STEPS:
        return (pixels.astype(np.int64) - int(low)).astype(np.uint16), 1.0, low
    slope = (high - low) / STEPS or 1.0
    return np.rint((pixels.astype(np.float64) - low) / slope).astype(np.uint16), slope, low


def _header(radiograph: Radiograph, digest: str) -> Dataset:
    facts = radiograph.facts.de_identified()
    data = Dataset()
    data.file_meta = FileMetaDataset()
    data.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    data.SOPClassUID = DigitalXRayImageStorageForPresentation
    parts = ("instance", "study", "series")
    uids = (generate_uid(entropy_srcs=[digest, part]) for part in parts)
    data.SOPInstanceUID, data.StudyInstanceUID, data.SeriesInstanceUID = uids
    data.Modality, data.PatientSex = facts.modality[:16], facts.sex[:16]
    data.BodyPartExamined, data.ViewPosition = facts.body_part[:16], facts.view_position[:16]
    data.ImageLaterality = facts.laterality[:16]
    data.PatientName = data.PatientID = ""
    data.PatientAge = _age(facts.age)
    data.PatientIdentityRemoved = "YES"
    data.DeidentificationMethod = "New header, pixels kept"
    data.ImageType = ["DERIVED", "PRIMARY"]
    data.SamplesPerPixel = 1
    return data


def _age(years: float | None) -> str:
    """Age String (PS3.5 6.2); infants in months."""
    if years is None:
        return ""
    return f"{round(years * 12):03d}M" if years < 3 else f"{int(years):03d}Y"


def _add_look(
    data: Dataset, radiograph: Radiograph, stored: NDArray[Any], rescale: tuple[float, float]
) -> None:
    inverted = radiograph.inverted
    data.PhotometricInterpretation = "MONOCHROME1" if inverted else "MONOCHROME2"
    data.PresentationLUTShape = "INVERSE" if inverted else "IDENTITY"
    voi = radiograph.voi
    if isinstance(voi, VoiTable):
        table = Dataset()
        table.LUTDescriptor = [voi.values.size % 65536, voi.first, voi.bits]
        signed = "SS" if stored.dtype.kind == "i" else "US"
        table["LUTDescriptor"].VR = signed if voi.first < 0 else "US"
        table.add_new("LUTData", "OW", voi.values.astype("<u2").tobytes())
        data.VOILUTSequence = [table]
    else:
        data.WindowCenter, data.WindowWidth = f"{voi.centre:.10g}", f"{voi.width:.10g}"
        data.VOILUTFunction = voi.function
    if radiograph.padding and rescale == (1.0, 0.0):
        signed = "SS" if stored.dtype.kind == "i" else "US"
        for keyword, end in zip(
            ("PixelPaddingValue", "PixelPaddingRangeLimit"), radiograph.padding, strict=True
        ):
            data.add_new(keyword, signed, int(end))
    spacing = radiograph.spacing
    if spacing:
        keyword = "ImagerPixelSpacing" if spacing.at_detector else "PixelSpacing"
        setattr(data, keyword, [f"{spacing.row:.10g}", f"{spacing.column:.10g}"])
