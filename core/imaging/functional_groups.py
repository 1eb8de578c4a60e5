"""Enhanced multi-frame objects keep per frame what others keep once (PS3.3 C.7.6.16)."""

from typing import Any

from pydicom.dataset import Dataset

from core.imaging.facts import BAD_VALUE, value

SHARED, EACH = "SharedFunctionalGroupsSequence", "PerFrameFunctionalGroupsSequence"
GROUPS = (
    "PixelMeasuresSequence",
    "PixelValueTransformationSequence",
    "FrameVOILUTSequence",
    "FrameAnatomySequence",
    "XRayFrameCharacteristicsSequence",
)


def unfold(dataset: Dataset, frame: int) -> None:
    """Write what holds for `frame` into the dataset itself, as older objects have it.

    A frame's own groups come before those that all frames share; what the dataset says
    itself stays.
    """
    each = value(dataset, EACH) or ()
    shared = value(dataset, SHARED) or ()
    for groups in (*each[frame : frame + 1], *shared[:1]):
        for name in GROUPS:
            for item in (value(groups, name) or ())[:1]:
                _add(dataset, item)


def _add(dataset: Dataset, item: Any) -> None:
    for tag in list(item.keys()):
        if tag not in dataset:
            try:
                dataset.add(item[tag])
            except BAD_VALUE:
                continue
