"""A sealed file's header is looked at before any work is done for it."""

import base64
import re
import time

import pyrage
import pytest

from laddertui.domain.errors import InvalidFileError, LadderError, LockedError
from laddertui.storage.age import header, keys
from tests.support import low_cost_keys

WORDS = "four words of mine"


@pytest.fixture(scope="module")
def mine() -> keys.Identity:
    return keys.new_identity()


def for_many(mine: keys.Identity, others: int) -> bytes:
    """A file of the format for some strangers and for us; the library may add a stanza."""
    stranger = pyrage.x25519.Recipient.from_str(keys.new_identity().public_key)
    own = pyrage.x25519.Recipient.from_str(mine.public_key)
    return pyrage.encrypt(b"a quarter", [*[stranger] * others, own])


def armoured(data: bytes) -> bytes:
    """The same as `age -a` writes it."""
    text = base64.b64encode(data)
    lines = [text[n : n + 64] for n in range(0, len(text), 64)]
    begin, end = b"-----BEGIN AGE ENCRYPTED FILE-----", b"-----END AGE ENCRYPTED FILE-----"
    return b"\n".join((begin, *lines, end, b""))


def test_a_file_for_a_few_keys_opens_and_one_for_thirteen_is_refused(mine: keys.Identity) -> None:
    assert keys.unseal(for_many(mine, 10), mine.secret, "q.age") == b"a quarter"
    with pytest.raises(InvalidFileError, match=r"q\.age:1: is sealed for more than 12 keys"):
        keys.unseal(for_many(mine, 12), mine.secret, "q.age")


@pytest.mark.parametrize("is_text", [False, True])
def test_a_file_for_hundreds_of_keys_costs_no_time(mine: keys.Identity, is_text: bool) -> None:
    data = for_many(mine, 900)
    began = time.process_time()
    with pytest.raises(InvalidFileError, match="sealed for more than 12 keys"):
        keys.unseal(armoured(data) if is_text else data, mine.secret, "q.age")
    assert time.process_time() - began < 0.2


def test_a_header_of_many_kilobytes_is_refused_whatever_is_in_it(mine: keys.Identity) -> None:
    whole = keys.seal(b"x", mine.public_key)
    for inside in (
        b"-> x " + b"y" * 5000 + b"\n\n",
        b"-> x y\n" + (b"A" * 64 + b"\n") * 70 + b"\n",
    ):
        data = header.VERSION + inside + whole[len(header.VERSION) :]
        with pytest.raises(InvalidFileError, match=r"q:1: has a header of more than 4,096 bytes"):
            keys.unseal(data, mine.secret, "q")


MAC = b"--- " + b"A" * 43 + b"\n"
STANZA = b"-> X25519 " + b"A" * 43 + b"\n" + b"A" * 43 + b"\n"
V = header.VERSION
MALFORMED = {
    "nothing": b"",
    "another version": b"age-encryption.org/v2\n" + STANZA + MAC,
    "carriage returns": (V + STANZA + MAC).replace(b"\n", b"\r\n"),
    "only the version": V,
    "no stanza": V + MAC,
    "no mac": V + STANZA,
    "a short mac": V + STANZA + b"--- AAAA\n",
    "a mac with padding": V + STANZA + b"--- " + b"A" * 43 + b"=\n",
    "no blank before the mac": V + STANZA + b"---" + b"A" * 43 + b"\n",
    "a stanza without a kind": V + b"-> \n\n" + MAC,
    "two blanks": V + b"-> X25519  A\n\n" + MAC,
    "a blank at the end": V + b"-> X25519 A \n\n" + MAC,
    "an arrow without a blank": V + b"->X25519 A\n\n" + MAC,
    "letters that are not ASCII": V + "-> X25519 \u00e4\n\n".encode() + MAC,
    "a body that is no base64": V + b"-> X25519 A\n?!\n" + MAC,
    "a body line of 65": V + b"-> X25519 A\n" + b"A" * 65 + b"\n" + MAC,
    "a body without an end": V + b"-> X25519 A\n" + b"A" * 64 + b"\n" + MAC,
    "a body with padding": V + b"-> X25519 A\nAA==\n" + MAC,
    "no line end": V + STANZA + MAC[:-1],
    "garbage for a payload": V + STANZA + MAC + b"garbage",
}


@pytest.mark.parametrize("data", MALFORMED.values(), ids=MALFORMED)
@pytest.mark.parametrize("is_text", [False, True])
def test_a_malformed_header_is_one_clear_line(
    mine: keys.Identity, data: bytes, is_text: bool
) -> None:
    given = armoured(data) if is_text else data
    with pytest.raises(InvalidFileError) as refused:
        keys.unseal(given, mine.secret, "q.age")
    assert re.fullmatch(
        r"q\.age:1: is (damaged or cut off \(.+\)|sealed for another key);"
        r" restore it from a backup or move it away",
        str(refused.value),
    )


