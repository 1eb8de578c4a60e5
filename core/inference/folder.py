"""A model folder on disk: files with the hashes that its card names, written and verified."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from core.errors import ModelAltered, ModelIncompatible, ModelMissing
from core.files import write_bytes
from core.inference.card import ModelCard, read_card
from core.language import marked

PLOTS = "plots"  # folder beside the card, with the pictures of its evaluation


def verified(folder: Path, name: str, digest: str) -> bytes:
    """A file's content, if its SHA-256 is `digest`.

    Raises:
        ModelMissing: it is not there.
        ModelAltered: it has another SHA-256.
        ModelIncompatible: `name` leads out of `folder`.
    """
    if Path(name).name != name:
        raise ModelIncompatible(
            folder, marked("its card names a file elsewhere, {name!r}", name=name)
        )
    try:
        data = (folder / name).read_bytes()
    except OSError as error:
        raise ModelMissing(folder, marked("{name} is not there", name=name)) from error
    if sha256(data) != digest:
        raise ModelAltered(
            folder, marked("{name} differs from its SHA-256 in card.json", name=name)
        )
    return data


def read_plots(card: ModelCard) -> Iterator[tuple[str, bytes]]:
    """The pictures of the evaluation that the card tells of, each with its name.

    Raises:
        ModelMissing, ModelAltered, ModelIncompatible: see `verified`.
    """
    named = card.document.get("evaluation", {}).get("plots", {})
    if card.folder is not None:
        for name, digest in named.items():
            yield name, verified(card.folder / PLOTS, name, digest)


def write_card(folder: Path, document: Mapping[str, Any]) -> None:
    """Write the card of the model in `folder`.

    Raises:
        CannotWrite: the folder is missing or read-only, or the disk is full.
    """
    text = json.dumps(document, indent=2, ensure_ascii=False, allow_nan=False)
    write_bytes(folder / "card.json", (text + "\n").encode())


def update_card(folder: Path, entries: Mapping[str, Any]) -> None:
    """Put `entries` into the card of the model in `folder`, in place of what they replace.

    Raises:
        ModelMissing, ModelIncompatible: see `read_card`.
        CannotWrite: see `write_card`.
    """
    write_card(folder, {**read_card(folder).document, **entries})


def add_file(folder: Path, name: str, data: bytes, entries: Mapping[str, Any]) -> None:
    """Put a file into the model in `folder`, its hash and `entries` into the card.

    The file comes first: a folder that is left half-way is refused, not half believed.

    Raises:
        ModelMissing, ModelIncompatible: see `read_card`.
        CannotWrite: see `write_card`.
    """
    write_bytes(folder / name, data)
    files = {**read_card(folder).files, name: sha256(data)}
    update_card(folder, {**entries, "files": files})


def sha256(data: bytes) -> str:
    """As the card writes it."""
    return hashlib.sha256(data).hexdigest()
