"""What is remembered, and what is not."""

from pathlib import Path

from desktop.settings import Settings, read_settings, write_settings


def test_an_empty_store_gives_the_defaults(store):
    assert read_settings(store) == Settings()


def test_settings_come_back_as_they_were_written(store):
    folder = Path("/films/today")
    settings = Settings(b"\x00\x01geometry", "Letter", True, True, "sensitive", folder)
    write_settings(store, settings)
    assert read_settings(store) == settings


def test_nonsense_becomes_the_default(store):
    store.setValue("paper", "papyrus")
    store.setValue("de_identify", "perhaps")
    store.setValue("geometry", 3)
    assert read_settings(store) == Settings()


def test_no_film_is_remembered(qtbot, opened, store):
    opened.close()
    text = Path(store.fileName()).read_text()
    assert "paper" in text
    assert "film" not in text
