"""What part of a film a pane shows, as plain numbers; two linked panes share one value."""

from dataclasses import dataclass, replace

LEAST, MOST = 0.02, 40.0  # pane pixels per film pixel
_TURNED = ((1, 0, 0, 1), (0, -1, 1, 0), (-1, 0, 0, -1), (0, 1, -1, 0))  # clockwise


@dataclass(frozen=True, slots=True)
class Camera:
    """The film point (x, y) in the middle of the pane, and pane pixels per film pixel.

    The film is first `mirrored` (left for right), then turned clockwise `turns` times by 90°.
    """

    x: float
    y: float
    scale: float
    turns: int = 0
    mirrored: bool = False

    @property
    def axes(self) -> tuple[int, int, int, int]:
        """The film's turn and mirroring as a matrix by rows: pane = matrix x film."""
        a, b, c, d = _TURNED[self.turns]
        return (-a, b, -c, d) if self.mirrored else (a, b, c, d)

    @property
    def on_its_side(self) -> bool:
        """Whether the film's rows run up or down the pane."""
        return self.turns % 2 == 1

    def zoomed(self, factor: float, dx: float = 0.0, dy: float = 0.0) -> "Camera":
        """Zoomed so that the film point `dx`, `dy` pane pixels off the middle stays put."""
        scale = min(max(self.scale * factor, LEAST), MOST)
        shift = 1.0 / self.scale - 1.0 / scale
        return replace(self._moved(dx * shift, dy * shift), scale=scale)

    def panned(self, dx: float, dy: float) -> "Camera":
        """The film dragged by pane pixels."""
        return self._moved(-dx / self.scale, -dy / self.scale)

    def turned(self, quarters: int) -> "Camera":
        """The film on screen turned clockwise by 90° so many times."""
        return replace(self, turns=(self.turns + quarters) % 4)

    def flipped(self, upside_down: bool = False) -> "Camera":
        """The film on screen mirrored: left for right, or top for bottom."""
        turns = (2 if upside_down else 0) - self.turns
        return replace(self, turns=turns % 4, mirrored=not self.mirrored)

    def sharper(self, ratio: float) -> "Camera":
        """The same on a screen with `ratio` times as many pixels to a length."""
        return replace(self, scale=self.scale * ratio)

    def origin(self, width: float, height: float) -> tuple[int, int]:
        """Where the film's point (0, 0) lies in a pane, in whole pane pixels."""
        a, b, c, d = self.axes
        x = width / 2 - self.scale * (a * self.x + b * self.y)
        y = height / 2 - self.scale * (c * self.x + d * self.y)
        return round(x), round(y)

    def pane_point(self, x: float, y: float, width: float, height: float) -> tuple[float, float]:
        """Where a film point lies in a pane."""
        a, b, c, d = self.axes
        left, top = self.origin(width, height)
        return left + self.scale * (a * x + b * y), top + self.scale * (c * x + d * y)

    def film_point(self, x: float, y: float, width: float, height: float) -> tuple[float, float]:
        """The film point (x, y) under a pane point."""
        a, b, c, d = self.axes
        left, top = self.origin(width, height)
        right, down = (x - left) / self.scale, (y - top) / self.scale
        return a * right + c * down, b * right + d * down  # the inverse is the transpose

    def _moved(self, right: float, down: float) -> "Camera":
        """By film pixels in the directions of the pane."""
        a, b, c, d = self.axes
        return replace(self, x=self.x + a * right + c * down, y=self.y + b * right + d * down)


def fitted(columns: int, rows: int, width: float, height: float, like: Camera) -> Camera:
    """The whole film in the middle of the pane, as large as it goes, turned as `like`."""
    across, down = (rows, columns) if like.on_its_side else (columns, rows)
    scale = min(max(min(width / across, height / down), LEAST), MOST)
    return replace(like, x=columns / 2, y=rows / 2, scale=scale)
