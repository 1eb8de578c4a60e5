"""What each picture shows: its window, films and theme, and what was done before."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from core.measuring.marks import Kind, Mark
from desktop.main_window import MainWindow
from tests.screenshots import films

HD, UHD = QSize(1280, 720), QSize(1920, 1080)  # the second at two pixels for one
MARKS = (
    Mark(Kind.RATIO, ((185, 330), (330, 330), (75, 400), (480, 400))),
    Mark(Kind.LENGTH, ((140, 110), (230, 180))),
    Mark(Kind.ELLIPSE, ((330, 140), (430, 250))),
)
Act = Callable[[QWidget], None]


@dataclass(frozen=True, slots=True)
class Scene:
    """`window` as in `EveryWindow`; `act` gets it, and changes what is seen."""

    window: str = "film"
    films: Callable[[Path], list[Path]] = films.samples
    theme: str = "dark"
    size: QSize = HD
    act: Act | None = None


def _overlay(window: QWidget) -> None:
    assert isinstance(window, MainWindow)
    window.menus.viewer.one_pane.setChecked(True)


def _measure(window: QWidget) -> None:
    assert isinstance(window, MainWindow)
    window.menus.viewer.show_evidence.setChecked(False)
    for mark in MARKS:
        window.panes.annotations.add(mark)


def _write(dialog: QWidget) -> None:
    dialog.form.indication.setText("Cough and fever for three days")
    dialog.form.findings.setPlainText("Hazy opacity in the right lower zone.")
    dialog.form.impression.setPlainText("A synthetic film: nothing to conclude.")
    dialog.form.reader.setText("A. Reader")
    before = dialog.preview.pages
    dialog.draw()
    while dialog.preview.pages is before:
        QApplication.processEvents()


def _hide_place(dialog: QWidget) -> None:
    """The settings of a picture lie in another folder each time."""
    for label in dialog.findChildren(QLabel):
        before, found, _ = label.text().partition("Stored beside ")
        if found:
            label.setText(f"{before}{found}~/.config/PneumoDetect/PneumoDetect.ini")


def _read(results: QWidget) -> None:
    with TemporaryDirectory() as folder:
        results.add_places(films.readings(Path(folder)))
        while results.results is None:
            QApplication.processEvents()


def _search(dialog: QWidget) -> None:
    dialog.words.setText("0028")
    dialog.table.selectRow(2)


SCENES = {
    "welcome": Scene("welcome", theme="light"),
    "start": Scene("empty"),
    "light": Scene(theme="light"),
    "dark": Scene(),
    "reading-room": Scene(theme="dim"),
    "normal": Scene(films=lambda folder: [films.NORMAL]),
    "overlay": Scene(act=_overlay),
    "measuring": Scene(act=_measure),
    "refused": Scene(films=films.negative),
    "in-doubt": Scene(films=films.in_doubt, theme="light"),
    "report": Scene("report", theme="light", act=_write),
    "worklist": Scene("worklist"),
    "compare": Scene("comparison"),
    "tags": Scene("tags", films=films.chinese, act=_search),
    "settings": Scene("settings", theme="light", act=_hide_place),
    "reading": Scene("reading", theme="light"),
    "results": Scene("results", theme="light", act=_read),
    "long-name": Scene(films=films.long_name),
    "chinese": Scene(films=films.chinese),
    "arabic": Scene(films=films.arabic, theme="light"),
    "scale-1.5": Scene("worklist", size=QSize(1280, 720)),
    "4k": Scene("worklist", size=UHD),
}
