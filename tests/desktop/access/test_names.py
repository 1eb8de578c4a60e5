"""What a screen reader finds: names of all that can be used, and words that say what is seen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QWidget

from core.reporting import report
from desktop.outcomes import finding

WAIT = 20_000
INNER = ("qt_spinbox_lineedit", "qt_scrollarea_viewport", "qt_toolbar_ext_button")


def interface(widget):
    return QAccessible.queryAccessibleInterface(widget)


def name(widget) -> str:
    return interface(widget).text(QAccessible.Text.Name)


def labels(widget) -> list[str]:
    """The names of what labels it."""
    related = interface(widget).relations()
    return [one.text(QAccessible.Text.Name) for one, kind in related if kind is QAccessible.Label]


def of_window(window, kind) -> list[QWidget]:
    return [
        widget
        for widget in window.findChildren(kind)
        if widget.isVisibleTo(window)
        and widget.window() is window
        and widget.objectName() not in INNER
    ]


def test_all_that_can_be_used_has_a_name(each):
    used = [
        widget
        for widget in of_window(each, QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus or isinstance(widget, QAbstractButton)
    ]
    assert used
    for widget in used:
        if isinstance(widget, QComboBox):  # its name is what is chosen: a label has to say of what
            assert any(labels(widget)), f"{widget} is not labelled: {name(widget)}"
        else:
            assert name(widget).strip(), f"{widget} {widget.objectName()} has no name"


def test_no_two_buttons_of_a_window_have_the_same_name(each):
    names = [name(button) for button in of_window(each, QAbstractButton) if name(button)]
    assert sorted(names) == sorted(set(names))


def test_a_name_never_hides_the_words_that_are_seen(each):
    for label in of_window(each, QLabel):
        if label.text() and label.textFormat() != Qt.TextFormat.RichText:
            said = name(label) + interface(label).text(QAccessible.Text.Value)
            assert label.text().replace("&", "") in said.replace("&", "")


def test_the_gauge_says_all_that_it_shows(opened):
    gauge = opened.verdict.gauge
    assert name(gauge) == "Probability of pneumonia"
    found = finding(opened.session.outcome)
    point = found.operating_point
    low, high = point.band
    assert interface(gauge).text(QAccessible.Text.Description) == (
        f"Probability of pneumonia {report.probability(found)}, operating point "
        f"{100 * point.threshold:.0f} %, indeterminate {100 * low:.0f} to {100 * high:.0f} %"
    )


def test_the_panes_say_what_they_show(opened):
    view = opened.panes.original
    assert "film.png" in interface(view).text(QAccessible.Text.Description)
    opened.menus.close.trigger()
    assert "Ctrl+O" in interface(view).text(QAccessible.Text.Description)


def test_every_change_of_the_verdict_is_said(qtbot, window, make_film):
    said = []
    window.verdict.said.connect(said.append)
    with qtbot.waitSignal(window.session.explained, timeout=WAIT):
        window.open_places([make_film()])
    found = finding(window.session.outcome)
    assert said[:2] == ["Reading the film…", "Analysing…"]
    assert said[-1].startswith(f"{report.headline(found)}. Probability of pneumonia")
    window.verdict.operating_point_chosen.emit("balanced")
    assert len(said) == 4
    assert said[-1].endswith("%")


def test_a_refusal_and_a_failure_are_said(qtbot, window, make_film, tmp_path):
    said = []
    window.verdict.said.connect(said.append)
    with qtbot.waitSignal(window.session.found, timeout=WAIT):
        window.open_places([make_film("flat.png", flat=90)])
    assert said[-1].startswith(report.REFUSED)
    assert len(said[-1]) > len(report.REFUSED) + 10
    bad = tmp_path / "bad.png"
    bad.write_bytes(b"\x89PNG")
    with qtbot.waitSignal(window.session.failed, timeout=WAIT):
        window.open_places([bad])
    assert "bad.png" in said[-1]


@pytest.mark.parametrize("active", [True, False])
def test_announcing_harms_nobody(opened, active):
    """Qt has no way to hear its own events: that they arrive was seen over AT-SPI."""
    QAccessible.setActive(active)
    opened.verdict.show_state("Words", "")
    opened.status.say("Saved")
    QAccessible.setActive(False)
