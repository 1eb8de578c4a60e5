"""Tags -> a Qt table, filtered so that what is found stays below the sequence that it is in."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt

from core.imaging.tag import Tag
from core.language import marked
from desktop.headed_table import HeadedTable, Index

HEADINGS = (marked("Tag"), marked("Name"), marked("VR"), marked("Value"))
VALUE = HEADINGS.index("Value")
LONGEST_TIP = 300  # characters
INDENT = "    "


class TagModel(HeadedTable):
    """One row a tag; values are plain text whatever stands in them."""

    headings = HEADINGS

    def __init__(self) -> None:
        super().__init__()
        self._tags: Sequence[Tag] = ()
        self._shown: Sequence[Tag] = ()

    def show_tags(self, tags: Sequence[Tag]) -> None:
        """All of a file."""
        self._tags = tags
        self.filter("")

    def filter(self, words: str) -> None:
        """Only where all the words stand in number, name, VR or value, and what that lies in."""
        self.beginResetModel()
        self._shown = tuple(found(self._tags, words))
        self.endResetModel()

    def at(self, place: int) -> Tag:
        """The tag in a row."""
        return self._shown[place]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words to show; the whole value as a tip."""
        tag = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            number = f"{INDENT * tag.level}{tag.number}"
            return (number, f"{INDENT * tag.level}{tag.name}", tag.kind, tag.value)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == VALUE:
            return escape(tag.value[:LONGEST_TIP])  # Qt would take it for HTML
        return None


def found(tags: Sequence[Tag], words: str) -> list[Tag]:
    """The tags in which all `words` stand, each after the sequences that it lies in."""
    wanted = words.casefold().split()
    shown: list[Tag] = []
    above: list[Tag] = []  # sequences on the way to the tag at hand that are not shown yet
    for tag in tags:
        above = [other for other in above if other.level < tag.level]
        text = f"{tag.number} {tag.number[1:5]}{tag.number[6:10]} {tag.name} {tag.kind} {tag.value}"
        if all(word in text.casefold() for word in wanted):
            shown += [*above, tag]
            above = []
        else:
            above.append(tag)
    return shown
