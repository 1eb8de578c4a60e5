"""A case set that is being made: cases in order, their films, and what is still missing."""

from dataclasses import replace

from core.errors import DataError
from core.language import marked, phrase
from core.measuring.marks import Mark
from core.teaching.case_set import MOST_CASES, Case, CaseSet
from core.teaching.making import Made, new_set
from desktop.teaching.steps import Loaded


class Draft:
    """The trainer's order is kept; every film is in it once."""

    def __init__(self, loaded: Loaded | None = None) -> None:
        found = loaded.set_file.case_set if loaded else None
        self.base = found
        self.cases: list[Case] = list(found.cases) if found else []
        self.films: dict[str, bytes] = dict(loaded.films) if loaded else {}
        self.known: set[str] = {case.id for case in self.cases}  # whose truth is said

    def add(self, made: Made, known: bool) -> bool:
        """One more; false where the film is there already, or the set is full."""
        if made.case.id in self.films or len(self.cases) == MOST_CASES:
            return False
        self.cases.append(made.case)
        self.films[made.case.id] = made.film
        if known:
            self.known.add(made.case.id)
        return True

    def put(self, place: int, case: Case, known: bool) -> None:
        """Other words for a case."""
        self.cases[place] = case
        (self.known.add if known else self.known.discard)(case.id)

    def mark(self, place: int, regions: tuple[Mark, ...]) -> None:
        """Other regions for a case."""
        self.cases[place] = replace(self.cases[place], regions=regions)

    def remove(self, place: int) -> None:
        """One less."""
        case = self.cases.pop(place)
        self.films.pop(case.id)
        self.known.discard(case.id)

    def move(self, place: int, step: int) -> int:
        """A case up or down; returns where it is then."""
        to = min(max(place + step, 0), len(self.cases) - 1)
        self.cases.insert(to, self.cases.pop(place))
        return to

    def made(self, place: int) -> Made:
        """A case with its film."""
        case = self.cases[place]
        return Made(case, self.films[case.id])

    def line(self, place: int) -> str:
        """A case in a few words."""
        case = self.cases[place]
        truth = phrase("pneumonia") if case.pneumonia else phrase("no pneumonia")
        if case.id not in self.known:
            truth = phrase("— truth not said yet")
        return f"{place + 1}   {truth}"

    def finished(self) -> CaseSet:
        """The set, the same one where it was opened to be edited.

        Raises:
            DataError: it has no cases, or the truth of one was not said.
        """
        missing = [n for n, case in enumerate(self.cases, 1) if case.id not in self.known]
        if missing:
            some = ", ".join(map(str, missing[:8]))
            reason = marked("the truth of case {some} is not said yet", some=some)
            raise DataError(marked("the case set"), reason)
        if self.base is None:
            self.base = new_set(phrase("Case set"), self.cases)
        return replace(self.base, cases=tuple(self.cases))
