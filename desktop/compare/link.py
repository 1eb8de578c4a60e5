"""Two films that are moved and windowed together, each by its own measure."""

from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from core.imaging.radiograph import VoiTable
from desktop.viewer.camera import Camera, fitted
from desktop.viewer.look import Look, as_window
from desktop.viewer.viewing import Viewing


class Link(QObject):
    """While it is on, what happens to one film happens to the other.

    Zoom and place go by the share of the film, brightness and contrast by the distance from
    the film's own window: films differ in size and depth. Turning and mirroring stay apart.
    """

    def __init__(self, one: Viewing, other: Viewing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._one, self._other = one, other
        self.on = self._leading = False
        self._seen: dict[Viewing, tuple[Camera, Look | None]] = {}
        one.changed.connect(self._follow_one)
        other.changed.connect(self._follow_other)

    def set_on(self, on: bool) -> None:
        """Begin with the second film as the first is shown now."""
        self.on = on
        if on:
            self._seen.clear()
            self._follow_one()

    @Slot()
    def _follow_one(self) -> None:
        self._follow(self._one, self._other)

    @Slot()
    def _follow_other(self) -> None:
        self._follow(self._other, self._one)

    def _follow(self, leader: Viewing, follower: Viewing) -> None:
        if not self.on or self._leading or leader.film is None or follower.film is None:
            return
        state, before = (leader.camera, leader.look), self._seen.get(leader)
        if before == state:
            return
        self._leading = True  # what the follower says of its own change is an echo
        if before is None or before[0] != leader.camera:
            self._move(leader, follower)
        if before is None or before[1] != leader.look:
            follower.set_look(look_like(leader, follower))
        self._leading = False
        self._seen = {leader: state, follower: (follower.camera, follower.look)}

    def _move(self, leader: Viewing, follower: Viewing) -> None:
        if leader.fits:
            follower.fit()
        else:
            follower.set_camera(camera_like(leader, follower))


def camera_like(leader: Viewing, follower: Viewing) -> Camera:
    """The follower's film at the same place and as large in its pane as the leader's."""
    film, other = leader.film, follower.film
    assert film is not None
    assert other is not None
    whole = fitted(film.columns, film.rows, *leader.size, like=leader.camera)
    own = fitted(other.columns, other.rows, *follower.size, like=follower.camera)
    return replace(
        own,
        x=leader.camera.x / film.columns * other.columns,
        y=leader.camera.y / film.rows * other.rows,
        scale=own.scale * leader.camera.scale / whole.scale,
    )


def look_like(leader: Viewing, follower: Viewing) -> Look:
    """As far from the follower's own look as the leader's is from its own."""
    film, other, look = leader.film, follower.film, leader.look
    assert film is not None
    assert other is not None
    assert look is not None
    flipped = look.inverted != film.default.inverted
    shown = other.default.flipped() if flipped else other.default
    if isinstance(look.voi, VoiTable) or look.voi == film.default.voi:
        return shown
    own, window, base = as_window(other.default.voi), look.voi, as_window(film.default.voi)
    shift = (window.centre - base.centre) / base.width * own.width
    if film.default.inverted != other.default.inverted:  # brighter is the other way
        shift = -shift
    width = own.width * window.width / base.width
    return replace(shown, voi=replace(own, centre=own.centre + shift, width=width))
