"""The line that only a profile's own key can make."""

import hashlib
import hmac
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laddertui.storage.age import keys, seal_line
from laddertui.storage.encrypted_files import EncryptedFiles

KEY = bytes(range(32))
QUARTER = Path("me/snapshots/2026-Q4.toml.age")


@pytest.fixture(scope="module")
def mine() -> keys.Identity:
    return keys.new_identity()


@pytest.fixture
def quarter(tmp_path: Path) -> Path:
    (tmp_path / "snapshots").mkdir()
    return tmp_path / "snapshots" / "2026-Q4.toml.age"


@given(st.binary(max_size=200))
def test_whatever_the_content_it_comes_back_and_its_line_is_right(content: bytes) -> None:
    data = seal_line.add(KEY, QUARTER, content)
    assert data.startswith(content)
    assert seal_line.split(KEY, QUARTER, data) == (content, "right")


def test_the_line_is_the_documented_hash() -> None:
    name, content = b"snapshots/2026-Q4.toml", b"schema = 1\n"
    inner = hmac.new(b"laddertui seal 1", b"AGE-SECRET-KEY-1X", hashlib.sha256).digest()
    key = hmac.new(inner, b"\x01", hashlib.sha256).digest()
    said = hmac.new(key, bytes([0, 0, 0, len(name)]) + name + content, hashlib.sha256).hexdigest()
    made = seal_line.add(seal_line.key_of("AGE-SECRET-KEY-1X"), QUARTER, content)
    assert made == content + b"# seal: " + said.encode() + b"\n"


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data.replace(b"Developer", b"Director"),
        lambda data: b"\n" + data,
        lambda data: data[:-65] + bytes([data[-65] ^ 1]) + data[-64:],
        lambda data: data.replace(b"# seal", b"\n\n# seal"),
    ],
)
def test_another_content_has_no_right_line(mine: keys.Identity, quarter: Path, spoil) -> None:  # type: ignore[no-untyped-def]
    files = EncryptedFiles(mine.public_key, mine.secret)
    files.write(quarter, b'role = "Developer"\n')
    inside = keys.unseal(quarter.read_bytes(), mine.secret, "x")
    quarter.write_bytes(keys.seal(spoil(inside), mine.public_key))
    files.read(quarter)
    assert files.unverified.keys() == {quarter}


def test_a_file_under_another_name_has_no_right_line(mine: keys.Identity, quarter: Path) -> None:
    files = EncryptedFiles(mine.public_key, mine.secret)
    files.write(quarter, b"x = 1\n")
    other = quarter.with_name("2026-Q3.toml.age")
    quarter.rename(other)
    assert files.read(other) == b"x = 1\n"
    assert files.unverified == {other: "wrong"}


def test_another_profiles_line_is_not_right(mine: keys.Identity, quarter: Path) -> None:
    stranger = keys.new_identity()
    line = seal_line.add(seal_line.key_of(stranger.secret), quarter, b"x = 1\n")
    quarter.write_bytes(keys.seal(line, mine.public_key))
    files = EncryptedFiles(mine.public_key, mine.secret)
    assert files.read(quarter) == b"x = 1\n"
    assert files.unverified == {quarter: "wrong"}


def test_without_the_secret_no_line_is_written(mine: keys.Identity, quarter: Path) -> None:
    EncryptedFiles(mine.public_key).write(quarter, b"x = 1\n")
    files = EncryptedFiles(mine.public_key, mine.secret)
    assert files.read(quarter) == b"x = 1\n"
    assert files.unverified == {quarter: "none"}
    files.write(quarter, b"x = 1\n")
    assert files.read(quarter) == b"x = 1\n"
    assert files.unverified == {}


def test_a_copy_of_what_has_no_line_gets_none(mine: keys.Identity, quarter: Path) -> None:
    EncryptedFiles(mine.public_key).write(quarter, b"x = 1\n")
    files = EncryptedFiles(mine.public_key, mine.secret)
    revision = quarter.with_name("2026-Q4.1.toml.age")
    files.write(revision, files.read(quarter))
    files.write(quarter, b"x = 2\n")
    for path in (revision, quarter):
        files.read(path)
    assert files.unverified == {revision: "none"}


def test_a_removed_file_is_not_named(mine: keys.Identity, quarter: Path) -> None:
    EncryptedFiles(mine.public_key).write(quarter, b"x = 1\n")
    files = EncryptedFiles(mine.public_key, mine.secret)
    files.read(quarter)
    quarter.unlink()
    assert files.unverified == {}


def test_what_is_no_toml_file_stays_byte_for_byte(mine: keys.Identity, tmp_path: Path) -> None:
    files = EncryptedFiles(mine.public_key, mine.secret)
    files.write(tmp_path / "consent.pdf.age", b"%PDF")
    assert keys.unseal((tmp_path / "consent.pdf.age").read_bytes(), mine.secret, "x") == b"%PDF"
    assert files.read(tmp_path / "consent.pdf.age") == b"%PDF"
    assert files.unverified == {}
