"""Reports on paper: what stands in them, what never does, and how they are written."""

import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from math import hypot
from pathlib import Path

import numpy as np
import pytest
from pypdf import PageObject, PdfReader

from core import __version__
from core.errors import CannotWrite
from core.imaging.radiograph import Radiograph
from core.inference.attention import Attention
from core.inference.classifier import Refusal
from core.inference.suitability import Reason, Suitability
from core.measuring.marks import Kind, Mark, Sheet
from core.measuring.reading import AP, Reading, read_sheet
from core.measuring.scale import NO_SCALE
from core.reporting.figures import Films
from core.reporting.notes import Notes
from core.reporting.pages import page_pictures
from core.reporting.pdf import pdf_bytes, write_pdf
from core.reporting.report import BANNER, DISCLAIMER, EVIDENCE, FORCED, MEASURED, Report

Film = Callable[..., Radiograph]
Attend = Callable[..., Attention]
Refuse = Callable[[Radiograph], Refusal]
NAME, FILENAME = "Xylophonia-Canary", "canary-4711.dcm"


def pages_of(report: Report) -> list[PageObject]:
    return list(PdfReader(BytesIO(pdf_bytes(report))).pages)


def words(page: PageObject) -> str:
    return re.sub(r"\s+", " ", page.extract_text())


def everything(content: bytes) -> bytes:
    """The raw bytes and every stream and string of a PDF, decompressed."""
    reader = PdfReader(BytesIO(content))
    parts = [content, repr(reader.trailer).encode(), repr(reader.metadata).encode()]
    for number in range(1, int(reader.trailer["/Size"])):
        found = reader.get_object(number)
        parts.append(repr(found).encode())
        parts.append(found.get_data() if hasattr(found, "get_data") else b"")
    return b"\n".join(parts)


def test_a_prediction_is_reported_in_full(film: Film, attention: Attend) -> None:
    facts = {"patient_name": "Doe Jané", "patient_id": "ID-7", "age": 4.2}
    (page,) = pages_of(Report(attention(film(path="child.png", **facts))))
    text = words(page)
    for said in (
        *("PneumoDetect", __version__, BANNER, DISCLAIMER, EVIDENCE),
        *("Doe Jané", "ID-7", "4 years", "child.png", "400 × 300 pixels"),
        *("Signs that fit pneumonia", "Probability of pneumonia 88.1 %", "88.1 % (Moderate)"),
        *("threshold 0.412", "indeterminate 30.0 to 55.0 %", "−0.3", "+0.3"),
        *("Sensitivity 96.1%", "94.3% to 97.4%, n = 640", "specificity 91.7%", "n = 402"),
        *("PneumoDetect paediatric 1.0.0", "0123456789abcdef" * 4, "AUC 99.1 %"),
        *("2026-11-24T12:34:56+02:00", "Page 1 of 1"),
    ):
        assert said in text


@pytest.mark.parametrize(("paper", "size"), [("A4", (595.28, 841.89)), ("Letter", (612.0, 792.0))])
def test_paper_sizes(film: Film, attention: Attend, paper: str, size: tuple[float, float]) -> None:
    (page,) = pages_of(Report(attention(film()), paper))
    assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx(size, abs=0.1)


def test_metadata(film: Film, attention: Attend) -> None:
    reader = PdfReader(BytesIO(pdf_bytes(Report(attention(film(path="child.png"))))))
    assert reader.metadata is not None
    assert reader.metadata.title == "Chest radiograph report: child.png"
    assert reader.metadata.author == f"PneumoDetect {__version__}"
    assert reader.metadata.subject == BANNER


def test_original_and_evidence_lie_side_by_side_at_one_size(film: Film, attention: Attend) -> None:
    (page,) = pages_of(Report(attention(film())))
    pictures = [np.asarray(image.image) for image in page.images]
    original, evidence = sorted((p for p in pictures if p.shape[0] == 300), key=lambda p: p.ndim)
    assert original.shape == (300, 400)
    assert evidence.shape == (300, 400, 3)
    assert original[56, 75] > 180 > 80 > original[200, 200]
    red, _, blue = evidence[200, 100].astype(int)
    assert red > blue + 60  # evidence for: orange
    red, _, blue = evidence[200, 300].astype(int)
    assert blue > red + 60  # evidence against: blue


