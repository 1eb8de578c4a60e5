"""What is said about readings: tables of words, the same in the window and on paper."""

from collections.abc import Sequence

from core.inference.card import Measure
from core.reporting.model_facts import Table
from core.teaching.case_set import Answer, Case, CaseSet, Help, Scale
from core.teaching.scoring import Figures, Score, ai_figures, hardest, is_wide, places
from core.teaching.session import Judgement, Record

FIVE = ("Certainly not", "Probably not", "Perhaps", "Probably", "Certainly")
WIDE_WORDS = (
    "The intervals are wide: {n} cases are too few to say how well this learner reads, or to "
    "compare learners. Read more cases before drawing conclusions."
)
HELP_WORDS = {
    Help.NEVER: "never",
    Help.ON_REQUEST: "on request, after commitment",
    Help.AFTER: "after every commitment",
}
SAMPLED = (
    "Ratings are taken for probabilities, evenly spaced; the Brier score is 0 for who is "
    "always sure and right, 0.25 for who always says 50 %."
)


def rating_words(rating: int, scale: Scale) -> str:
    """A rating as a learner gave it."""
    return f"{rating} – {FIVE[rating - 1]}" if scale is Scale.FIVE else f"{rating} of 100"


def record_lines(record: Record, scale: Scale) -> list[str]:
    """What was committed, unaided and then aided."""
    both = (("Unaided", record.unaided), ("Aided", record.aided))
    return [_judgement(name, given, scale) for name, given in both if given]


def _judgement(name: str, given: Judgement, scale: Scale) -> str:
    marks = f", {len(given.regions)} marked" if given.regions else ""
    late = ", after the time was up" if given.late else ""
    return f"{name}: {rating_words(given.rating, scale)}{marks}{late}"


def truth_words(case: Case) -> str:
    """What is true, and by whom."""
    return "Pneumonia" if case.pneumonia else "No pneumonia"


def answer_words(ai: Answer | None) -> str:
    """What the model said, in the terms of a rating."""
    if ai is None:
        return "The program was not asked."
    if ai.positive is None:
        return "The program gave no answer: it refused this film."
    called = "calls pneumonia" if ai.positive else "does not call pneumonia"
    percent = 100.0 * min(max(ai.probability, 0.001), 0.999)
    return f"The program {called}; probability {percent:.1f}\N{NO-BREAK SPACE}%."


def measure(found: Measure | None, percent: bool = True) -> str:
    """A value with its interval; a dash where the cases cannot tell."""
    if found is None:
        return "–"
    if percent:
        value, low, high = (100 * share for share in (found.value, found.low, found.high))
        return f"{value:.0f} % ({low:.0f}–{high:.0f} %)"
    return f"{found.value:.2f} ({found.low:.2f}–{found.high:.2f})".replace("-", "−")


def caution(one: Score) -> str:
    """That few cases tell little, where they do; empty otherwise."""
    return WIDE_WORDS.format(n=one.done) if is_wide(one.unaided.auc) else ""


def learner_table(one: Score) -> Table:
    """Unaided beside aided, on all cases read that way."""
    rows = [
        ("Cases", *(str(f.labels.size) for f in _ways(one))),
        ("Sensitivity", *(measure(f.rates.sensitivity) for f in _ways(one))),
        ("Specificity", *(measure(f.rates.specificity) for f in _ways(one))),
        ("AUC", *(measure(f.auc, False) for f in _ways(one))),
        ("Agreement with truth (kappa)", *(measure(f.kappa_truth, False) for f in _ways(one))),
        ("Agreement with the program", *(measure(f.kappa_ai, False) for f in _ways(one))),
        ("Brier score of the ratings", *(_plain(f.brier) for f in _ways(one))),
        ("Regions found", *(measure(f.localised) for f in _ways(one))),
        ("Seconds a case (median)", *(f"{f.seconds:.0f}" for f in _ways(one))),
    ]
    heads = ("", "Unaided", *(("Aided",) if one.aided else ()))
    return Table(f"{one.learner}: {one.done} of {one.of} cases", heads, tuple(rows), caution(one))


def help_lines(one: Score, case_set: CaseSet) -> tuple[str, ...]:
    """What the program's answer changed."""
    if one.aided is None:
        return ("No case was read with the program's answer.",)
    change = one.change
    area = "The change of the AUC cannot be measured on these cases."
    if change:
        d = change.difference
        area = f"AUC aided less unaided: {d.value:+.2f} ({d.low:+.2f} to {d.high:+.2f})."
    return (
        area.replace("-", "−"),
        f"Changed for the better: {_listed(one.better, case_set)}.",
        f"Changed for the worse: {_listed(one.worse, case_set)}.",
        f"The program was wrong in: {_listed(one.ai_wrong, case_set)}; of these the learner "
        f"ended where it did in: {_listed(one.followed, case_set)}, having been right before "
        f"(automation bias) in: {_listed(one.misled, case_set)}.",
    )


def class_table(scores: Sequence[Score]) -> Table:
    """A row a learner, by name; places only where the intervals allow them."""
    heads = (
        *("Learner", "Cases", "Sensitivity", "Specificity", "AUC unaided", "AUC aided"),
        *("Better / worse", "Followed wrong AI", "Place"),
    )
    rows = [
        (
            *(one.learner, f"{one.done} of {one.of}"),
            *(measure(one.unaided.rates.sensitivity), measure(one.unaided.rates.specificity)),
            *(
                measure(one.unaided.auc, False),
                measure(one.aided.auc if one.aided else None, False),
            ),
            f"{len(one.better)} / {len(one.worse)}" if one.aided else "–",
            f"{len(one.followed)} of {len(one.ai_wrong)}" if one.aided else "–",
            place,
        )
        for one, place in zip(scores, places(scores), strict=True)
    ]
    wide = any(is_wide(one.unaided.auc) for one in scores)
    note = "At least one interval is wide: the cases are too few to rank learners." if wide else ""
    return Table("Class", heads, tuple(rows), note)


def program_table(case_set: CaseSet) -> Table | None:
    """How the program did on the same cases, as far as the set knows."""
    found = ai_figures(case_set)
    if found is None:
        return None
    labels, _, rates = found
    row = (str(labels.size), measure(rates.sensitivity), measure(rates.specificity))
    return Table("The program on these cases", ("Cases", "Sensitivity", "Specificity"), (row,), "")


def hardest_table(scores: Sequence[Score], case_set: CaseSet) -> Table:
    """The cases that most learners called wrong; those that nobody did are left out."""
    numbers = {case.id: number for number, case in enumerate(case_set.order(), 1)}
    rows = [
        (
            *(f"Case {numbers[case.id]}", truth_words(case), f"{wrong} of {of}"),
            *(answer_words(case.ai), ", ".join(filter(None, (case.subtype, case.difficulty)))),
        )
        for case, wrong, of in hardest(scores, case_set)
        if wrong
    ]
    heads = ("Case", "Truth", "Called wrong, unaided", "Program", "Tags")
    return Table("Hardest cases", heads, tuple(rows), "" if rows else "Nobody called one wrong.")


def _ways(one: Score) -> tuple[Figures, ...]:
    return (one.unaided, one.aided) if one.aided else (one.unaided,)


def _plain(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def _listed(cases: Sequence[Case], case_set: CaseSet) -> str:
    numbers = {case.id: number for number, case in enumerate(case_set.order(), 1)}
    return ", ".join(f"case {numbers[case.id]}" for case in cases) or "none"
