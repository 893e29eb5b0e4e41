"""What can go wrong for a person, each said in a line or two: what, where, what to do next."""

from laddertui.domain.record import record


class LadderError(Exception):
    """Something failed. The message is for the person; a traceback never is."""


class NotFoundError(LadderError):
    """Something that was asked for by name is not there."""


class UsageError(LadderError):
    """The program was called in a way that cannot be meant."""


class ProfileInUseError(LadderError):
    """Another window holds the profile; the message names it."""


class LockedError(LadderError):
    """A passphrase is missing, or is not the right one."""


class NewerSchemaError(LadderError):
    """A file was written by a newer version; it is left as it is."""


@record
class FileFault:
    """One thing wrong with a file."""

    where: str
    """The file, as the person named it or as it is on the disk."""
    line: int
    """The key's line, else its table's, else 1."""
    reason: str

    def __str__(self) -> str:
        return f"{self.where}:{self.line}: {self.reason}"


class InvalidFileError(LadderError):
    """A file is broken or says what cannot be; it is left as it is."""

    def __init__(self, *faults: FileFault) -> None:
        super().__init__("\n".join(str(f) for f in faults))
        self.faults = faults
