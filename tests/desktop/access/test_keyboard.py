"""By the keyboard alone: everything is reached, in the order of reading, and seen to be."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget

from core.measuring.marks import Kind
from desktop import theme
from desktop.focus_ring import MARGIN, FocusRing
from desktop.viewer.tools import Tool
from tests.desktop.access.test_contrast import SIGNS, contrast

MOST = 80  # widgets of a window


def reachable(window: QWidget) -> list[QWidget]:
    """What Tab must come to; of radio buttons in one group, one."""
    found = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisibleTo(window)
        and widget.window() is window
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.focusProxy()
        and widget.objectName() != "qt_spinbox_lineedit"  # a part of its spin box
    ]
    radios = [widget for widget in found if isinstance(widget, QRadioButton)]
    return [widget for widget in found if widget not in radios[1:]]


def walked(window: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """The widgets that have the focus one after the other, until one comes again."""
    seen = [QApplication.focusWidget()]
    for _ in range(MOST):
        QTest.keyClick(seen[-1], key)
        now = QApplication.focusWidget()
        if now in seen:
            break
        seen.append(now)
    return seen


def test_tab_comes_to_everything(each):
    there, back = walked(each), walked(each, Qt.Key.Key_Backtab)
    assert {*map(str, reachable(each))} <= {*map(str, there)}
    assert {*map(str, there)} == {*map(str, back)}


def test_the_order_is_that_of_reading(each):
    """Nothing comes before what lies wholly above it in the same column, or left of it in a row."""
    seen = [(widget, _place(widget, each)) for widget in walked(each)]
    begin = seen[0][1]
    above = [place for _, place in seen if place.y() < begin.y() and place.x() <= begin.x()]
    assert above == []
    for (one, before), (two, after) in pairwise(seen):
        below = after.y() >= before.y() - 4
        next_column = after.x() > before.x()
        assert below or next_column, f"{two} after {one}"


def _place(widget: QWidget, window: QWidget) -> QPoint:
    return widget.mapTo(window, QPoint(0, 0))


def test_the_focus_is_seen_around_everything(qtbot, each):
    stops = len(walked(each))
    for _ in range(stops if stops > 1 else 0):  # Tab has nowhere else to go
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        QApplication.processEvents()  # what scrolls into sight has scrolled
        widget, ring = QApplication.focusWidget(), each.findChild(FocusRing)
        assert ring.isVisible()
        around = QRect(_place(widget, each), widget.size()) & each.rect()
        assert ring.geometry().contains(around)
        assert ring.height() <= around.height() + 2 * MARGIN
        assert ring.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_the_ring_is_seen_on_the_window_and_on_a_film(qtbot, opened):
    for name in theme.COLOURS:
        theme.apply(QApplication.instance(), name)
        opened.panes.original.setFocus()
        QTest.keyClick(opened.panes.original, Qt.Key.Key_Tab)
        ring = opened.findChild(FocusRing)
        image = ring.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        middle = image.height() // 2
        colours = [image.pixelColor(x, middle) for x in range(8)]
        for ground in (theme.WINDOW, theme.VIEWER):
            assert max(contrast(colour, ground) for colour in colours) >= SIGNS
    theme.apply(QApplication.instance())


def test_a_click_takes_the_ring_away(qtbot, opened):
    opened.panes.original.setFocus()
    QTest.keyClick(opened.panes.original, Qt.Key.Key_Tab)
    ring = opened.findChild(FocusRing)
    assert ring.isVisible()
    qtbot.mouseClick(opened.panes.original, Qt.MouseButton.LeftButton)
    assert not ring.isVisible()


def test_the_ring_follows_its_widget(qtbot, opened):
    opened.panes.original.setFocus()
    QTest.keyClick(opened.panes.original, Qt.Key.Key_Tab)
    ring = opened.findChild(FocusRing)
    before = ring.geometry()
    opened.panes.split.setSizes([700, 200])
    QApplication.processEvents()
    assert ring.geometry() != before
    assert ring.geometry().contains(opened.panes.evidence.geometry().center() + QPoint(90, 50))
    opened.menus.viewer.show_evidence.setChecked(False)
    assert not ring.isVisible() or QApplication.focusWidget() is not opened.panes.evidence


def test_arrows_move_the_film(opened):
    view, viewing = opened.panes.original, opened.panes.viewing
    before = viewing.camera
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert viewing.camera.x > before.x  # what lies on the right comes into sight
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert viewing.camera.x == before.x


def test_arrows_change_brightness_and_zoom(opened):
    view, viewing = opened.panes.original, opened.panes.viewing
    viewing.pick(Tool.WINDOW)
    before = viewing.look.voi
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert viewing.look.voi.width > before.width
    viewing.pick(Tool.ZOOM)
    scale = viewing.camera.scale
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert viewing.camera.scale > scale


def test_the_magnifier_is_led_by_arrows_and_put_down(opened):
    view, viewing = opened.panes.original, opened.panes.viewing
    viewing.pick(Tool.LENS)
    QTest.keyClick(view, Qt.Key.Key_Right)
    first = viewing.lens
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert viewing.lens[0] > first[0]
    opened.menus.viewer.put_down.trigger()
    assert viewing.lens is None


def test_a_length_is_measured_by_keys_alone(qtbot, opened):
    view, panes = opened.panes.original, opened.panes
    panes.viewing.pick(Tool.LENGTH)
    with qtbot.waitSignal(panes.readout):
        QTest.keyClick(view, Qt.Key.Key_Up)
    QTest.keyClick(view, Qt.Key.Key_Return)
    for _ in range(5):
        QTest.keyClick(view, Qt.Key.Key_Right)
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view, Qt.Key.Key_Return)
    (mark,) = panes.annotations.sheet.marks
    assert mark.kind is Kind.LENGTH
    (x, y), (right, below) = mark.points
    assert (right - x) * panes.camera.scale == pytest.approx(97.0)
    assert below == y
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert panes.annotations.sheet.marks == ()


def test_a_pointer_stays_in_its_pane(opened):
    view, viewing = opened.panes.original, opened.panes.viewing
    viewing.pick(Tool.LENGTH)
    for _ in range(100):
        QTest.keyClick(view, Qt.Key.Key_Left)
    QTest.keyClick(view, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    (draft,) = opened.panes.pencil.shown()
    assert draft.mark.points[0][0] == viewing.camera.film_point(0, 0, view.width(), 1)[0]
    viewing.pick(Tool.PAN)


def test_without_a_film_keys_do_nothing(window):
    QTest.keyClick(window.panes.original, Qt.Key.Key_Right)
    QTest.keyClick(window.panes.original, Qt.Key.Key_Return)
    assert window.panes.film is None
