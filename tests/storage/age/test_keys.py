"""The keys are of the age format: what is damaged, cut off or another's opens nothing."""

import re
import time

import pyrage
import pytest

from laddertui.domain.errors import LadderError, LockedError
from laddertui.storage.age import keys
from tests.support import low_cost_keys
from tests.support.damaged_bytes import flipped
from tests.support.patience import PATIENCE
from tests.support.plain_words import readable_words

WORDS = "four words of mine"


@pytest.fixture(scope="module")
def mine() -> keys.Identity:
    return keys.new_identity()


def test_every_key_pair_is_another_and_the_secret_tells_its_public_key(mine: keys.Identity) -> None:
    other = keys.new_identity()
    assert len({mine.secret, other.secret, mine.public_key, other.public_key}) == 4
    assert re.fullmatch(r"AGE-SECRET-KEY-1[0-9A-Z]{58}", mine.secret)
    assert re.fullmatch(r"age1[0-9a-z]{58}", mine.public_key)
    assert keys.identity_of(mine.secret, "x") == mine


@pytest.mark.parametrize("size", [0, 1, 15, 16, 4096, 65535, 65536, 65537, 1024 * 1024])
def test_what_was_sealed_comes_back_byte_for_byte(mine: keys.Identity, size: int) -> None:
    data = bytes(n * 7 % 251 for n in range(size))
    sealed = keys.seal(data, mine.public_key)
    assert keys.unseal(sealed, mine.secret, "x") == data
    assert pyrage.decrypt(sealed, [pyrage.x25519.Identity.from_str(mine.secret)]) == data
    assert keys.seal(data, mine.public_key) != sealed


def test_sealed_words_cannot_be_read_nor_told_apart_by_their_header(mine: keys.Identity) -> None:
    sealed = keys.seal(b"the words of one person" * 9, mine.public_key)
    assert not readable_words([b"the words"], [sealed])
    assert re.match(rb"age-encryption\.org/v1\n-> X25519 ", sealed)


@pytest.mark.parametrize(
    "bad", ["", "age1", "age1x", "AGE-SECRET-KEY-1", "ssh-ed25519 AAAA", "\x1b[31m", "\0", "é" * 99]
)
def test_a_public_key_that_is_none_is_said_without_showing_it(bad: str) -> None:
    with pytest.raises(
        LadderError, match=r"public_key is not one of the age format; restore profile\.toml"
    ):
        keys.seal(b"x", bad)


def test_a_secret_for_a_public_key_is_no_public_key(mine: keys.Identity) -> None:
    with pytest.raises(LadderError) as refused:
        keys.seal(b"x", mine.secret)
    assert mine.secret not in str(refused.value)


def test_a_file_for_another_key_is_told_from_a_damaged_one(mine: keys.Identity) -> None:
    other = keys.new_identity()
    with pytest.raises(LadderError, match=r"q\.age:1: is sealed for another key"):
        keys.unseal(keys.seal(b"x", other.public_key), mine.secret, "q.age")
    with pytest.raises(LadderError, match=r"q\.age:1: is damaged or cut off"):
        keys.unseal(keys.seal(b"x", mine.public_key)[:-1], mine.secret, "q.age")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n",
        b"schema = 1\n",
        b"age-encryption.org/v1",
        b"age-encryption.org/v2\n",
        b"\xff" * 300,
    ],
)
def test_what_is_no_sealed_file_at_all_is_said(mine: keys.Identity, data: bytes) -> None:
    with pytest.raises(LadderError, match=r"q\.age:1: is damaged or cut off"):
        keys.unseal(data, mine.secret, "q.age")


def test_a_file_under_a_passphrase_is_not_opened_by_a_key(mine: keys.Identity) -> None:
    with pytest.raises(LadderError, match=r"q\.age:1: is (sealed for another key|damaged)"):
        keys.unseal(low_cost_keys.wrap(mine, WORDS), mine.secret, "q.age")


def test_wherever_a_sealed_file_is_cut_off_nothing_of_it_is_taken(mine: keys.Identity) -> None:
    sealed = keys.seal(b"x" * 300, mine.public_key)
    for length in range(len(sealed)):
        with pytest.raises(LadderError):
            keys.unseal(sealed[:length], mine.secret, "x")
    long = keys.seal(bytes(200_000), mine.public_key)
    chunk = 64 * 1024 + 16
    header = len(long) - 200_000 - 4 * 16
    for length in (header, *(header + chunk * n + d for n in range(1, 4) for d in (-1, 0, 1))):
        with pytest.raises(LadderError):
            keys.unseal(long[:length], mine.secret, "x")


