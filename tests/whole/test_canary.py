"""One word that stands in every text of an encrypted profile is in no file, whatever was run."""

import base64
import os
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from laddertui.storage.age import keys
from tests.support import developer as dev
from tests.support.encrypted_profile import DRAFT
from tests.support.forked_runs import KILLED, Call, Ended, Nursery

CANARY = "xyzzyplughcanary"
WORDS = "four words of mine"
KINDS = ("data", "config", "cache", "state", "runtime", "tmp")


def snapshot(quarter: str, taken_on: str) -> str:
    """A quarter in which every text, and every id, is the word."""
    return f"""\
schema = 1
quarter = "{quarter}"
taken_on = {taken_on}
role = "{CANARY}"
hours_per_week = 40.0
occupation = "15-1252"

[[activities]]
id = "{CANARY}"
name = "{CANARY}"
share = 60.0
score = 1
paid_for_by = "{CANARY}"
was = "{CANARY}-before"
note = "{CANARY}"
[[activities]]
id = "{CANARY}-2"
name = "admin {CANARY}"
share = 40.0
score = 3

[next_rung]
title = "{CANARY}"
seen_in = "{CANARY}"
[[next_rung.activities]]
id = "{CANARY}-3"
name = "{CANARY}"
score = 4

[plan]
starts_on = {taken_on}
skill = "{CANARY}"
needs_agreement_of = "{CANARY}"
[[plan.moves]]
from = "{CANARY}"
to = "{CANARY}-3"
points = 15.0
[[plan.events]]
title = "{CANARY}"
weekday = "friday"
at = 10:00:00
minutes = 60

[leverage]
scarcity = 2
value_note = "{CANARY}"

[profession]
name = "{CANARY}"
[[profession.tasks]]
name = "{CANARY}"
volume = 5
complexity = 1
first_year_share = 30.0
builds = "{CANARY}"
[[profession.indicators]]
kind = "entry-postings"
baseline = 1200
value = 640
observed_on = 2026-11-01
source = "{CANARY}"
"""


ABOUT = f"""\
schema = 1
name = "{CANARY}"
outlets = ["{CANARY}"]
consent_note = "{CANARY}"
[hours]
{CANARY} = "{CANARY}"
"""


def forms() -> list[bytes]:
    """The word as bytes of any kind: in UTF-8, UTF-16, and in base64 wherever it begins."""
    plain = CANARY.encode()
    aligned = [base64.b64encode(b"-" * n + plain)[4 if n else 0 :][:16] for n in range(3)]
    return [
        plain,
        CANARY.encode("utf-16-le"),
        CANARY.encode("utf-16-be"),
        plain[::-1],
        plain.hex().encode(),
        *aligned,
    ]


def found_in(home: Path) -> list[Path]:
    """Every file, and every name, that the word is in."""
    found = []
    for path in home.rglob("*"):
        data = os.fsencode(path.name) + (path.read_bytes() if path.is_file() else b"")
        if any(form in data for form in forms()):
            found.append(path)
    return found


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    with Nursery() as it:
        yield it


def test_the_search_would_find_it(tmp_path: Path) -> None:
    for n in range(4):
        text = "." * n + CANARY + "\n"
        for m, data in enumerate(
            (text.encode(), text.encode("utf-16"), base64.b64encode(text.encode()))
        ):
            (tmp_path / f"{n}{m}").write_bytes(b"\0" + data)
    assert len(found_in(tmp_path)) == 12


def test_the_word_is_in_no_file_of_any_folder(nursery: Nursery, tmp_path: Path) -> None:
    home = tmp_path
    for kind in KINDS:
        (home / kind).mkdir(mode=0o700)
    env = {"TMPDIR": str(home / "tmp"), "XDG_RUNTIME_DIR": str(home / "runtime")}

    def run(
        *args: str, words: str | None = WORDS, stdin: str = "", kill_at: int | None = None
    ) -> Ended:
        (ended,) = nursery.together(home, Call(args, words, stdin, kill_at, env=env))
        assert not found_in(home), args
        return ended

    assert run("encrypt").code == 0
    folder = dev.data_folder(home)
    public_key = tomllib.loads((folder / "profile.toml").read_text())["public_key"]
    draft = DRAFT.replace("Lead", CANARY)
    for name, text in (("about.toml.age", ABOUT), ("draft.toml.age", draft)):
        (folder / name).write_bytes(keys.seal(text.encode(), public_key))

    told = [
        run("import", "-", stdin=snapshot("2026-Q3", "2026-08-20")),
        run("import", "-", stdin=snapshot("2026-Q4", "2026-11-22")),
        run("import", "-", "--replace", stdin=snapshot("2026-Q4", "2026-11-22")),
        run("signal", f"It moved, {CANARY}", "--affects", CANARY, words=None),
        run("signal", "-", words=None, stdin=f"{CANARY}\n"),
        *(run(*args, *more) for args in READING for more in ((), ("--json",))),
        run("assess", "--plain", stdin="quit\n"),
        run("passphrase", words=f"{WORDS}\n{WORDS}"),
        run("due", words=None),
        run("profiles", words=None),
        run("paths", words=None),
        run("check"),
    ]
    assert [end.code for end in told] == [0] * len(told)
    assert sum(CANARY in end.out for end in told) >= 7  # it does stand in the answers
    refused = [
        run("import", "-", stdin=snapshot("2026-Q4", "2026-11-22")),
        run("import", "-", stdin=snapshot("2026-Q2", "2026-05-20") + f"{CANARY} ="),
        run("import", "-", stdin=snapshot("2026-Q2", "2026-05-20").replace("40.0\n", "41.0\n")),
        run("show", "2026-Q1"),
        run("show", words=CANARY),
        run("signal", f"{CANARY} " * 20, words=None),
        run("check", words="wrong"),
    ]
    assert all(end.code in (1, 2, 4) for end in refused)
    newest = snapshot("2026-Q4", "2026-11-22")
    for kill_at in range(1, 20, 3):
        assert run("import", "-", "--replace", stdin=newest, kill_at=kill_at).code == KILLED
        assert run("signal", CANARY, words=None, kill_at=kill_at).code in (KILLED, 0)
    assert run("show").out.count(CANARY) >= 15


READING = (
    ("status",),
    ("show",),
    ("show", "2026-Q3"),
    ("history",),
    ("drift",),
    ("drift", "2026-Q3", "2026-Q4"),
    ("calendar",),
    ("calendar", "--titles"),
)
