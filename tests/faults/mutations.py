"""Ways to spoil a file: what a disk, a merge, an editor or another hand might do to it."""

import random
from collections.abc import Callable

Mutation = Callable[[random.Random, bytes], bytes]
LARGE = 300_000
"""Bytes of a file that is much larger than any of ours, and still small enough to be read."""


def _flip(rng: random.Random, data: bytes) -> bytes:
    spoiled = bytearray(data or b"x")
    for _ in range(rng.choice((1, 1, 2, 8))):
        spoiled[rng.randrange(len(spoiled))] ^= 1 << rng.randrange(8)
    return bytes(spoiled)


def _bytes(rng: random.Random, data: bytes) -> bytes:
    at = rng.randrange(len(data) + 1)
    return data[:at] + rng.randbytes(rng.choice((1, 4, 64))) + data[at + rng.choice((0, 1, 64)) :]


def _truncate(rng: random.Random, data: bytes) -> bytes:
    return data[: rng.randrange(len(data) + 1)]


def _swap(rng: random.Random, data: bytes) -> bytes:
    a, b, c = sorted(rng.randrange(len(data) + 1) for _ in range(3))
    return data[:a] + data[b:c] + data[a:b] + data[c:]


def _insert(rng: random.Random, data: bytes, *parts: bytes) -> bytes:
    at = rng.randrange(len(data) + 1)
    return data[:at] + rng.choice(parts) + data[at:]


def _nul(rng: random.Random, data: bytes) -> bytes:
    return _insert(rng, data, b"\0", b"\0" * 4096)


def _not_utf8(rng: random.Random, data: bytes) -> bytes:
    return _insert(rng, data, b"\xff", b"\xc3(", b"\xed\xa0\x80", b"\xf8\x88\x80\x80\x80")


def _bom(_: random.Random, data: bytes) -> bytes:
    return b"\xef\xbb\xbf" + data


def _crlf(_: random.Random, data: bytes) -> bytes:
    return data.replace(b"\n", b"\r\n")


def _empty(rng: random.Random, _: bytes) -> bytes:
    return rng.choice((b"", b"\n", b"\0" * 512))


def _nest(rng: random.Random, data: bytes) -> bytes:
    depth = rng.choice((50, 2_000, 100_000))
    start, end = rng.choice(((b"[", b"]"), (b"{ a = ", b"}"), (b'{"a":', b"}")))
    return rng.choice((data, b"")) + b"\nnote = " + start * depth + end * depth


def _huge(rng: random.Random, data: bytes) -> bytes:
    filler = rng.choice((b"# much more\n", b" ", b"a = 1\n", b"[[activities]]\n"))
    return data + filler * (LARGE // len(filler) // rng.choice((1, 8)))


def _lines(rng: random.Random, data: bytes) -> bytes:
    lines = data.splitlines(keepends=True) or [b"x\n"]
    at = rng.randrange(len(lines))
    match rng.randrange(3):
        case 0:
            return b"".join(lines[:at] + lines[at + 1 :])
        case 1:
            return b"".join(lines[: at + 1] + lines[at:])
        case _:
            rng.shuffle(lines)
            return b"".join(lines)


VALUES = (
    b"1e308",
    b"-1e20",
    b"nan",
    b"inf",
    b"9" * 400,
    b"-1",
    b"true",
    b'""',
    b'"1"',
    b'"a b"',
    b'"\\u0000\\u001b[31m"',
    b"[]",
    b"[{}]",
    b"{}",
    b"[1, 2]",
    b"9999-12-31",
    b"0001-01-01",
    b"2026-11-22T10:00:00Z",
    b"25:00:00",
    b'"2026-Q9"',
    b'"x"',
    b"0",
    b"6",
    b"100.01",
    b"0.0000001",
)
"""Values that TOML allows and a field may not."""


def _value(rng: random.Random, data: bytes) -> bytes:
    lines = data.split(b"\n")
    settable = [index for index, line in enumerate(lines) if b"=" in line]
    if not settable:
        return data + b"x = " + rng.choice(VALUES)
    for _ in range(rng.choice((1, 1, 2))):
        at = rng.choice(settable)
        lines[at] = lines[at].split(b"=")[0] + b"= " + rng.choice(VALUES)
    return b"\n".join(lines)


def _keys(rng: random.Random, data: bytes) -> bytes:
    extra = (b"schema = 2\n", b"more = 1\n", b"[session]\nfield = 1\n", b"[plan]\n", b"[x.y]\n")
    return data.replace(b"schema = 1\n", rng.choice((*extra[:2], b"")), 1) + rng.choice(extra)


MUTATIONS: dict[str, Mutation] = {
    "bits": _flip,
    "bytes": _bytes,
    "cut short": _truncate,
    "parts swapped": _swap,
    "NUL": _nul,
    "not UTF-8": _not_utf8,
    "BOM": _bom,
    "CRLF": _crlf,
    "empty": _empty,
    "nested": _nest,
    "huge": _huge,
    "lines": _lines,
    "a value": _value,
    "another value": _value,
    "keys": _keys,
}
SELDOM = ("huge", "nested", "BOM", "CRLF", "empty")
"""Slow ones, and those with few outcomes."""


def mutated(rng: random.Random, data: bytes) -> tuple[str, bytes]:
    """A spoiled file, and in which way."""
    name = rng.choice(list(MUTATIONS))
    if name in SELDOM and rng.random() < 0.8:
        name = "a value"
    return name, MUTATIONS[name](rng, data)