def test_whichever_bit_of_a_sealed_file_is_flipped_nothing_of_it_is_taken(
    mine: keys.Identity,
) -> None:
    sealed = keys.seal(b"schema = 1\n", mine.public_key)
    for n in range(len(sealed) * 8):
        with pytest.raises(LadderError):
            keys.unseal(flipped(sealed, n), mine.secret, "x")
    with pytest.raises(LadderError):
        keys.unseal(sealed + b"\0", mine.secret, "x")


# Under a passphrase


@pytest.mark.parametrize(
    "passphrase",
    [
        "x",
        " ",
        " x ",
        "x\r",
        "x\0y",
        "käse",
        "ka\u0308se",
        "日本語",
        "\U0001f600",
        "\t",
        "-",
        "x" * 4096,
    ],
)
def test_every_letter_of_a_passphrase_counts(mine: keys.Identity, passphrase: str) -> None:
    data = low_cost_keys.wrap(mine, passphrase)
    assert keys.unwrap(data, passphrase, "x") == mine
    for other in (
        passphrase + " ",
        " " + passphrase,
        passphrase + "\n",
        passphrase[:-1] + "?",
        passphrase.upper() + "ä",
    ):
        with pytest.raises(LockedError, match=r"does not open k\.age"):
            keys.unwrap(data, other, "k.age")


@pytest.mark.parametrize("made", ["k\u00e4se", "ka\u0308se"])
@pytest.mark.parametrize("typed", ["k\u00e4se", "ka\u0308se"])
def test_composed_and_decomposed_letters_are_one_passphrase(
    mine: keys.Identity, made: str, typed: str
) -> None:
    assert keys.unwrap(low_cost_keys.wrap(mine, made), typed, "x") == mine


def test_an_empty_passphrase_neither_wraps_nor_opens(mine: keys.Identity) -> None:
    for blank in ("", " ", "\u3000 "):
        with pytest.raises(LockedError, match="blank"):
            keys.wrap(mine, blank)
    with pytest.raises(LockedError, match="empty"):
        keys.unwrap(low_cost_keys.under(b"x", ""), "", "x")


def test_what_no_passphrase_opens_is_told_from_a_wrong_one_at_once(mine: keys.Identity) -> None:
    plain = f"# public key: {mine.public_key}\n{mine.secret}\n".encode()
    for data in (
        b"",
        b"\xff\xfe",
        plain,
        keys.seal(plain, mine.public_key),
        b"age-encryption.org/v1\n-> ssh-rsa x\n",
    ):
        with pytest.raises(
            LadderError, match=r"k\.age:1: is not an identity under a passphrase; restore"
        ) as refused:
            keys.unwrap(data, WORDS, "k.age")
        assert not isinstance(refused.value, LockedError)


@pytest.mark.parametrize(
    "inside",
    [b"", b"hello", b"\xff\xfe", b"AGE-SECRET-KEY-1NONSENSE", b"age1xyz\n", b"# only a comment\n"],
)
def test_a_file_that_opens_but_holds_no_identity_is_said_without_its_content(inside: bytes) -> None:
    with pytest.raises(LadderError) as refused:
        keys.unwrap(low_cost_keys.under(inside, WORDS), WORDS, "k.age")
    assert "k.age" in str(refused.value)
    assert not isinstance(refused.value, LockedError)
    assert "NONSENSE" not in str(refused.value)


def test_comments_and_line_ends_of_other_programs_are_no_hindrance(mine: keys.Identity) -> None:
    text = f"# created: 2026-11-22\r\n# public key: {mine.public_key}\r\n\r\n{mine.secret}\r\n"
    assert keys.unwrap(low_cost_keys.under(text.encode(), WORDS), WORDS, "x") == mine


def test_a_key_that_would_take_hours_to_open_is_refused_at_once(mine: keys.Identity) -> None:
    data = low_cost_keys.wrap(mine, WORDS)
    for work in (b"40", b"63", b"64", b"255", b"99999999999", b"-1", b"", b"x", b"02"):
        began = time.monotonic()
        with pytest.raises(LadderError):
            keys.unwrap(re.sub(rb"(scrypt \S+) 2\n", rb"\1 %s\n" % work, data), WORDS, "x")
        assert time.monotonic() - began < PATIENCE


@pytest.mark.slow
def test_wherever_a_key_is_cut_off_or_flipped_it_is_never_taken(mine: keys.Identity) -> None:
    data = low_cost_keys.wrap(mine, WORDS)
    body = (
        data.index(b"\n--- ") + 49
    )  # the header is text with a length and a check of its own; what follows is not
    for length in (*range(body + 2), *range(body + 2, len(data), 7), len(data) - 1):
        with pytest.raises(LadderError):
            keys.unwrap(data[:length], WORDS, "x")
    for n in range(len(data)):
        with pytest.raises(LadderError):
            keys.unwrap(flipped(data, 8 * n + n % 7), WORDS, "x")
