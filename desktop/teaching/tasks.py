"""What a learner is asked to do next, in words."""

from core.language import marked, phrase, shown
from core.teaching.session import Stage
from desktop.teaching.reader import Reader

LOOK = marked(
    "Look at the film. Mark a region if you see one (T, O or Ctrl+M). Choose a rating by its "
    "number, then Enter: it is locked then."
)
AGAIN = marked("You have seen the program's answer. Rate again: the same, or another.")
OFFER = marked("Your reading is locked. Ask the program for its answer, or go on without.")
WORKING = marked("The program is still at work on this film…")
TRUTH = marked("This is what is true. Enter goes on.")
LOCKED = marked("You have read this case. It stays as you left it.")
TIME_UP = marked("Time is up. Give your rating from memory.")
PAUSED = marked("Paused. The clock stands still.")


def task_words(reader: Reader, answered: bool, paused: bool) -> str:
    """What the open case waits for.

    Args:
        reader: knows the case and its stage.
        answered: whether the model's answer has arrived, shown or not.
        paused: whether the film is hidden by a pause.
    """
    if reader.case is None:
        return phrase(
            "All cases are read. Your file is complete; hand it to your trainer: {file}",
            file=reader.lesson.path.name,
        )
    if paused:
        return shown(PAUSED)
    told = reader.record is not None and reader.record.ai is not None
    words = {
        Stage.UNAIDED: TIME_UP if reader.is_late else LOOK,
        Stage.OFFER: OFFER if answered else WORKING,
        Stage.AIDED: AGAIN if told else WORKING,
        Stage.TRUTH: TRUTH,
        Stage.CLOSED: LOCKED,
    }[reader.stage]
    return shown(words)
