"""What is remembered, and what is not."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from core.errors import CannotWrite
from core.paths import MODELS
from desktop.preferences import Preferences
from desktop.settings import (
    Settings,
    read_recent,
    read_settings,
    user_store,
    write_recent,
    write_settings,
)
from desktop.settings_dialog import SettingsDialog


def test_an_empty_store_gives_the_defaults(store):
    assert read_settings(store) == Settings()


def test_settings_come_back_as_they_were_written(store):
    folder = Path("/films/today")
    settings = Settings(
        *(b"\x00\x01geometry", "Letter", True, True, "sensitive"),
        *("dim", "other-model", 3, True, True, folder),
    )
    write_settings(store, settings)
    assert read_settings(store) == settings


def test_the_folder_is_forgotten_on_request(store):
    write_settings(store, Settings(last_folder=Path("/films"), remember_folder=False))
    assert read_settings(store).last_folder is None


def test_nonsense_becomes_the_default(store):
    store.setValue("paper", "papyrus")
    store.setValue("theme", "pink")
    store.setValue("threads", "-3")
    store.setValue("de_identify", "perhaps")
    store.setValue("geometry", 3)
    assert read_settings(store) == Settings()


def test_no_film_is_remembered_where_that_is_switched_off(qtbot, make_window, make_film, store):
    store.setValue("remember_films", False)
    window = make_window()
    with qtbot.waitSignal(window.session.explained, timeout=20_000):
        window.open_places([make_film("patient.png")])
    folder = Path(store.fileName()).parent
    assert not list(folder.glob("sessions/*"))
    window.close()
    text = Path(store.fileName()).read_text()
    assert "remember_films" in text
    assert "patient" not in text


def test_recent_places_come_back_one_or_many(store):
    for places in ((), (Path("/a, b.png"),), (Path("/a"), Path("/ü"))):
        write_recent(store, places)
        assert read_recent(store) == places


def test_settings_that_cannot_be_written_are_told_and_the_window_goes_on(
    qtbot, make_window, tmp_path
):
    (tmp_path / "file").touch()
    bad = QSettings(str(tmp_path / "file" / "settings.ini"), QSettings.Format.IniFormat)
    with pytest.raises(CannotWrite, match=r"Cannot write settings\.ini"):
        write_settings(bad, Settings(threads=3))
    preferences = Preferences(bad, make_window())
    preferences.note(threads=3)
    with qtbot.waitSignal(preferences.failed):
        preferences.keep()


@pytest.fixture
def machine(tmp_path):
    """A machine with an administrator's defaults, and the user's empty store on it."""
    form, scope = QSettings.Format.IniFormat, QSettings.Scope
    before = [QSettings(form, one, "x").fileName() for one in (scope.UserScope, scope.SystemScope)]
    QSettings.setPath(form, scope.UserScope, str(tmp_path / "user"))
    QSettings.setPath(form, scope.SystemScope, str(tmp_path / "machine"))
    file = tmp_path / "machine" / "PneumoDetect" / "PneumoDetect.ini"
    file.parent.mkdir(parents=True)
    file.write_text("[General]\nde_identify=true\npaper=Letter\nmodel=/srv/models/v2\n")
    yield file
    for one, name in zip((scope.UserScope, scope.SystemScope), before, strict=True):
        QSettings.setPath(form, one, str(Path(name).parent))


def test_an_administrators_defaults_hold_until_the_user_chooses(machine):
    settings = read_settings(user_store())
    assert (settings.de_identify, settings.paper) == (True, "Letter")
    assert MODELS / settings.model == Path("/srv/models/v2")
    write_settings(user_store(), replace(settings, paper="A4"))
    kept = read_settings(user_store())
    assert (kept.de_identify, kept.paper) == (True, "A4")


def test_later_defaults_reach_a_user_who_has_not_chosen(machine):
    write_settings(user_store(), replace(read_settings(user_store()), theme="dim"))
    machine.write_text("[General]\npaper=A4\n")
    settings = read_settings(user_store())
    assert (settings.theme, settings.paper, settings.de_identify) == ("dim", "A4", False)


def test_the_machines_file_is_never_written(machine):
    before = machine.read_bytes()
    write_settings(user_store(), Settings(threads=3))
    assert machine.read_bytes() == before


def test_a_model_elsewhere_stays_chosen(qtbot, store):
    dialog = SettingsDialog(Settings(model="/srv/models/v2"), store)
    qtbot.addWidget(dialog)
    assert dialog.settings.model == "/srv/models/v2"


def test_an_administrator_chooses_the_language_of_those_who_have_not(machine):
    machine.write_text("[General]\nlanguage=de\n")
    settings = read_settings(user_store())
    assert settings.language == "de"
    write_settings(user_store(), replace(settings, language="en"))
    assert read_settings(user_store()).language == "en"
