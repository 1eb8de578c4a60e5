"""The attention map as a picture file: the whole film, its evidence, and what it means."""

import io
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from core.files import write_bytes
from core.imaging.colour import overlay
from core.inference.attention import Attention
from core.language import figure, shown
from core.paths import FONTS
from core.reporting.report import BANNER, EVIDENCE, FORCED, model_line

LEAST_WIDTH = 480  # pixels: room for the legend under a small film
BACKGROUND, WRITING = (16, 20, 24), (236, 240, 244)  # sRGB
MIDDLE_GREY = 128


def evidence_picture(attention: Attention) -> NDArray[np.uint8]:
    """The film at full size with the evidence over it, sRGB uint8 (rows, columns, 3)."""
    prediction = attention.prediction
    return overlay(prediction.radiograph.grey, attention.evidence, prediction.card.evidence_scale)


def scale_bar(rows: int, columns: int) -> NDArray[np.uint8]:
    """All evidence colours over middle grey, from full against (left) to full for."""
    ramp = np.linspace(-1.0, 1.0, columns, dtype=np.float32)
    grey = np.full((rows, columns), MIDDLE_GREY, np.uint8)
    return overlay(grey, np.ascontiguousarray(np.broadcast_to(ramp, grey.shape)), 1.0)


def scale_ends(scale: float) -> tuple[str, str, str]:
    """The words at the left end, the middle and the right end of the scale bar."""
    full = figure(scale, "g")
    return (f"\N{MINUS SIGN}{full}", "0", f"+{full}")


def write_overlay_png(attention: Attention, path: Path) -> None:
    """Save `overlay_png`.

    Raises:
        CannotWrite: the folder is missing or read-only, or the disk is full.
    """
    write_bytes(path, overlay_png(attention))


def overlay_png(attention: Attention) -> bytes:
    """The film with its evidence, one pixel for one pixel, and a legend below it.

    The file holds no name and no metadata. A film narrower than the legend needs is
    centred over it.
    """
    film = Image.fromarray(evidence_picture(attention))
    legend = _legend(attention, max(film.width, LEAST_WIDTH))
    sheet = Image.new("RGB", (legend.width, film.height + legend.height), BACKGROUND)
    sheet.paste(film, ((legend.width - film.width) // 2, 0))
    sheet.paste(legend, (0, film.height))
    png = io.BytesIO()
    sheet.save(png, format="PNG", compress_level=3)
    return png.getvalue()


def _legend(attention: Attention, width: int) -> Image.Image:
    """A strip with the colour bar, its scale, and what the picture is not for."""
    prediction = attention.prediction
    size = max(11, min(width // 52, 40))
    font = ImageFont.truetype(FONTS / "NotoSans-Regular.ttf", size)
    said = [shown(EVIDENCE), f"{shown(BANNER)}.", model_line(prediction.card)]
    lines = [
        line
        for text in said + [shown(FORCED)] * prediction.forced
        for line in _fit(text, width, font)
    ]
    strip = Image.new("RGB", (width, round((3.6 + 1.5 * len(lines)) * size)), BACKGROUND)
    draw = ImageDraw.Draw(strip)
    left, bar = size, width - 2 * size
    strip.paste(Image.fromarray(scale_bar(size, bar)), (left, size // 2))
    for part, (words, anchor) in enumerate(zip(_ends(attention), ("la", "ma", "ra"), strict=True)):
        at = (left + part * bar // 2, round(1.6 * size))
        draw.text(at, words, WRITING, font, anchor=anchor)
    for index, line in enumerate(lines):
        draw.text((left, round((3.2 + 1.5 * index) * size)), line, WRITING, font)
    return strip


def _ends(attention: Attention) -> tuple[str, str, str]:
    # Noto Sans, which Pillow draws with here, has no minus sign: an en dash looks alike.
    ends = scale_ends(attention.prediction.card.evidence_scale)
    return (ends[0].replace("\N{MINUS SIGN}", "\N{EN DASH}"), *ends[1:])


def _fit(text: str, width: int, font: ImageFont.FreeTypeFont) -> list[str]:
    """Break a text into lines that leave a margin of one letter on both sides."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) <= width - 2 * font.size:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
