"""The panes through real mouse, wheel and key events."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.imaging.radiograph import Window
from desktop.viewer.film import prepare
from desktop.viewer.layer import Layer
from desktop.viewer.tools import Tool

MIDDLE, RIGHT = Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton
BLACK, WHITE = 0, 255


@pytest.fixture
def with_evidence(panes, model):
    """Full evidence for pneumonia all over the film."""
    from core.inference.attention import attend
    from core.inference.classifier import classify

    attention = attend(model, classify(model, panes.film.radiograph, force=True))
    image = QImage(8, 8, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.red)
    panes.set_layer(Layer(attention, image))
    QApplication.processEvents()
    return panes


def test_a_film_is_fitted_and_painted_where_it_belongs(panes, grey_at):
    assert (panes.original.width(), panes.original.height()) == (500, 500)
    assert panes.camera.scale == 0.5
    for view in (panes.original, panes.evidence):
        assert grey_at(view, 248, 250) == BLACK
        assert grey_at(view, 251, 250) == WHITE


def test_a_film_is_fitted_to_the_pane_as_it_is_whatever_was_heard_of_its_size(panes, halves):
    panes.viewing.set_size((1, 1))
    panes.set_film(prepare(halves()), ())
    assert panes.camera.scale == 0.5


def test_the_wheel_zooms_both_panes_to_the_cursor(panes, hand, grey_at):
    before = panes.camera.film_point(300, 200, 500, 500)
    hand.wheel(300, 200, 3)
    assert panes.camera.film_point(300, 200, 500, 500) == pytest.approx(before, abs=1.5)
    assert panes.camera.scale == pytest.approx(0.5 * 1.2**3)
    edge = round(panes.camera.pane_point(500, 0, 500, 500)[0])
    for view in (panes.original, panes.evidence):
        assert grey_at(view, edge - 2, 250) == BLACK
        assert grey_at(view, edge + 2, 250) == WHITE


def test_left_drags_pan_and_a_resize_no_longer_fits(panes, hand):
    hand.drag((100, 100), (150, 100))
    assert panes.camera.x == 400
    panned = panes.camera
    panes.resize(900, 400)
    assert panes.camera == panned
    panes.viewing.fit()
    views = (panes.original, panes.evidence)
    assert panes.camera.scale == min(min(v.width(), v.height()) for v in views) / 1000


def test_the_middle_button_pans_whatever_the_tool(panes, hand):
    panes.viewing.pick(Tool.WINDOW)
    look = panes.look
    hand.drag((100, 100), (100, 160), MIDDLE)
    assert (panes.camera.y, panes.look) == (380, look)


def test_the_space_bar_makes_the_left_button_pan(panes, hand):
    panes.viewing.pick(Tool.LENGTH)
    QTest.keyPress(panes.original, Qt.Key.Key_Space)
    hand.drag((100, 100), (150, 100))
    QTest.keyRelease(panes.original, Qt.Key.Key_Space)
    assert (panes.camera.x, panes.readings) == (400, ())
    hand.drag((100, 100), (150, 100))
    assert len(panes.readings) == 1


def test_actual_size_is_one_to_one(panes, hand, grey_at):
    panes.actual_size()
    assert panes.camera.scale * panes.devicePixelRatioF() == 1.0
    assert grey_at(panes.original, 249, 250) == BLACK
    assert grey_at(panes.original, 250, 250) == WHITE


def test_zooming_by_key_and_fitting_by_double_click(panes, hand):
    panes.zoom_in()
    assert panes.camera.scale == pytest.approx(0.625)
    panes.zoom_out()
    assert panes.camera.scale == pytest.approx(0.5)
    hand.wheel(10, 10, 5)
    hand.click(300, 300)
    hand.click_again(300, 300)
    assert (panes.camera.scale, panes.camera.x, panes.camera.y) == (0.5, 500, 500)


def test_the_zoom_tool_zooms_to_where_the_drag_began(panes, hand):
    panes.viewing.pick(Tool.ZOOM)
    before = panes.camera.film_point(300, 200, 500, 500)
    hand.drag((300, 200), (300, 100))
    assert panes.camera.scale > 0.9
    assert panes.camera.film_point(300, 200, 500, 500) == pytest.approx(before, abs=1.5)


def test_turns_and_mirrors(panes, grey_at):
    white = {"right": (400, 250), "left": (100, 250), "top": (250, 150), "bottom": (250, 400)}

    def side() -> list[str]:
        return [name for name, at in white.items() if grey_at(panes.original, *at) == WHITE]

    assert "right" in side()
    panes.turn_right()
    assert "bottom" in side()
    panes.flip_over()
    assert "top" in side()
    panes.turn_left()
    assert "left" in side()
    panes.flip()
    assert "right" in side()
    assert (panes.camera.turns, panes.camera.mirrored) == (0, False)


def test_a_mirrored_film_says_so_and_a_new_one_is_as_its_file(panes, halves):
    panes.flip()
    assert "MIRRORED" in panes.original.accessibleDescription()
    panes.set_film(prepare(halves()))
    assert not panes.camera.mirrored


def test_a_right_drag_sets_the_window_of_both_panes_at_once(panes, hand, grey_at):
    hand.drag((100, 200), (100, 100), RIGHT)
    assert panes.look.voi.centre < 2000.0
    for view in (panes.original, panes.evidence):
        assert 60 < grey_at(view, 200, 250) < 140  # black has become grey


def test_the_window_tool_sets_it_by_the_left_button(panes, hand):
    panes.viewing.pick(Tool.WINDOW)
    hand.drag((100, 100), (200, 100))
    assert panes.look.voi.width > 4000
    assert panes.camera.x == 500


def test_invert_and_reset(panes, grey_at):
    panes.invert()
    assert grey_at(panes.original, 200, 250) == WHITE
    panes.reset_look()
    assert grey_at(panes.original, 200, 250) == BLACK


def test_presets_and_the_automatic_one_of_what_is_visible(panes, hand, grey_at):
    full = panes.viewing.presets[4]
    panes.viewing.use(full)
    assert panes.look.voi == Window(2000, 4000, "LINEAR_EXACT")
    hand.wheel(0, 250, 20)  # nothing but the black half is left in sight
    assert grey_at(panes.original, 499, 250) == BLACK
    panes.viewing.use(panes.viewing.presets[1])
    assert (panes.look.voi.centre, panes.look.voi.width) == (0, 1)


def test_the_magnifier_shows_twice_the_size_while_it_is_held(panes, hand, grey_at):
    panes.viewing.pick(Tool.LENS)
    hand.press(200, 250)
    assert grey_at(panes.original, 251, 250) == BLACK  # the edge has moved from 250 to 300
    assert grey_at(panes.original, 301, 250) == WHITE
    assert grey_at(panes.evidence, 251, 250) == BLACK
    hand.move(210, 250, Qt.MouseButton.LeftButton)
    assert grey_at(panes.original, 291, 250) == WHITE
    hand.release(210, 250)
    assert grey_at(panes.original, 251, 250) == WHITE


def test_evidence_is_over_the_right_pane_alone_and_as_opaque_as_the_slider_says(
    with_evidence, grey_at
):
    panes = with_evidence
    assert grey_at(panes.original, 200, 250) == BLACK
    assert grey_at(panes.evidence, 200, 250) == pytest.approx(0.65 * 255, abs=2)
    panes.column.slider.setValue(20)
    assert grey_at(panes.evidence, 200, 250) == pytest.approx(0.2 * 255, abs=2)


def test_holding_b_blinks_the_evidence_off(with_evidence, grey_at):
    panes = with_evidence
    QTest.keyPress(panes.original, Qt.Key.Key_B)
    assert grey_at(panes.evidence, 200, 250) == BLACK
    QTest.keyRelease(panes.original, Qt.Key.Key_B)
    assert grey_at(panes.evidence, 200, 250) > 100
    QTest.keyPress(panes.original, Qt.Key.Key_B)
    QApplication.sendEvent(panes, QEvent(QEvent.Type.ActivationChange))
    assert grey_at(panes.evidence, 200, 250) > 100  # the window lost the keyboard meanwhile


def test_one_pane_is_larger_and_shows_the_evidence_over_the_film(with_evidence, grey_at):
    panes = with_evidence
    panes.show_in_one_pane(True)
    QApplication.processEvents()
    assert (panes.original.isVisible(), panes.evidence.isVisible()) == (False, True)
    assert panes.evidence.width() > 990
    assert "Patient: Muster" in panes.evidence.accessibleDescription()
    panes.show_evidence(False)
    assert (panes.original.isVisible(), panes.evidence.isVisible()) == (True, False)
    panes.show_evidence(True)
    panes.show_in_one_pane(False)
    assert (panes.original.isVisible(), panes.evidence.isVisible()) == (True, True)


def test_one_pane_shows_a_film_without_evidence_too(with_evidence, halves):
    panes = with_evidence
    panes.show_in_one_pane(True)
    panes.set_film(prepare(halves()))
    panes.explain_no_evidence("Not analysed.")
    assert (panes.original.isVisible(), panes.evidence.isVisible()) == (True, False)


def test_the_split_can_be_moved_and_the_film_fits_the_narrower_pane(panes):
    panes.split.setSizes([700, 300])
    QApplication.processEvents()
    assert panes.original.width() > 650
    assert panes.camera.scale == panes.evidence.width() / 1000


def test_without_evidence_the_right_pane_shows_no_plain_film(panes, grey_at):
    assert grey_at(panes.evidence, 400, 400) == WHITE
    panes.explain_no_evidence("Not analysed.")
    assert grey_at(panes.evidence, 400, 400) < 20
    assert grey_at(panes.original, 400, 400) == WHITE


def test_no_film_is_left_when_it_is_closed(panes, grey_at):
    panes.clear()
    assert grey_at(panes.original, 400, 400) < 20
    assert (panes.film, panes.look, panes.viewing.presets) == (None, None, ())


def test_pointing_reads_out_place_value_and_evidence(qtbot, with_evidence, hand):
    panes = with_evidence
    with qtbot.waitSignal(panes.readout) as said:
        hand.move(300, 100)
    evidence = panes.attention.evidence[200, 600]
    expected = f"x 600   y 200   value 4000   evidence {evidence:+.3f} log-odds"
    assert said.args[0] == expected.replace("-", "−").replace("log−", "log-")
    panes.zoom_out()
    with qtbot.waitSignal(panes.readout) as said:
        hand.move(3, 250)
    assert said.args[0] == ""


def test_the_other_pane_shows_where_the_cursor_is(panes, hand, grey_at):
    hand.move(200, 300)
    assert grey_at(panes.evidence, 208, 300) > 150  # an arm of the cross, on black
    assert grey_at(panes.original, 208, 300) == BLACK
    hand.move(100, 300)
    assert grey_at(panes.evidence, 208, 300) == BLACK
    assert grey_at(panes.evidence, 108, 300) > 150
    QApplication.sendEvent(panes.original, QEvent(QEvent.Type.Leave))
    assert grey_at(panes.evidence, 108, 300) == BLACK


def test_measuring_tools_have_a_cursor_that_aims(panes):
    panes.viewing.pick(Tool.LENGTH)
    assert panes.original.cursor().shape() is Qt.CursorShape.CrossCursor
    panes.viewing.pick(Tool.PAN)
    assert panes.evidence.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_nothing_happens_on_an_empty_pane(panes, hand):
    panes.clear()
    for tool in Tool:
        panes.viewing.pick(tool)
        hand.drag((100, 100), (200, 200))
        hand.wheel(100, 100, 1)
    panes.turn_right()
    panes.invert()
    assert panes.camera == replace(panes.camera, x=0, y=0, scale=1, turns=0)


def test_dense_screens_get_all_their_pixels(panes):
    left, top, image = panes.viewing.image((1000, 1000), 2.0)
    assert (left, top, image.width(), image.height()) == (0, 0, 1000, 1000)
    shades = [image.pixelColor(x, 500).red() for x in (499, 500)]
    assert shades == [BLACK, WHITE]


def test_the_views_share_one_rendering(panes):
    size, ratio = (500, 500), 1.0
    first = panes.viewing.image(size, ratio)[2]
    assert panes.viewing.image(size, ratio)[2] is first
    panes.invert()
    assert panes.viewing.image(size, ratio)[2] is not first


def test_a_narrow_range_of_deep_pixels_is_not_rounded_to_eight_bits(panes, halves, grey_at):
    panes.set_film(prepare(halves(right=7)))
    panes.viewing.set_look(replace(panes.look, voi=Window(3.5, 7.0, "LINEAR_EXACT")))
    assert grey_at(panes.original, 400, 250) == WHITE
    assert grey_at(panes.original, 100, 250) == BLACK
