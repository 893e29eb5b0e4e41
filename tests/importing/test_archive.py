"""A backup's archive is taken as a whole or refused as a whole, in one line."""

import gzip
import random
import tarfile
from pathlib import Path

import pytest

from laddertui.domain.errors import UsageError
from laddertui.importing.archive import read_archive
from tests.support.archives import CARD, TOP, backup, file, sums, tar

Entry = tuple[tarfile.TarInfo, bytes]
QUARTER = "snapshots/2026-Q4.toml"


def test_a_sound_one_is_its_files_without_what_is_beside_them() -> None:
    files = {"README.txt": b"read me", "profile.toml": CARD, QUARTER: b"x = 1"}
    read = read_archive(backup(files))
    assert read.profile_id == "me"
    assert {f.name: f.data for f in read.files} == {"profile.toml": CARD, QUARTER: b"x = 1"}


def test_what_other_programs_add_when_they_pack_it_again_does_no_harm() -> None:
    folders = [file(f"{TOP}{inner}", type=tarfile.DIRTYPE) for inner in ("", "/snapshots")]
    assert len(read_archive(backup(None, *folders)).files) == 1


@pytest.mark.parametrize(
    "name",
    [
        "../x",
        f"{TOP}/../x",
        f"{TOP}/../../x",
        "/etc/x",
        f"{TOP}//x",
        f"{TOP}/./x",
        f"{TOP}/snapshots/..",
        f"{TOP}/.git/hooks/x",
        f"{TOP}/.x",
        f"{TOP}/a\\..\\x",
        f"{TOP}/a\x1b[2Jb",
        f"{TOP}/a\nb",
        f"{TOP}/ /x",
        f"{TOP}/a/b/c/d/e",
    ],
)
def test_a_name_that_may_lead_elsewhere_is_refused(name: str) -> None:
    with pytest.raises(UsageError, match="leads out of its folder, or is hidden") as text:
        read_archive(backup(None, file(name, b"x")))
    assert str(text.value).isprintable()
    with pytest.raises(UsageError, match="leads out of its folder"):
        read_archive(backup(None, file(name, type=tarfile.DIRTYPE)))


@pytest.mark.parametrize(
    "kind",
    [
        tarfile.SYMTYPE,
        tarfile.LNKTYPE,
        tarfile.CHRTYPE,
        tarfile.BLKTYPE,
        tarfile.FIFOTYPE,
        tarfile.CONTTYPE,
    ],
)
def test_what_is_no_plain_file_is_refused(kind: bytes) -> None:
    odd = file(f"{TOP}/snapshots", type=kind, linkname="/tmp")
    with pytest.raises(UsageError, match="snapshots in it is a link or a device"):
        read_archive(backup(None, odd))
    with pytest.raises(UsageError, match="is a link or a device"):
        read_archive(tar(odd, file(f"{TOP}/snapshots/x", b"x")))


@pytest.mark.parametrize(
    "names",
    [
        ("snapshots/2026-Q4.toml", "snapshots/2026-q4.toml"),
        ("snapshots/2026-Q4.toml", "SNAPSHOTS/2026-Q4.toml"),
        ("caf\u00e9.toml", "cafe\u0301.toml"),
        ("a.toml", "a\u200b.toml"),
    ],
)
def test_names_that_some_disk_takes_for_one_are_refused(names: tuple[str, str]) -> None:
    with pytest.raises(UsageError, match=r"twice|is hidden"):
        read_archive(backup({"profile.toml": CARD} | dict.fromkeys(names, b"x")))


def test_one_name_twice_and_a_file_that_is_a_folder_too_are_refused() -> None:
    with pytest.raises(UsageError, match="twice"):
        read_archive(backup(None, file(f"{TOP}/profile.toml", b"other")))
    with pytest.raises(UsageError, match="as a file and as a folder"):
        read_archive(backup({"profile.toml": CARD, "snapshots": b"x", QUARTER: b"x"}))


