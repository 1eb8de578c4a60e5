"""What `smoke.py` lets the bundle read, and what the source says of it."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

from contents import PROJECT

SAMPLES = PROJECT / "resources" / "samples"


def make_films(folder: Path) -> list[Path]:
    """The samples as JPEG, and one as DICOM in codings of all three decoders."""
    from pydicom import dcmread
    from pydicom.uid import JPEG2000Lossless, RLELossless

    folder.mkdir()
    films = [Path(shutil.copy(path, folder)) for path in sorted(SAMPLES.glob("*.jpg"))]
    sample = min(SAMPLES.glob("*.dcm"))
    for name, syntax in (("j2k", JPEG2000Lossless), ("rle", RLELossless)):
        dataset = dcmread(sample)
        dataset.compress(syntax, generate_instance_uid=False)
        films.append(folder / f"{name}.dcm")
        dataset.save_as(films[-1])
    films.append(folder / "jls.dcm")
    write_jpeg_ls(sample, films[-1])
    return films


def write_jpeg_ls(source: Path, target: Path) -> None:
    """The DICOM film `source` in JPEG-LS, which GDCM alone writes and reads."""
    import gdcm

    reader, change, writer = (
        gdcm.ImageReader(),
        gdcm.ImageChangeTransferSyntax(),
        gdcm.ImageWriter(),
    )
    reader.SetFileName(str(source))
    change.SetTransferSyntax(gdcm.TransferSyntax(gdcm.TransferSyntax.JPEGLSLossless))
    writer.SetFileName(str(target))
    assert reader.Read()
    change.SetInput(reader.GetImage())
    assert change.Change()
    writer.SetFile(reader.GetFile())
    writer.SetImage(change.GetOutput())
    assert writer.Write()


def source_probability(film: Path) -> float:
    """What the source says of a film."""
    command = [sys.executable, "-m", "core", "predict", str(film), "--json"]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True)
    return float(json.loads(done.stdout)["probability"])


def spoil(bundle: Path, folder: Path) -> None:
    """A copy of the bundle's model with one bit turned over."""
    shutil.copytree(bundle / "_internal/resources/models/pneumodetect", folder)
    path = folder / "model.tflite"
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
