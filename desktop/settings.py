"""What the program remembers between runs: a frozen value <-> QSettings, only here.

No film or patient is ever kept; where films lie only as long as `remember_films` is on. Where a
user has chosen nothing, what an administrator wrote into the machine's file holds
(`machine_store`), then the program's defaults.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, get_args

from PySide6.QtCore import QByteArray, QSettings

from core.errors import CannotWrite
from core.language import marked
from core.paths import DEFAULT_MODEL
from core.reporting.report import Paper
from desktop.theme import Theme
from desktop.translation import Tongue

MOST_THREADS = 64
RECENT = "recent_films"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user chose.

    `operating_point` is a name from the model card, empty for the card's default; `model` a
    folder in `core.paths.MODELS`, or the whole path of one elsewhere; `threads` 0 for all that
    there are. `remember_films`: the places opened last, and what is open, in case that the
    program ends uncleanly.
    """

    geometry: bytes = b""
    paper: Paper = "A4"
    de_identify: bool = False
    with_annotations: bool = False
    operating_point: str = ""
    theme: Theme = "system"
    model: str = DEFAULT_MODEL.name
    threads: int = 0
    remember_folder: bool = True
    welcomed: bool = False
    last_folder: Path | None = None
    remember_films: bool = True
    language: Tongue = "system"


def user_store() -> QSettings:
    """The user's own settings file; Qt looks into the machine's for what it lacks."""
    scope = QSettings.Scope.UserScope
    return QSettings(QSettings.Format.IniFormat, scope, "PneumoDetect", "PneumoDetect")


def machine_store() -> QSettings:
    """The defaults for all users: an administrator's file, never written by the program."""
    scope = QSettings.Scope.SystemScope
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
        theme=next((t for t in get_args(Theme) if t == store.value("theme")), "system"),
        language=next(
            (one for one in get_args(Tongue) if one == store.value("language")), "system"
        ),
        model=str(store.value("model", DEFAULT_MODEL.name)),
        threads=_threads(store),
        remember_folder=_is_true(store, "remember_folder", "true"),
        welcomed=_is_true(store, "welcomed"),
        last_folder=Path(folder) if folder else None,
        remember_films=_is_true(store, "remember_films", "true"),
    )


def write_settings(store: QSettings, settings: Settings) -> None:
    """Store every field in which the user differs from the defaults for all users.

    What is like them is left to them, so that a change of theirs reaches the user too.
    Qt writes the file aside and renames it.

    Raises:
        CannotWrite: the file cannot be written.
    """
    defaults = read_settings(machine_store()) if store.organizationName() else Settings()
    before, after = _entries(defaults), _entries(settings)
    for name, value in after.items():
        if value == before[name]:
            store.remove(name)
        else:
            store.setValue(name, value)
    if not settings.remember_films:
        store.remove(RECENT)
    store.sync()
    if store.status() is not QSettings.Status.NoError:
        raise CannotWrite(Path(store.fileName()), marked("the settings are not kept"))


def _entries(settings: Settings) -> dict[str, Any]:
    folder = settings.last_folder if settings.remember_folder else None
    return {
        **{field.name: getattr(settings, field.name) for field in fields(settings)},
        "geometry": QByteArray(settings.geometry),
        "last_folder": str(folder or ""),
    }


def read_recent(store: QSettings) -> tuple[Path, ...]:
    """The places opened last, the latest first, by whatever window."""
    store.sync()
    found: object = store.value(RECENT)
    names = [found] if isinstance(found, str) else found  # Qt reads a list of one as its item
    return tuple(Path(str(name)) for name in names) if isinstance(names, list) else ()


def write_recent(store: QSettings, places: Sequence[Path]) -> None:
    """Store the places opened last."""
    if places:
        store.setValue(RECENT, [str(place) for place in places])
    else:
        store.remove(RECENT)
    store.sync()


def traces_folder(store: QSettings) -> Path:
    """Where running programs note what is open, see `desktop.recovery`."""
    return Path(store.fileName()).parent / "sessions"


def _is_true(store: QSettings, name: str, default: str = "false") -> bool:
    return str(store.value(name, default)).lower() == "true"


def _threads(store: QSettings) -> int:
    text = str(store.value("threads", "0"))
    return min(int(text), MOST_THREADS) if text.isdecimal() else 0
