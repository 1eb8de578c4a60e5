"""What the left mouse button does."""

from enum import Enum

from core.language import marked, shown
from core.measuring.marks import Kind


class Tool(Enum):
    """Name, key and what it does, in the order of the tool bar."""

    PAN = (marked("Pan"), "P", marked("Drag the film; marks can be picked up with it"))
    WINDOW = (marked("Window"), "W", marked("Drag right for less contrast, up for more brightness"))
    ZOOM = (marked("Zoom"), "Z", marked("Drag up to come closer"))
    LENS = (marked("Magnifier"), "M", marked("Hold to see what is under the cursor enlarged"))
    LENGTH = (marked("Ruler"), "L", marked("Drag from one end to the other"))
    ANGLE = (
        marked("Angle"),
        "A",
        marked("Drag along one arm to the vertex, then click the other arm's end"),
    )
    RATIO = (
        marked("CTR"),
        "C",
        marked("Cardiothoracic ratio: drag across the heart, then the inner thorax"),
    )
    RECTANGLE = (marked("Rectangle"), "T", marked("Statistics of the pixels inside"))
    ELLIPSE = (marked("Ellipse"), "O", marked("Statistics of the pixels inside"))
    CALIBRATE = (marked("Calibrate"), "K", marked("Drag along something whose length you know"))

    @property
    def label(self) -> str:
        """Its name on the tool bar."""
        return shown(self.value[0])

    @property
    def key(self) -> str:
        """The key that picks it up."""
        return self.value[1]

    @property
    def hint(self) -> str:
        """How to use it."""
        return shown(self.value[2])

    @property
    def kind(self) -> Kind | None:
        """What it draws; None for those that draw nothing."""
        if self is Tool.CALIBRATE:
            return Kind.LENGTH
        return Kind[self.name] if self.name in Kind.__members__ else None
