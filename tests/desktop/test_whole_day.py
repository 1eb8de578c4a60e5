"""The scripted session of `tests.benchmarks.session`, shorter and without its stop-watch."""

from PySide6.QtCore import QThreadPool

from core.errors import UnreadableImage
from tests.benchmarks.mixed_films import mixed_films
from tests.benchmarks.session import day

WAIT = 60_000  # for one step, on a busy machine
PHASES = {
    "open 14 mixed films",
    "next film, its analysis and thumbnails",
    "window and level",
    "zoom and pan",
    "measure",
    "turn, mirror, invert",
    "report",
    "save the evidence map",
    "switch films while analyses run",
    "sort and export the list",
    "compare",
    "tags",
    "classroom",
    "close with work under way",
}


def test_a_day_leaves_nothing_behind(qtbot, window, store, dialogs, notices, tmp_path):
    films = mixed_films(tmp_path / "mixed", side=900, shared=tmp_path / "nowhere")[:14]
    exports, phases, failed, readings = tmp_path / "exports", [], set(), []
    exports.mkdir()
    owners = window, window.session, window.worklist.run, window.worklist.dock.thumbnails
    pools = [pool for owner in owners for pool in owner.findChildren(QThreadPool)]
    window.failed.connect(lambda error: failed.add((type(error), error.path.name)))
    window.panes.annotations.changed.connect(lambda: readings.append(len(window.panes.readings)))
    for until in day(window, films, exports, phases.append):
        qtbot.waitUntil(until, timeout=WAIT)
    assert set(phases) == PHASES
    assert failed == {(UnreadableImage, "a letter.dcm"), (UnreadableImage, "cut off.jpg")}
    assert not any(notice.grave for notice in notices)
    assert max(readings) == 2
    assert not window.isVisible()
    assert not any(pool.activeThreadCount() for pool in pools)
    kinds = sorted(path.suffix for path in exports.iterdir())
    assert kinds.count(".csv") == 1
    assert kinds.count(".pdf") == kinds.count(".png") >= 1
    assert kinds.count(".pdreading") == 1
    assert not list(tmp_path.rglob(".part-*"))
    assert not list(tmp_path.rglob("session-*"))
