"""What can go wrong for a person, each said in a line or two: what, where, what to do next.

Each error says which exit code a command ends with; the codes are a contract with scripts.
"""

from laddertui.domain.record import record


class LadderError(Exception):
    """Something failed. The message is for the person; a traceback never is. Exit code 1."""


class NotFoundError(LadderError):
    """Something that was asked for by name is not there. Exit code 1."""


class TakenFileError(LadderError):
    """A file of another kind is there already, and was left as it is. Exit code 1."""


class DiskError(LadderError):
    """The system refused to read or to write, perhaps only for a moment. Exit code 1."""

    def __init__(self, words: str, reason: str | None = None) -> None:
        """`words` say what and where; `reason` is the system's own word for why."""
        super().__init__(words)
        self.reason = reason or words


class UnreadableError(DiskError):
    """The disk refused to give a file now; nothing is known of what is in it. Exit code 1.

    Another time it may be read, so nothing that follows from this is remembered.
    """


class UsageError(LadderError):
    """The program was called in a way that cannot be meant. Exit code 2."""


class ProfileInUseError(LadderError):
    """Another window holds the profile; the message names it. Exit code 3."""


class ProfileChangedError(ProfileInUseError):
    """A profile was encrypted, decrypted or given another key since it was opened. Exit code 3."""


class NoLockError(LadderError):
    """The place for locks cannot be written, so a profile can only be looked at. Exit code 1."""


class LockedError(LadderError):
    """A passphrase is missing, or is not the right one. Exit code 4."""


class NewerSchemaError(LadderError):
    """A file was written by a newer version; it is left as it is. Exit code 5."""


class OversizeError(LadderError):
    """A file is larger than any that this program writes, so it is none of them. Exit code 2."""


@record
class FileFault:
    """One thing wrong with a file."""

    where: str
    """The file, as the person named it or as it is on the disk."""
    line: int
    """The key's line, else its table's, else 1."""
    reason: str
    """What is wrong and what to do about it."""

    def __str__(self) -> str:
        return f"{self.where}:{self.line}: {self.reason}"


class InvalidFileError(LadderError):
    """A file is broken or says what cannot be; it is left as it is. Exit code 2."""

    def __init__(self, *faults: FileFault) -> None:
        super().__init__("\n".join(str(f) for f in faults))
        self.faults = faults
