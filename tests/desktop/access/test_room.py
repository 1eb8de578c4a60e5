"""Every dialog fits the screen, here one of 800 x 800, with its buttons in sight."""

from PySide6.QtWidgets import QAbstractButton, QDialog


def test_dialogs_fit_the_screen(each):
    if not isinstance(each, QDialog):
        assert each.minimumSizeHint().width() <= 853  # 1280 x 720 at a scale of 1.5
        assert each.minimumSizeHint().height() <= 480
        return
    room = each.screen().availableSize()
    assert each.width() <= room.width()
    assert each.height() <= room.height()
    for button in each.findChildren(QAbstractButton):
        if button.isVisibleTo(each) and button.parentWidget().window() is each:
            inside = each.rect().contains(button.mapTo(each, button.rect().center()))
            assert inside or button.visibleRegion().isEmpty()  # in a part that scrolls
