"""What is remembered, and what is not."""

from pathlib import Path

from desktop.settings import Settings, read_recent, read_settings, write_recent, write_settings


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
    assert "paper" in text
    assert "patient" not in text


def test_recent_places_come_back_one_or_many(store):
    for places in ((), (Path("/a, b.png"),), (Path("/a"), Path("/ü"))):
        write_recent(store, places)
        assert read_recent(store) == places
