"""Names in any script, on a system that has letters for Latin alone."""

import os
import subprocess
import sys
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from core.paths import FONTS

ROOT = Path(__file__).resolve().parents[2]
CONFIG = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{folder}</dir><cachedir>{folder}</cachedir></fontconfig>"""
COUNT = """
import sys
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QApplication
from desktop import theme

app = QApplication([])
if sys.argv[1] == "added":
    theme.add_fonts()
layout = QTextLayout(sys.argv[2], app.font())
layout.beginLayout()
layout.createLine()
layout.endLayout()
boxes = sum(index == 0 for run in layout.glyphRuns() for index in run.glyphIndexes())
sys.stdout.write(str(boxes))
"""
NAMES = "王小明 山田やまだ 홍길동 สมชาย አበበ محمد الأحمد Ævar Żółć"


@pytest.fixture
def latin_only(tmp_path):
    """What fontconfig finds: one font."""
    folder = tmp_path / "fonts"
    folder.mkdir()
    (folder / "DejaVuSans.ttf").symlink_to(FONTS / "DejaVuSans.ttf")
    config = tmp_path / "fonts.conf"
    config.write_text(CONFIG.format(folder=escape(str(folder))))
    return os.environ | {"FONTCONFIG_FILE": str(config), "QT_QPA_PLATFORM": "offscreen"}


def boxes(surroundings, added, name):
    command = [sys.executable, "-c", COUNT, added, name]
    done = subprocess.run(
        command, cwd=ROOT, env=surroundings, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return int(done.stdout)


@pytest.mark.skipif(sys.platform != "linux", reason="fonts come from elsewhere")
def test_no_name_is_shown_as_boxes(latin_only):
    assert boxes(latin_only, "as it is", NAMES) > 0
    assert boxes(latin_only, "added", NAMES) == 0
