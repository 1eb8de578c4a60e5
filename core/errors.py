"""Everything that can go wrong and that the user can meet.

    CoreError                      exit code 1
    ├── UnreadableImage            3   missing, empty, truncated, not a picture
    │   └── UnsupportedEncoding    3   a known format in a coding without a decoder
    ├── NotAnalysed                4   the guard refused the radiograph
    ├── ModelError                     the model folder cannot be used
    │   ├── ModelMissing
    │   ├── ModelAltered               a file differs from its hash in the card
    │   ├── ModelIncompatible          the card lies, or another program's model
    │   └── ModelMismatch              two values made by different models
    ├── DataError                      a data set cannot be used for training or evaluation
    ├── CannotWrite                    a result could not be saved; what was there still is
    │   ├── ResultsExist               a batch would have to overwrite those of another
    │   └── ResultsDiffer              a batch cannot be gone on with
    ├── NoWorkers                      the processes of a batch do not start
    └── MissingExtra                   an optional part is not installed

`str(error)` is one sentence fit to show; `hint` says what to do. Errors are raised in
`core` and shown in one place (the terminal's `main`, the window's `show_error`).
"""

from pathlib import Path

from core.foreign_text import one_line
from core.frozen import is_frozen


class CoreError(Exception):
    """A failure that the user can meet."""

    hint = ""
    exit_code = 1


class UnreadableImage(CoreError):
    """The file holds no picture that this program reads."""

    hint = "Open a PNG, JPEG or DICOM chest radiograph."
    exit_code = 3

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)  # args == parameters, so it pickles
        self.path, self.reason = path, reason

    def __str__(self) -> str:
        return f"Cannot read {one_line(self.path.name)}: {self.reason}."


class UnsupportedEncoding(UnreadableImage):
    """The pixels are coded in a way for which no decoder is bundled."""

    hint = "Export the film again as uncompressed DICOM (Explicit VR Little Endian) or PNG."


class NotAnalysed(CoreError):
    """The radiograph was refused as unsuitable for the model."""

    hint = "Use --force to analyse it anyway; the result will say so."
    exit_code = 4

    def __init__(self, filename: str, reasons: tuple[str, ...]) -> None:
        super().__init__(filename, reasons)
        self.filename, self.reasons = filename, reasons

    def __str__(self) -> str:
        return f"{self.filename} was not analysed: {' '.join(self.reasons)}"


class ModelError(CoreError):
    """The model folder cannot be used."""

    hint = "Install the program again, or choose another model folder."

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(folder, reason)
        self.folder, self.reason = folder, reason

    def __str__(self) -> str:
        return f"Cannot use the model in {self.folder.name}: {self.reason}."


class ModelMissing(ModelError):
    """A file of the model folder, or the folder itself, is not there."""


class ModelAltered(ModelError):
    """A file differs from the SHA-256 that the model card gives for it."""


class ModelIncompatible(ModelError):
    """The folder is whole, but not a model that this program can run."""


class ModelMismatch(CoreError):
    """A value was handed to another model than the one that made it."""

    hint = "Analyse the radiograph again with the model that is loaded now."

    def __init__(self, made_by: str, given_to: str) -> None:
        super().__init__(made_by, given_to)
        self.made_by, self.given_to = made_by, given_to

    def __str__(self) -> str:
        return f"This prediction was made by {self.made_by}, not by {self.given_to}."


class DataError(CoreError):
    """A data set cannot be used as it is."""

    hint = "Check the folder and its labels with `python -m core prepare`."

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(where, reason)
        self.where, self.reason = where, reason

    def __str__(self) -> str:
        return f"Cannot use {self.where}: {self.reason}."


class CannotWrite(CoreError):
    """A result could not be saved; a file that was there before still is."""

    hint = "Choose another folder, or free some space there."

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path, self.reason = path, reason

    def __str__(self) -> str:
        return f"Cannot write {one_line(self.path.name)}: {self.reason}."


class ResultsExist(CannotWrite):
    """A table of results is there already."""

    hint = "Go on with it by --resume, or give --out another name."

    def __init__(self, path: Path) -> None:
        super().__init__(path, "it is there already")
        self.args = (path,)


class ResultsDiffer(CannotWrite):
    """A table of results was not written by the batch that is to go on with it."""

    hint = "Give --out another name, or go on with the same model and operating point."


class NoWorkers(CoreError):
    """The processes that analyse films do not start."""

    hint = "Free some memory, or ask for fewer of them with --workers."

    def __str__(self) -> str:
        return "The processes that analyse films do not start."


class MissingExtra(CoreError):
    """An optional part of the program is not installed."""

    def __init__(self, extra: str, purpose: str) -> None:
        super().__init__(extra, purpose)
        self.extra, self.purpose = extra, purpose
        self.hint = f"Install it with: pip install 'pneumodetect[{extra}]'"
        if is_frozen():
            self.hint = "It is not in this bundle: run the program from its source for that."

    def __str__(self) -> str:
        return f"The part of the program that can {self.purpose} is not installed."
