"""The panes through real mouse and wheel events."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from core.imaging.radiograph import Radiograph, Window
from desktop.jobs import Lane
from desktop.viewer.film import draw_default, prepare
from desktop.viewer.panes import Panes


@pytest.fixture
def panes(qtbot):
    lane = Lane()
    panes = Panes(lane)
    panes.lane = lane
    qtbot.addWidget(panes)
    panes.resize(1076, 500)
    panes.show()
    pixels = np.zeros((1000, 1000), np.uint16)
    pixels[:, 500:] = 4000
    grey = np.where(pixels > 0, 250, 10).astype(np.uint8)
    voi = Window(2000.0, 4000.0, "LINEAR_EXACT")
    film = prepare(Radiograph(pixels, grey, voi, Path("f.png"), "PNG"))
    panes.set_film(film, ("Patient: Muster",))
    for drawing in draw_default(film):
        panes.add_default(drawing)
    panes.evidence.set_hint("")  # as if there were evidence
    yield panes
    lane.close()


def wheel(view, x: float, y: float, notches: int) -> None:
    place = QPointF(x, y)
    buttons, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    turn = QPoint(0, 120 * notches)
    event = QWheelEvent(place, place, QPoint(), turn, buttons, keys, phase, False)
    QApplication.sendEvent(view, event)


def drag(view, button: Qt.MouseButton, start: QPoint, end: QPoint) -> None:
    none, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    for kind, place, cause, held in (
        (QMouseEvent.Type.MouseButtonPress, start, button, button),
        (QMouseEvent.Type.MouseMove, end, none, button),
        (QMouseEvent.Type.MouseButtonRelease, end, button, none),
    ):
        point = QPointF(place)
        QApplication.sendEvent(view, QMouseEvent(kind, point, point, cause, held, keys))


def grey_at(view, x: int, y: int) -> int:
    return view.grab().toImage().pixelColor(x, y).red()


def test_a_film_is_fitted_and_painted_where_it_belongs(panes):
    view = panes.original
    middle = view.width() // 2
    assert panes.camera.scale == pytest.approx(min(view.width(), view.height()) / 1000)
    assert grey_at(view, middle - 60, 250) == 10
    assert grey_at(view, middle + 60, 250) == 250


def test_the_wheel_zooms_both_panes_to_the_cursor(panes):
    view = panes.original
    x, y = view.width() / 2 + 50, 200.0
    before = panes.camera.film_point(x, y, view.width(), view.height())
    wheel(view, x, y, 3)
    assert panes.camera.film_point(x, y, view.width(), view.height()) == pytest.approx(
        before, abs=3
    )
    assert panes.camera.scale > 0.8
    assert grey_at(view, 20, 250) == grey_at(panes.evidence, 20, 250) == 10
    assert view.best_level() == panes.evidence.best_level() == 0


def test_left_drags_pan_and_a_resize_no_longer_fits(panes):
    view, before = panes.original, panes.camera
    drag(view, Qt.MouseButton.LeftButton, QPoint(100, 100), QPoint(150, 100))
    assert panes.camera.x == pytest.approx(before.x - 50 / before.scale)
    panned = panes.camera
    panes.resize(900, 400)
    assert panes.camera == panned
    panes.fit()
    assert panes.camera.scale == pytest.approx(min(view.width(), view.height()) / 1000)


def test_actual_size_is_one_to_one(panes):
    panes.actual_size()
    assert panes.camera.scale * panes.devicePixelRatioF() == 1.0


def test_a_right_drag_sets_the_window_of_both_panes(qtbot, panes):
    with qtbot.waitSignal(panes.lane.finished):
        drag(panes.original, Qt.MouseButton.RightButton, QPoint(100, 200), QPoint(100, 100))
    assert panes.look.voi.centre < 2000.0
    middle = panes.original.width() // 2
    for view in (panes.original, panes.evidence):
        assert 60 < grey_at(view, middle - 60, 250) < 140  # black has become grey


def test_a_long_drag_ends_in_its_last_look(qtbot, panes):
    for step in range(30):
        drag(panes.original, Qt.MouseButton.RightButton, QPoint(0, 100), QPoint(0, 90 + step % 2))
    qtbot.waitUntil(lambda: not panes.lane.busy)
    middle = panes.original.width() // 2
    assert panes.look.voi.centre < 1000.0
    assert grey_at(panes.original, middle - 60, 250) > 200


def test_invert_and_reset(qtbot, panes):
    middle = panes.original.width() // 2
    with qtbot.waitSignal(panes.lane.finished):
        panes.invert()
    assert grey_at(panes.original, middle - 60, 250) == 255
    with qtbot.waitSignal(panes.lane.finished):
        panes.reset_look()
    assert grey_at(panes.original, middle - 60, 250) == 0


def test_late_drawings_of_another_film_or_look_are_not_shown(qtbot, panes):
    late = list(draw_default(panes.film))
    with qtbot.waitSignal(panes.lane.finished):
        panes.invert()
    panes.add_default(late[0])
    assert grey_at(panes.original, 10 + panes.original.width() // 2 - 60, 250) == 255
    panes.clear()
    panes.add_default(late[0])
    assert grey_at(panes.original, 10, 10) < 20


def test_without_evidence_the_right_pane_shows_no_plain_film(panes):
    middle = panes.evidence.width() // 2
    assert grey_at(panes.evidence, middle + 60, 450) == 250
    panes.explain_no_evidence("Not analysed.")
    assert grey_at(panes.evidence, middle + 60, 450) < 20
    assert grey_at(panes.original, middle + 60, 450) == 250


def test_pointing_reads_out_place_and_value(qtbot, panes):
    view = panes.original
    x, y = view.width() // 2 + 100, 250
    with qtbot.waitSignal(panes.readout) as said:
        QApplication.sendEvent(view, _move(x, y))
    place = panes.camera.film_point(x, y, view.width(), view.height())
    assert said.args[0] == f"x {int(place[0])}   y {int(place[1])}   value 4000"
    corner = panes.camera.corner(view.width(), view.height())
    with qtbot.waitSignal(panes.readout) as said:
        QApplication.sendEvent(view, _move(int(corner[0]) - 2, 250))
    assert said.args[0] == ""


def _move(x: int, y: int) -> QMouseEvent:
    none, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    point = QPointF(x, y)
    return QMouseEvent(QMouseEvent.Type.MouseMove, point, point, none, none, keys)
