"""SHA-256 as the interpreter has it: `hashlib` would load a whole library of ciphers for it.

That library is a tenth of the time in which `status` answers.
"""

import sys

try:
    if sys.version_info >= (3, 12):
        from _sha2 import sha256  # type: ignore[import-not-found,unused-ignore]
    else:
        from _sha256 import sha256  # type: ignore[import-not-found,unused-ignore]
except ImportError:  # an interpreter that was built without its own
    from hashlib import sha256


def digest(data: bytes) -> str:
    """Return the SHA-256 of some bytes, in 64 hexadecimal digits."""
    return str(sha256(data).hexdigest())
