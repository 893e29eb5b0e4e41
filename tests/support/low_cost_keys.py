"""A key under a passphrase at low cost: the format of identity.age, derived in no time.

The format (age-encryption.org/v1, its scrypt recipient) says in its header how much work opening
takes; the program and its library choose a second's worth, and this the least there is. Written
from the format's description, with the ciphers of RFC 8439 beside it, so it is also a second
opinion on what the program writes.

`python -m tests.support.low_cost_keys ARGS` is the program with this in the place of `keys.wrap`,
also where a window derives a key.
"""

import hashlib
import hmac
import os
import struct
import sys
from base64 import b64encode
from typing import TYPE_CHECKING

from laddertui.domain.errors import LockedError
from laddertui.storage.age import keys
from laddertui.storage.age.keys import Identity

if TYPE_CHECKING:
    import pytest

VERSION = "age-encryption.org/v1"
WORK = 2
"""log2 of scrypt's N; the library's own is about 18."""
_PRIME = (1 << 130) - 5


def wrap(identity: Identity, passphrase: str) -> bytes:
    """In the place of `keys.wrap`."""
    if not passphrase:
        raise LockedError("the passphrase is empty; choose one of several words")
    return under(f"# public key: {identity.public_key}\n{identity.secret}\n".encode(), passphrase)


def under(data: bytes, passphrase: str, work: int = WORK) -> bytes:
    """Any data, of less than 64 KiB, under a passphrase."""
    file_key, salt, nonce = os.urandom(16), os.urandom(16), os.urandom(16)
    key = hashlib.scrypt(
        passphrase.encode(),
        salt=f"{VERSION}/scrypt".encode() + salt,
        n=1 << work,
        r=8,
        p=1,
        dklen=32,
    )
    body = _base64(_sealed(key, bytes(12), file_key))
    header = f"{VERSION}\n-> scrypt {_base64(salt)} {work}\n{body}\n---".encode()
    mac = hmac.digest(_hkdf(file_key, b"", b"header"), header, "sha256")
    only_chunk = bytes(11) + b"\x01"  # chunk 0, and the last
    return (
        header
        + f" {_base64(mac)}\n".encode()
        + nonce
        + _sealed(_hkdf(file_key, nonce, b"payload"), only_chunk, data)
    )


def in_place_of_the_real_one(monkeypatch: "pytest.MonkeyPatch") -> None:
    """For the rest of a test, keys are wrapped at low cost."""
    monkeypatch.setattr(keys, "wrap", wrap)


def _base64(data: bytes) -> str:
    return b64encode(data).decode().rstrip("=")


def _hkdf(key: bytes, salt: bytes, info: bytes) -> bytes:
    """RFC 5869 with SHA-256, one block of it."""
    return hmac.digest(hmac.digest(salt or bytes(32), key, "sha256"), info + b"\x01", "sha256")


def _sealed(key: bytes, nonce: bytes, data: bytes) -> bytes:
    """ChaCha20-Poly1305 of RFC 8439, with nothing beside the data."""
    blocks = b"".join(_chacha20(key, n, nonce) for n in range(1, len(data) // 64 + 2))
    text = bytes(a ^ b for a, b in zip(data, blocks, strict=False))
    padded = text + bytes(-len(text) % 16) + struct.pack("<QQ", 0, len(text))
    return text + _poly1305(_chacha20(key, 0, nonce)[:32], padded)


def _chacha20(key: bytes, counter: int, nonce: bytes) -> bytes:
    start = struct.unpack("<16I", b"expand 32-byte k" + key + struct.pack("<I", counter) + nonce)
    x = list(start)
    for _ in range(10):
        for n in range(4):
            _quarter_round(x, n, n + 4, n + 8, n + 12)
        for n in range(4):
            _quarter_round(x, n, 4 + (n + 1) % 4, 8 + (n + 2) % 4, 12 + (n + 3) % 4)
    return struct.pack("<16I", *((a + b) & 0xFFFFFFFF for a, b in zip(x, start, strict=True)))


def _quarter_round(x: list[int], a: int, b: int, c: int, d: int) -> None:
    for to, by, turned, places in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
        x[to] = (x[to] + x[by]) & 0xFFFFFFFF
        mixed = x[turned] ^ x[to]
        x[turned] = (mixed << places | mixed >> (32 - places)) & 0xFFFFFFFF


def _poly1305(key: bytes, data: bytes) -> bytes:
    r = int.from_bytes(key[:16], "little") & 0x0FFFFFFC0FFFFFFC0FFFFFFC0FFFFFFF
    sum_ = 0
    for n in range(0, len(data), 16):
        sum_ = (sum_ + int.from_bytes(data[n : n + 16] + b"\x01", "little")) * r % _PRIME
    return ((sum_ + int.from_bytes(key[16:], "little")) % (1 << 128)).to_bytes(16, "little")


if __name__ == "__main__":
    from laddertui.cli.main import main
    from laddertui.storage.age import key_worker

    keys.wrap = wrap
    key_worker.MODULE = "tests.support.low_cost_keys"
    is_deriving = len(sys.argv) == 1 and not sys.stdin.isatty()
    sys.exit(key_worker.main() if is_deriving else main())
