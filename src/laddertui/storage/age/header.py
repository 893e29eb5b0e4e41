"""The header of an age file, read before the library sees it.

A header says for whom a file is sealed, one stanza each, and how much work a passphrase costs. The
library's time grows with the square of the stanzas, and with the work; whoever can put a file into
a folder would choose both. This program writes one stanza.

    age-encryption.org/v1
    -> X25519 SHARE                   a stanza: its kind, its arguments
    BASE64 OF THE BODY                lines of 64, the last one shorter
    --- BASE64 OF THE MAC
"""

import base64
import binascii
import re

from laddertui.domain.errors import FileFault, InvalidFileError
from laddertui.domain.record import record
from laddertui.domain.text import visible

VERSION = b"age-encryption.org/v1\n"
"""How every file of the format begins."""
LONGEST_HEADER = 4096
"""Bytes; one stanza takes about 200."""
MOST_STANZAS = 12
"""Ours have one; another tool may seal a file for a few keys."""
MOST_WORK = 22
"""The largest work factor, as log2 of scrypt's N; the ordinary tool has the same limit."""
RESTORE = "restore it from a backup or move it away"
_ARMOUR_BEGINS = b"-----BEGIN AGE ENCRYPTED FILE-----"
_ARMOUR_ENDS = b"-----END AGE ENCRYPTED FILE-----"
_STANZA = re.compile(rb"-> ([!-~]+(?: [!-~]+)*)")
_BODY = re.compile(rb"[A-Za-z0-9+/]{0,64}")
_MAC = re.compile(rb"--- [A-Za-z0-9+/]{43}")
_WORK = re.compile(r"[1-9][0-9]*")
_SALT = re.compile(r"[A-Za-z0-9+/]{22}")


@record
class Header:
    """Whom a file is sealed for."""

    stanzas: tuple[tuple[str, ...], ...]
    """Kind and arguments of each, as they stand; 1 to 12."""


def damaged(where: str, why: str) -> InvalidFileError:
    """Return the error of a file that is not as it was written."""
    return refused(where, f"is damaged or cut off ({why}); {RESTORE}")


def refused(where: str, reason: str) -> InvalidFileError:
    """Return the error of a sealed file as a whole; there is no line to name but the first."""
    return InvalidFileError(FileFault(where=visible(where), line=1, reason=reason))


def without_armour(data: bytes, where: str) -> bytes:
    """Return the file's bytes, decoded where it is text (`age -a`).

    Raise InvalidFileError for armour that is damaged.
    """
    if not data.lstrip().startswith(_ARMOUR_BEGINS):
        return data
    lines = data.strip().splitlines()
    if lines[-1] != _ARMOUR_ENDS or any(len(line) > 64 for line in lines):
        raise damaged(where, "its text armour has no end")
    try:
        return base64.b64decode(b"".join(lines[1:-1]), validate=True)
    except binascii.Error:
        raise damaged(where, "its text armour is not base64") from None


def read(data: bytes, where: str) -> Header:
    """Return the header of a file without armour.

    Raise InvalidFileError for one that is malformed, or asks for more than a file of ours could.
    """
    if not data.startswith(VERSION):
        raise damaged(where, "it does not begin as an age file does")
    start = data[: LONGEST_HEADER + 1]
    lines = start.split(b"\n")[1:-1]  # the last one is not ended, or not looked at
    stanzas: list[tuple[str, ...]] = []
    while lines and (begins := _STANZA.fullmatch(lines[0])):
        stanzas.append(tuple(begins[1].decode().split(" ")))
        if len(stanzas) > MOST_STANZAS:
            raise refused(
                where,
                f"is sealed for more than {MOST_STANZAS} keys, which takes too long; {RESTORE}",
            )
        lines = _after_body(lines[1:])
    if not lines and len(data) > LONGEST_HEADER:
        raise refused(where, f"has a header of more than {LONGEST_HEADER:,} bytes; {RESTORE}")
    if not stanzas or not lines or not _MAC.fullmatch(lines[0]):
        raise damaged(where, "its header is not whole")
    return Header(stanzas=tuple(stanzas))


def _after_body(lines: list[bytes]) -> list[bytes]:
    """Return the lines after a stanza's body, which a line shorter than 64 ends."""
    for number, line in enumerate(lines):
        if not _BODY.fullmatch(line):
            break
        if len(line) < 64:
            return lines[number + 1 :]
    return []


def work_factor(data: bytes, where: str) -> int:
    """Return how much work the passphrase of a file without armour costs.

    Raise InvalidFileError for a file that no passphrase opens, or that asks for too much work.
    """
    if not data.startswith(VERSION + b"-> scrypt "):
        raise refused(where, "is not an identity under a passphrase; restore it from a backup")
    (_, *arguments), *others = read(data, where).stanzas
    if others or len(arguments) != 2 or not _SALT.fullmatch(arguments[0]):
        raise damaged(where, "its header is not whole")
    if not _WORK.fullmatch(arguments[1]):
        raise damaged(where, "its work factor is no number")
    if len(arguments[1]) > 2 or int(arguments[1]) > MOST_WORK:
        raise refused(
            where,
            f"asks for more work than the age format allows (at most {MOST_WORK});"
            " restore it from a backup",
        )
    return int(arguments[1])
