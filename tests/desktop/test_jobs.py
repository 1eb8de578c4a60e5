"""Lanes: order, staleness, failure, joining."""

import threading

import pytest
from PySide6.QtCore import QCoreApplication

from core.errors import DataError
from desktop.jobs import Lane


@pytest.fixture
def lane(qtbot):
    lane = Lane()
    lane.heard = []
    lane.stage.connect(lane.heard.append)
    yield lane
    lane.close()


def test_stages_arrive_in_order_on_the_thread_of_the_lane(qtbot, lane):
    drawn_on, heard_on = set(), set()

    def steps():
        for number in range(3):
            drawn_on.add(threading.get_ident())
            yield number

    lane.stage.connect(lambda stage: heard_on.add(threading.get_ident()))
    with qtbot.waitSignal(lane.finished):
        lane.start(steps)
    assert lane.heard == [0, 1, 2]
    assert heard_on == {threading.get_ident()}
    assert threading.get_ident() not in drawn_on
    assert not lane.busy


def test_what_a_replaced_job_says_is_dropped_and_the_job_ends(qtbot, lane):
    entered, go, ended = threading.Event(), threading.Event(), threading.Event()

    def old():
        try:
            entered.set()
            go.wait()
            yield "stale"
            yield "never drawn"
        finally:
            ended.set()

    lane.start(old)
    assert entered.wait(5)
    with qtbot.waitSignal(lane.finished):
        lane.start(lambda: iter(["fresh"]))
        go.set()
    assert ended.is_set()
    assert lane.heard == ["fresh"]


def test_a_job_that_never_began_is_not_begun_after_a_cancel(qtbot, lane):
    entered, go, begun = threading.Event(), threading.Event(), []

    def first():
        entered.set()
        go.wait()
        yield 1

    def second():
        begun.append(2)
        yield 2

    lane.start(first)
    assert entered.wait(5)
    lane.start(second)
    lane.cancel()
    go.set()
    lane.close()
    QCoreApplication.processEvents()
    assert begun == []
    assert lane.heard == []


def test_core_errors_are_told_and_the_lane_goes_on(qtbot, lane):
    def steps():
        yield 1
        raise DataError("the folder", "it is empty")

    with qtbot.waitSignal(lane.finished), qtbot.waitSignal(lane.failed) as failure:
        lane.start(steps)
    assert isinstance(failure.args[0], DataError)
    with qtbot.waitSignal(lane.finished):
        lane.start(lambda: iter([2]))
    assert lane.heard == [1, 2]


def test_an_unexpected_exception_reaches_the_excepthook_and_the_lane_goes_on(qtbot, lane):
    def steps():
        yield 1
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        with qtbot.waitSignal(lane.finished):
            lane.start(steps)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError
    with qtbot.waitSignal(lane.finished):
        lane.start(lambda: iter([2]))
    assert lane.heard == [1, 2]


def test_close_joins_and_nothing_is_heard_after_it(qtbot, lane):
    entered, go, ended = threading.Event(), threading.Event(), threading.Event()

    def steps():
        entered.set()
        go.wait()
        ended.set()
        yield "too late"

    lane.start(steps)
    assert entered.wait(5)
    go.set()
    lane.close()
    assert ended.is_set()
    QCoreApplication.processEvents()
    assert lane.heard == []