def marked(film: Radiograph) -> tuple[Reading, ...]:
    ratio = Mark(Kind.RATIO, ((100, 150), (200, 150), (50, 200), (300, 200)))
    return read_sheet(Sheet((Mark(Kind.LENGTH, ((0, 0), (30, 40))), ratio)), film)


def test_what_was_measured_is_listed_with_its_caveats(film: Film, attention: Attend) -> None:
    radiograph = film(view_position="AP")
    (page,) = pages_of(Report(attention(radiograph), readings=marked(radiograph)))
    text = words(page)
    assert MEASURED in text
    assert "1. Length: 50 px" in text
    assert "2. Cardiothoracic ratio: CTR 0.40; Heart 100 px; Thorax 250 px" in text
    for caveat in (NO_SCALE, AP):
        assert text.count(caveat) == 1
    assert MEASURED not in words(pages_of(Report(attention(radiograph)))[0])


@pytest.mark.parametrize("refused", [False, True])
def test_marks_are_drawn_where_they_lie_on_the_original(
    film: Film, attention: Attend, refusal: Refuse, refused: bool
) -> None:
    radiograph = film()
    outcome = refusal(radiograph) if refused else attention(radiograph)
    (page,) = pages_of(Report(outcome, readings=marked(radiograph)))
    contents = page.get_contents()
    assert contents is not None
    number = r"([\d.-]+)\s+"
    ends = re.findall(f"{2 * number}m {2 * number}l", contents.get_data().decode("latin1"))
    corners = (map(float, four) for four in ends)
    lengths = [round(hypot(x1 - x0, y1 - y0), 1) for x0, y0, x1, y1 in corners]
    half = (595.28 - 72 - 12) / 2  # points that the 400 columns take
    for pixels in (50, 100, 250):
        assert round(pixels * half / 400, 1) in lengths


@pytest.mark.parametrize(("rows", "columns"), [(100, 2000), (2000, 100), (700, 700)])
def test_films_keep_their_aspect_within_their_half(
    film: Film, attention: Attend, rows: int, columns: int
) -> None:
    figure = Films(attention(film(rows, columns)), tallest=250.0)
    figure.wrap(520.0, 700.0)
    assert figure.wide / figure.high == pytest.approx(columns / rows)
    assert figure.wide <= 254.0
    assert figure.high <= 250.0


def test_large_films_are_printed_no_larger_than_paper_needs(film: Film, attention: Attend) -> None:
    content = pdf_bytes(Report(attention(film(3000, 2400))))
    (page,) = PdfReader(BytesIO(content)).pages
    assert max(max(image.image.size) for image in page.images if image.image) == 1400
    assert len(content) < 1_500_000


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_de_identified_report_tells_nobody(film: Film, attention: Attend, paper: str) -> None:
    person = {
        "patient_name": NAME,
        "patient_id": NAME,
        "institution": NAME,
        "referring_physician": NAME,
        "accession_number": NAME,
        "study_description": NAME,
    }
    known = film(path=f"/home/{NAME}/{FILENAME}", **person)
    named = everything(pdf_bytes(Report(attention(known), paper)))
    hidden = attention(known.de_identified())
    content = everything(pdf_bytes(Report(hidden, paper)))
    assert NAME.encode() in named
    assert FILENAME.encode() in named
    for canary in (NAME, FILENAME, "canary", "Xylophonia"):
        assert canary.encode() not in content
        assert canary.encode("utf-16-be") not in content
        assert canary.encode("utf-16-be").hex().encode() not in content
    assert "De-identified" in words(pages_of(Report(hidden))[0])


def test_a_refusal_shows_the_film_and_reasons_but_no_probability(
    film: Film, refusal: Refuse
) -> None:
    (page,) = pages_of(Report(refusal(film())))
    text = words(page)
    assert "Not analysed" in text
    assert "The file says that it is a lateral view." in text
    assert DISCLAIMER in text
    assert "Probability" not in text
    assert "Confidence" not in text
    assert "Evidence map" not in text
    assert len(page.images) == 1


def test_a_forced_prediction_is_marked_on_every_page(film: Film, attention: Attend) -> None:
    radiograph = replace(film(), warnings=tuple(f"Warning {n}." for n in range(90)))
    reason = Suitability((Reason("lateral", "It is a lateral view.", refuses=True),))
    pages = pages_of(Report(attention(radiograph, forced=True, suitability=reason)))
    assert FORCED in words(pages[0])
    assert len(pages) > 1
    for page in pages:
        assert "Forced analysis" in words(page)


