"""The classroom's windows, under one roof: loaded together, and only when one is wanted."""

from desktop.teaching.editor import SetEditor
from desktop.teaching.projector import Projector
from desktop.teaching.reading_window import ReadingWindow
from desktop.teaching.results_window import ResultsWindow

__all__ = ["Projector", "ReadingWindow", "ResultsWindow", "SetEditor"]
