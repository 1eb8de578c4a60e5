"""Known lengths, angles and statistics."""

import time
from pathlib import Path

import numpy as np
import pytest

from core.imaging.radiograph import Radiograph, Spacing, Window
from core.measuring.marks import Kind, Mark, Sheet
from core.measuring.measure import Statistics, angle, area, statistics
from core.measuring.scale import AT_DETECTOR, NO_SCALE, Scale, Source, calibrated, scale_of

PIXELS = Scale(1.0, 1.0, Source.NONE)


def test_lengths_use_the_spacing_of_rows_and_of_columns(film):
    scale = scale_of(film(Spacing(0.5, 0.2, at_detector=False)), Sheet())
    assert scale.unit == "mm"
    assert scale.source.value == ""
    assert scale.length((0, 0), (0, 10)) == 5.0  # down a column
    assert scale.length((0, 0), (10, 0)) == 2.0  # along a row
    assert scale.length((0, 0), (15, 8)) == 5.0  # 3, 4, 5


def test_spacing_at_the_detector_says_so(film):
    scale = scale_of(film(Spacing(0.1, 0.1, at_detector=True)), Sheet())
    assert (scale.unit, scale.source.value) == ("mm", AT_DETECTOR)


def test_without_spacing_there_are_only_pixels(film):
    scale = scale_of(film(), Sheet())
    assert (scale.unit, scale.source.value) == ("px", NO_SCALE)
    assert scale.length((0, 0), (3, 4)) == 5.0


def test_a_calibration_by_hand_comes_before_the_file(film):
    for spacing in (None, Spacing(0.3, 0.3, at_detector=True)):
        radiograph = film(spacing)
        by_hand = calibrated(radiograph, (10, 10), (10, 30), 25.0)
        scale = scale_of(radiograph, Sheet((), by_hand))
        assert scale.source is Source.HAND
        assert scale.length((10, 10), (10, 30)) == pytest.approx(25.0)


def test_a_calibration_keeps_the_shape_of_the_pixels(film):
    row, column = calibrated(film(Spacing(0.4, 0.2, True)), (0, 0), (10, 0), 1.0)
    assert column == pytest.approx(0.1)
    assert row == pytest.approx(0.2)


@pytest.mark.parametrize(("end", "length"), [((5, 5), 10.0), ((9, 5), 0.0), ((9, 5), -1.0)])
def test_nothing_cannot_be_calibrated_on(film, end, length):
    with pytest.raises(ValueError, match="mm for"):
        calibrated(film(), (5, 5), end, length)


@pytest.mark.parametrize(
    ("end", "degrees"),
    [((10, 0), 0), ((10, 10), 45), ((0, -10), 90), ((-10, 10), 135), ((-10, 0), 180)],
)
def test_angles(end, degrees):
    mark = Mark(Kind.ANGLE, ((10, 0), (0, 0), end))
    assert angle(mark, PIXELS) == pytest.approx(degrees)


def test_an_angle_across_the_half_turn():
    mark = Mark(Kind.ANGLE, ((-10, 1), (0, 0), (-10, -1)))
    assert angle(mark, PIXELS) == pytest.approx(11.42, abs=0.01)


def test_an_angle_on_pixels_that_are_not_square():
    mark = Mark(Kind.ANGLE, ((10, 0), (0, 0), (10, 10)))
    assert angle(mark, Scale(0.2, 0.2 * 3**0.5, Source.PATIENT)) == pytest.approx(30)


def test_areas():
    scale = Scale(0.5, 0.2, Source.PATIENT)
    assert area(Mark(Kind.RECTANGLE, ((10, 20), (0, 0))), scale) == pytest.approx(20)
    assert area(Mark(Kind.ELLIPSE, ((0, 0), (10, 20))), scale) == pytest.approx(20 * np.pi / 4)


def test_statistics_of_a_rectangle(film):
    found = statistics(Mark(Kind.RECTANGLE, ((14, 5), (10, 8))), film())
    assert found == Statistics(12, 11.5, pytest.approx(1.25**0.5), 10, 13)


def test_a_pixel_counts_where_its_centre_lies_inside(film):
    found = statistics(Mark(Kind.RECTANGLE, ((10.6, 5.0), (12.5, 6.0))), film())
    assert (found.count, found.least, found.most) == (1, 11, 11)


def test_statistics_of_an_ellipse_match_the_plain_formula(film):
    radiograph = film()
    found = statistics(Mark(Kind.ELLIPSE, ((10, 4), (41, 33))), radiograph)
    y, x = np.mgrid[0:40, 0:60] + 0.5
    inside = ((x - 25.5) / 15.5) ** 2 + ((y - 18.5) / 14.5) ** 2 <= 1
    values = radiograph.pixels[inside].astype(float)
    assert found.count == values.size
    assert found.mean == pytest.approx(values.mean())
    assert found.deviation == pytest.approx(values.std())
    assert (found.least, found.most) == (values.min(), values.max())


def test_padding_and_what_lies_beside_the_film_do_not_count(film):
    found = statistics(Mark(Kind.RECTANGLE, ((-20, -20), (6, 500))), film(padding=(0, 2)))
    assert found == Statistics(3 * 40, 4.0, pytest.approx((2 / 3) ** 0.5), 3, 5)
    assert statistics(Mark(Kind.RECTANGLE, ((-20, 0), (-2, 9))), film()) is None
    assert statistics(Mark(Kind.RECTANGLE, ((0, 0), (2, 9))), film(padding=(0, 2))) is None


@pytest.mark.parametrize("kind", [np.uint8, np.uint16, np.int16, np.int32, np.float32])
def test_any_kind_of_pixels(kind):
    pixels = np.full((20, 20), 7, kind)
    pixels[3, 3] = 9
    grey = np.zeros((20, 20), np.uint8)
    radiograph = Radiograph(pixels, grey, Window(1, 2), Path("f"), "TIFF")
    found = statistics(Mark(Kind.RECTANGLE, ((0, 0), (20, 20))), radiograph)
    assert (found.least, found.most, found.count) == (7, 9, 400)
    assert found.mean == pytest.approx(7.005)


def test_statistics_of_a_whole_nine_megapixel_film_take_no_time_to_wait_for():
    pixels = np.zeros((3000, 3000), np.uint16)
    radiograph = Radiograph(pixels, pixels.astype(np.uint8), Window(1, 2), Path("f"), "PNG")
    took = []
    for _ in range(3):
        start = time.process_time()
        statistics(Mark(Kind.ELLIPSE, ((0, 0), (3000, 3000))), radiograph)
        took.append(time.process_time() - start)
    assert min(took) < 0.5  # about 30 ms
