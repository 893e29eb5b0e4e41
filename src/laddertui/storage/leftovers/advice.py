"""What `check` says of plain files in an encrypted profile, and of encrypted ones in a plain one.

It never advises to remove a file unless another one was seen to hold the very same content.
"""

from pathlib import Path

from laddertui.domain.errors import LadderError, LockedError, NotFoundError
from laddertui.storage.age.keys import ENDING
from laddertui.storage.files import exists, read_file
from laddertui.storage.profile_form import IDENTITY, Files, encrypted_files
from laddertui.storage.profile_walk import encrypted_name, plain_name

PLAIN = "plain text in an encrypted profile"
ENCRYPTED = "sealed, but its profile is plain"


def wrong_form(path: Path, files: Files) -> str:
    """Return what to say of a file that is not of the form of its profile; "" where it is."""
    if path.name == IDENTITY:
        return "" if files.ending else _key_of_plain_profile(path)
    if path.name.endswith(ENDING) and not files.ending:
        return _encrypted_in_plain(path)
    if files.ending and not path.name.endswith(ENDING):
        return f"{PLAIN}{_compared(path, files)}"
    return ""


def _compared(path: Path, files: Files) -> str:
    """Return what was found by comparing a plain file with its encrypted one, and what to do."""
    other = encrypted_name(path)
    try:
        is_same = files.read(other) == read_file(path)
    except NotFoundError:
        return ", and the only copy; keep it, but move it out of the profile's folder"
    except LockedError:
        return f"; with the passphrase it is compared with {other.name}; keep it until then"
    except LadderError:
        return f"; {other.name} could not be compared with it, so it may be the only copy; keep it"
    if is_same:
        return f"; {other.name} holds the very same, so remove this one"
    return (
        f", and {other.name} holds something else; keep it, but move it out of the profile's"
        " folder, then compare the two"
    )


def _encrypted_in_plain(path: Path) -> str:
    other = plain_name(path)
    if exists(other):
        return (
            f"{ENCRYPTED}; {other.name} may be older, so keep it until you have compared the two:"
            f" age -d -i {IDENTITY} opens it"
        )
    return f"{ENCRYPTED}, and the only copy of what is in it; keep it, and {IDENTITY} with it"


def _key_of_plain_profile(path: Path) -> str:
    if any(each != path for each in encrypted_files(path.parent)):
        return "a key, but its profile is plain; it opens the sealed files that lie here; keep it"
    return (
        "a key, but its profile is plain; it opens nothing that lies here; move it away, and keep"
        " it for as long as you keep backups from when the profile was encrypted"
    )
