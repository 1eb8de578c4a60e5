"""Sample films that show nobody: drawn from a model of how films of each class look.

`python -m core.training.samples ../shared/data/pediatric --manifest runs/manifest.csv` writes
`resources/samples` anew, with the model that is installed as the judge: kept are films that
pass the guard and lie clearly on their class's side of the operating point.

The model is a statistical one of appearance (Cootes 2001, doi 10.1109/34.927467; without its
mesh, for all films have been scaled to one frame): mean and principal components of the
training films, drawn from a normal distribution. Each component mixes hundreds of films.
"""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import DigitalXRayImageStorageForPresentation, ExplicitVRLittleEndian

from core.errors import DataError
from core.files import write_bytes
from core.imaging import read_radiograph
from core.inference.classifier import PNEUMONIA, Prediction, Refusal, classify
from core.inference.model import Model, load_model
from core.paths import FONTS, SAMPLES
from core.training.dataset import Film, one_copy_each, read_manifest

ROWS, COLUMNS = 480, 560
FILMS, COMPONENTS = 300, 60  # of each class
SPREAD = 0.8  # of the coefficients, in standard deviations
SHARPENED, BLUR = 3.0, 8.0  # an unsharp mask: its strength, and its width in pixels
EACH = 2  # films kept of each class; every second one as DICOM
MOST = 200  # films drawn before giving up
MARK = "SYNTHETIC"
ROOT_UID = "1.2.826.0.1.3680043.8.498.4242"  # pydicom's root, a branch of its own


@dataclass(frozen=True, slots=True, eq=False)
class Looks:
    """Mean and scaled principal components of films, float32, (pixels,) and (k, pixels)."""

    mean: NDArray[np.float32]
    components: NDArray[np.float32]

    def draw(self, random: np.random.Generator) -> NDArray[np.uint8]:
        """One film of nobody, (ROWS, COLUMNS), with its mark."""
        weights = SPREAD * random.standard_normal(len(self.components)).astype(np.float32)
        grey = (self.mean + weights @ self.components).reshape(ROWS, COLUMNS)
        grey += SHARPENED * (grey - cv2.GaussianBlur(grey, (0, 0), BLUR))  # the mean is soft
        return marked(np.clip(np.rint(grey), 0, 255).astype(np.uint8))


def fit(films: NDArray[np.float32]) -> Looks:
    """Principal components of films (n, pixels), each scaled to its standard deviation."""
    mean = films.mean(axis=0)
    centred = films - mean
    _, vectors = np.linalg.eigh(centred @ centred.T)  # n x n: far fewer films than pixels
    components = vectors[:, ::-1][:, :COMPONENTS].T @ centred / np.sqrt(len(films) - 1)
    return Looks(mean, components.astype(np.float32))


def marked(grey: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The film with SYNTHETIC written along its upper edge."""
    picture = Image.fromarray(grey)
    font = ImageFont.truetype(FONTS / "NotoSans-Bold.ttf", ROWS // 20)
    draw = ImageDraw.Draw(picture)
    draw.text((COLUMNS // 2, 6), MARK, 255, font, "ma", stroke_width=2, stroke_fill=0)
    return np.asarray(picture)


def dicom(grey: NDArray[np.uint8], number: int) -> Dataset:
    """The film as a Digital X-Ray Image (DICOM PS3.3, A.26) of nobody."""
    data = Dataset()
    data.file_meta = FileMetaDataset()
    data.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    data.SOPClassUID = DigitalXRayImageStorageForPresentation
    data.SOPInstanceUID = f"{ROOT_UID}.{number}"
    data.StudyInstanceUID, data.SeriesInstanceUID = (
        f"{ROOT_UID}.{number}.1",
        f"{ROOT_UID}.{number}.2",
    )
    data.Modality, data.BodyPartExamined, data.ViewPosition = "DX", "CHEST", "AP"
    data.PatientName, data.PatientID, data.PatientAge = MARK, f"{MARK}-{number}", "003Y"
    data.PatientSex, data.PatientIdentityRemoved = "O", "YES"
    data.ImageType = ["DERIVED", "PRIMARY"]
    data.PresentationIntentType, data.PresentationLUTShape = "FOR PRESENTATION", "IDENTITY"
    data.SamplesPerPixel, data.PhotometricInterpretation = 1, "MONOCHROME2"
    data.Rows, data.Columns = grey.shape
    data.BitsAllocated, data.BitsStored, data.HighBit, data.PixelRepresentation = 8, 8, 7, 0
    data.WindowCenter, data.WindowWidth, data.VOILUTFunction = "127.5", "255", "LINEAR_EXACT"
    data.PixelData = grey.tobytes()
    return data


def write(grey: NDArray[np.uint8], path: Path, number: int) -> None:
    """Write a film in the format that the path's suffix says."""
    if path.suffix == ".dcm":
        dicom(grey, number).save_as(path, enforce_file_format=True)
    else:
        write_bytes(path, cv2.imencode(".jpg", grey, [cv2.IMWRITE_JPEG_QUALITY, 92])[1].tobytes())


def samples(looks: Looks, label: str, model: Model, out: Path) -> Iterator[Path]:
    """Write films until enough of them are judged as their class; yields their paths.

    Raises:
        DataError: too few are.
    """
    random = np.random.default_rng(len(label))
    kept = 0
    for number in range(MOST):
        suffix = ".dcm" if kept % 2 else ".jpg"
        path = out / f"synthetic-{label.lower()}-{kept + 1}{suffix}"
        write(looks.draw(random), path, 1000 * len(label) + number)
        if _is_judged(label, classify(model, read_radiograph(path))):
            kept += 1
            yield path
        else:
            path.unlink()
        if kept == EACH:
            return
    raise DataError(str(out), f"only {kept} of {MOST} drawn films of {label} are judged as such")


def _is_judged(label: str, found: Prediction | Refusal) -> bool:
    if isinstance(found, Refusal) or found.indeterminate:
        return False
    return (found.diagnosis == PNEUMONIA) == (label == PNEUMONIA)


def main() -> int:
    """Write the samples; returns the exit code."""
    parser = argparse.ArgumentParser(description="Draw synthetic sample films.")
    parser.add_argument("data", type=Path)
    parser.add_argument("--manifest", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=SAMPLES)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    model = load_model()
    for label, chosen in training_films(options.manifest).items():
        looks = fit(read_films(options.data, chosen[:: max(1, len(chosen) // FILMS)][:FILMS]))
        for path in samples(looks, label, model, options.out):
            sys.stdout.write(f"{path}\n")
    return 0


def training_films(manifest: Path) -> dict[str, list[Film]]:
    """The films that a model was trained on, one copy each, by label."""
    films = [film for film in one_copy_each(read_manifest(manifest)) if film.split == "train"]
    labels = sorted({film.label for film in films})
    return {label: [film for film in films if film.label == label] for label in labels}


def read_films(data: Path, films: list[Film]) -> NDArray[np.float32]:
    """The films at one size, (n, ROWS * COLUMNS)."""
    pictures = (read_radiograph(data / film.file).grey for film in films)
    small = (cv2.resize(grey, (COLUMNS, ROWS), interpolation=cv2.INTER_AREA) for grey in pictures)
    return np.array([grey.ravel() for grey in small], np.float32)


if __name__ == "__main__":
    sys.exit(main())
