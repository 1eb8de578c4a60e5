"""Where garbage is collected: never on a worker's thread."""

import gc
import threading

from desktop.jobs import Lane

MANY = 5000  # objects: far more than Python lets gather before it collects


class Cycle:
    """Garbage that refers to itself, and tells which thread frees it."""

    freed: list[threading.Thread]

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        self.freed.append(threading.current_thread())


def test_a_workers_garbage_is_freed_on_the_windows_thread(qtbot, collector):
    assert not gc.isenabled()  # the one of all tests here, see conftest.py
    Cycle.freed = []

    def litter():
        for _ in range(MANY):
            Cycle()
        yield MANY

    lane = Lane(collector)
    with qtbot.waitSignal(lane.finished):
        lane.start(litter)
    lane.close()
    assert not Cycle.freed
    collector.collect()
    assert len(Cycle.freed) >= MANY - 10
    assert set(Cycle.freed) == {threading.main_thread()}


def test_what_lives_and_what_is_little_is_left_alone(collector):
    gc.collect()
    before = [one["collections"] for one in gc.get_stats()]
    collector.collect()
    assert [one["collections"] for one in gc.get_stats()] == before
