"""The order in which Tab goes through the buttons of a dialog."""

from itertools import pairwise

from PySide6.QtWidgets import QAbstractButton, QDialogButtonBox, QWidget


def tab_as_seen(box: QDialogButtonBox) -> None:
    """From left to right, however the system's style has placed them; call it once all are in."""
    row = box.layout()
    assert row is not None
    places = {button: row.indexOf(button) for button in box.findChildren(QAbstractButton)}
    for one, next_one in pairwise(sorted(places, key=places.__getitem__)):
        QWidget.setTabOrder(one, next_one)
