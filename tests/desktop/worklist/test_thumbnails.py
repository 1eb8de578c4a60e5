"""Thumbnails: of the films in sight alone, bounded, and in the table."""

import threading
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from core.errors import UnreadableImage
from core.imaging.thumbnail import thumbnail
from desktop.worklist.thumbnails import MOST, NEAR, SIDE, Thumbnails, draw_each

WAIT = 20_000


@pytest.mark.parametrize("name", ["a.jpg", "a.png"])
def test_a_thumbnail_keeps_the_shape_and_the_picture(make_film, name):
    small = thumbnail(make_film(name), 60)
    assert small.shape == (50, 60)
    whole = cv2.imread(str(make_film(name)), cv2.IMREAD_GRAYSCALE)
    expected = cv2.resize(whole, (60, 50), interpolation=cv2.INTER_AREA)
    assert np.abs(small.astype(int) - expected).mean() < 2.0


def test_a_jpeg_that_lies_on_its_side_is_turned(tmp_path):
    from PIL import Image

    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("L", (300, 200), 90).save(tmp_path / "turned.jpg", exif=exif)
    assert thumbnail(tmp_path / "turned.jpg", 30).shape == (30, 20)


def test_no_picture_has_no_thumbnail(tmp_path):
    (tmp_path / "a.jpg").write_bytes(b"\xff\xd8\xff" + bytes(90))
    with pytest.raises(UnreadableImage, match=r"a\.jpg"):
        thumbnail(tmp_path / "a.jpg", 30)


def test_every_film_is_drawn_in_a_square_and_a_bad_one_is_empty(make_film, tmp_path):
    paths = [make_film(), tmp_path / "gone.png"]
    drawn = dict(draw_each(paths, 40))
    assert list(drawn) == paths
    assert all((image.width(), image.height()) == (40, 40) for image in drawn.values())
    assert drawn[paths[0]].pixelColor(20, 0).value() == 0  # the margin of a broad film
    assert drawn[paths[0]].pixelColor(39, 20).value() > 100
    assert not any(drawn[paths[1]].pixelColor(x, x).value() for x in range(40))


def test_a_row_shows_its_thumbnail(qtbot, window, make_film):
    paths = [make_film("a.png"), make_film("b.jpg")]
    pictures = window.worklist.dock.thumbnails
    with qtbot.waitSignals([pictures.drawn] * 2, timeout=WAIT):
        window.open_places(paths)
    rows = window.worklist.rows
    for row in range(2):
        icon = rows.index(row, 0).data(Qt.ItemDataRole.DecorationRole)
        picture = icon.pixmap(SIDE, SIDE)
        chosen = icon.pixmap(QSize(SIDE, SIDE), QIcon.Mode.Selected)
        assert chosen.toImage() == picture.toImage()  # a film is not tinted
        assert picture.deviceIndependentSize().width() == SIDE
        assert rows.index(row, 1).data(Qt.ItemDataRole.DecorationRole) is None


def test_only_rows_in_sight_or_near_are_read(qtbot, window, make_film, tmp_path):
    film = make_film("film0000.png", columns=300, rows=200)
    for number in range(1, 200):
        (tmp_path / f"film{number:04}.png").hardlink_to(film)
    dock = window.worklist.dock
    with qtbot.waitSignal(window.session.found, timeout=WAIT):
        window.open_places([tmp_path])
    qtbot.waitUntil(lambda: not dock.thumbnails.busy, timeout=WAIT)
    seen = dock.table.in_sight()
    read = {path for path in window.worklist.rows.shown if dock.thumbnails.picture(path)}
    assert read == set(window.worklist.rows.shown[: seen.stop + NEAR])
    assert len(read) < 40
    dock.table.scrollToBottom()
    last = window.worklist.rows.shown[-1]
    qtbot.waitUntil(lambda: dock.thumbnails.picture(last) is not None, timeout=WAIT)


def test_only_so_many_are_kept_and_the_ones_in_sight_last(qtbot, make_film):
    films = [make_film()] + [Path(f"gone{number}") for number in range(MOST + 5)]
    sight = [films]
    pictures = Thumbnails(lambda: sight[0], lambda: 1.0)
    pictures.look()
    qtbot.waitUntil(lambda: not pictures.busy, timeout=WAIT)
    kept = [film for film in films if pictures.picture(film)]
    assert len(kept) == MOST
    assert kept == films[-MOST:]
    sight[0] = [kept[0], Path("another")]
    with qtbot.waitSignal(pictures.drawn, timeout=WAIT):
        pictures.look()
    assert pictures.picture(kept[0]) is not None
    assert pictures.picture(kept[1]) is None
    pictures.forget()
    assert pictures.picture(kept[0]) is None
    pictures.close()


def test_the_film_on_screen_comes_first_and_is_not_read_twice(qtbot, make_window, make_film, load):
    go = threading.Event()

    def slow():
        go.wait()
        return load()

    window = make_window(slow)
    paths = [make_film("a.png"), make_film("b.png")]
    pictures, drawn = window.worklist.dock.thumbnails, []
    pictures.drawn.connect(drawn.append)
    with qtbot.waitSignal(window.session.film_read, timeout=WAIT):
        window.open_places(paths)
    pictures.look()
    QApplication.processEvents()
    assert drawn == paths[:1]
    with qtbot.waitSignal(pictures.drawn, timeout=WAIT):
        go.set()
    assert drawn == paths