def test_a_key_and_a_quarter_in_text_armour_open(mine: keys.Identity) -> None:
    sealed = armoured(keys.seal(b"words", mine.public_key))
    for data in (sealed, sealed.replace(b"\n", b"\r\n"), b"\n \n" + sealed + b"\n\n"):
        assert keys.unseal(data, mine.secret, "q") == b"words"
    key = armoured(low_cost_keys.wrap(mine, WORDS))
    assert keys.unwrap(key, WORDS, "k") == mine
    with pytest.raises(LockedError):
        keys.unwrap(key, "others", "k")


def test_text_armour_that_is_damaged_is_said(mine: keys.Identity) -> None:
    whole = armoured(low_cost_keys.wrap(mine, WORDS))
    for data in (whole[:-10], whole[:80], whole.replace(b"\n", b"\n?", 3), whole.splitlines()[0]):
        with pytest.raises(InvalidFileError, match=r"k:1: is damaged or cut off"):
            keys.unwrap(data, WORDS, "k")


@pytest.mark.parametrize("work", [23, 24, 30, 63, 99, 100, 255, 10**30])
def test_a_key_that_asks_for_more_work_than_the_format_allows_is_refused_before_any(
    mine: keys.Identity, work: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = re.sub(rb"(scrypt \S+) 2\n", rb"\1 %d\n" % work, low_cost_keys.wrap(mine, WORDS))
    monkeypatch.delattr(pyrage.passphrase, "decrypt")
    with pytest.raises(
        InvalidFileError, match=r"k:1: asks for more work than the age format allows \(at most 22\)"
    ):
        keys.unwrap(data, WORDS, "k")


@pytest.mark.parametrize("work", [b"0", b"02", b"-1", b"+2", b"2.0", b"x", b"\xc2\xb2", b"2 2"])
def test_a_work_factor_that_is_no_number_is_damage(mine: keys.Identity, work: bytes) -> None:
    data = re.sub(rb"(scrypt \S+) 2\n", rb"\1 %s\n" % work, low_cost_keys.wrap(mine, WORDS))
    with pytest.raises(InvalidFileError, match=r"k:1: is damaged or cut off"):
        keys.unwrap(data, WORDS, "k")


class BusyMachine:
    """A library that finds the machine busy for a number of times."""

    def __init__(self, times: int, monkeypatch: pytest.MonkeyPatch) -> None:
        self.left = times
        self._decrypt, self._encrypt = pyrage.passphrase.decrypt, pyrage.passphrase.encrypt
        monkeypatch.setattr(pyrage.passphrase, "decrypt", self.decrypt)
        monkeypatch.setattr(pyrage.passphrase, "encrypt", self.encrypt)
        monkeypatch.setattr(keys, "_PAUSE", 0)

    def decrypt(self, data: bytes, passphrase: str) -> bytes:
        self.left -= 1
        if self.left >= 0:
            raise pyrage.DecryptError(
                "Excessive work parameter for passphrase.\nDecryption would take around 32 seconds."
            )
        return self._decrypt(data, passphrase)

    def encrypt(self, data: bytes, passphrase: str) -> bytes:
        self.left -= 1
        work = b"17" if self.left >= 0 else b"18"
        made = low_cost_keys.under(data, passphrase)
        return re.sub(rb"(scrypt \S+) 2\n", rb"\1 %s\n" % work, made)


def test_a_healthy_key_opens_once_a_busy_machine_comes_to_rest(
    mine: keys.Identity, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = low_cost_keys.wrap(mine, WORDS)
    BusyMachine(30, monkeypatch)
    assert keys.unwrap(key, WORDS, "k") == mine


def test_on_a_machine_that_stays_busy_a_healthy_key_is_not_called_damaged(
    mine: keys.Identity, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = low_cost_keys.wrap(mine, WORDS)
    BusyMachine(10**9, monkeypatch)
    monkeypatch.setattr(keys, "PATIENCE", 0.05)
    with pytest.raises(LadderError) as busy:
        keys.unwrap(key, WORDS, "k")
    assert str(busy.value) == (
        "k asks for more work than this machine can do right now; nothing is damaged."
        " Try again when less is running"
    )
    assert not isinstance(busy.value, (InvalidFileError, LockedError))


def test_a_key_is_made_again_until_guessing_it_is_as_dear_as_it_should_be(
    mine: keys.Identity, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine = BusyMachine(7, monkeypatch)
    assert re.search(rb"\n-> scrypt \S+ 18\n", keys.wrap(mine, WORDS))
    assert machine.left == -1


def test_no_weak_key_is_written_on_a_machine_that_stays_busy(
    mine: keys.Identity, monkeypatch: pytest.MonkeyPatch
) -> None:
    BusyMachine(10**9, monkeypatch)
    monkeypatch.setattr(keys, "PATIENCE", 0.05)
    with pytest.raises(LadderError, match="too busy to make a strong key right now; nothing was"):
        keys.wrap(mine, WORDS)
