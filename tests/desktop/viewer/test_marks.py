"""Measuring with the mouse: drawn, moved, deleted, undone, kept."""

import pytest
from PySide6.QtCore import Qt

from core.imaging.radiograph import Spacing
from core.measuring.marks import Kind, Mark
from core.measuring.scale import BY_HAND, NO_SCALE
from desktop.viewer.film import prepare
from desktop.viewer.tools import Tool


def marks(panes) -> list[Mark]:
    return [reading.mark for reading in panes.readings]


def lines(panes) -> list[tuple[str, ...]]:
    return [reading.lines for reading in panes.readings]


def test_a_ruler_is_dragged(panes, hand):
    panes.viewing.pick(Tool.LENGTH)
    hand.drag((100, 100), (250, 300))  # half a pane pixel a film pixel
    assert marks(panes) == [Mark(Kind.LENGTH, ((200, 200), (500, 600)))]
    assert lines(panes) == [("500 px",)]
    assert NO_SCALE in panes.original.accessibleDescription()


def test_a_ruler_is_clicked_and_follows_the_mouse(panes, hand):
    panes.viewing.pick(Tool.LENGTH)
    hand.click(100, 100)
    hand.move(200, 100)
    (begun,) = panes.pencil.shown()
    assert begun.lines == ("200 px",)
    assert marks(panes) == []
    hand.click(250, 100)
    assert lines(panes) == [("300 px",)]


def test_a_ruler_in_millimetres(panes, hand, halves):
    panes.set_film(prepare(halves(spacing=Spacing(0.1, 0.1, at_detector=True))))
    panes.viewing.pick(Tool.LENGTH)
    hand.drag((100, 100), (250, 300))
    assert lines(panes) == [("50.0 mm at the detector",)]


def test_an_angle_by_dragging_an_arm_and_a_click(panes, hand):
    panes.viewing.pick(Tool.ANGLE)
    hand.drag((100, 100), (100, 200))
    hand.move(180, 190)
    assert len(panes.pencil.shown()[0].mark.points) == 3
    hand.click(200, 200)
    assert lines(panes) == [("90.0°",)]


def test_quick_clicks_set_points_and_do_not_fit_the_film(panes, hand):
    panes.viewing.pick(Tool.ANGLE)
    panes.actual_size()
    hand.click(100, 100)
    hand.click_again(100, 110)
    hand.click(110, 110)
    assert panes.camera.scale == 1.0
    assert lines(panes) == [("90.0°",)]


def test_a_ratio_by_two_level_drags(panes, hand):
    panes.viewing.pick(Tool.RATIO)
    hand.drag((200, 300), (300, 310))
    hand.drag((150, 330), (350, 320))
    assert marks(panes)[0].points == ((400, 600), (600, 600), (300, 660), (700, 660))
    assert lines(panes) == [("CTR 0.50", "Heart 200 px", "Thorax 400 px")]


def test_a_ratio_on_a_turned_film_is_level_on_screen(panes, hand):
    panes.turn_right()
    panes.viewing.pick(Tool.RATIO)
    hand.drag((200, 300), (300, 310))
    hand.drag((150, 330), (350, 320))
    (x0, y0), (x1, y1), *_ = marks(panes)[0].points
    assert x0 == x1
    assert abs(y1 - y0) == 200
    assert lines(panes)[0][0] == "CTR 0.50"


@pytest.mark.parametrize("tool", [Tool.RECTANGLE, Tool.ELLIPSE])
def test_statistics_come_when_the_region_is_drawn(panes, hand, tool):
    panes.viewing.pick(tool)
    hand.press(300, 100)
    hand.move(320, 120, Qt.MouseButton.LeftButton)
    assert len(panes.pencil.shown()[0].lines) == 1
    hand.release(320, 120)
    assert lines(panes)[0][1] == "Mean 4000, SD 0"


def test_clicks_on_one_spot_measure_nothing(panes, hand):
    panes.viewing.pick(Tool.LENGTH)
    hand.click(100, 100)
    hand.click(100, 100)
    assert marks(panes) == []
    assert not panes.pencil.drawing


def test_a_handle_can_be_moved_with_any_tool(panes, hand):
    panes.annotations.add(Mark(Kind.LENGTH, ((200, 200), (500, 200))))
    for tool in (Tool.PAN, Tool.WINDOW, Tool.ELLIPSE):
        panes.viewing.pick(tool)
        hand.drag((252, 101), (300, 150))
        assert marks(panes) == [Mark(Kind.LENGTH, ((200, 200), (600, 300)))]
        panes.annotations.undo.undo()
    assert panes.camera.x == 500


