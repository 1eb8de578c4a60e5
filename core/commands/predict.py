"""`predict FILE`: one radiograph, its verdict, report and attention map."""

import argparse
import json
import sys
from pathlib import Path

from core.commands import shared
from core.errors import NotAnalysed
from core.imaging import read_radiograph
from core.imaging.voi import inverted
from core.inference.attention import Attention, attend
from core.inference.classifier import Prediction, Refusal, classify
from core.inference.guard import INVERTED
from core.inference.model import load_model
from core.reporting import report as words

INVERT_HINT = "Use --invert to analyse it with black for white; the result will say so."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `predict`."""
    parser.add_argument("file", type=Path, metavar="FILE", help="JPEG, PNG, TIFF, BMP or DICOM")
    parser.add_argument(
        "--frame", type=int, default=1, metavar="N", help="which of several pictures in the file"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--report", type=Path, metavar="OUT.pdf", help="save a PDF report")
    parser.add_argument("--attention", type=Path, metavar="OUT.png", help="save the attention map")
    parser.add_argument("--paper", choices=("A4", "Letter"), default="A4", help="of the report")
    parser.add_argument(
        "--de-identify", action="store_true", help="leave the patient and the file's name out"
    )
    shared.add_force(parser)
    parser.add_argument(
        "--invert", action="store_true", help="black for white, for a negative; marked as such"
    )
    shared.add_operating_point(parser)
    shared.add_model(parser)


def run(options: argparse.Namespace) -> int:
    """Analyse the file and print the result."""
    model = load_model(options.model)
    if not shared.known_point(model.card, options.operating_point):
        return shared.USAGE
    radiograph = read_radiograph(options.file, options.frame - 1)
    if options.invert:
        radiograph = inverted(radiograph)
    if options.de_identify:
        radiograph = radiograph.de_identified()
    finding = classify(model, radiograph, options.operating_point, options.force)
    outcome = finding if isinstance(finding, Refusal) else attend(model, finding)
    _save(options, outcome)
    print(
        json.dumps(words.as_json(finding), ensure_ascii=False) if options.json else _text(finding)
    )
    if isinstance(finding, Refusal):
        if not options.json:
            negative = finding.suitability.has(INVERTED)
            print(INVERT_HINT if negative else NotAnalysed.hint, file=sys.stderr)
        return NotAnalysed.exit_code
    return 0


def _save(options: argparse.Namespace, outcome: Attention | Refusal) -> None:
    if options.report:
        from core.reporting.pdf import write_pdf

        write_pdf(words.Report(outcome, options.paper), options.report)
    if options.attention and isinstance(outcome, Attention):
        from core.reporting.picture import write_overlay_png

        write_overlay_png(outcome, options.attention)


def _text(finding: Prediction | Refusal) -> str:
    lines = [f"{finding.radiograph.filename}: {words.headline(finding)}"]
    if isinstance(finding, Prediction):
        lines += [
            f"Probability of pneumonia {words.probability(finding)} (calibrated)",
            f"Confidence in {finding.diagnosis}: {words.confidence(finding)}",
        ]
    lines += [words.recommendation(finding)]
    lines += [f"Warning: {warning}" for warning in words.warnings(finding)]
    lines += [words.operating_point(finding.operating_point), words.model_line(finding.card)]
    return "\n".join([*lines, words.DISCLAIMER])
