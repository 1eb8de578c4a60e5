"""Everything that can go wrong and that the user can meet.

    CoreError                      exit code 1
    ├── UnreadableImage            3   missing, empty, truncated, not a picture
    │   ├── FileGone               3   opened before, and not there any more
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
    ├── TeachingError                  a file of the classroom cannot be used
    │   ├── BadCaseSet                 no case set, damaged, or made to do harm
    │   └── BadReading                 a learner's file: damaged, altered, or of another set
    ├── CannotListen                   the local API cannot have its address
    ├── TokenUnusable                  the file with the local API's token
    ├── ClusterUnusable                scheduler or workers of a cluster cannot do a batch
    ├── NoWorkers                      the processes of a batch do not start
    └── MissingExtra                   an optional part is not installed

`str(error)` is one sentence fit to show; `hint` says what to do. Both are English, and
`core.language.shown` says them in the reader's language. Errors are raised in
`core` and shown in one place (the terminal's `main`, the window's `show_error`).
"""

from pathlib import Path

from core.foreign_text import one_line
from core.frozen import is_frozen
from core.language import marked


class CoreError(Exception):
    """A failure that the user can meet."""

    hint = ""
    exit_code = 1


class UnreadableImage(CoreError):
    """The file holds no picture that this program reads."""

    hint = marked("Open a PNG, JPEG or DICOM chest radiograph.")
    exit_code = 3

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)  # args == parameters, so it pickles
        self.path, self.reason = path, reason

    def __str__(self) -> str:
        return marked(
            "Cannot read {file}: {reason}.", file=one_line(self.path.name), reason=self.reason
        )


class FileGone(UnreadableImage):
    """A file or folder that was opened before is not there any more."""

    hint = marked(
        "It was moved, renamed or deleted, or lies on a medium that is not connected now. "
        "Open it from where it is."
    )

    def __init__(self, path: Path) -> None:
        super().__init__(path, marked("it is not there any more"))
        self.args = (path,)


class UnsupportedEncoding(UnreadableImage):
    """The pixels are coded in a way for which no decoder is bundled."""

    hint = marked("Export the film again as uncompressed DICOM (Explicit VR Little Endian) or PNG.")


class NotAnalysed(CoreError):
    """The radiograph was refused as unsuitable for the model."""

    hint = marked("Use --force to analyse it anyway; the result will say so.")
    exit_code = 4

    def __init__(self, filename: str, reasons: tuple[str, ...]) -> None:
        super().__init__(filename, reasons)
        self.filename, self.reasons = filename, reasons

    def __str__(self) -> str:
        return marked(
            "{file} was not analysed: {reasons}", file=self.filename, reasons=" ".join(self.reasons)
        )


class ModelError(CoreError):
    """The model folder cannot be used."""

    hint = marked("Install the program again, or choose another model folder.")

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(folder, reason)
        self.folder, self.reason = folder, reason

    def __str__(self) -> str:
        return marked(
            "Cannot use the model in {folder}: {reason}.",
            folder=self.folder.name,
            reason=self.reason,
        )


class ModelMissing(ModelError):
    """A file of the model folder, or the folder itself, is not there."""


class ModelAltered(ModelError):
    """A file differs from the SHA-256 that the model card gives for it."""


class ModelIncompatible(ModelError):
    """The folder is whole, but not a model that this program can run."""


class ModelMismatch(CoreError):
    """A value was handed to another model than the one that made it."""

    hint = marked("Analyse the radiograph again with the model that is loaded now.")

    def __init__(self, made_by: str, given_to: str) -> None:
        super().__init__(made_by, given_to)
        self.made_by, self.given_to = made_by, given_to

    def __str__(self) -> str:
        return marked(
            "This prediction was made by {made_by}, not by {given_to}.",
            made_by=self.made_by,
            given_to=self.given_to,
        )


class DataError(CoreError):
    """A data set cannot be used as it is."""

    hint = marked("Check the folder and its labels with `python -m core prepare`.")

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(where, reason)
        self.where, self.reason = where, reason

    def __str__(self) -> str:
        return marked("Cannot use {where}: {reason}.", where=self.where, reason=self.reason)


class CannotWrite(CoreError):
    """A result could not be saved; a file that was there before still is."""

    hint = marked("Choose another folder, or free some space there.")

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path, self.reason = path, reason

    def __str__(self) -> str:
        return marked(
            "Cannot write {file}: {reason}.", file=one_line(self.path.name), reason=self.reason
        )


class ResultsExist(CannotWrite):
    """A table of results is there already."""

    hint = marked("Go on with it by --resume, or give --out another name.")

    def __init__(self, path: Path) -> None:
        super().__init__(path, marked("it is there already"))
        self.args = (path,)


class ResultsDiffer(CannotWrite):
    """A table of results was not written by the batch that is to go on with it."""

    hint = marked(
        "Give --out another name, or go on with the same model, operating point and --force."
    )


class TeachingError(CoreError):
    """A file of the classroom cannot be used."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path, self.reason = path, reason

    def __str__(self) -> str:
        return marked(
            "Cannot use {file}: {reason}.",
            file=one_line(self.path.name),
            reason=one_line(self.reason),
        )


class BadCaseSet(TeachingError):
    """The file is no case set that this program reads."""

    hint = marked("Get the file again from who made it, or make the set anew.")


class BadReading(TeachingError):
    """The file is no reading of this case set, or it was changed after it was written."""

    hint = marked("Ask the learner for the original file.")


class NoWorkers(CoreError):
    """The processes that analyse films do not start."""

    hint = marked("Free some memory, or ask for fewer of them with --workers.")

    def __str__(self) -> str:
        return marked("The processes that analyse films do not start.")


class ClusterUnusable(CoreError):
    """Scheduler or workers of a cluster are not there, or not like this program."""

    hint = marked(
        "Start scheduler and workers with this program, model and the same folders on every "
        "machine, then go on with --resume."
    )

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(where, reason)
        self.where, self.reason = where, reason

    def __str__(self) -> str:
        return marked("Cannot use {where}: {reason}.", where=self.where, reason=self.reason)


class CannotListen(CoreError):
    """The local API cannot have the address that it is to listen on."""

    hint = marked("Choose another one with --port, or end the program that has it.")

    def __init__(self, address: str, port: int, reason: str) -> None:
        super().__init__(address, port, reason)
        self.address, self.port, self.reason = address, port, reason

    def __str__(self) -> str:
        return marked(
            "Cannot listen on {address}, port {port}: {reason}.",
            address=self.address,
            port=self.port,
            reason=self.reason,
        )


class TokenUnusable(CoreError):
    """The file with the token of the local API is no such file."""

    hint = marked(
        "Make one, for instance with: python -c 'import secrets; print(secrets.token_hex())'"
    )

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path, self.reason = path, reason

    def __str__(self) -> str:
        return marked(
            "Cannot use the token in {file}: {reason}.",
            file=one_line(self.path.name),
            reason=self.reason,
        )


class MissingExtra(CoreError):
    """An optional part of the program is not installed."""

    def __init__(self, extra: str, purpose: str) -> None:
        super().__init__(extra, purpose)
        self.extra, self.purpose = extra, purpose
        self.hint = marked("Install it with: pip install 'pneumodetect[{extra}]'", extra=extra)
        if is_frozen():
            self.hint = marked(
                "It is not in this bundle: run the program from its source for that."
            )

    def __str__(self) -> str:
        return marked(
            "The part of the program that can {purpose} is not installed.", purpose=self.purpose
        )
