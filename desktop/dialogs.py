"""The questions that the window asks: which files, and where to save."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox, QWidget

from core import __version__
from core.inference.card import ModelCard
from core.language import phrase, shown
from core.reporting.model_facts import performance
from core.reporting.report import DISCLAIMER, Paper, model_line
from desktop.about_model import AboutModel
from desktop.file_dialog import ask, ask_files, ask_folder
from desktop.films import PATTERNS
from desktop.printing import preview_and_print

Answer = QMessageBox.StandardButton


def film_filter() -> str:
    """The files that a dialog for films shows."""
    films, all_files = phrase("Chest radiographs"), phrase("All files")
    return f"{films} ({PATTERNS});;{all_files} (*)"


class Dialogs:
    """Asks the user through modal dialogs."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def films(self, folder: Path | None) -> list[Path]:
        """Files to open; none if the user thinks better of it."""
        return ask_files(self._parent, phrase("Open films"), film_filter(), folder)

    def folder(self, folder: Path | None) -> Path | None:
        """A folder to open."""
        return ask_folder(self._parent, phrase("Open a folder of films"), folder)

    def save_as(self, title: str, suggested: Path) -> Path | None:
        """Where to save; the dialog itself asks before an old file is replaced."""
        kind = f"{suggested.suffix[1:].upper()} (*{suggested.suffix})"
        dialog = QFileDialog(self._parent, title, str(suggested.parent), kind)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suggested.suffix[1:])
        dialog.selectFile(suggested.name)
        return next(iter(ask(dialog)), None)

    def known_length(self) -> float | None:
        """How many millimetres the line is long that was just drawn."""
        title, words = phrase("Calibrate"), phrase("The line is so long, in millimetres:")
        length, known = QInputDialog.getDouble(self._parent, title, words, 10.0, 0.1, 5000.0, 1)
        return length if known else None

    def reopen(self, films: int) -> bool:
        """Whether to open what was open when the program ended uncleanly."""
        words = phrase(
            "PneumoDetect did not close properly last time. Open the film that was open again?"
        )
        if films > 1:
            words = phrase(
                "PneumoDetect did not close properly last time. Open the {films} films that were "
                "open again?",
                films=films,
            )
        buttons = Answer.Yes | Answer.No
        title = phrase("Open again")
        answer = QMessageBox.question(self._parent, title, words, buttons, Answer.Yes)
        return answer == Answer.Yes

    def unsaved(self, parent: QWidget) -> Answer:
        """What to do with words that stand in no saved report."""
        buttons = Answer.Save | Answer.Discard | Answer.Cancel
        title, words = phrase("Report"), phrase("What you wrote is not saved yet. Save the report?")
        return QMessageBox.question(parent, title, words, buttons, Answer.Save)

    def print_pages(self, pages: Sequence[QImage], paper: Paper, parent: QWidget) -> None:
        """Show how the pages will lie on the paper, and print them."""
        preview_and_print(pages, paper, parent)

    def about_model(self, card: ModelCard) -> None:
        """What was measured of the model, and what it does not know."""
        dialog = AboutModel(card, self._parent)
        dialog.exec()
        dialog.deleteLater()

    def about(self, card: ModelCard | None) -> None:
        """What this program is, and is not."""
        model = phrase("No model is loaded.")
        if card:
            model = f"{model_line(card)}\n{performance(card)}"
        what = phrase(
            "Helps to find pneumonia on chest radiographs of children aged 1 to 5. Everything is "
            "computed on this computer; no film ever leaves it."
        )
        text = f"PneumoDetect {__version__}\n\n{what}\n\n{model}\n\n{shown(DISCLAIMER)}"
        QMessageBox.about(self._parent, phrase("About PneumoDetect"), text)
