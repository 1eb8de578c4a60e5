"""What marks say, and what they warn of."""

from dataclasses import replace

import numpy as np
import pytest

from core.imaging.radiograph import Spacing, StudyFacts
from core.measuring import reading
from core.measuring.marks import Kind, Mark, Sheet
from core.measuring.reading import caveats, read_mark, read_sheet, view_caveat
from core.measuring.scale import AT_DETECTOR, BY_HAND, NO_SCALE

LENGTH = Mark(Kind.LENGTH, ((0, 0), (30, 40)))
RATIO = Mark(Kind.RATIO, ((10, 5), (30, 5), (5, 9), (45, 9)))
PATIENT, DETECTOR = Spacing(0.5, 0.5, at_detector=False), Spacing(0.5, 0.5, at_detector=True)


@pytest.mark.parametrize(
    ("spacing", "by_hand", "said", "caveat"),
    [
        (PATIENT, None, "25.0 mm", ()),
        (DETECTOR, None, "25.0 mm at the detector", (AT_DETECTOR,)),
        (None, None, "50 px", (NO_SCALE,)),
        (None, (0.1, 0.1), "5.0 mm (calibrated)", (BY_HAND,)),
        (DETECTOR, (0.1, 0.1), "5.0 mm (calibrated)", (BY_HAND,)),
    ],
)
def test_millimetres_only_where_they_are_known(film, spacing, by_hand, said, caveat):
    found = read_mark(LENGTH, film(spacing), Sheet((), by_hand))
    assert found.lines == (said,)
    assert found.caveats == caveat


def test_an_angle_needs_no_scale(film):
    found = read_mark(Mark(Kind.ANGLE, ((9, 0), (0, 0), (0, 9))), film(), Sheet())
    assert (found.lines, found.caveats) == (("90.0°",), ())


def test_a_region_says_area_and_statistics(film):
    mark = Mark(Kind.RECTANGLE, ((10, 5), (14, 8)))
    found = read_mark(mark, film(DETECTOR), Sheet())
    assert found.lines == (
        "Area 3 mm² at the detector",
        "Mean 11.5, SD 1.118",
        "10 to 13",
    )
    assert read_mark(mark, film(), Sheet(), quick=True).lines == ("Area 12 px²",)
    beside = read_mark(mark.shifted(500, 0), film(), Sheet())
    assert beside.lines[1] == "No pixels"


def test_deep_and_negative_pixels_read_plainly(film):
    radiograph = film()
    deep = replace(radiograph, pixels=radiograph.pixels.astype(np.int32) * 1000 - 20_000)
    found = read_mark(Mark(Kind.RECTANGLE, ((10, 5), (14, 8))), deep, Sheet())
    assert found.lines[1:] == ("Mean −8500, SD 1118", "−10000 to −7000")


def test_the_cardiothoracic_ratio(film):
    found = read_mark(RATIO, film(PATIENT, view_position="PA"), Sheet())
    assert found.lines == ("CTR 0.50", "Heart 10.0 mm", "Thorax 20.0 mm")
    assert found.caveats == ()


def test_a_ratio_begun_says_what_there_is(film):
    assert read_mark(Mark(Kind.RATIO, RATIO.points[:1]), film(), Sheet()).lines == ()
    for count in (2, 3):
        begun = Mark(Kind.RATIO, RATIO.points[:count])
        assert read_mark(begun, film(), Sheet()).lines == ("Heart 20 px",)


def test_a_heart_wider_than_its_thorax_is_no_ratio(film):
    mark = Mark(Kind.RATIO, (*RATIO.points[2:], *RATIO.points[:2]))
    found = read_mark(mark, film(), Sheet())
    assert found.lines == ("Heart 40 px", "Thorax 20 px")
    assert found.caveats == (reading.ORDER,)


@pytest.mark.parametrize(
    ("facts", "caveat"),
    [
        ({"view_position": "PA"}, ""),
        ({"view_position": "AP"}, reading.AP),
        ({"view_position": ""}, reading.UNKNOWN_VIEW),
        ({"view_position": "odd"}, reading.UNKNOWN_VIEW),
        ({"view_position": "LL"}, reading.LATERAL),
        ({"view_position": "LATERAL"}, reading.LATERAL),
        ({"view_position": "PA", "series_description": "Chest Supine"}, reading.LYING),
        ({"view_position": "PA", "series_description": "underlying"}, ""),
        ({"view_position": "AP", "study_description": "PORTABLE CHEST"}, reading.LYING),
    ],
)
def test_which_films_the_ratio_misleads_on(film, facts, caveat):
    assert view_caveat(StudyFacts(**facts)) == caveat
    found = read_mark(RATIO, film(**facts), Sheet())
    assert found.lines[0] == "CTR 0.50"
    assert found.caveats == ((caveat,) if caveat else ())


def test_a_sheet_is_read_in_order_and_each_caveat_said_once(film):
    radiograph = film(DETECTOR)
    found = read_sheet(Sheet((LENGTH, RATIO, LENGTH)), radiograph)
    assert [one.mark for one in found] == [LENGTH, RATIO, LENGTH]
    assert caveats(found) == (AT_DETECTOR, reading.UNKNOWN_VIEW)