def test_long_reports_go_on_and_count_their_pages(film: Film, attention: Attend) -> None:
    radiograph = replace(film(), warnings=tuple(f"Warning number {n}." for n in range(120)))
    pages = pages_of(Report(attention(radiograph)))
    assert len(pages) == 3
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of 3" in words(page)
        assert DISCLAIMER in words(page)
        assert BANNER in words(page)
    told = " ".join(map(words, pages))
    assert all(f"Warning number {n}." in told for n in range(120))


def test_markup_is_text_and_long_names_are_shortened(film: Film, attention: Attend) -> None:
    name = "<b>O'Neil</b> & <font size=90>Sons</font> &amp; (x) \\"
    facts = {
        "patient_name": name,
        "patient_id": "9" * 10_000,
        "institution": "lorem " * 5_000,
        "referring_physician": "\u202eback\u202c\x00wards</para>",
    }
    pages = pages_of(Report(attention(film(**facts))))
    text = words(pages[0])
    assert name in text
    assert "back wards</para>" in text
    assert "9" * 30 in text
    assert len(text) < 4_000
    assert text.count("…") == 2


@pytest.mark.parametrize(
    "name",
    [
        "Nuñez Łukasz Đặng",
        "Παπαδοπούλου Ελένη",
        "Щербакова",
        "山田 太郎",
        "홍길동",
        "张小东",
        "አበበ ቢቂላ",
    ],
)
def test_names_can_be_copied_from_the_page(film: Film, attention: Attend, name: str) -> None:
    assert name in words(pages_of(Report(attention(film(patient_name=name))))[0])


def test_names_whose_glyphs_do_not_tell_them_go_along_as_text(
    film: Film, attention: Attend
) -> None:
    name = "श्रीमती क्षत्रिय"
    (page,) = pages_of(Report(attention(film(patient_name=name))))
    contents = page.get_contents()
    assert contents is not None
    assert name.encode("utf-16-be").hex().encode() in contents.get_data()


def test_every_font_with_letters_is_embedded(film: Film, attention: Attend) -> None:
    (page,) = pages_of(Report(attention(film(patient_name="محمد 山田 हिन्दी"))))
    resources = page["/Resources"]
    fonts = [font.get_object() for font in resources["/Font"].values()]
    used = [font for font in fonts if font["/Subtype"] == "/TrueType"]
    assert len(used) >= 5
    assert all("/FontFile2" in font["/FontDescriptor"] for font in used)


def test_a_report_is_written_and_replaces_an_older_one(
    film: Film, attention: Attend, tmp_path: Path
) -> None:
    path = tmp_path / "Bericht ü.pdf"
    path.write_bytes(b"old")
    write_pdf(Report(attention(film())), path)
    assert path.read_bytes().startswith(b"%PDF")
    assert list(tmp_path.iterdir()) == [path]


def test_what_was_there_stays_when_writing_fails(
    film: Film, attention: Attend, tmp_path: Path
) -> None:
    path = tmp_path / "taken.pdf"
    path.mkdir()
    (path / "inside").write_text("kept")
    with pytest.raises(CannotWrite):
        write_pdf(Report(attention(film())), path)
    assert (path / "inside").read_text() == "kept"
    assert list(tmp_path.iterdir()) == [path]
    with pytest.raises(CannotWrite):
        write_pdf(Report(attention(film())), tmp_path / "no such folder" / "report.pdf")


def test_a_reader_may_write_more_than_a_page(film: Film, attention: Attend) -> None:
    long = " ".join(f"word{number}" for number in range(1500))
    pages = pages_of(Report(attention(film()), notes=Notes(findings=f"{long}\n\nThe end.")))
    text = " ".join(map(words, pages))
    assert len(pages) > 2
    assert "Findings (reader)" in text
    assert all(f"word{number} " in text for number in range(1500))
    assert "The end." in text
    assert "Impression" not in text


def test_the_preview_is_the_file(film: Film, attention: Attend) -> None:
    content = pdf_bytes(Report(attention(film())))
    (page,) = page_pictures(content, 72)
    assert page.shape == (842, 596, 3)  # A4 in points
    assert (page[0, 0] == 255).all()
    amber = np.abs(page.astype(int) - (0xFF, 0xE9, 0xB8)).sum(axis=2) < 6
    rows = np.flatnonzero(amber.any(axis=1))  # the banner: 41 to 56 points below the edge
    assert (rows.min(), rows.max()) == (41, pytest.approx(55.5, abs=0.6))
