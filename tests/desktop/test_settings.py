"""What is remembered, and what is not."""

from pathlib import Path

from desktop.settings import Settings, read_settings, write_settings


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


def test_no_film_is_remembered(qtbot, opened, store):
    opened.close()
    text = Path(store.fileName()).read_text()
    assert "paper" in text
    assert "film" not in text
