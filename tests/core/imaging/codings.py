"""One film in every transfer syntax.

`python -m tests.core.imaging.codings` prints the table in core/imaging/README.md; with films
(`... codings FILM ...`) it prints by how much the model's answer differs. Each syntax is
tried on a file of it: coded by GDCM, OpenJPEG, pydicom or DCMTK, or where no encoder is at
hand on a file that claims the syntax, which is enough to see that it is turned away by name.
"""

import base64
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import gdcm
import numpy as np
from pydicom import dcmread, dcmwrite
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.uid import (
    HTJ2K,
    JPEG2000,
    UID,
    AllTransferSyntaxes,
    ComputedRadiographyImageStorage,
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    HTJ2KLossless,
    HTJ2KLosslessRPCL,
    ImplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    JPEGExtended12Bit,
    JPEGLossless,
    JPEGLosslessSV1,
    JPEGLSLossless,
    JPEGLSNearLossless,
    RLELossless,
)

from core.errors import UnsupportedEncoding
from core.imaging import read_radiograph
from core.inference.classifier import Prediction, classify
from core.inference.model import Model, load_model

# `ramp()` by OpenJPH 0.26, for want of an encoder in the lock file.
HIGH_THROUGHPUT = base64.b64decode("""
/0//UQApQAAAAABAAAAAMAAAAAAAAAAAAAAAQAAAADAAAAAAAAAAAAABDwEB/1AACAACAAAACv9SAAwAAgABAAUE
BEAB/1wAEyCIkJCQkJCQkJCQkJCQiIiI/2QAFwABT3BlbkpQSCBWZXIgMC4yNi4zLv+QAAoAAAAAAYYAAf+TwAAr
AGP9MgFe8t/3AWGUAMAAE8AAE8AAEoAWpPwCAnQAOR/+AGI0AID+MjMAwAAVkAAFdAABKAAYgIj8ABisGOYXAO4O
zg6wDIwMAAhA0LYAz6ARVADAABXwAAXQQAATgAAAQYBAIJB+npxDWYzoAH74gw72YP8dZJ/D7TdUXsPcMzAd4x4A
AGMDWhkA0LsABfzngAFVAMAAFqQAAXcQAATADE0YhmEYhmEY+f4FPT09PJwhWwD/ff8+99+9P3f+2/dr1589P3b8
1+9bt1+9PnX60+dLlx89NmT4B/8AAAQgDGEIAxhCAMYQgDGzAfj5/hFVAMAALdgABerQAAmA7mbu7u7u7u7u7u7u
/r/wp6enp6enp6enp6fCcQH8n/fzfZ7P73k9n+fx/J2383Wezs95OR/n4fybd/Ntns2veTWf5tH8mTfzZZ7Mj3kx
H6bB/v95zgb95zgb95zgb95zgb95zgb95zgb95zgb95zgb6yAv9l/GB2AP/Z
""")
LOSSY = {JPEGBaseline8Bit, JPEGExtended12Bit, JPEGLSNearLossless, JPEG2000}


def ramp() -> np.ndarray:
    """12 bits, (48, 64): 0, 16, 32 .. 1008 along each row, row 5 is 4095 throughout."""
    pixels = np.tile(np.arange(64, dtype=np.uint16) * 16, (48, 1))
    pixels[5] = 4095
    return pixels


def plain(pixels: np.ndarray, bits: int, path: Path) -> Path:
    """The film without compression, with a window over its whole depth."""
    dataset = Dataset()
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dataset.SOPClassUID = ComputedRadiographyImageStorage
    dataset.SOPInstanceUID = "1.2.3"
    dataset.Modality, dataset.BodyPartExamined, dataset.PatientAge = "CR", "CHEST", "003Y"
    dataset.Rows, dataset.Columns = pixels.shape
    dataset.SamplesPerPixel, dataset.PhotometricInterpretation = 1, "MONOCHROME2"
    dataset.BitsAllocated, dataset.BitsStored = 8 * pixels.dtype.itemsize, bits
    dataset.HighBit, dataset.PixelRepresentation = bits - 1, 0
    dataset.WindowCenter, dataset.WindowWidth = 1 << (bits - 1), 1 << bits
    dataset.PixelData = pixels.tobytes()
    dataset["PixelData"].VR = "OB" if pixels.dtype.itemsize == 1 else "OW"
    dcmwrite(path, dataset, enforce_file_format=True)
    return path


def uncompressed(film: Path, syntax: UID) -> Path:
    dataset = dcmread(film)
    if syntax == ExplicitVRBigEndian:
        dataset.PixelData = dataset.pixel_array.astype(">u2").tobytes()
    dataset.file_meta.TransferSyntaxUID = syntax
    shape = {"implicit_vr": syntax.is_implicit_VR, "little_endian": syntax.is_little_endian}
    whole = Dataset(dataset)
    whole.file_meta = dataset.file_meta
    dcmwrite(coded_path(film, syntax), whole, enforce_file_format=True, **shape)
    return coded_path(film, syntax)


def by_pydicom(film: Path, syntax: UID) -> Path:
    dataset = dcmread(film)
    options = {"j2k_psnr": [70]} if syntax == JPEG2000 else {}
    dataset.compress(syntax, generate_instance_uid=False, **options)
    dataset.save_as(coded_path(film, syntax))
    return coded_path(film, syntax)


