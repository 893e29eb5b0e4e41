"""The ordinary age tool opens what the program wrote, and the program reads what the tool wrote."""

import json
import os
import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pyrage
import pytest

from laddertui.storage.age import keys
from tests.support import developer as dev
from tests.support import low_cost_keys
from tests.support.forked_runs import Nursery
from tests.support.patience import PATIENCE
from tests.support.snapshot_texts import PLAN, snapshot

WORDS = "four words, ümlauts  and blanks"
AGE = shutil.which("age")
"""Without the tool the library stands in for it; both follow the format's own description."""


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    with Nursery() as it:
        yield it


@pytest.fixture
def folder(nursery: Nursery, tmp_path: Path) -> Path:
    """An encrypted profile's folder."""
    assert nursery.run(tmp_path, "import", "-", stdin=snapshot(more=PLAN)).code == 0
    assert nursery.run(tmp_path, "signal", "It moved").code == 0
    assert nursery.run(tmp_path, "encrypt", words=WORDS).code == 0
    return dev.data_folder(tmp_path)


def opened(identity: Path, file: Path, words: str) -> bytes | None:
    """What `age -d -i identity.age file` prints; None where it refuses."""
    if AGE is None:
        return opened_by_library(identity, file, words)
    screen, terminal = os.openpty()
    reads, writes = os.pipe()
    actions = [
        (os.POSIX_SPAWN_OPEN, 0, os.ttyname(terminal), os.O_RDWR, 0),
        (os.POSIX_SPAWN_DUP2, writes, 1),
    ]
    actions += [(os.POSIX_SPAWN_DUP2, 0, 2)]
    pid = os.posix_spawn(
        AGE,
        ["age", "-d", "-i", str(identity), str(file)],
        dict(os.environ),
        file_actions=actions,
        setsid=True,
    )
    os.close(writes)
    asked = b""
    while b"passphrase" not in asked:
        asked += os.read(screen, 1024)
    os.write(screen, f"{words}\r".encode())
    with open(reads, "rb") as output:
        data = output.read()
    code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    os.close(screen)
    os.close(terminal)
    return data if code == 0 else None


def opened_by_library(identity: Path, file: Path, words: str) -> bytes | None:
    try:
        text = pyrage.passphrase.decrypt(identity.read_bytes(), words).decode()
        secret = next(line for line in text.splitlines() if not line.startswith("#"))
        return pyrage.decrypt(file.read_bytes(), [pyrage.x25519.Identity.from_str(secret)])
    except pyrage.DecryptError:
        return None


def sealed_by_tool(data: bytes, public_key: str) -> bytes:
    """What `age -r public_key` makes of data."""
    if AGE is None:
        return pyrage.encrypt(data, [pyrage.x25519.Recipient.from_str(public_key)])
    return subprocess.run(
        [AGE, "-r", public_key], input=data, capture_output=True, check=True, timeout=PATIENCE
    ).stdout


def test_the_tool_opens_every_file_with_the_passphrase_alone(
    folder: Path, nursery: Nursery, tmp_path: Path
) -> None:
    sealed = sorted(p for p in folder.rglob("*.age") if p.name != "identity.age")
    assert [p.name for p in sealed] == ["2026-11-22.1.toml.age", "2026-Q4.toml.age"]
    found = [opened(folder / "identity.age", path, WORDS) or b"" for path in sealed]
    assert tomllib.loads(found[0].decode())["text"] == "It moved"
    assert nursery.run(tmp_path, "decrypt", words=WORDS).code == 0
    contents = [re.sub(rb"# seal: [0-9a-f]{64}\n\Z", b"", data) for data in found]
    assert contents == [path.with_suffix("").read_bytes() for path in sealed]
    assert contents != found


def test_with_another_passphrase_the_tool_opens_nothing(folder: Path) -> None:
    quarter = folder / "snapshots" / "2026-Q4.toml.age"
    assert opened(folder / "identity.age", quarter, WORDS + "x") is None


def test_a_quarter_that_the_tool_sealed_is_read(
    folder: Path, nursery: Nursery, tmp_path: Path
) -> None:
    public_key = tomllib.loads((folder / "profile.toml").read_text())["public_key"]
    text = snapshot("2026-Q3", role="Written by hand", taken_on="2026-08-20")
    (folder / "snapshots" / "2026-Q3.toml.age").write_bytes(
        sealed_by_tool(text.encode(), public_key)
    )
    ran = nursery.run(tmp_path, "show", "2026-Q3", "--json", words=WORDS)
    assert ran.code == 0
    assert json.loads(ran.out)["snapshot"]["role"] == "Written by hand"
    named = (
        "laddertui: snapshots/2026-Q3.toml was not written with this profile's key (by another"
        " tool, or by another hand); look whether it is yours\n"
    )
    assert ran.err == named
    assert nursery.run(tmp_path, "show", "2026-Q4", words=WORDS).err == ""
    checked = nursery.run(tmp_path, "check", words=WORDS)
    assert (checked.code, checked.err) == (0, named)
    assert nursery.run(tmp_path, "drift", words=WORDS).code == 0


