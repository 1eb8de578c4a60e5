"""Marks as points: moving, outlines, distances."""

import pytest

from core.measuring.marks import Kind, Mark, distance_to, levelled, outlines

RATIO = Mark(Kind.RATIO, ((10, 50), (30, 50), (5, 80), (45, 80)))


def test_how_many_points_make_a_mark():
    assert [kind.count for kind in Kind] == [2, 3, 4, 2, 2]
    assert RATIO.complete
    assert not Mark(Kind.ANGLE, ((0, 0), (1, 1))).complete


def test_moving_one_point_leaves_the_others():
    mark = Mark(Kind.ANGLE, ((0, 0), (1, 1), (2, 0))).moved(1, (5, 6))
    assert mark.points == ((0, 0), (5, 6), (2, 0))


def test_a_width_of_a_ratio_stays_level():
    assert RATIO.moved(1, (33, 57)).points == ((10, 57), (33, 57), (5, 80), (45, 80))
    assert RATIO.moved(2, (1, 90)).points == ((10, 50), (30, 50), (1, 90), (45, 90))


def test_a_width_of_a_film_on_its_side_stays_plumb():
    mark = Mark(Kind.RATIO, ((50, 10), (50, 30), (80, 5), (80, 45)))
    assert mark.moved(0, (57, 3)).points[:2] == ((57, 3), (57, 30))
    assert levelled((3, 4), (10, 20), upright=False) == (3, 20)
    assert levelled((3, 4), (10, 20), upright=True) == (10, 4)


def test_shifting_moves_all():
    assert RATIO.shifted(1, -2).points == ((11, 48), (31, 48), (6, 78), (46, 78))


def test_outlines():
    assert outlines(RATIO) == (((10, 50), (30, 50)), ((5, 80), (45, 80)))
    assert outlines(Mark(Kind.RATIO, RATIO.points[:3])) == (((10, 50), (30, 50)),)
    assert outlines(Mark(Kind.LENGTH, ((0, 0),))) == ()
    (square,) = outlines(Mark(Kind.RECTANGLE, ((1, 2), (4, 6))))
    assert square == ((1, 2), (4, 2), (4, 6), (1, 6), (1, 2))
    (round_,) = outlines(Mark(Kind.ELLIPSE, ((0, 0), (8, 4))))
    assert round_[0] == pytest.approx((8, 2))
    assert round_[18] == pytest.approx((4, 4))


@pytest.mark.parametrize(
    ("kind", "points", "point", "distance"),
    [
        (Kind.LENGTH, ((0, 0), (10, 0)), (5, 3), 3),
        (Kind.LENGTH, ((0, 0), (10, 0)), (13, 4), 5),  # beyond the end
        (Kind.LENGTH, ((2, 2), (2, 2)), (2, 5), 3),  # no length at all
        (Kind.RECTANGLE, ((0, 0), (10, 10)), (5, 4), 4),  # from inside
        (Kind.ELLIPSE, ((0, 0), (20, 20)), (10, 10), 10),
    ],
)
def test_distances(kind, points, point, distance):
    assert distance_to(Mark(kind, points), point) == pytest.approx(distance, rel=0.01)


def test_nothing_is_near_a_mark_without_lines():
    assert distance_to(Mark(Kind.LENGTH, ((0, 0),)), (0, 0)) == float("inf")