def by_gdcm(film: Path, syntax: UID) -> Path:
    reader = gdcm.ImageReader()
    reader.SetFileName(str(film))
    assert reader.Read()
    coder = gdcm.ImageChangeTransferSyntax()
    kind = gdcm.TransferSyntax.GetTSType(str.__str__(syntax))
    coder.SetTransferSyntax(gdcm.TransferSyntax(kind))
    coder.SetInput(reader.GetImage())
    assert coder.Change()
    writer = gdcm.ImageWriter()
    writer.SetFile(reader.GetFile())
    writer.SetImage(coder.GetOutput())
    writer.SetFileName(str(coded_path(film, syntax)))
    assert writer.Write()
    return coded_path(film, syntax)


def by_dcmtk(film: Path, syntax: UID) -> Path:
    quality = ["+ee", "+q", "95"]
    subprocess.run(["dcmcjpeg", *quality, film, coded_path(film, syntax)], check=True)
    return coded_path(film, syntax)


def as_claimed(film: Path, syntax: UID, coded: bytes = bytes(64)) -> Path:
    dataset = dcmread(film)
    dataset.PixelData = encapsulate([coded])
    dataset["PixelData"].VR = "OB"
    dataset.file_meta.TransferSyntaxUID = syntax
    dataset.save_as(coded_path(film, syntax), implicit_vr=False, little_endian=True)
    return coded_path(film, syntax)


def coded_path(film: Path, syntax: UID) -> Path:
    return film.with_name(f"{film.stem}-{syntax}.dcm")


ENCODERS: dict[UID, Callable[[Path, UID], Path]] = {
    ImplicitVRLittleEndian: uncompressed,
    ExplicitVRLittleEndian: uncompressed,
    ExplicitVRBigEndian: uncompressed,
    DeflatedExplicitVRLittleEndian: uncompressed,
    JPEGBaseline8Bit: by_gdcm,
    JPEGLossless: by_gdcm,
    JPEGLosslessSV1: by_gdcm,
    JPEGLSLossless: by_gdcm,
    JPEGLSNearLossless: by_gdcm,
    JPEG2000Lossless: by_pydicom,
    JPEG2000: by_pydicom,
    RLELossless: by_pydicom,
}
if shutil.which("dcmcjpeg"):
    ENCODERS[JPEGExtended12Bit] = by_dcmtk
SHALLOW = {JPEGBaseline8Bit}
OF_THE_RAMP = {HTJ2KLossless, HTJ2KLosslessRPCL, HTJ2K}


def finding(syntax: UID, folder: Path) -> str:
    """What comes of the ramp in this syntax, as a cell of the table."""
    deep = syntax not in SHALLOW
    pixels = ramp() if deep else (ramp() >> 4).astype(np.uint8)
    film = plain(pixels, 12 if deep else 8, folder / "film.dcm")
    if syntax in OF_THE_RAMP:
        path = as_claimed(film, syntax, HIGH_THROUGHPUT)
    else:
        path = ENCODERS.get(syntax, as_claimed)(film, syntax)
    try:
        read = read_radiograph(path).pixels
    except UnsupportedEncoding as error:
        return "no" if syntax.name in error.reason else str(error)
    if np.array_equal(read, pixels):
        return "yes, every pixel"
    off = np.abs(read.astype(int) - pixels).mean() / pixels.max()
    return "yes, as far as it was kept" if off < 0.01 else f"wrong by {off:.1%}"


def differences(model: Model, grey: np.ndarray, folder: Path) -> dict[UID, float]:
    """By how much the probability of a film differs from that of the uncompressed one.

    The film has 12 bits; JPEG Baseline, which keeps 8, gets it as it is shown.
    """
    deep = plain(grey.astype(np.uint16) * 16 + 7, 12, folder / "deep.dcm")
    shallow = plain(read_radiograph(deep).grey, 8, folder / "shallow.dcm")
    expected = _probability(model, deep)
    return {
        syntax: abs(
            _probability(model, encode(shallow if syntax in SHALLOW else deep, syntax)) - expected
        )
        for syntax, encode in ENCODERS.items()
    }


def _probability(model: Model, path: Path) -> float:
    prediction = classify(model, read_radiograph(path), force=True)
    assert isinstance(prediction, Prediction)
    return prediction.probability


def table() -> Iterator[str]:
    yield "| transfer syntax | UID | read |"
    yield "|---|---|---|"
    for syntax in sorted(AllTransferSyntaxes, key=lambda uid: [int(n) for n in uid.split(".")]):
        with tempfile.TemporaryDirectory() as folder:
            yield f"| {syntax.name} | {syntax} | {finding(syntax, Path(folder))} |"


def main(films: Sequence[str]) -> None:
    for film in films:
        with tempfile.TemporaryDirectory() as folder:
            found = differences(load_model(), read_radiograph(Path(film)).grey, Path(folder))
        for syntax, difference in found.items():
            print(f"{Path(film).name:32} {syntax.name:60.60} {difference:.2e}")
    if not films:
        print(*table(), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
