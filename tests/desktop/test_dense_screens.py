"""On dense screens: a pixel of the film on a pixel of the screen, sharp thumbnails and icons."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOOK = """
import json, sys
from pathlib import Path
import numpy as np
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from core.imaging.radiograph import Radiograph, Window
from desktop.viewer.film import prepare
from desktop.viewer.icons import GRID, tool_icon
from desktop.viewer.panes import Panes
from desktop.viewer.tools import Tool
from desktop.worklist.thumbnails import SIDE, Thumbnails

app = QApplication([])
grey = np.random.default_rng(1).integers(0, 256, (500, 600), dtype=np.uint8)
film = Radiograph(grey, grey, Window(127.5, 255.0, "LINEAR_EXACT"), Path("film.png"), "PNG")
panes = Panes()
panes.resize(901, 601)
panes.show()
panes.set_film(prepare(film))
panes.actual_size()
app.processEvents()
view = panes.original
image = view.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
seen = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
part = grey[240:260, 290:310]
places = np.lib.stride_tricks.sliding_window_view(seen, part.shape)
ratio = panes.devicePixelRatioF()
pictures = Thumbnails(lambda: (), lambda: ratio)
pictures.put(Path("film.png"), grey)
json.dump({
    "ratio": ratio,
    "found": int((places == part).all(axis=(2, 3)).sum()),
    "notes": view.accessibleDescription(),
    "thumbnail": pictures.picture(Path("film.png")).width() / SIDE,
    "icon": tool_icon(Tool.PAN).pixmap(QSize(22, 22), ratio).width() / 22,
}, sys.stdout)
"""


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_a_pixel_for_a_pixel_and_nothing_blurred(scale):
    surroundings = os.environ | {"QT_SCALE_FACTOR": str(scale), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", LOOK]
    done = subprocess.run(
        command, cwd=ROOT, env=surroundings, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    assert seen["ratio"] == scale
    assert seen["found"] == 1  # the very pixels of the film, untouched, at one place
    assert "Zoom 100 %" in seen["notes"]
    assert seen["thumbnail"] == pytest.approx(scale, abs=0.05)
    assert seen["icon"] == scale
