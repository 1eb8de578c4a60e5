"""What a reader writes into a report: free text, a name, and whether the program was right."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from enum import Enum

from core.language import marked, shown


class Agreement(Enum):
    """What the reader thinks of the program's answer, as the report says it."""

    UNSAID = ""
    AGREES = marked("The reader agrees with the program.")
    DISAGREES = marked("The reader disagrees with the program.")


@dataclass(frozen=True, slots=True)
class Notes:
    """A reader's own words, which may have several lines; empty where nothing was written."""

    indication: str = ""
    findings: str = ""
    impression: str = ""
    reader: str = ""
    agreement: Agreement = Agreement.UNSAID

    def sections(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Heading and lines of what was written, in the order of a report."""
        texts = {field.name: getattr(self, field.name) for field in fields(self)}
        texts["agreement"] = shown(self.agreement.value)
        for name, heading in HEADINGS.items():
            lines = tuple(line for line in texts[name].splitlines() if line.strip())
            if lines:
                yield shown(heading), lines


@dataclass(frozen=True, slots=True)
class Template:
    """Usual words to begin with, for a reader to change; marked."""

    name: str
    findings: str
    impression: str


HEADINGS = {
    "indication": marked("Indication"),
    "findings": marked("Findings (reader)"),
    "impression": marked("Impression (reader)"),
    "agreement": marked("Reader and program"),
    "reader": marked("Read by"),
}
NO_NOTES = Notes()
# The terms of the WHO's standard for reading films of children (Cherian 2005, doi
# 10.2471/BLT.04.017251): end-point consolidation, other infiltrate, pleural effusion.
TEMPLATES = (
    Template(
        marked("No pneumonia"),
        marked(
            "Both lungs clear. No consolidation, other infiltrate or pleural effusion.\n"
            "Heart and mediastinum of usual size and shape. Bones unremarkable."
        ),
        marked("No signs of pneumonia on this film."),
    ),
    Template(
        marked("Consolidation"),
        marked(
            "Dense opacity of [lobe or segment], with air bronchogram [yes/no].\n"
            "Pleural effusion: [none/left/right].\nHeart and mediastinum: [usual/displaced]."
        ),
        marked("End-point consolidation of [lobe or segment]; fits pneumonia."),
    ),
    Template(
        marked("Other infiltrate"),
        marked(
            "Patchy or interstitial opacities [where], peribronchial thickening [yes/no].\n"
            "No dense consolidation. No pleural effusion."
        ),
        marked("Other infiltrate, no end-point consolidation."),
    ),
    Template(
        marked("Not fit to be read"),
        marked("The film cannot be read because of [rotation/exposure/motion/parts cut off]."),
        marked("Not assessable. To be repeated only where it changes the treatment."),
    ),
)
