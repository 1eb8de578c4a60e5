"""The pane of the second film: the same mouse as the first, words about whose film it is."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.imaging.radiograph import StudyFacts
from core.language import marked, shown
from desktop.showing import corner_lines
from desktop.verdict import wrapped_label
from desktop.viewer.annotations import Annotations
from desktop.viewer.film import Film
from desktop.viewer.film_view import FilmView
from desktop.viewer.mouse import Mouse
from desktop.viewer.pencil import Pencil
from desktop.viewer.tools import Tool
from desktop.viewer.viewing import Viewing
from desktop.viewer.words import view_notes

SAME = marked("The same patient ID")
OTHER = marked("Another patient ID: not the same patient")
RENAMED = marked("The same patient ID, but another name")
UNKNOWN = marked("Whether it is the same patient is not known: a patient ID is missing")


class ComparePane(QWidget):
    """Shows one film; it is only looked at, neither measured nor analysed."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.viewing, annotations = Viewing(self), Annotations(self)
        pencil = Pencil(annotations, self)
        self.view = FilmView(
            self.tr("Compared with"), self.viewing, pencil, Mouse(self.viewing, pencil, self)
        )
        self.view.resized.connect(self._resize)
        self.viewing.changed.connect(self._note)
        self.whose = wrapped_label()
        self.whose.setAccessibleDescription(self.tr("Whose film it is"))  # its name is its text
        self.end = QPushButton(self.tr("End"))
        self.end.setToolTip(self.tr("End the comparison"))
        self.end.clicked.connect(self.closed)
        self._lines: tuple[str, ...] = ()
        head = QHBoxLayout()
        head.setContentsMargins(10, 4, 6, 4)
        head.addWidget(self.whose, 1)
        head.addWidget(self.end)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.view, 1)

    def say(self, hint: str) -> None:
        """No film, and why."""
        self._lines = ()
        self.viewing.set_film(None)
        self.view.set_hint(hint)

    def set_film(self, film: Film) -> None:
        """Another film."""
        self._lines = corner_lines(film)
        self.view.set_hint("")
        self.viewing.set_film(film)

    def take_up(self, tool: Tool) -> None:
        """The tool of the first film, as far as it draws nothing."""
        self.viewing.pick(Tool.PAN if tool.kind else tool)

    def say_whose(self, first: StudyFacts | None) -> None:
        """Whether both films are of one patient, by what the files say."""
        film = self.viewing.film
        text = whose(first, film.radiograph.facts) if film and first else ""
        self.whose.setText(shown(text))
        self.whose.setProperty("role", "muted" if text == SAME else "caution")
        self.whose.style().unpolish(self.whose)  # the sheet goes by the property
        self.whose.style().polish(self.whose)

    @Slot()
    def _resize(self) -> None:
        self.viewing.set_size((self.view.width(), self.view.height()))

    @Slot()
    def _note(self) -> None:
        film, look = self.viewing.film, self.viewing.look
        notes: tuple[str, ...] = ()
        if film and look:
            camera = self.viewing.camera.sharper(self.devicePixelRatioF())
            notes = view_notes(film, look, camera, ())
        self.view.set_words(self._lines, notes)


def whose(first: StudyFacts, second: StudyFacts) -> str:
    """Whether two films are of one patient."""
    if not (first.patient_id and second.patient_id):
        return UNKNOWN
    if first.patient_id != second.patient_id:
        return OTHER
    return SAME if first.patient_name == second.patient_name else RENAMED
