"""What the left mouse button does."""

from enum import Enum

from core.measuring.marks import Kind


class Tool(Enum):
    """Name, key and what it does, in the order of the tool bar."""

    PAN = ("Pan", "P", "Drag the film; marks can be picked up with it")
    WINDOW = ("Window", "W", "Drag right for less contrast, up for more brightness")
    ZOOM = ("Zoom", "Z", "Drag up to come closer")
    LENS = ("Magnifier", "M", "Hold to see what is under the cursor enlarged")
    LENGTH = ("Ruler", "L", "Drag from one end to the other")
    ANGLE = ("Angle", "A", "Drag along one arm to the vertex, then click the other arm's end")
    RATIO = ("CTR", "C", "Cardiothoracic ratio: drag across the heart, then the inner thorax")
    RECTANGLE = ("Rectangle", "T", "Statistics of the pixels inside")
    ELLIPSE = ("Ellipse", "O", "Statistics of the pixels inside")
    CALIBRATE = ("Calibrate", "K", "Drag along something whose length you know")

    @property
    def label(self) -> str:
        """Its name on the tool bar."""
        return self.value[0]

    @property
    def key(self) -> str:
        """The key that picks it up."""
        return self.value[1]

    @property
    def hint(self) -> str:
        """How to use it."""
        return self.value[2]

    @property
    def kind(self) -> Kind | None:
        """What it draws; None for those that draw nothing."""
        if self is Tool.CALIBRATE:
            return Kind.LENGTH
        return Kind[self.name] if self.name in Kind.__members__ else None
