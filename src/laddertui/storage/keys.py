"""Keys of an encrypted profile: one X25519 identity, itself under the passphrase.

All in the standard age format.

    passphrase --(scrypt, over a second of work)--> identity.age --> identity --> every file

Any program that reads the age format reads these files; the arithmetic is a library's. It is
imported only here, and only for a profile that is encrypted or becomes so.
"""

import contextlib
import resource

from laddertui.domain.errors import LadderError, LockedError
from laddertui.domain.record import record
from laddertui.domain.text import visible

ENDING = ".age"
"""What the name of an encrypted file ends in."""
SEALED_BEGINS = b"age-encryption.org/v1\n"
"""How every file of the format begins."""
_SECRET = "AGE-SECRET-KEY-"
_PASSPHRASE_HEADER = SEALED_BEGINS + b"-> scrypt "
"""How a file begins that a passphrase opens."""


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
    """Return the key pair that a secret belongs to. Raise LadderError for what is none."""
    from pyrage import IdentityError, x25519

    try:
        return Identity(secret=secret, public_key=str(x25519.Identity.from_str(secret).to_public()))
    except IdentityError:
        raise LadderError(
            f"{where} does not hold an identity of this format; restore it from a backup"
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

    Raise LadderError for a file that is damaged, cut off, or encrypted for another key.
    """
    import pyrage

    try:
        return pyrage.decrypt(data, [pyrage.x25519.Identity.from_str(secret)])
    except pyrage.DecryptError as error:
        why = "is sealed for another key" if "matching" in str(error) else "is damaged or cut off"
        raise LadderError(f"{where} {why}; restore it from a backup or move it away") from None


def wrap(identity: Identity, passphrase: str) -> bytes:
    """Return the content of identity.age.

    Takes over a second, and holds the interpreter meanwhile. Raise LockedError for an empty
    passphrase.
    """
    import pyrage

    if not passphrase:
        raise LockedError("the passphrase is empty; choose one of several words")
    text = f"# public key: {identity.public_key}\n{identity.secret}\n"
    return pyrage.passphrase.encrypt(text.encode(), passphrase)


def unwrap(data: bytes, passphrase: str, where: str) -> Identity:
    """Return the identity in the content of identity.age. Takes as long as `wrap`.

    Raise LockedError for a wrong passphrase, LadderError for a file that no passphrase opens.
    """
    import pyrage

    if not passphrase:
        raise LockedError("the passphrase is empty; nothing was opened")
    if not data.startswith(_PASSPHRASE_HEADER):
        raise LadderError(
            f"{where} is not an identity under a passphrase; restore it from a backup"
        )
    try:
        text = pyrage.passphrase.decrypt(data, passphrase).decode()
    except (pyrage.DecryptError, UnicodeDecodeError) as error:
        raise _not_opened(str(error), where) from None
    lines = [line.strip() for line in text.splitlines() if line.startswith(_SECRET)]
    return identity_of(lines[0] if lines else "", where)


def _not_opened(message: str, where: str) -> LadderError:
    """Return the error of what was not opened.

    A wrong passphrase and a damaged key look the same; whatever else is damaged does not.
    """
    if message == "Decryption failed":
        return LockedError(
            f"the passphrase does not open {where}; if it is the right one, the file is damaged"
        )
    return LadderError(f"{visible(where)} is damaged or cut off; restore it from a backup")


def leave_no_core() -> None:
    """Keep a crash from writing this process's memory, with what is in it, to the disk."""
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
