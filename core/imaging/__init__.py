"""Files to radiographs."""

from core.imaging.radiograph import Radiograph, Spacing, StudyFacts, VoiTable, Window
from core.imaging.read import read_radiograph

__all__ = ["Radiograph", "Spacing", "StudyFacts", "VoiTable", "Window", "read_radiograph"]
