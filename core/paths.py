"""Where things lie: the only module that knows.

Resources are found relative to this file, so that the frozen bundle and the checkout
look alike.
"""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent  # the folder that holds `core`
RESOURCES = ROOT / "resources"
MODELS = RESOURCES / "models"
DEFAULT_MODEL = MODELS / "pneumodetect"
SAMPLES = RESOURCES / "samples"
STARTER_SET = RESOURCES / "cases" / "synthetic.pdcases"
FONTS = RESOURCES / "fonts"
ICONS = RESOURCES / "icons"
API_PAGES = RESOURCES / "api"
HELP = RESOURCES / "help"
TRANSLATIONS = RESOURCES / "translations"
LICENCE = ROOT / "LICENSE"
