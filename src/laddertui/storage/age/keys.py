"""Keys of an encrypted profile: one X25519 identity, itself under the passphrase.

All in the standard age format.

    passphrase --(scrypt, over a second of work)--> identity.age --> identity --> every file

Any program that reads the age format reads these files; the arithmetic is a library's. It is
imported only here, and only for a profile that is encrypted or becomes so.
"""

import contextlib
import resource
import time

from laddertui.domain.errors import InvalidFileError, LadderError, LockedError
from laddertui.domain.record import record
from laddertui.domain.text import visible
from laddertui.storage.age import header, passphrases

ENDING = ".age"
"""What the name of an encrypted file ends in."""
SEALED_BEGINS = header.VERSION
"""How every file of the format begins."""
LEAST_WORK = 18
"""The work factor that a key of ours has at least, as the ordinary tool's have."""
PATIENCE = 20.0
"""Seconds in which a busy machine may come to rest. The library times the machine in an instant,
and chooses, or takes, the less work the busier it is."""
_PAUSE = 0.1
_SECRET = "AGE-SECRET-KEY-"


@record
class Identity:
    """A key pair. The secret never reaches the disk but under the passphrase."""

    secret: str
    """`AGE-SECRET-KEY-1…`; opens what is encrypted with the public key."""
    public_key: str
    """`age1…`; whoever has it can encrypt, and open nothing."""


def new_identity() -> Identity:
    """Return a fresh key pair."""
    from pyrage import x25519

    made = x25519.Identity.generate()
    return Identity(secret=str(made), public_key=str(made.to_public()))


def identity_of(secret: str, where: str) -> Identity:
    """Return the key pair that a secret belongs to. Raise InvalidFileError for what is none."""
    from pyrage import IdentityError, x25519

    try:
        return Identity(secret=secret, public_key=str(x25519.Identity.from_str(secret).to_public()))
    except IdentityError:
        raise header.refused(
            where, "does not hold an identity of this format; restore it from a backup"
        ) from None


def seal(data: bytes, public_key: str) -> bytes:
    """Encrypt data so that only the identity opens it.

    Raise LadderError for a public key that is none.
    """
    import pyrage

    try:
        return pyrage.encrypt(data, [pyrage.x25519.Recipient.from_str(public_key)])
    except pyrage.RecipientError:
        raise LadderError(
            "the profile's public_key is not one of the age format;"
            " restore profile.toml from a backup"
        ) from None


def unseal(data: bytes, secret: str, where: str) -> bytes:
    """Return what was encrypted.

    Raise InvalidFileError for a file that is damaged, cut off, or encrypted for another key.
    """
    import pyrage

    data = header.without_armour(data, where)
    header.read(data, where)
    try:
        return pyrage.decrypt(data, [pyrage.x25519.Identity.from_str(secret)])
    except pyrage.DecryptError as error:
        if "matching" in str(error):
            raise header.refused(where, f"is sealed for another key; {header.RESTORE}") from None
        raise header.damaged(where, "its content does not hold together") from None


def wrap(identity: Identity, passphrase: str) -> bytes:
    """Return the content of identity.age.

    Takes over a second, and holds the interpreter meanwhile. Raise LockedError for a passphrase
    that is none, LadderError where the machine is too busy for a strong key.
    """
    import pyrage

    if reason := passphrases.refusal(passphrase):
        raise LockedError(reason)
    text = f"# public key: {identity.public_key}\n{identity.secret}\n".encode()
    end = time.monotonic() + PATIENCE
    while True:
        data = pyrage.passphrase.encrypt(text, passphrases.normal_form(passphrase))
        if _work_of(data) >= LEAST_WORK:
            return data
        if time.monotonic() >= end:
            raise LadderError(
                "this machine is too busy to make a strong key right now; nothing was changed."
                " Try again when less is running"
            )


def _work_of(data: bytes) -> int:
    """Return a fresh key's work factor; 0 for one that would not be opened again."""
    with contextlib.suppress(InvalidFileError):
        return header.work_factor(data, "the new key")
    return 0


def unwrap(data: bytes, passphrase: str, where: str) -> Identity:
    """Return the identity in the content of identity.age. Takes as long as `wrap`.

    Raise LockedError for a wrong passphrase, InvalidFileError for a file that no passphrase opens,
    LadderError where the machine is too busy.
    """
    if not passphrase:
        raise LockedError("the passphrase is empty; nothing was opened")
    data = header.without_armour(data, where)
    header.work_factor(data, where)
    for form in passphrases.forms(passphrase):
        text = _opened(data, form, where)
        if text is not None:
            break
    else:
        raise LockedError(f"the passphrase does not open {where}; {passphrases.hint(passphrase)}")
    lines = [line.strip() for line in text.splitlines() if line.startswith(_SECRET)]
    return identity_of(lines[0] if lines else "", where)


def _opened(data: bytes, passphrase: str, where: str) -> str | None:
    """Return the text that a passphrase opens; None for a wrong one.

    A wrong passphrase and a damaged key look the same; whatever else is damaged does not.
    """
    import pyrage

    end = time.monotonic() + PATIENCE
    while True:
        try:
            return pyrage.passphrase.decrypt(data, passphrase).decode()
        except UnicodeEncodeError:  # half a character is no text, and opens nothing
            return None
        except UnicodeDecodeError:
            raise header.damaged(where, "it holds no text") from None
        except pyrage.DecryptError as error:
            if str(error) == "Decryption failed":
                return None
            if "Excessive work" not in str(error):
                raise header.damaged(where, "its content does not hold together") from None
        if time.monotonic() >= end:
            raise LadderError(
                f"{visible(where)} asks for more work than this machine can do right now;"
                " nothing is damaged. Try again when less is running"
            )
        time.sleep(_PAUSE)


def leave_no_core() -> None:
    """Keep a crash from writing this process's memory, with what is in it, to the disk."""
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
