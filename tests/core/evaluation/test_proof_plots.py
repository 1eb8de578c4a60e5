"""What the pictures of audit and evidence test show: their figures, at their places."""

import numpy as np
import pytest

from core.evaluation.goals import LARGEST_FALL
from core.evaluation.proof_plots import draw_audit, draw_evidence


def _measure(value: float, half: float = 0.01) -> dict[str, float]:
    return {"value": value, "low": value - half, "high": value + half, "n": 9}


def _dots(axes) -> list[tuple[float, float]]:
    marked = [line for line in axes.get_lines() if line.get_marker() == "o"]
    return [tuple(point) for line in marked for point in line.get_xydata()]


def test_every_shift_is_a_dot_beside_its_name():
    shifts = [
        {"name": "blur", "auc_change": _measure(-0.004), "normals_shift": {"value": 0.001}},
        {"name": "noise", "auc_change": _measure(0.002), "normals_shift": _measure(-0.02)},
    ]
    areas, medians = draw_audit({"shifts": shifts}).axes
    assert _dots(areas) == [(-0.004, 0), (0.002, 1)]
    assert _dots(medians) == [(0.001, 0), (-0.02, 1)]
    assert [label.get_text() for label in areas.get_yticklabels()] == ["blur", "noise"]
    assert any(line.get_xdata()[0] == -LARGEST_FALL for line in areas.get_lines())


def test_films_whose_map_tells_the_truth_lie_above_the_line():
    goals = [{"short": "mirrored", "limit": 0.8, **_measure(0.9)}]
    falls, goal = draw_evidence({"falls": [(0.5, 0.1), (0.2, 0.3)], "goals": goals}).axes
    assert np.allclose(_dots(falls), [(0.1, 0.5), (0.3, 0.2)])
    assert _dots(goal) == [(0.9, 0)]
    assert [label.get_text() for label in goal.get_yticklabels()] == ["mirrored"]
    assert any(line.get_xdata()[0] == pytest.approx(0.8) for line in goal.get_lines())
