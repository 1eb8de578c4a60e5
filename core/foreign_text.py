"""Text that strangers wrote, in files and their names, made fit to be shown and stored."""

import unicodedata

JOINERS = "\u200c\u200d"  # ZWNJ and ZWJ decide how Persian and Indic letters join
UNKNOWN = "\ufffd"
_GONE = {"Cf": "", "Cc": " ", "Zl": " ", "Zp": " ", "Cs": UNKNOWN, "Co": UNKNOWN, "Cn": UNKNOWN}
_FORMULA = ("=", "+", "-", "@")


def one_line(text: str) -> str:
    """The text without control characters, direction overrides and what is no character."""
    kept = text if text.isprintable() else "".join(map(_kept, text))
    line = " ".join(kept.split())
    return text if line == text else line  # the same one: it may be marked for translation


def _kept(char: str) -> str:
    return char if char in JOINERS else _GONE.get(unicodedata.category(char), char)


def csv_cell(text: str) -> str:
    """One line that no spreadsheet takes for a formula (OWASP, CSV injection)."""
    line = one_line(text)
    return f"'{line}" if line.startswith(_FORMULA) else line
