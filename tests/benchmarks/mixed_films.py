"""Twenty films as a day brings them: of every kind of file, unsuitable ones, and broken ones."""

from itertools import cycle, islice
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from pydicom import dcmread
from pydicom.uid import JPEG2000Lossless, RLELossless

from core.paths import ROOT, SAMPLES

SHARED = ROOT.parent / "shared" / "data"
COUNT, SIDE = 20, 3000  # films; pixels of the largest


def mixed_films(folder: Path, side: int = SIDE, shared: Path = SHARED) -> list[Path]:
    """Written into `folder`, or from `shared` where it is there; always in the same order."""
    folder.mkdir(exist_ok=True)
    ill = cv2.imread(str(SAMPLES / "synthetic-pneumonia-1.jpg"), cv2.IMREAD_GRAYSCALE)
    well = cv2.imread(str(SAMPLES / "synthetic-normal-1.jpg"), cv2.IMREAD_GRAYSCALE)
    large = np.asarray(cv2.resize(ill, (side, side), interpolation=cv2.INTER_CUBIC))
    pictures: dict[str, NDArray[np.uint8] | NDArray[np.uint16]] = {
        "large, 16 bits.png": large.astype(np.uint16) * 257,
        "bitmap.bmp": well,
        "sixteen bits.tif": ill.astype(np.uint16) * 257,
        "negative.png": np.asarray(255 - well),
        "lying.jpg": np.ascontiguousarray(np.rot90(ill)),
        "no film.png": np.random.default_rng(0).integers(0, 255, (400, 400, 3), dtype=np.uint8),
    }
    for name, pixels in pictures.items():
        (folder / name).write_bytes(cv2.imencode(Path(name).suffix, pixels)[1].tobytes())
    for name, syntax in (("run lengths.dcm", RLELossless), ("wavelets.dcm", JPEG2000Lossless)):
        dataset = dcmread(SAMPLES / "synthetic-normal-2.dcm")
        dataset.compress(syntax, generate_instance_uid=False)
        dataset.save_as(folder / name)
    whole = (SAMPLES / "synthetic-normal-1.jpg").read_bytes()
    (folder / "cut off.jpg").write_bytes(whole[: len(whole) // 3])
    (folder / "a letter.dcm").write_bytes(b"%PDF-1.7\n%%EOF\n" * 100)
    made = [*sorted(SAMPLES.glob("synthetic-*")), *sorted(folder.iterdir())]
    given = [*islice(sorted(shared.glob("dicom/*.dcm")), 3)]
    given += islice(sorted(shared.glob("pediatric/**/*.jpeg")), 3)
    found = [*made, *given]
    copies = [folder / f"again {number:02}.jpg" for number in range(COUNT - len(found))]
    for path, sample in zip(copies, cycle(sorted(SAMPLES.glob("*.jpg"))), strict=False):
        path.write_bytes(sample.read_bytes())
    return [*found, *copies][:COUNT]
