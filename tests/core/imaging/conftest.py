"""Films made on the spot, with known pixels at known places."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
from pydicom.uid import ComputedRadiographyImageStorage, ExplicitVRLittleEndian, generate_uid

SHARED = Path(__file__).resolve().parents[4] / "shared" / "data"


@pytest.fixture
def ramp() -> NDArray[np.uint16]:
    """12 bits: 48 rows of 0, 16, 32 .. 1008 in 64 columns, row 5 is 4095 throughout."""
    pixels = np.tile(np.arange(64, dtype=np.uint16) * 16, (48, 1))
    pixels[5] = 4095
    return pixels


@pytest.fixture
def film() -> Callable[..., Dataset]:
    """Builds a radiograph's dataset around (rows, columns[, 3]) pixels."""

    def build(pixels: NDArray[Any], bits: int | None = None, **elements: Any) -> Dataset:
        allocated = 8 * pixels.dtype.itemsize
        dataset = Dataset()
        dataset.SOPClassUID = ComputedRadiographyImageStorage
        dataset.SOPInstanceUID = generate_uid(entropy_srcs=["film"])
        dataset.Modality = "CR"
        dataset.Rows, dataset.Columns = pixels.shape[:2]
        dataset.SamplesPerPixel = 3 if pixels.ndim == 3 else 1
        if pixels.ndim == 3:
            dataset.PlanarConfiguration = 0
        dataset.PhotometricInterpretation = "RGB" if pixels.ndim == 3 else "MONOCHROME2"
        dataset.BitsAllocated = allocated
        dataset.BitsStored = bits or allocated
        dataset.HighBit = (bits or allocated) - 1
        dataset.PixelRepresentation = int(pixels.dtype.kind == "i")
        dataset.PixelData = pixels.tobytes()
        dataset["PixelData"].VR = "OB" if allocated == 8 else "OW"
        for keyword, value in elements.items():
            setattr(dataset, keyword, value)
        return dataset

    return build


@pytest.fixture
def save(tmp_path: Path) -> Callable[..., Path]:
    """Writes a dataset as a DICOM file, in the syntax of its meta header or as given."""

    def write(dataset: Dataset, syntax: str = "", name: str = "film.dcm") -> Path:
        meta = getattr(dataset, "file_meta", None) or FileMetaDataset()
        meta.TransferSyntaxUID = syntax or meta.get("TransferSyntaxUID") or ExplicitVRLittleEndian
        meta.MediaStorageSOPClassUID = dataset.get("SOPClassUID", "1.2.3")
        meta.MediaStorageSOPInstanceUID = dataset.get("SOPInstanceUID", "1.2.3.4")
        path = tmp_path / name
        whole = FileDataset(
            path,
            dataset,
            preamble=bytes(128),
            file_meta=meta,
            is_implicit_VR=meta.TransferSyntaxUID.is_implicit_VR,
            is_little_endian=meta.TransferSyntaxUID.is_little_endian,
        )
        whole.save_as(path, enforce_file_format=True)
        return path

    return write


@pytest.fixture
def real_films() -> Path:
    """The folder of real DICOM films."""
    folder = SHARED / "dicom"
    if not folder.is_dir():
        pytest.skip("real films are not at hand (../shared/data/dicom)")
    return folder
