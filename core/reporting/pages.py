"""A PDF as pictures: what the preview shows and the printer prints is what gets saved."""

from collections.abc import Iterator

import numpy as np
import pypdfium2
from numpy.typing import NDArray

POINTS = 72.0  # to an inch


def page_pictures(content: bytes, dpi: float) -> Iterator[NDArray[np.uint8]]:
    """Each page of a PDF, sRGB uint8 (rows, columns, 3). PDFium: one thread at a time."""
    document = pypdfium2.PdfDocument(content)
    try:
        for page in document:
            bitmap = page.render(scale=dpi / POINTS, rev_byteorder=True)
            yield np.ascontiguousarray(bitmap.to_numpy()[..., :3])
    finally:
        document.close()
