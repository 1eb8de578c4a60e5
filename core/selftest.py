"""Does this installation work on this machine? One check after the other, on made-up films."""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import cv2
import numpy as np

from core.errors import CoreError
from core.imaging import Radiograph, read_radiograph
from core.inference.attention import Attention, attend
from core.inference.check import check_films, drift
from core.inference.classifier import Prediction, classify
from core.inference.model import Model, load_model
from core.reporting.pdf import write_pdf
from core.reporting.report import Report

CLOSE = 1e-4  # of the makers' answers, on the sigmoid
EXACT = 1e-3  # cells + constant = logit


class CheckFailed(CoreError):
    """A check of the self-test did not come out as it must."""

    hint = "Install the program again; if that does not help, report this table."


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the table."""

    name: str
    passed: bool
    finding: str
    seconds: float

    @property
    def line(self) -> str:
        """As it is read to support on the phone."""
        verdict = "ok    " if self.passed else "FAILED"
        return f"{verdict}  {self.name:34}{self.finding}  ({self.seconds:.2f} s)"


def checked(name: str, step: Callable[[], str]) -> Check:
    """Run one step, which says what it found or raises; a failure is a line, not an end."""
    started = perf_counter()
    try:
        finding, passed = step(), True
    except CoreError as error:
        finding, passed = str(error), False
    return Check(name, passed, finding, perf_counter() - started)


def must(holds: bool, otherwise: str) -> None:
    """The check fails where something does not hold.

    Raises:
        CheckFailed: it does not.
    """
    if not holds:
        raise CheckFailed(otherwise)


def selftest(model_folder: Path) -> Iterator[Check]:
    """Run every check; one that fails is a line, not an end."""
    with tempfile.TemporaryDirectory(prefix="pneumodetect-selftest-") as folder:
        bench = _Bench(Path(folder), model_folder)
        for name, step in bench.steps():
            check = checked(name, step)
            yield check
            if not check.passed and name == FIRST:
                return


FIRST = "model folder"


class _Bench:
    """The steps, each building on what those before it made."""

    def __init__(self, folder: Path, model_folder: Path) -> None:
        self._folder, self._model_folder = folder, model_folder
        self._model: Model
        self._film = cv2.resize(check_films(224)[3], (600, 500))

    def steps(self) -> Iterator[tuple[str, Callable[[], str]]]:
        yield FIRST, self._load
        yield "same answers as the makers'", self._answers
        yield "read JPEG", self._jpeg
        yield "read 16-bit PNG", self._png
        yield "read DICOM", self._dicom
        yield "attention adds up", self._attention
        yield "PDF report", self._report

    def _load(self) -> str:
        self._model = load_model(self._model_folder)
        card = self._model.card
        return f"{card.name} {card.version}, SHA-256 {card.sha256[:16]}… verified"

    def _answers(self) -> str:
        worst = drift(self._model)
        must(worst <= CLOSE, f"they differ by {worst:.2g}")
        return f"they differ by at most {worst:.1g}"

    def _jpeg(self) -> str:
        return self._written("film.jpg", self._film)

    def _png(self) -> str:
        return self._written("film.png", self._film.astype(np.uint16) * 257)

    def _written(self, name: str, pixels: object) -> str:
        path = self._folder / name
        cv2.imwrite(str(path), pixels)
        return self._compared(read_radiograph(path), 6.0)

    def _dicom(self) -> str:
        path = self._folder / "film"
        write_dicom(path, self._film)
        return self._compared(read_radiograph(path), 1.0)

    def _compared(self, radiograph: Radiograph, most: float) -> str:
        worst = float(np.abs(radiograph.grey.astype(float) - self._film).mean())
        must(worst <= most, f"the pixels differ by {worst:.1f} grey levels")
        return f"{radiograph.format}, {radiograph.size}"

    def _attend(self) -> Attention:
        finding = classify(self._model, read_radiograph(self._folder / "film.jpg"), force=True)
        assert isinstance(finding, Prediction)  # forced
        return attend(self._model, finding)

    def _attention(self) -> str:
        attention = self._attend()
        total = float(attention.cells.sum()) + attention.constant
        off = abs(total - attention.prediction.logit)
        must(off <= EXACT, f"cells and constant miss the logit by {off:.2g}")
        return f"cells and constant give the logit within {off:.1g}"

    def _report(self) -> str:
        path = self._folder / "report.pdf"
        write_pdf(Report(self._attend()), path)
        must(path.read_bytes()[:5] == b"%PDF-", "the file is no PDF")
        return f"{path.stat().st_size // 1024} KB"


def write_dicom(path: Path, film: object) -> None:
    """A JPEG 2000 computed radiograph, as a hospital might send it."""
    from pydicom.dataset import Dataset, FileMetaDataset
    from pydicom.uid import (
        ComputedRadiographyImageStorage,
        ExplicitVRLittleEndian,
        JPEG2000Lossless,
        generate_uid,
    )

    pixels = np.asarray(film, np.uint8)
    dataset = Dataset()
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dataset.file_meta.MediaStorageSOPClassUID = ComputedRadiographyImageStorage
    dataset.SOPClassUID = ComputedRadiographyImageStorage
    dataset.SOPInstanceUID = generate_uid()
    dataset.Modality, dataset.BodyPartExamined, dataset.PatientAge = "CR", "CHEST", "003Y"
    dataset.Rows, dataset.Columns = pixels.shape
    dataset.SamplesPerPixel, dataset.PhotometricInterpretation = 1, "MONOCHROME2"
    dataset.BitsAllocated, dataset.BitsStored, dataset.HighBit = 8, 8, 7
    dataset.PixelRepresentation = 0
    dataset.WindowCenter, dataset.WindowWidth = 128, 256
    dataset.PixelData = pixels.tobytes()
    dataset.compress(JPEG2000Lossless, generate_instance_uid=False)
    dataset.save_as(path, enforce_file_format=True)
