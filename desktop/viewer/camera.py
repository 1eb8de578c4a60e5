"""What part of a film a pane shows, as plain numbers; two linked panes share one value."""

from dataclasses import dataclass

LEAST, MOST = 0.02, 40.0  # pane pixels per film pixel


@dataclass(frozen=True, slots=True)
class Camera:
    """The film point (x, y) in the middle of the pane, and pane pixels per film pixel."""

    x: float
    y: float
    scale: float

    def zoomed(self, factor: float, dx: float = 0.0, dy: float = 0.0) -> "Camera":
        """Zoomed so that the film point `dx`, `dy` pane pixels off the middle stays put."""
        scale = min(max(self.scale * factor, LEAST), MOST)
        shift = 1.0 / self.scale - 1.0 / scale
        return Camera(self.x + dx * shift, self.y + dy * shift, scale)

    def panned(self, dx: float, dy: float) -> "Camera":
        """The film dragged by pane pixels."""
        return Camera(self.x - dx / self.scale, self.y - dy / self.scale, self.scale)

    def corner(self, width: float, height: float) -> tuple[float, float]:
        """Where the film's top left corner lies in a pane, in whole pane pixels."""
        return round(width / 2 - self.x * self.scale), round(height / 2 - self.y * self.scale)

    def film_point(self, x: float, y: float, width: float, height: float) -> tuple[float, float]:
        """The film point (x, y) under a pane point."""
        left, top = self.corner(width, height)
        return (x - left) / self.scale, (y - top) / self.scale


def fitted(columns: int, rows: int, width: float, height: float) -> Camera:
    """The whole film in the middle of the pane, as large as it goes."""
    scale = min(width / columns, height / rows)
    return Camera(columns / 2, rows / 2, min(max(scale, LEAST), MOST))
