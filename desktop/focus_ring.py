"""Where the keyboard is: a ring around the widget that a key gave the focus to, on any ground."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from desktop.theme import TEXT, WINDOW

BY_KEY = Qt.WidgetAttribute.WA_KeyboardFocusChange
MARGIN, WIDE, THIN = 3, 4.0, 2.0  # pixels around the widget, of the ring's edge, of the ring
MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class ShowFocus(QObject):
    """Leads the ring of each window; a click takes it away."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._ring: FocusRing | None = None  # that is shown
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._turn)

    @Slot()
    def _turn(self) -> None:
        """Asks who has it now: who had it may be half deleted."""
        widget = QApplication.focusWidget()
        if self._ring is not None and isValid(self._ring):
            self._ring.put_around(None)
        if widget is not None and widget.window().testAttribute(BY_KEY):
            window = widget.window()
            self._ring = window.findChild(FocusRing) or FocusRing(window)
            self._ring.put_around(widget)


class FocusRing(QWidget):
    """Lies over a window and lets every click through."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._widget: QWidget | None = None
        self._watched: list[QWidget] = []

    def put_around(self, widget: QWidget | None) -> None:
        """Another widget of the window, or none."""
        for one in self._watched:
            if isValid(one):
                one.removeEventFilter(self)
        self._widget, self._watched = widget, _between(widget)
        for one in self._watched:
            one.installEventFilter(self)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The widget, or what it lies in, moves."""
        if event.type() in MOVES:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Light in dark, or dark in light: seen on the window and on a film."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = self.rect().toRectF().adjusted(2, 2, -2, -2)
        for colour, width in ((WINDOW, WIDE), (TEXT, THIN)):
            painter.setPen(QPen(colour, width))
            painter.drawRoundedRect(edge, 3, 3)

    def _place(self) -> None:
        widget, window = self._widget, self.window()
        if widget is None or not isValid(widget) or not widget.isVisible():
            self.hide()
            return
        around = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
        around = around.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
        self.setGeometry(around & window.rect())
        self.raise_()
        self.show()


def _between(widget: QWidget | None) -> list[QWidget]:
    """The widget, and all that it lies in within its window."""
    found: list[QWidget] = []
    while widget is not None and not widget.isWindow():
        found.append(widget)
        widget = widget.parentWidget()
    return found
