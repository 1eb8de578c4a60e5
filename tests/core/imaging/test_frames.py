"""Files that hold several pictures, and what holds for each of them."""

import numpy as np
import pytest
from PIL import Image
from pydicom import dcmread
from pydicom.dataset import Dataset
from pydicom.encaps import encapsulate, get_frame
from pydicom.uid import (
    EnhancedXAImageStorage,
    MultiFrameGrayscaleWordSecondaryCaptureImageStorage,
    RLELossless,
    XRayAngiographicImageStorage,
    XRayRadiofluoroscopicImageStorage,
)

from core.errors import UnreadableImage
from core.imaging import Spacing, Window, read_radiograph


@pytest.fixture
def run(film, ramp):
    """Three frames, each moved by nine columns from the one before."""

    def build(**elements: object) -> Dataset:
        dataset = film(ramp, 12, NumberOfFrames=3, **elements)
        dataset.PixelData = b"".join(np.roll(ramp, 9 * k, axis=1).tobytes() for k in range(3))
        return dataset

    return build


@pytest.mark.parametrize(
    "kind",
    [
        MultiFrameGrayscaleWordSecondaryCaptureImageStorage,
        XRayAngiographicImageStorage,
        XRayRadiofluoroscopicImageStorage,
    ],
)
def test_any_frame_of_a_run(run, save, ramp, kind):
    path = save(run(SOPClassUID=kind))
    for frame in range(3):
        radiograph = read_radiograph(path, frame)
        np.testing.assert_array_equal(radiograph.pixels, np.roll(ramp, 9 * frame, axis=1))
        assert (radiograph.frame, radiograph.frames) == (frame, 3)
        said = f"The file holds 3 pictures; this is number {frame + 1}."
        assert radiograph.warnings == (said,)


def test_any_frame_of_a_compressed_run(film, save, ramp):
    frames = [np.roll(ramp, 9 * k, axis=1) for k in range(3)]
    coded = []
    for pixels in frames:
        single = dcmread(save(film(pixels, 12)))
        single.compress(RLELossless, generate_instance_uid=False)
        coded.append(get_frame(single.PixelData, 0, number_of_frames=1))
    dataset = film(ramp, 12, NumberOfFrames=3)
    dataset.PixelData = encapsulate(coded)
    path = save(dataset, RLELossless)
    for frame, pixels in enumerate(frames):
        np.testing.assert_array_equal(read_radiograph(path, frame).pixels, pixels)


def test_a_picture_that_is_not_there(run, film, save, ramp):
    with pytest.raises(UnreadableImage, match="it holds 3 pictures: there is no picture 4"):
        read_radiograph(save(run()), 3)
    with pytest.raises(UnreadableImage, match="it holds one picture: there is no picture 2"):
        read_radiograph(save(film(ramp, 12)), 1)
    with pytest.raises(UnreadableImage, match="there is no picture 0"):
        read_radiograph(save(run()), -1)


@pytest.mark.parametrize("frames", [0, -3])
def test_a_number_of_frames_that_cannot_be_is_one(film, save, ramp, frames):
    assert read_radiograph(save(film(ramp, 12, NumberOfFrames=frames))).frames == 1


def item(**elements: object) -> Dataset:
    dataset = Dataset()
    for keyword, value in elements.items():
        setattr(dataset, keyword, value)
    return dataset


def test_what_holds_for_one_frame_and_what_for_all(run, save):
    shared = item(PixelMeasuresSequence=[item(PixelSpacing=[0.2, 0.3])])
    each = [
        item(
            FrameVOILUTSequence=[item(WindowCenter=100 * k + 300, WindowWidth=500)],
            PixelValueTransformationSequence=[item(RescaleSlope=2, RescaleIntercept=-k)],
        )
        for k in range(3)
    ]
    path = save(
        run(
            SOPClassUID=EnhancedXAImageStorage,
            SharedFunctionalGroupsSequence=[shared],
            PerFrameFunctionalGroupsSequence=each,
        )
    )
    for frame in range(3):
        radiograph = read_radiograph(path, frame)
        assert radiograph.voi == Window(100 * frame + 300, 500, "LINEAR")
        assert radiograph.pixels.min() == -frame
        assert radiograph.spacing == Spacing(0.2, 0.3, at_detector=False)


def test_groups_for_fewer_frames_than_there_are(run, save):
    dataset = run(PerFrameFunctionalGroupsSequence=[], SharedFunctionalGroupsSequence=[])
    assert read_radiograph(save(dataset), 2).frames == 3


def test_any_page_of_a_tiff(tmp_path):
    pages = [np.full((20, 30), 40 * k, np.uint8) for k in range(4)]
    first, *rest = map(Image.fromarray, pages)
    for compression in ("raw", "tiff_lzw"):
        path = tmp_path / f"{compression}.tif"
        first.save(path, save_all=True, append_images=rest, compression=compression)
        radiograph = read_radiograph(path, 2)
        assert (radiograph.grey == 80).all()
        assert (radiograph.frame, radiograph.frames) == (2, 4)
        with pytest.raises(UnreadableImage, match="there is no picture 5"):
            read_radiograph(path, 4)


def test_raw_detector_values_come_with_a_warning(film, save, ramp):
    path = save(film(ramp, 12, PresentationIntentType="FOR PROCESSING"))
    assert "raw values, meant for processing" in read_radiograph(path).warnings[0]
    path = save(film(ramp, 12, PresentationIntentType="FOR PRESENTATION"))
    assert read_radiograph(path).warnings == ()
