"""One thing that a file says about itself, as words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tag:
    """One element; `level` is how many sequences it lies in. All words are fit to show.

    `number` is `(gggg,eeee)` for DICOM, `0x....` for EXIF and TIFF, and else empty. `kind` is
    the value representation, or where in a picture file it stands.
    """

    number: str
    name: str
    kind: str
    value: str
    level: int = 0
