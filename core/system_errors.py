"""What the system says when it cannot read or write, as words that can be translated."""

from errno import (
    EACCES,
    EDQUOT,
    EEXIST,
    EIO,
    EISDIR,
    ENAMETOOLONG,
    ENOENT,
    ENOSPC,
    ENOTDIR,
    EPERM,
    EROFS,
)

from core.language import marked

# In the words of POSIX systems; what others say stays as it is.
KNOWN = {
    EACCES: marked("Permission denied"),
    EDQUOT: marked("Disk quota exceeded"),
    EEXIST: marked("File exists"),
    EIO: marked("Input/output error"),
    EISDIR: marked("Is a directory"),
    ENAMETOOLONG: marked("File name too long"),
    ENOENT: marked("No such file or directory"),
    ENOSPC: marked("No space left on device"),
    ENOTDIR: marked("Not a directory"),
    EPERM: marked("Operation not permitted"),
    EROFS: marked("Read-only file system"),
}


def said_by_system(error: Exception) -> str:
    """The reason in the system's own words, marked where they are known; perhaps empty."""
    said = getattr(error, "strerror", None) or ""
    known = KNOWN.get(getattr(error, "errno", None) or 0, "")
    return known if known == said else said
