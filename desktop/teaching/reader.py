"""A reading on its way: session, clock and file; what the window shows follows from it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.measuring.marks import Mark
from core.teaching.case_set import Answer, Case, CaseSet, Policy
from core.teaching.reading_file import write_reading
from core.teaching.session import Judgement, Record, Session, Stage, next_open, stage
from desktop.jobs import Lane
from desktop.teaching.steps import Lesson, save_reading

TICK = 250  # milliseconds


class Reader(QObject):
    """Holds the case that is open; everything that is committed is saved at once.

    The clock runs while a film is in view and waits for a judgement.
    """

    turned = Signal()  # to another case, or to the end
    changed = Signal()  # the open case waits for something else
    ticked = Signal()
    time_up = Signal()
    failed = Signal(object)  # CoreError

    def __init__(
        self, lesson: Lesson, parent: QObject | None = None, clock: Callable[[], float] = monotonic
    ) -> None:
        super().__init__(parent)
        self.lesson, self.session, self._clock = lesson, lesson.session, clock
        self.order = lesson.set_file.case_set.order()
        self.case: Case | None = next_open(self.session, self.case_set)
        self._spent: dict[str, float] = {}  # seconds on judgements that are not given yet
        self._since: float | None = None
        self.late: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._tick)
        self._saving = Lane(self)
        self._saving.stage.connect(self._note_saved)
        self._saving.failed.connect(self.failed)
        self._saved = True

    @property
    def case_set(self) -> CaseSet:
        """What is read."""
        return self.lesson.set_file.case_set

    @property
    def policy(self) -> Policy:
        """How."""
        return self.case_set.policy

    @property
    def number(self) -> int:
        """Of the open case, from 1; one more than there are at the end."""
        return self.order.index(self.case) + 1 if self.case else len(self.order) + 1

    @property
    def record(self) -> Record | None:
        """What became of the open case so far."""
        return self.session.record(self.case.id) if self.case else None

    @property
    def stage(self) -> Stage:
        """What the open case waits for."""
        return stage(self.record, self.policy) if self.case else Stage.CLOSED

    @property
    def seconds(self) -> float:
        """On the judgement that is due."""
        running = self._clock() - self._since if self._since is not None else 0.0
        return self._spent.get(self._key, 0.0) + running

    @property
    def left(self) -> float | None:
        """Seconds that the film stays in view; None without a limit, or when it is read."""
        limit = self.policy.time_limit
        return max(0.0, limit - self.seconds) if limit and self.stage is Stage.UNAIDED else None

    @property
    def is_late(self) -> bool:
        """Whether the time of the open case is up."""
        return self.case is not None and self.case.id in self.late

    def run(self) -> None:
        """The film is in view."""
        if self._since is None and self.stage in (Stage.UNAIDED, Stage.AIDED):
            self._since = self._clock()
            self._timer.start()

    def rest(self) -> None:
        """It is not."""
        if self._since is not None:
            self._spent[self._key] = self.seconds
            self._since = None
        self._timer.stop()

    def commit(self, rating: int, regions: tuple[Mark, ...], findings: tuple[str, ...]) -> None:
        """Lock the judgement that is due, and save."""
        if self.case is None or self.stage not in (Stage.UNAIDED, Stage.AIDED):
            return
        self.rest()
        late = self.is_late and self.stage is Stage.UNAIDED
        given = Judgement(rating, round(self.seconds, 2), regions, findings, late)
        self._take(self.session.committed(self.case, given, self.policy))

    def tell(self, answer: Answer) -> None:
        """The model's answer is on the screen."""
        if self.case and self.record and self.record.ai is None:
            self._take(self.session.told(self.case, answer, self.policy))

    def decline(self) -> None:
        """No, thank you."""
        if self.case and self.stage is Stage.OFFER:
            self._take(self.session.declined(self.case, self.policy))

    def go_on(self) -> None:
        """The truth was seen, or a finished case looked at again: to the next open one."""
        if self.case and self.stage is Stage.TRUTH:
            self.session = self.session.seen(self.case)
            self._save()
        if self.stage is Stage.CLOSED:
            self._turn(self._next())

    def has(self, step: int) -> bool:
        """Whether the set lets the learner go to the case `step` places on."""
        return self.policy.free and 1 <= self.number + step <= len(self.order)

    def step(self, step: int) -> None:
        """Leave the case open, and go to another one."""
        if self.has(step):
            self._turn(self.order[self.number - 1 + step])

    def close(self) -> None:
        """Let nothing be lost.

        Raises:
            CannotWrite: the file cannot be written any more.
        """
        self.rest()
        self._saving.close()
        if not self._saved:
            write_reading(self.session, self.case_set, self.lesson.path)

    @property
    def _key(self) -> str:
        return f"{self.case.id if self.case else ''} {self.stage.name}"

    def _next(self) -> Case | None:
        """The next case in order that is not closed, from the start again where they may skip."""
        closed = {record.case for record in self.session.records if record.closed}
        later = [*self.order[self.number :], *self.order[: self.number]]
        return next((case for case in later if case.id not in closed), None)

    def _turn(self, case: Case | None) -> None:
        self.rest()
        self.case = case
        self.turned.emit()

    def _take(self, session: Session) -> None:
        self.session = session
        self._save()
        if self.stage is Stage.CLOSED:  # there is nothing left to show
            self._turn(self._next())
        else:
            self.changed.emit()

    def _save(self) -> None:
        self.lesson = replace(self.lesson, session=self.session)
        self._saved = False
        self._saving.start(partial(save_reading, self.session, self.case_set, self.lesson.path))

    @Slot()
    def _note_saved(self) -> None:
        self._saved = True

    @Slot()
    def _tick(self) -> None:
        if self.left == 0.0 and self.case and not self.is_late:
            self.late.add(self.case.id)
            self.time_up.emit()
        self.ticked.emit()
