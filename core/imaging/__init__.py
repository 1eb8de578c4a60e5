"""Files to radiographs."""

from core.imaging.radiograph import Radiograph, Spacing, StudyFacts, VoiTable, Window
from core.imaging.read import decode_radiograph, read_radiograph

__all__ = [
    "Radiograph",
    "Spacing",
    "StudyFacts",
    "VoiTable",
    "Window",
    "decode_radiograph",
    "read_radiograph",
]
