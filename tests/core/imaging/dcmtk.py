"""Our rendering beside DCMTK's, the reference implementation: `python -m tests.core.imaging.dcmtk`.

DCMTK 3.6.7 has no JPEG 2000: such files are decoded for it by GDCM, which is not what we
decode them with.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import cv2
import gdcm
import numpy as np
import pydicom.data
from pydicom import dcmread

from core.errors import CoreError
from core.imaging import Radiograph, VoiTable, Window, read_radiograph

SHARED = Path(__file__).resolve().parents[4] / "shared" / "data" / "dicom"
BUNDLED = Path(pydicom.data.__file__).parent / "test_files"
PROGRAM = "dcmj2pnm"


def is_installed() -> bool:
    return shutil.which(PROGRAM) is not None


def readable_films() -> Iterator[Path]:
    """Every DICOM file at hand that we read and that is not all of one shade."""
    places = [path for path in sorted(BUNDLED.rglob("*")) if path.is_file()]
    if SHARED.is_dir():
        places += sorted(SHARED.iterdir())
    for path in places:
        try:
            radiograph = read_radiograph(path)
        except CoreError:
            continue
        if radiograph.format == "DICOM" and radiograph.grey.std() > 0:
            yield path


def their_rendering(path: Path, radiograph: Radiograph, folder: Path) -> np.ndarray:
    """Grey by DCMTK, through the file's own window or the one that we chose for want of it.

    Raises:
        OSError: DCMTK cannot read the file; its own words.
    """
    syntax = dcmread(path, force=True, stop_before_pixels=True).file_meta.get("TransferSyntaxUID")
    name = syntax.name if syntax else ""
    if "JPEG 2000" in name:
        path = _without_jpeg_2000(path, folder)
    program = "dcml2pnm" if "JPEG-LS" in name else PROGRAM
    picture = folder / "theirs.pgm"
    command = [program, "-O", "+G", "+F", str(radiograph.frame + 1), *_window(radiograph)]
    done = subprocess.run([*command, str(path), str(picture)], capture_output=True, text=True)
    grey = cv2.imread(str(picture), cv2.IMREAD_GRAYSCALE) if picture.exists() else None
    if grey is None:
        raise OSError(done.stderr.strip().splitlines()[-1] if done.stderr else "no picture")
    return np.asarray(grey)


def _window(radiograph: Radiograph) -> list[str]:
    if len(radiograph.windows) > 1:  # the last is ours
        kind = "+Wl" if isinstance(radiograph.voi, VoiTable) else "+Wi"
        return [kind, "1"]
    if not radiograph.windows or radiograph.windows[0][0] == "Full range":
        return ["-W"]
    assert isinstance(radiograph.voi, Window)
    return ["+Ww", str(radiograph.voi.centre), str(radiograph.voi.width)]


def _without_jpeg_2000(path: Path, folder: Path) -> Path:
    reader = gdcm.ImageReader()
    reader.SetFileName(str(path))
    if not reader.Read():
        raise OSError("GDCM cannot read it")
    coder = gdcm.ImageChangeTransferSyntax()
    coder.SetTransferSyntax(gdcm.TransferSyntax(gdcm.TransferSyntax.ExplicitVRLittleEndian))
    coder.SetInput(reader.GetImage())
    writer = gdcm.ImageWriter()
    writer.SetFile(reader.GetFile())
    if not coder.Change():
        raise OSError("GDCM cannot decode it")
    writer.SetImage(coder.GetOutput())
    writer.SetFileName(str(folder / "plain.dcm"))
    writer.Write()
    return folder / "plain.dcm"


def correlation(ours: np.ndarray, theirs: np.ndarray) -> float:
    """Pearson's, negative where the polarity differs."""
    return float(np.corrcoef(ours.ravel(), theirs.ravel())[0, 1])


def main() -> None:
    for path in readable_films():
        radiograph = read_radiograph(path)
        with tempfile.TemporaryDirectory() as folder:
            try:
                theirs = their_rendering(path, radiograph, Path(folder))
            except OSError as error:
                print(f"{path.name:44} not read by DCMTK: {error}")
                continue
        if theirs.shape != radiograph.grey.shape:
            print(f"{path.name:44} {theirs.shape} {radiograph.grey.shape}")
            continue
        same = correlation(radiograph.grey, theirs)
        off = np.abs(radiograph.grey.astype(int) - theirs).mean()
        print(f"{path.name:44} correlation {same:.5f}, mean difference {off:.2f} grey levels")


if __name__ == "__main__":
    sys.exit(main())