def test_a_whole_mark_can_be_moved_by_its_line(panes, hand):
    panes.annotations.add(Mark(Kind.LENGTH, ((200, 200), (500, 200))))
    hand.press(180, 101)
    hand.move(200, 121, Qt.MouseButton.LeftButton)
    assert panes.pencil.shown()[0].mark.points == ((240, 240), (540, 240))
    assert marks(panes)[0].points[0] == (200, 200)  # not before it is put down
    hand.release(200, 121)
    assert marks(panes)[0].points == ((240, 240), (540, 240))


def test_a_press_without_a_move_only_selects(panes, hand):
    panes.annotations.add(Mark(Kind.LENGTH, ((200, 200), (500, 200))))
    panes.annotations.add(Mark(Kind.LENGTH, ((200, 400), (500, 400))))
    hand.click(180, 100)
    assert panes.pencil.selected == 0
    assert panes.annotations.undo.activeStack().count() == 2
    panes.pencil.delete()
    assert marks(panes) == [Mark(Kind.LENGTH, ((200, 400), (500, 400)))]
    assert panes.pencil.selected is None
    panes.pencil.delete()
    assert len(marks(panes)) == 1  # nothing was selected any more


def test_what_is_drawn_last_is_selected_and_goes_first(panes, hand):
    panes.viewing.pick(Tool.LENGTH)
    hand.drag((100, 100), (200, 100))
    hand.drag((100, 200), (200, 200))
    panes.pencil.delete()
    assert [mark.points[0] for mark in marks(panes)] == [(200, 200)]


def test_another_tool_drops_what_was_begun(panes, hand):
    panes.viewing.pick(Tool.ANGLE)
    hand.drag((100, 100), (100, 200))
    panes.viewing.pick(Tool.PAN)
    assert panes.pencil.shown() == ()


def test_undo_and_redo_every_step(panes, hand):
    undo = panes.annotations.undo
    panes.viewing.pick(Tool.LENGTH)
    hand.drag((100, 100), (200, 100))
    hand.drag((200, 100), (200, 200))
    panes.annotations.clear()
    assert (undo.undoText(), marks(panes)) == ("deleting all marks", [])
    undo.undo()
    assert marks(panes)[0].points == ((200, 200), (400, 400))
    undo.undo()
    assert marks(panes)[0].points == ((200, 200), (400, 200))
    undo.undo()
    assert (undo.canUndo(), marks(panes)) == (False, [])
    undo.redo()
    assert lines(panes) == [("200 px",)]


def test_calibrating_by_hand(qtbot, panes, hand):
    panes.annotations.add(Mark(Kind.LENGTH, ((0, 0), (0, 300))))
    panes.viewing.pick(Tool.CALIBRATE)
    with qtbot.waitSignal(panes.pencil.length_known) as asked:
        hand.drag((100, 100), (200, 100))
    panes.annotations.calibrate(asked.args[0], 20.0)
    assert lines(panes) == [("30.0 mm (calibrated)",)]  # and no new mark
    assert BY_HAND in panes.original.accessibleDescription()
    panes.annotations.undo.undo()
    assert lines(panes) == [("300 px",)]


def test_marks_are_kept_for_each_film_until_the_case_is_closed(panes, halves):
    one, two = prepare(halves("one.png")), prepare(halves("two.png"))
    mark = Mark(Kind.LENGTH, ((0, 0), (0, 300)))
    panes.set_film(one)
    panes.annotations.add(mark)
    panes.set_film(two)
    assert marks(panes) == []
    assert not panes.annotations.undo.canUndo()
    panes.set_film(prepare(halves("one.png")))
    assert marks(panes) == [mark]
    assert panes.annotations.undo.canUndo()
    panes.clear()
    assert not panes.annotations.undo.canUndo()  # nothing is changed behind the scenes
    panes.annotations.forget()
    panes.set_film(one)
    assert marks(panes) == []
    assert not panes.annotations.undo.canUndo()


def test_another_patients_film_of_the_same_name_starts_anew(panes, halves):
    panes.set_film(prepare(halves("current.dcm")))
    panes.annotations.add(Mark(Kind.LENGTH, ((0, 0), (0, 300))))
    panes.set_film(prepare(halves("current.dcm", right=3000)))
    assert marks(panes) == []


def test_marks_are_painted_in_both_panes_and_turn_with_the_film(panes):
    panes.annotations.add(Mark(Kind.LENGTH, ((100, 600), (400, 600))))  # on black

    def green(view, x: int, y: int) -> bool:
        colour = view.grab().toImage().pixelColor(x, y)
        return colour.green() > 150 > colour.red() - 20

    for view in (panes.original, panes.evidence):
        assert green(view, 120, 300)
        assert not green(view, 120, 320)
    panes.turn_right()
    assert green(panes.original, 200, 120)
