"""The window's language: chosen once, before the first word is said."""

from functools import partial
from typing import Literal, get_args

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from core.language import Language, speak
from core.paths import TRANSLATIONS

Tongue = Literal["system", "en", "de"]
NAMES = {"en": "English", "de": "Deutsch"}  # each in itself
OWN = "PneumoDetect"  # the context of what `core.language` says, see packaging/translations.py


def choose_language(app: QCoreApplication, tongue: Tongue) -> None:
    """Let the application speak it; English needs nothing.

    Qt's own words, of standard buttons and its dialogs, come from its translations.
    """
    code = system_language() if tongue == "system" else tongue
    if code == "en":
        return
    for name, folder in (
        (f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        (f"pneumodetect_{code}", str(TRANSLATIONS)),
    ):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
    QLocale.setDefault(QLocale(code))
    speak(language_of(code))


def language_of(code: str) -> Language:
    """What Qt's translators and tables know of a language."""
    marks = QLocale(code)
    space = "\N{NO-BREAK SPACE}" if code == "de" else ""
    return Language(
        code,
        partial(QCoreApplication.translate, OWN),
        marks.decimalPoint(),
        marks.groupSeparator(),
        f"{space}{marks.percent()}",
    )


def system_language() -> str:
    """The first of the user's languages that the window speaks; English where there is none."""
    spoken = get_args(Tongue)[1:]
    wanted = (name.partition("-")[0] for name in QLocale.system().uiLanguages())
    return next((code for code in wanted if code in spoken), "en")
