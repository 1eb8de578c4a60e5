"""What is said about readings: tables of words, the same in the window and on paper."""

from collections.abc import Sequence

from core.inference.card import Measure
from core.language import figure, marked, phrase, shown
from core.reporting.model_facts import Table
from core.teaching.case_set import Answer, Case, CaseSet, Help, Scale
from core.teaching.scoring import Figures, Score, ai_figures, hardest, is_wide, places
from core.teaching.session import Judgement, Record

FIVE = (
    marked("Certainly not"),
    marked("Probably not"),
    marked("Perhaps"),
    marked("Probably"),
    marked("Certainly"),
)
HELP_WORDS = {
    Help.NEVER: marked("never"),
    Help.ON_REQUEST: marked("on request, after commitment"),
    Help.AFTER: marked("after every commitment"),
}
SAMPLED = marked(
    "Ratings are taken for probabilities, evenly spaced; the Brier score is 0 for who is "
    "always sure and right, 0.25 for who always says 50 %."
)


CLASS_FOLDER = marked("class folder")  # the source of a label that its folder gave
# The words of the set that comes with the program, see `core.training.starter_set`.
IN_STARTER_SET = {
    str(words): words
    for words in (
        *(marked("Starter set: synthetic films"), marked("synthetic")),
        marked(
            "Synthetic: drawn from the looks of 300 films of the class NORMAL. It shows nobody."
        ),
        marked(
            "Synthetic: drawn from the looks of 300 films of the class PNEUMONIA. It shows nobody."
        ),
        marked(
            "A synthetic film, to learn the program with and not the disease: it is a random "
            "mixture of the looks of many films of its class, so no single shadow in it means "
            "anything. Mixtures of pneumonia films are hazier: vessels and the heart's edges fade."
        ),
        marked(
            "A synthetic film, to learn the program with and not the disease: it is a random "
            "mixture of the looks of many films of its class, so no single shadow in it means "
            "anything. Mixtures of normal films have dark lungs, sharp vessels and clear heart "
            "edges."
        ),
    )
}


def trainers_words(text: str) -> str:
    """What a set says, as it stands there; of the program's own set in the reader's language."""
    return shown(IN_STARTER_SET.get(text) or (CLASS_FOLDER if text == CLASS_FOLDER else text))


def tags_words(case: Case) -> str:
    """A case's tags in a line."""
    return ", ".join(map(trainers_words, filter(None, (case.subtype, case.difficulty))))


def rating_words(rating: int, scale: Scale) -> str:
    """A rating as a learner gave it."""
    if scale is Scale.FIVE:
        return f"{rating} – {shown(FIVE[rating - 1])}"
    return phrase("{rating} of 100", rating=rating)


def record_lines(record: Record, scale: Scale) -> list[str]:
    """What was committed, unaided and then aided."""
    both = ((phrase("Unaided"), record.unaided), (phrase("Aided"), record.aided))
    return [_judgement(name, given, scale) for name, given in both if given]


def _judgement(name: str, given: Judgement, scale: Scale) -> str:
    marks = phrase(", {count} marked", count=len(given.regions)) if given.regions else ""
    late = phrase(", after the time was up") if given.late else ""
    return f"{name}: {rating_words(given.rating, scale)}{marks}{late}"


def truth_words(case: Case) -> str:
    """What is true, and by whom."""
    return phrase("Pneumonia") if case.pneumonia else phrase("No pneumonia")


def answer_words(ai: Answer | None) -> str:
    """What the model said, in the terms of a rating."""
    if ai is None:
        return phrase("The program was not asked.")
    if ai.positive is None:
        return phrase("The program gave no answer: it refused this film.")
    percent = 100.0 * min(max(ai.probability, 0.001), 0.999)
    chance = f"{figure(percent, '.1f')}\N{NO-BREAK SPACE}%"
    if ai.positive:
        return phrase("The program calls pneumonia; probability {chance}.", chance=chance)
    return phrase("The program does not call pneumonia; probability {chance}.", chance=chance)


def measure(found: Measure | None, percent: bool = True) -> str:
    """A value with its interval; a dash where the cases cannot tell."""
    if found is None:
        return "–"
    if percent:
        value, low, high = (100 * share for share in (found.value, found.low, found.high))
        return f"{value:.0f} % ({low:.0f}–{high:.0f} %)"
    plain = [figure(each, ".2f") for each in (found.value, found.low, found.high)]
    return "{} ({}–{})".format(*plain).replace("-", "−")


def caution(one: Score) -> str:
    """That few cases tell little, where they do; empty otherwise."""
    if not is_wide(one.unaided.auc):
        return ""
    return phrase(
        "The intervals are wide: {n} cases are too few to say how well this learner reads, or to "
        "compare learners. Read more cases before drawing conclusions.",
        n=one.done,
    )


