"""The settings: looks, what reports begin with, what computes, and what is remembered."""

from dataclasses import replace
from pathlib import Path
from typing import get_args

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QSpinBox,
    QWidget,
)

from core.language import marked, shown
from core.paths import MODELS
from core.reporting.report import Paper
from desktop.settings import MOST_THREADS, Settings
from desktop.theme import Theme
from desktop.translation import NAMES, Tongue

WIDTH = 480  # pixels
THEMES = {
    "system": marked("As the system"),
    "light": marked("Light"),
    "dark": marked("Dark"),
    "dim": marked("Reading room (dim)"),
}


class SettingsDialog(QDialog):
    """`settings` are the old ones with what is chosen now."""

    def __init__(self, settings: Settings, store: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self._settings = settings
        self.theme, self.paper, self.model = QComboBox(), QComboBox(), QComboBox()
        self.language, self.threads = QComboBox(), QSpinBox()
        self.de_identify = QCheckBox(self.tr("&De-identify reports"))
        self.with_annotations = QCheckBox(self.tr("Include a&nnotations in reports"))
        self.remember_folder = QCheckBox(self.tr("Remember the &folder of the films opened last"))
        self.remember_films = QCheckBox(
            self.tr("Remember &recent films, and those open if it crashes")
        )
        self._fill(settings)
        self._compose(store.fileName())

    @property
    def settings(self) -> Settings:
        """What was chosen."""
        return replace(
            self._settings,
            theme=self.theme.currentData(),
            language=self.language.currentData(),
            paper=self.paper.currentData(),
            model=self.model.currentData(),
            threads=self.threads.value(),
            de_identify=self.de_identify.isChecked(),
            with_annotations=self.with_annotations.isChecked(),
            remember_folder=self.remember_folder.isChecked(),
            remember_films=self.remember_films.isChecked(),
        )

    def _fill(self, settings: Settings) -> None:
        for theme in get_args(Theme):
            self.theme.addItem(shown(THEMES[theme]), theme)
        for tongue in get_args(Tongue):
            self.language.addItem(NAMES.get(tongue) or shown(THEMES["system"]), tongue)
        for paper in get_args(Paper):
            self.paper.addItem(paper, paper)
        names = [folder.name for folder in installed_models()]
        elsewhere = () if settings.model in names else (settings.model,)  # by its whole path
        for name in (*names, *elsewhere):
            self.model.addItem(name, name)
        for choice, chosen in (
            (self.theme, settings.theme),
            (self.language, settings.language),
            (self.paper, settings.paper),
            (self.model, settings.model),
        ):
            choice.setCurrentIndex(max(choice.findData(chosen), 0))
        self.threads.setRange(0, MOST_THREADS)
        self.threads.setSpecialValueText(self.tr("All"))
        self.threads.setValue(settings.threads)
        self.de_identify.setChecked(settings.de_identify)
        self.with_annotations.setChecked(settings.with_annotations)
        self.remember_folder.setChecked(settings.remember_folder)
        self.remember_films.setChecked(settings.remember_films)

    def _compose(self, file: str) -> None:
        form = QFormLayout(self)
        form.addRow(self.tr("&Colours"), self.theme)
        form.addRow(self.tr("&Language"), self.language)
        form.addRow(self.tr("&Paper"), self.paper)
        form.addRow(self.de_identify)
        form.addRow(self.with_annotations)
        form.addRow(self.tr("&Model"), self.model)
        form.addRow(self.tr("CPU &threads"), self.threads)
        restart = self.tr(
            "Another language, model or number of threads is used from the next start."
        )
        form.addRow("", _note(restart))
        form.addRow(self.remember_folder)
        form.addRow(self.remember_films)
        kept = self.tr(
            "Kept between runs: these settings, the window's place and, as far as it is ticked, "
            "where films lie: file names may name patients. No film and no result. Stored beside "
            "{file}"
        )
        form.addRow(_note(kept.format(file=file)))
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        form.addRow(self.buttons)
        self.setMinimumWidth(WIDTH)
        self.resize(WIDTH, form.heightForWidth(WIDTH))  # by itself it would leave room below


def installed_models() -> list[Path]:
    """The model folders that came with the program or were put beside it."""
    return sorted(card.parent for card in MODELS.glob("*/card.json"))


def _note(words: str) -> QLabel:
    label = QLabel(words)
    label.setWordWrap(True)
    label.setProperty("role", "muted")
    return label
