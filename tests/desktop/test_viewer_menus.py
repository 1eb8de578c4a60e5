"""Actions on a film in view, by menu and by key, in the whole window."""

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt

from core.imaging.voi import EIGHT_BIT
from core.measuring.marks import Kind, Mark
from core.reporting.report import MEASURED
from desktop.viewer.tools import Tool

WAIT = 20_000
LINE = Mark(Kind.LENGTH, ((100, 100), (400, 100)))
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def explained(qtbot, window):
    return qtbot.waitSignal(window.session.explained, timeout=WAIT)


def test_without_a_film_nothing_can_be_done_to_one(window):
    viewer = window.menus.viewer
    actions = (viewer.fit, viewer.invert, viewer.flip, viewer.delete_all, *viewer.tools.actions())
    assert not any(action.isEnabled() for action in (*actions, *viewer.presets.actions()))


def test_the_keys_of_the_view_menu(qtbot, opened):
    panes = opened.panes
    for key, seen in (
        (Qt.Key.Key_BracketRight, (1, False)),
        (Qt.Key.Key_BracketLeft, (0, False)),
        (Qt.Key.Key_H, (0, True)),
        (Qt.Key.Key_V, (2, False)),
    ):
        qtbot.keyClick(opened, key)
        assert (panes.camera.turns, panes.camera.mirrored) == seen
    qtbot.keyClick(opened, Qt.Key.Key_1, CONTROL)
    assert panes.camera.scale == 1.0
    qtbot.keyClick(opened, Qt.Key.Key_0, CONTROL)
    assert panes.camera.scale < 1.0
    qtbot.keyClick(opened, Qt.Key.Key_D)
    assert not panes.original.isVisible()
    qtbot.keyClick(opened, Qt.Key.Key_E)
    assert panes.original.isVisible()


def test_number_keys_choose_presets(qtbot, opened):
    panes, names = opened.panes, [preset.name for preset in opened.panes.viewing.presets]
    shown = [a.text() for a in opened.menus.viewer.presets.actions() if a.isVisible()]
    assert shown == names
    for key, preset in zip("345", panes.viewing.presets[2:], strict=True):
        qtbot.keyClick(opened, key)
        assert panes.look.voi == preset.voi
    qtbot.keyClick(opened, "2")
    assert panes.look.voi not in [preset.voi for preset in panes.viewing.presets]
    qtbot.keyClick(opened, "1")
    assert panes.look == panes.film.default
    assert panes.look.voi == EIGHT_BIT


@pytest.mark.parametrize("tool", [tool for tool in Tool if tool is not Tool.PAN])
def test_every_tool_has_a_key_and_escape_puts_it_down(qtbot, opened, tool):
    qtbot.keyClick(opened, tool.key)
    assert opened.panes.viewing.tool is tool
    assert opened.menus.viewer.tools.checkedAction().data() is tool
    qtbot.keyClick(opened, Qt.Key.Key_Escape)
    assert opened.panes.viewing.tool is Tool.PAN
    assert opened.menus.viewer.tools.checkedAction().data() is Tool.PAN


def test_keys_stand_in_menus_and_tool_tips(opened):
    for action in opened.menus.viewer.tools.actions():
        tool = action.data()
        assert action.shortcut().toString() == tool.key
        assert tool.hint in action.toolTip()
        assert f"({tool.key})" in action.toolTip()


def test_annotations_are_deleted_and_undone_by_key(qtbot, opened):
    annotations = opened.panes.annotations
    annotations.add(LINE)
    annotations.add(LINE.shifted(0, 50))
    opened.menus.viewer.delete_all.trigger()
    assert annotations.readings == ()
    qtbot.keyClick(opened, Qt.Key.Key_Z, CONTROL)
    assert len(annotations.readings) == 2
    qtbot.keyClick(opened, Qt.Key.Key_Z, CONTROL)
    assert len(annotations.readings) == 1
    qtbot.keyClick(opened, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert len(annotations.readings) == 2
    x, y = opened.panes.camera.pane_point(250, 150, *_size(opened.panes.original))
    place = opened.panes.original.rect().topLeft()
    place.setX(round(x))
    place.setY(round(y))
    qtbot.mouseClick(opened.panes.original, Qt.MouseButton.LeftButton, pos=place)
    qtbot.keyClick(opened, Qt.Key.Key_Delete)
    assert [reading.mark for reading in annotations.readings] == [LINE]


def _size(view) -> tuple[int, int]:
    return view.width(), view.height()


@pytest.mark.parametrize(("length", "said"), [(30.0, "30.0 mm (calibrated)"), (None, "300 px")])
def test_calibrating_asks_for_the_length(opened, dialogs, length, said):
    dialogs.length = length
    opened.panes.annotations.add(LINE)
    opened.panes.pencil.length_known.emit(LINE)
    assert opened.panes.readings[0].lines == (said,)


def test_annotations_stay_with_their_film_until_it_is_closed(qtbot, window, make_film):
    paths = [make_film("a.png"), make_film("b.png", flat=-1, columns=640)]
    with explained(qtbot, window):
        window.open_places(paths)
    window.panes.annotations.add(LINE)
    with explained(qtbot, window):
        window.menus.next.trigger()
    assert window.panes.readings == ()
    with explained(qtbot, window):
        window.menus.previous.trigger()
    assert [reading.mark for reading in window.panes.readings] == [LINE]
    window.menus.close.trigger()
    with explained(qtbot, window):
        window.open_places(paths)
    assert window.panes.readings == ()


def test_holding_b_works_wherever_the_keyboard_is(qtbot, opened):
    opened.verdict.setFocus()
    for widget in (opened, opened.verdict, opened.panes.evidence):
        qtbot.keyPress(widget, Qt.Key.Key_B)
        assert opened.panes.viewing.shown_opacity == 0.0
        qtbot.keyRelease(widget, Qt.Key.Key_B)
        assert opened.panes.viewing.shown_opacity > 0.0


@pytest.mark.parametrize("wanted", [False, True])
def test_annotations_go_into_the_report_on_request(qtbot, opened, dialogs, tmp_path, wanted):
    opened.panes.annotations.add(LINE)
    opened.preferences.note(with_annotations=wanted)
    dialogs.target = tmp_path / "out.pdf"
    with qtbot.waitSignal(opened.session.saved, timeout=WAIT):
        opened.menus.report.trigger()
        opened.report_dialog.save_button.click()
    text = PdfReader(dialogs.target).pages[0].extract_text()
    assert (MEASURED in text) is wanted
    assert ("Length: 300 px" in text) is wanted