def learner_table(one: Score) -> Table:
    """Unaided beside aided, on all cases read that way."""
    rows = [
        (phrase("Cases"), *(str(f.labels.size) for f in _ways(one))),
        (phrase("Sensitivity"), *(measure(f.rates.sensitivity) for f in _ways(one))),
        (phrase("Specificity"), *(measure(f.rates.specificity) for f in _ways(one))),
        (phrase("AUC"), *(measure(f.auc, False) for f in _ways(one))),
        (
            phrase("Agreement with truth (kappa)"),
            *(measure(f.kappa_truth, False) for f in _ways(one)),
        ),
        (phrase("Agreement with the program"), *(measure(f.kappa_ai, False) for f in _ways(one))),
        (phrase("Brier score of the ratings"), *(_plain(f.brier) for f in _ways(one))),
        (phrase("Regions found"), *(measure(f.localised) for f in _ways(one))),
        (phrase("Seconds a case (median)"), *(f"{f.seconds:.0f}" for f in _ways(one))),
    ]
    heads = ("", phrase("Unaided"), *((phrase("Aided"),) if one.aided else ()))
    title = phrase("{who}: {done} of {all} cases", who=one.learner, done=one.done, all=one.of)
    return Table(title, heads, tuple(rows), caution(one))


def help_lines(one: Score, case_set: CaseSet) -> tuple[str, ...]:
    """What the program's answer changed."""
    if one.aided is None:
        return (phrase("No case was read with the program's answer."),)
    change = one.change
    area = phrase("The change of the AUC cannot be measured on these cases.")
    if change:
        d = change.difference
        area = phrase(
            "AUC aided less unaided: {value:+.2f} ({low:+.2f} to {high:+.2f}).",
            value=d.value,
            low=d.low,
            high=d.high,
        ).replace("-", "−")
    return (
        area,
        phrase("Changed for the better: {cases}.", cases=_listed(one.better, case_set)),
        phrase("Changed for the worse: {cases}.", cases=_listed(one.worse, case_set)),
        phrase(
            "The program was wrong in: {wrong}; of these the learner ended where it did in: "
            "{followed}, having been right before (automation bias) in: {misled}.",
            wrong=_listed(one.ai_wrong, case_set),
            followed=_listed(one.followed, case_set),
            misled=_listed(one.misled, case_set),
        ),
    )


def class_table(scores: Sequence[Score]) -> Table:
    """A row a learner, by name; places only where the intervals allow them."""
    heads = (
        *(phrase("Learner"), phrase("Cases"), phrase("Sensitivity"), phrase("Specificity")),
        *(phrase("AUC unaided"), phrase("AUC aided")),
        *(phrase("Better / worse"), phrase("Followed wrong AI"), phrase("Place")),
    )
    rows = [
        (
            *(one.learner, _of(one.done, one.of)),
            *(measure(one.unaided.rates.sensitivity), measure(one.unaided.rates.specificity)),
            *(
                measure(one.unaided.auc, False),
                measure(one.aided.auc if one.aided else None, False),
            ),
            f"{len(one.better)} / {len(one.worse)}" if one.aided else "–",
            _of(len(one.followed), len(one.ai_wrong)) if one.aided else "–",
            shown(place),
        )
        for one, place in zip(scores, places(scores), strict=True)
    ]
    wide = any(is_wide(one.unaided.auc) for one in scores)
    note = phrase("At least one interval is wide: the cases are too few to rank learners.")
    return Table(phrase("Class"), heads, tuple(rows), note if wide else "")


def program_table(case_set: CaseSet) -> Table | None:
    """How the program did on the same cases, as far as the set knows."""
    found = ai_figures(case_set)
    if found is None:
        return None
    labels, _, rates = found
    row = (str(labels.size), measure(rates.sensitivity), measure(rates.specificity))
    heads = phrase("Cases"), phrase("Sensitivity"), phrase("Specificity")
    return Table(phrase("The program on these cases"), heads, (row,), "")


def hardest_table(scores: Sequence[Score], case_set: CaseSet) -> Table:
    """The cases that most learners called wrong; those that nobody did are left out."""
    numbers = {case.id: number for number, case in enumerate(case_set.order(), 1)}
    rows = [
        (
            *(phrase("Case {number}", number=numbers[case.id]), truth_words(case), _of(wrong, of)),
            *(answer_words(case.ai), tags_words(case)),
        )
        for case, wrong, of in hardest(scores, case_set)
        if wrong
    ]
    heads = (
        *(phrase("Case"), phrase("Truth"), phrase("Called wrong, unaided")),
        *(phrase("Program"), phrase("Tags")),
    )
    note = "" if rows else phrase("Nobody called one wrong.")
    return Table(phrase("Hardest cases"), heads, tuple(rows), note)


def _ways(one: Score) -> tuple[Figures, ...]:
    return (one.unaided, one.aided) if one.aided else (one.unaided,)


def _plain(value: float | None) -> str:
    return "–" if value is None else figure(value, ".2f")


def _listed(cases: Sequence[Case], case_set: CaseSet) -> str:
    numbers = {case.id: number for number, case in enumerate(case_set.order(), 1)}
    said = (phrase("case {number}", number=numbers[case.id]) for case in cases)
    return ", ".join(said) or phrase("none")


def _of(some: int, all_: int) -> str:
    return phrase("{some} of {all}", some=some, all=all_)
