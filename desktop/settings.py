"""What the program remembers between runs: a frozen value <-> QSettings, only here.

No film, patient or file name is ever kept.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from PySide6.QtCore import QByteArray, QSettings

from core.reporting.report import Paper


@dataclass(frozen=True, slots=True)
class Settings:
    """`operating_point` is a name from the model card, empty for the card's default."""

    geometry: bytes = b""
    paper: Paper = "A4"
    de_identify: bool = False
    with_annotations: bool = False
    operating_point: str = ""
    last_folder: Path | None = None


def user_store() -> QSettings:
    """The user's own settings file."""
    scope = QSettings.Scope.UserScope
    return QSettings(QSettings.Format.IniFormat, scope, "PneumoDetect", "PneumoDetect")


def read_settings(store: QSettings) -> Settings:
    """The stored settings; the default where something is missing or makes no sense."""
    folder = str(store.value("last_folder", ""))
    geometry = store.value("geometry")
    return Settings(
        geometry=bytes(geometry.data()) if isinstance(geometry, QByteArray) else b"",
        paper=next((p for p in get_args(Paper) if p == store.value("paper")), "A4"),
        de_identify=_is_true(store, "de_identify"),
        with_annotations=_is_true(store, "with_annotations"),
        operating_point=str(store.value("operating_point", "")),
        last_folder=Path(folder) if folder else None,
    )


def write_settings(store: QSettings, settings: Settings) -> None:
    """Store every field."""
    store.setValue("geometry", QByteArray(settings.geometry))
    store.setValue("paper", settings.paper)
    store.setValue("de_identify", settings.de_identify)
    store.setValue("with_annotations", settings.with_annotations)
    store.setValue("operating_point", settings.operating_point)
    store.setValue("last_folder", str(settings.last_folder or ""))
    store.sync()


def _is_true(store: QSettings, name: str) -> bool:
    return str(store.value(name, "false")).lower() == "true"
