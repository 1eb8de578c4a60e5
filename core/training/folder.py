"""A model folder on disk: its files, and the card that names them."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from core.files import written_aside

CARD_FILE = "card.json"


def write_bytes(path: Path, data: bytes) -> None:
    """Write a file aside, then put it in its place."""
    with written_aside(path) as aside:
        aside.write_bytes(data)


def write_card(folder: Path, card: Mapping[str, Any]) -> None:
    """Write `card.json`."""
    text = json.dumps(card, indent=2, ensure_ascii=False) + "\n"
    write_bytes(folder / CARD_FILE, text.encode())


def update_card(folder: Path, entries: Mapping[str, Any]) -> None:
    """Put entries into the card of an exported model."""
    write_card(folder, _card(folder) | dict(entries))


def add_file(folder: Path, name: str, data: bytes, entries: Mapping[str, Any]) -> None:
    """Add a file to an exported model, or replace it, with its hash and more in the card.

    The file comes first: a folder that is left half-way is refused, not half believed.
    """
    write_bytes(folder / name, data)
    files = _card(folder)["files"] | {name: sha256(data)}
    update_card(folder, {**entries, "files": files})


def sha256(data: bytes) -> str:
    """As the card writes it."""
    return hashlib.sha256(data).hexdigest()


def _card(folder: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads((folder / CARD_FILE).read_text(encoding="utf-8"))
    return document
