"""Windows' version resource: what the file's properties say."""

from pathlib import Path

from contents import NAME, SUMMARY, TERMINAL, WINDOW

TEMPLATE = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0x0, OS=0x40004,
                    fileType=0x1, subtype=0x0, date=(0, 0)),
  kids=[
    StringFileInfo([StringTable('080904b0', [
      StringStruct('CompanyName', {name!r}),
      StringStruct('FileDescription', {description!r}),
      StringStruct('FileVersion', {version!r}),
      StringStruct('InternalName', {program!r}),
      StringStruct('LegalCopyright', 'MIT licence; see the folder licences'),
      StringStruct('OriginalFilename', {file!r}),
      StringStruct('ProductName', {name!r}),
      StringStruct('ProductVersion', {version!r}),
    ])]),
    VarFileInfo([VarStruct('Translation', [2057, 1200])])
  ]
)
"""


def resource(program: str, version: str) -> str:
    """The resource of one executable, as PyInstaller reads it."""
    numbers = tuple([*(int(part) for part in version.split(".")), 0, 0, 0, 0][:4])
    description = SUMMARY if program == WINDOW else f"{NAME} in the terminal"
    return TEMPLATE.format(
        numbers=numbers, name=NAME, description=description, version=version, program=program,
        file=f"{program}.exe",
    )  # fmt: skip


def write(folder: Path) -> None:
    """Write the resources of both executables into `folder`."""
    from core import __version__

    for program in (WINDOW, TERMINAL):
        text = resource(program, __version__)
        (folder / f"{program}.version").write_text(text, encoding="utf-8")