def test_a_file_that_is_changed_missing_or_added_is_named() -> None:
    files = {"profile.toml": CARD, QUARTER: b"x = 1"}
    own = [file(f"{TOP}/{name}", data) for name, data in files.items()]
    head = file(f"{TOP}/SHA256SUMS", sums(files))
    with pytest.raises(UsageError, match=r"2026-Q4.toml in it is not as it was backed up"):
        read_archive(tar(head, own[0], file(f"{TOP}/{QUARTER}", b"x = 2")))
    with pytest.raises(UsageError, match=r"2026-Q4.toml is missing in it"):
        read_archive(tar(head, own[0]))
    with pytest.raises(UsageError, match=r"added.toml in it is not as it was backed up"):
        read_archive(tar(head, *own, file(f"{TOP}/added.toml", b"x")))
    with pytest.raises(UsageError, match="SHA256SUMS is not in it"):
        read_archive(tar(*own))
    with pytest.raises(UsageError, match="SHA256SUMS in it is damaged"):
        read_archive(tar(file(f"{TOP}/SHA256SUMS", b"\xff\x00 no sums"), *own))


def test_no_length_of_it_that_is_cut_off_passes() -> None:
    whole = backup({"profile.toml": CARD, QUARTER: b"x = 1" * 300})
    end = len(whole.rstrip(b"\0"))
    for length in range(0, end, 97):
        with pytest.raises(UsageError) as text:
            read_archive(whole[:length])
        assert "\n" not in str(text.value)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "it is empty"),
        (b"hello", "not a backup"),
        (b"\0" * 10240, "not a backup"),
        (b"PK\x03\x04" + b"x" * 2000, "not a backup"),
        (gzip.compress(backup()), "compressed; unpack it with gunzip"),
        (tar(file("me/profile.toml", CARD)), "not a backup"),
        (tar(file("laddertui-ME/profile.toml", CARD)), "not a backup"),
        (tar(file("laddertui-/profile.toml", CARD)), "not a backup"),
        (tar(file("laddertui-me", CARD)), "not a backup"),
        (backup(None, file("laddertui-you/profile.toml", CARD)), "not a backup"),
        (tar(), "not a backup"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_backup_is_told_so(data: bytes, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        read_archive(data)


def test_a_file_that_claims_more_than_the_archive_holds_is_refused_at_once() -> None:
    bomb = file(f"{TOP}/{QUARTER}", b"x")
    head = bomb[0]
    head.size = 8 * 1024**3
    data = backup().rstrip(b"\0")
    data += b"\0" * (-len(data) % 512) + head.tobuf() + b"x" * 512
    with pytest.raises(UsageError, match=r"cut off or damaged|is not as it was|not a backup"):
        read_archive(data)


def test_holes_as_some_tars_write_them_are_refused(tmp_path: Path) -> None:
    head = file(f"{TOP}/{QUARTER}", b"", type=tarfile.GNUTYPE_SPARSE)
    with pytest.raises(UsageError, match=r"link or a device|cut off or damaged"):
        read_archive(backup(None, head))
    pax = file(f"{TOP}/{QUARTER}", b"x")
    pax[0].pax_headers = {
        "GNU.sparse.major": "0",
        "GNU.sparse.minor": "1",
        "GNU.sparse.map": "0,1,9000000000,0",
        "GNU.sparse.size": "9000000000",
    }
    with pytest.raises(UsageError):
        read_archive(backup(None, pax))


def test_whatever_is_changed_in_it_it_is_refused_or_says_the_same() -> None:
    whole = backup({"profile.toml": CARD, QUARTER: b"x = 1" * 30})
    sound = {f.name: f.data for f in read_archive(whole).files}
    chance, refused = random.Random(7), 0
    for _ in range(400):
        changed = bytearray(whole)
        for _ in range(chance.choice((1, 1, 2, 8))):
            changed[chance.randrange(len(whole.rstrip(b"\0")))] = chance.randrange(256)
        try:
            read = read_archive(bytes(changed))
        except UsageError as error:
            refused += 1
            assert str(error).isprintable()
        else:
            assert {f.name: f.data for f in read.files} == sound
    assert refused > 300