def test_a_key_whose_passphrase_was_changed_is_opened_by_the_tool_with_the_new_one(
    folder: Path, nursery: Nursery, tmp_path: Path
) -> None:
    assert nursery.run(tmp_path, "passphrase", words=f"{WORDS}\nanother").code == 0
    quarter = folder / "snapshots" / "2026-Q4.toml.age"
    assert (
        tomllib.loads((opened(folder / "identity.age", quarter, "another") or b"").decode())["role"]
        == "Developer"
    )
    assert opened(folder / "identity.age", quarter, WORDS) is None


def test_the_low_cost_key_and_the_librarys_are_opened_by_the_same_tool(tmp_path: Path) -> None:
    made = keys.new_identity()
    (tmp_path / "file.age").write_bytes(keys.seal(b"my words", made.public_key))
    for work in (2, 10):
        text = f"# a comment\n{made.secret}\n".encode()
        (tmp_path / "identity.age").write_bytes(low_cost_keys.under(text, WORDS, work))
        assert opened(tmp_path / "identity.age", tmp_path / "file.age", WORDS) == b"my words"


def recipe() -> str:
    """The commands by which the document recovers a whole profile without this program."""
    document = (Path(__file__).parents[2] / "docs" / "shared-machine.md").read_text()
    (found,) = re.findall(r"```sh\n(\(.+?\n\)\n)```", document, flags=re.DOTALL)
    return str(found)


def run_at_terminal(script: str, folder: Path, home: Path, words: str) -> int:
    """Run a shell script in a folder at a terminal, typing the passphrase once; its exit code."""
    screen, terminal = os.openpty()
    file_actions = [
        (os.POSIX_SPAWN_OPEN, 0, os.ttyname(terminal), os.O_RDWR, 0),
        (os.POSIX_SPAWN_DUP2, 0, 1),
        (os.POSIX_SPAWN_DUP2, 0, 2),
    ]
    pid = os.posix_spawn(
        "/bin/sh",
        ["sh", "-c", f"umask 022; cd '{folder}' && {script}"],
        dict(os.environ) | {"HOME": str(home)},
        file_actions=file_actions,
        setsid=True,
    )
    asked = b""
    while b"passphrase" not in asked:
        asked += os.read(screen, 1024)
    os.write(screen, f"{words}\r".encode())
    code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    os.close(screen)
    os.close(terminal)
    return code


@pytest.mark.skipif(AGE is None, reason="the recipe is for the ordinary tool")
def test_the_recipe_recovers_every_file_elsewhere_for_its_owner_alone(
    folder: Path, nursery: Nursery, tmp_path: Path
) -> None:
    public_key = tomllib.loads((folder / "profile.toml").read_text())["public_key"]
    texts = {"about.toml": b'schema = 1\nname = "Ada"\n', "draft.toml": b'schema = 1\nrole = ""\n'}
    for name, text in texts.items():
        (folder / f"{name}.age").write_bytes(sealed_by_tool(text, public_key))
    before = sorted(p.name for p in folder.rglob("*"))
    home = tmp_path / "home of another"
    home.mkdir()
    assert run_at_terminal(recipe(), folder, home, WORDS) == 0
    recovered = home / "recovered"
    found = {str(p.relative_to(recovered)) for p in recovered.rglob("*") if p.is_file()}
    sealed = {str(p.relative_to(folder))[:-4] for p in folder.rglob("*.age")} - {"identity"}
    assert found == sealed | {"profile.toml"}
    assert {"about.toml", "draft.toml", "snapshots/2026-Q4.toml"} < found
    assert all((recovered / name).read_bytes() == text for name, text in texts.items())
    assert all(p.stat().st_mode & 0o077 == 0 for p in (recovered, *recovered.rglob("*")))
    assert sorted(p.name for p in folder.rglob("*")) == before
    assert nursery.run(tmp_path, "check", str(recovered)).code == 0


def test_the_real_key_and_the_one_at_low_cost_are_of_one_format_and_only_the_real_one_is_dear() -> (
    None
):
    mine = keys.new_identity()
    real, cheap = keys.wrap(mine, WORDS), low_cost_keys.wrap(mine, WORDS)
    form = rb"age-encryption\.org/v1\n-> scrypt [\w+/]{22} (\d+)\n[\w+/]{43}\n--- [\w+/]{43}\n"
    works = []
    for data in (real, cheap):
        header = re.match(form, data)
        assert header
        works.append(int(header[1]))
        assert keys.unwrap(data, WORDS, "x") == mine
    assert len(real) == len(cheap) + len(str(works[0])) - len(str(works[1]))
    assert works[0] >= 15 > works[1]  # less than 2**15 could be tried out too fast
