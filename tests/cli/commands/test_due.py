"""`laddertui due`: what a shell prompt asks, answered at once, and always as `status` would."""

import contextlib
import datetime as dt
import io
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import laddertui as package
from laddertui.cli import fast_due, fast_folders, parser
from laddertui.cli.main import main
from laddertui.domain.quarters import quarter_of
from laddertui.storage import lock, profile_folder
from laddertui.storage.app_dirs import find_app_dirs
from laddertui.storage.caches import due_cache
from tests.support.command_line import ONE_PARSER, Call
from tests.support.patience import PATIENCE
from tests.support.snapshot_texts import PLAN, snapshot

Given = Callable[..., Path]
Monkey = pytest.MonkeyPatch
ENCRYPTED = 'schema = 1\nuid = "u"\ncode = "AB"\ncreated_on = 2026-11-22\npublic_key = "age1x"\n'


@pytest.fixture
def saved(laddertui: Call, given: Given, tmp_path: Path) -> Path:
    """The folder of a profile with a quarter of 2026-11-22, its sprint 2026-11-02 to 2027-01-30."""
    laddertui("import", given("a.toml", snapshot(more=PLAN)))
    return tmp_path / "data" / "laddertui" / "profiles" / "me"


def both(laddertui: Call, *args: str) -> tuple[int, str]:
    """The answer the ordinary way and the short one: the same, and at the end the short one's."""
    first = laddertui("due", *args)
    quick = fast_due.answer(["due", *args])
    assert quick is not None
    assert (quick[0], quick[1] + "\n" * bool(quick[1])) == (first.code, first.out)
    assert first.err == ""
    assert laddertui("due", *args) == first
    return quick


@pytest.mark.parametrize(
    ("today", "code", "line"),
    [
        ("2026-11-22", 0, ""),
        (
            "2026-11-01",
            0,
            "",
        ),  # a clock set back to before the sprint, and before the snapshot was taken
        ("1999-12-31", 0, ""),
        ("2027-01-30", 0, ""),  # the sprint's last day is still the sprint
        ("2027-01-31", 10, "the sprint ended on 2027-01-30"),
        ("2027-02-21", 10, "the sprint ended on 2027-01-30"),
        ("2027-02-22", 10, "review due since 2027-02-22; the sprint ended on 2027-01-30"),
        ("2031-12-31", 10, "review due since 2027-02-22; the sprint ended on 2027-01-30"),
    ],
)
def test_what_is_due_on_a_day(
    laddertui: Call, saved: Path, monkeypatch: Monkey, today: str, code: int, line: str
) -> None:
    laddertui("due")
    monkeypatch.setenv("LADDERTUI_TODAY", today)
    assert both(laddertui) == (code, line)
    assert laddertui("status", "--json").json["review_due"] == (code == 10)


@pytest.mark.parametrize(
    ("taken_on", "review"),
    [
        ("2026-08-31", "2026-11-30"),
        ("2026-11-30", "2027-02-28"),
        ("2027-11-30", "2028-02-29"),
        ("2028-02-29", "2028-05-29"),
        ("2026-05-31", "2026-08-31"),
        ("2026-12-31", "2027-03-31"),
    ],
)
def test_the_review_at_a_months_end(
    laddertui: Call, given: Given, monkeypatch: Monkey, taken_on: str, review: str
) -> None:
    quarter = quarter_of(dt.date.fromisoformat(taken_on))
    laddertui("import", given("a.toml", snapshot(quarter, taken_on=taken_on)))
    day = dt.date.fromisoformat(review)
    for today, expected in (
        (day - dt.timedelta(days=1), (0, "")),
        (day, (10, f"review due since {review}")),
        (day + dt.timedelta(days=1), (10, f"review due since {review}")),
    ):
        monkeypatch.setenv("LADDERTUI_TODAY", today.isoformat())
        assert both(laddertui) == expected


def test_a_snapshot_taken_in_the_future_is_not_due(
    laddertui: Call, given: Given, monkeypatch: Monkey
) -> None:
    laddertui("import", given("a.toml", snapshot("2028-Q1", taken_on="2028-01-05")))
    assert both(laddertui) == (0, "")
    monkeypatch.setenv("LADDERTUI_TODAY", "2028-04-05")
    assert both(laddertui)[0] == 10


def test_a_later_snapshot_takes_both_away(
    laddertui: Call, given: Given, saved: Path, monkeypatch: Monkey
) -> None:
    monkeypatch.setenv("LADDERTUI_TODAY", "2027-02-25")
    assert both(laddertui)[0] == 10
    laddertui("import", given("b.toml", snapshot("2027-Q1", taken_on="2027-02-25")))
    assert both(laddertui) == (0, "")


def test_with_no_snapshot_nothing_is_due(laddertui: Call, tmp_path: Path) -> None:
    assert both(laddertui) == (0, "")
    assert not (tmp_path / "data").exists()
    laddertui("profiles", "add", "AB")
    assert both(laddertui) == (0, "")


def test_of_an_encrypted_profile_nothing_is_said(
    laddertui: Call, saved: Path, monkeypatch: Monkey
) -> None:
    monkeypatch.setenv("LADDERTUI_TODAY", "2031-01-01")
    assert both(laddertui)[0] == 10
    for card in (
        ENCRYPTED,
        ENCRYPTED + "mood = 1\n",
        ENCRYPTED.replace("schema = 1", "schema = 9"),
    ):
        (saved / "profile.toml").write_text(card)
        assert laddertui("due") == (0, "", "")
        assert fast_due.answer(["due"]) is None
    (saved / "profile.toml").write_text("broken = ")
    assert both(laddertui)[0] == 10


def test_as_json(laddertui: Call, saved: Path, monkeypatch: Monkey) -> None:
    found = {
        "profile": "me",
        "due": False,
        "next_review_on": "2027-02-22",
        "sprint_ends_on": "2027-01-30",
    }
    assert laddertui("due", "--json").json == found
    monkeypatch.setenv("LADDERTUI_TODAY", "2027-01-31")
    ran = laddertui("--json", "due")
    assert (ran.code, ran.json) == (10, found | {"due": True})


def test_what_is_kept_is_one_line_for_this_user_alone(
    laddertui: Call, saved: Path, tmp_path: Path
) -> None:
    laddertui("status")
    laddertui("due")
    (line,) = (tmp_path / "cache").rglob("*.due")
    folder = profile_folder.find(find_app_dirs(), "me")
    assert line.stem == lock.lock_name(folder)
    assert line.with_suffix(".json").is_file()
    assert line.stat().st_mode & 0o777 == 0o600
    digest, *days = line.read_text().split(" ")
    assert (len(digest), days) == (64, ["2027-02-22", "2027-01-30\n"])
    assert len(line.read_bytes()) < due_cache.LONGEST_LINE


def test_the_newest_readable_quarter_counts_and_the_short_way_knows_it(
    laddertui: Call, saved: Path
) -> None:
    (saved / "snapshots" / "2027-Q1.toml").write_text("schema = 1\n")
    (saved / "snapshots" / "2027-Q2.toml").write_text("schema = 9\n")
    assert both(laddertui) == (0, "")
    (line,) = (saved.parents[3] / "cache").rglob("*.due")
    assert "2027-02-22 2027-01-30" in line.read_text()


# The short way answers a plain call, and leaves everything unusual to the ordinary one.


@pytest.mark.parametrize(
    "args",
    [
        ["due"],
        ["due", "--no-input"],
        ["--profile", "me", "due"],
        ["due", "--profile=me"],
        ["--no-input", "due", "--profile", "me"],
        ["--data-dir", "{data}", "due"],
        ["due", "--data-dir={data}/"],
        ["due", "--data-dir", "{data}//"],
    ],
)
def test_common_options_in_their_plain_form_are_answered_the_short_way(
    laddertui: Call, saved: Path, monkeypatch: Monkey, args: list[str]
) -> None:
    asked = [each.replace("{data}", str(saved.parents[1])) for each in args]
    monkeypatch.setenv("LADDERTUI_TODAY", "2027-01-31")
    assert laddertui(*asked).code == 10
    assert fast_due.answer(asked) == (10, "the sprint ended on 2027-01-30")


@pytest.mark.parametrize(
    "args",
    [
        [],
        ["due", "due"],
        ["due", "more"],
        ["due", "--json"],
        ["due", "--help"],
        ["due", "--profile"],
        ["due", "--profile", ""],
        ["due", "--profile=you"],
        ["due", "--profile", "../me"],
        ["due", "--profile", "ME"],
        ["due", "--profile", "-x"],
        ["due", "--profile", "me", "--profile", "me"],
        ["--profile", "due"],
        ["due", "--prof", "me"],
        ["due", "--no-input=1"],
        ["due", "--passphrase-fd", "0"],
        ["signal", "due"],
        ["due", "--data-dir", "/nowhere\0"],
        ["due", "--data-dir", "{data}/."],
        ["due", "--data-dir", "/"],
        ["--", "due"],
    ],
)
def test_whatever_is_unusual_is_not(laddertui: Call, saved: Path, args: list[str]) -> None:
    both(laddertui)
    assert fast_due.answer([each.replace("{data}", str(saved.parents[1])) for each in args]) is None


@pytest.mark.parametrize(
    "today", ["tomorrow", "2026-13-01", "2026-02-29", "2026-04-31", "20261122", "0000-01-01"]
)
@pytest.mark.parametrize("more", ["", "x"])
def test_a_day_that_is_none_is_said_the_ordinary_way(
    laddertui: Call, saved: Path, monkeypatch: Monkey, today: str, more: str
) -> None:
    both(laddertui)
    monkeypatch.setenv("LADDERTUI_TODAY", today + more)
    assert fast_due.answer(["due"]) is None
    assert (laddertui("due").code, laddertui("due").out) == (2, "")


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(st.dates().map(str), st.text("0123456789-٣²", min_size=10, max_size=10)))
def test_the_short_way_takes_exactly_the_days_that_are(day: str) -> None:
    from laddertui.domain.errors import UsageError
    from laddertui.services import clock

    with Monkey.context() as patch:
        patch.setenv("LADDERTUI_TODAY", day)
        try:
            expected: str | None = clock.today().isoformat()
        except UsageError:
            expected = None
        assert fast_folders.today() == expected


def test_without_a_day_set_the_persons_own_clock_counts(monkeypatch: Monkey) -> None:
    monkeypatch.delenv("LADDERTUI_TODAY")
    before = dt.date.today().isoformat()
    assert before <= str(fast_folders.today()) <= dt.date.today().isoformat()


@pytest.mark.parametrize("xdg", [True, False])
def test_the_short_way_finds_the_same_folders(
    tmp_path: Path, monkeypatch: Monkey, xdg: bool
) -> None:
    if not xdg:
        for kind in ("DATA", "CONFIG", "CACHE", "STATE"):
            monkeypatch.delenv(f"XDG_{kind}_HOME")
    found = find_app_dirs()
    assert fast_folders.data_folder({}) == str(found.data)
    for kind in ("CONFIG", "CACHE", "STATE"):
        assert fast_folders.system_folder(kind) == str(getattr(found, kind.lower()))
    monkeypatch.setenv("LADDERTUI_DATA_DIR", "~/mine/")
    assert fast_folders.data_folder({}) == str(find_app_dirs().data)
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    assert fast_folders.system_folder("CACHE") is None


def test_a_relative_data_folder_is_found_from_where_one_stands(
    laddertui: Call, saved: Path, monkeypatch: Monkey
) -> None:
    monkeypatch.chdir(saved.parents[2])
    assert both(laddertui, "--data-dir", "laddertui") == (0, "")
    monkeypatch.chdir(saved)
    assert both(laddertui, "--data-dir", "../..") == (0, "")
    assert both(laddertui) == (0, "")


def test_the_profile_that_is_meant(
    laddertui: Call, saved: Path, given: Given, monkeypatch: Monkey
) -> None:
    other = laddertui("profiles", "add", "AB").out.strip()
    laddertui("import", "--profile", other, given("b.toml", snapshot()))
    assert (laddertui("due").code, fast_due.answer(["due"])) == (2, None)
    monkeypatch.setenv("LADDERTUI_TODAY", "2027-01-31")
    assert both(laddertui, "--profile", other) == (0, "")
    assert both(laddertui, "--profile", "me")[0] == 10
    assert laddertui("due", "--profile", "AB").code == 0
    assert fast_due.answer(["due", "--profile", "AB"]) is None
    monkeypatch.setenv("LADDERTUI_PROFILE", "me")
    assert both(laddertui)[0] == 10
    assert both(laddertui, "--profile", other) == (0, "")


@pytest.mark.parametrize("which", ["data", "profiles", "me"])
@pytest.mark.parametrize("how", ["shared", "link", "file"])
def test_a_folder_that_is_not_this_users_alone_is_left_to_the_ordinary_way(
    laddertui: Call, saved: Path, which: str, how: str
) -> None:
    both(laddertui)
    directory = {"data": saved.parents[1], "profiles": saved.parent, "me": saved}[which]
    if how == "shared":
        directory.chmod(0o777)
    else:
        away = directory.rename(saved.parents[3] / "away")
        directory.symlink_to(away) if how == "link" else directory.write_text("x")
    for args in (["due"], ["due", "--profile", "me"]):
        assert fast_due.answer(args) is None
        assert laddertui(*args).code == 1


@pytest.mark.parametrize(
    "spoil", ["cut", "flip", "longer", "empty", "folder", "link", "fifo", "gone", "another's"]
)
def test_a_spoiled_line_changes_no_answer(
    laddertui: Call, saved: Path, monkeypatch: Monkey, spoil: str
) -> None:
    monkeypatch.setenv("LADDERTUI_TODAY", "2027-01-31")
    expected = both(laddertui)
    (line,) = (saved.parents[3] / "cache").rglob("*.due")
    kept = line.read_bytes()
    spoiled = {
        "cut": [kept[:n] for n in range(len(kept))],
        "flip": [kept[:n] + bytes([kept[n] ^ 1]) + kept[n + 1 :] for n in range(len(kept))],
        "longer": [kept + b"x", kept + b"\n" * 200],
        "empty": [b"", b"\n", b" ", b"\xff"],
        "another's": [due_cache.write("another state", "2099-01-01", "")],
    }
    for data in spoiled.get(spoil, []):
        line.write_bytes(data)
        assert fast_due.answer(["due"]) is None
    if spoil not in spoiled:
        line.unlink()
    if spoil == "folder":
        line.mkdir()
    if spoil == "fifo":
        os.mkfifo(line)
    if spoil == "link":
        (line.parent / "elsewhere").write_bytes(kept)
        line.symlink_to("elsewhere")
    assert fast_due.answer(["due"]) is None
    ran = laddertui("due")
    assert (ran.code, ran.out) == (expected[0], expected[1] + "\n")
    if spoil != "folder":
        assert both(laddertui) == expected


def test_another_version_of_the_program_works_it_out_anew(
    laddertui: Call, saved: Path, monkeypatch: Monkey
) -> None:
    both(laddertui)
    monkeypatch.setattr(due_cache, "__version__", "99")
    assert fast_due.answer(["due"]) is None


# Whatever happens to the folder, both ways give one answer.


class Folder:
    """A profile whose files change at random, each change at a moment of its own."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.moment = 10**18
        self.me = root / "data" / "profiles" / "me"
        (self.me / "snapshots").mkdir(parents=True)
        for each in (self.me.parents[1], self.me.parent, self.me):
            each.chmod(0o700)

    def stamp(self, path: Path) -> None:
        self.moment += 1
        with contextlib.suppress(OSError):
            os.utime(path, ns=(self.moment, self.moment), follow_symlinks=False)

    def put(self, name: str, content: str) -> None:
        path = self.me / name
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
            path.write_text(content)
            self.stamp(path)

    def change(self, kind: str, quarter: str, day: dt.date, n: int) -> None:
        """One change; one that cannot be made, because there is nothing to change, is none."""
        self.quarter, self.day, self.n = quarter, day, n
        self.path = self.me / "snapshots" / f"{quarter}.toml"
        self.elsewhere = self.me / "snapshots" / f"2027-Q{n % 4 + 1}.toml"
        with contextlib.suppress(OSError):
            CHANGES[kind](self)

    def save(self) -> None:
        plan = PLAN.replace("2026-11-02", self.day.isoformat()) if self.n % 2 else ""
        first = dt.date(int(self.quarter[:4]), int(self.quarter[-1]) * 3 - 2, 1)
        on = first + dt.timedelta(days=self.n)
        self.put(
            f"snapshots/{self.quarter}.toml",
            snapshot(self.quarter, taken_on=on.isoformat(), more=plan),
        )

    def card(self) -> None:
        self.put(
            "profile.toml", ["x = ", ENCRYPTED, ENCRYPTED.replace("public_key", "#")][self.n % 3]
        )

    def other(self) -> None:
        there = self.me.parent / "you"
        there.rmdir() if there.exists() else there.mkdir(mode=0o700)

    def line(self) -> None:
        for line in (self.root / "cache").rglob("*.due"):
            data = line.read_bytes()
            line.write_bytes(data[: self.n % 90] if self.n % 2 else data.replace(b"2", b"1"))


CHANGES: dict[str, Callable[[Folder], Any]] = {
    "save": Folder.save,
    "save again": Folder.save,
    "break": lambda f: f.put(
        f"snapshots/{f.quarter}.toml", "schema = 1\n" if f.n % 2 else "schema = 9\n"
    ),
    "remove": lambda f: f.path.unlink(),
    "touch": lambda f: f.stamp(f.path),
    "rename": lambda f: f.path.rename(f.elsewhere),
    "link": lambda f: f.elsewhere.symlink_to(f.path),
    "card": Folder.card,
    "no card": lambda f: (f.me / "profile.toml").unlink(),
    "another profile": Folder.other,
    "rights": lambda f: f.me.chmod(0o700 if f.n % 2 else 0o777),
    "stray": lambda f: f.put(
        ["snapshots/.x.unfinished", "snapshots/notes.txt", "draft.toml"][f.n % 3], "x"
    ),
    "the line": Folder.line,
}


HAPPENINGS = st.tuples(
    st.sampled_from(list(CHANGES)),
    st.sampled_from(["2026-Q3", "2026-Q4", "2027-Q1"]),
    st.dates(dt.date(2026, 6, 1), dt.date(2027, 6, 1)),
    st.integers(0, 80),
)


@contextlib.contextmanager
def standing_in(root: Path, today: dt.date) -> Iterator[Monkey]:
    with Monkey.context() as patch:
        patch.setenv("LADDERTUI_DATA_DIR", str(root / "data"))
        patch.setenv("XDG_CACHE_HOME", str(root / "cache"))
        patch.setenv("LADDERTUI_TODAY", today.isoformat())
        patch.setattr(parser, "parser", ONE_PARSER)
        yield patch


def asked(*args: str) -> tuple[int, str]:
    with (
        contextlib.redirect_stdout(io.StringIO()) as out,
        contextlib.redirect_stderr(io.StringIO()),
    ):
        code = main(list(args))
    return code, out.getvalue()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(HAPPENINGS, min_size=1, max_size=8),
    st.dates(dt.date(2026, 6, 1), dt.date(2027, 12, 31)),
)
@pytest.mark.slow
def test_both_ways_give_the_same_answer_whatever_happens_to_the_folder(
    happenings: list[tuple[str, str, dt.date, int]], today: dt.date
) -> None:
    with tempfile.TemporaryDirectory() as root, standing_in(Path(root), today) as patch:
        directory = Folder(Path(root))
        for each in happenings:
            directory.change(*each)
            quick = fast_due.answer(["due"])
            with patch.context() as anew:
                anew.setenv("XDG_CACHE_HOME", f"{root}/none")
                anew.setattr(fast_due, "answer", lambda _: None)
                truth = asked("due")
                status: Any = json.loads(asked("status", "--json")[1] or "{}")
            if quick is not None:
                assert (quick[0], quick[1] + "\n" * bool(quick[1])) == truth
            if truth[0] in (0, 10) and "public_key" not in _card(directory):
                assert (truth[0] == 10) == bool(status["review_due"])
            assert asked("due") == truth
            with contextlib.suppress(OSError):
                _clear(Path(root) / "none")


def _card(directory: Folder) -> str:
    with contextlib.suppress(OSError):
        return (directory.me / "profile.toml").read_text()
    return ""


def _clear(directory: Path) -> None:
    for path in sorted(directory.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()


# A prompt asks it every time, so it must cost next to nothing.

SMALL = {
    "gc",
    "os",
    "os.path",
    "stat",
    "_stat",
    "posixpath",
    "genericpath",
    "_collections_abc",
    "abc",
    "_abc",
    "time",
}
DIGESTS = {"_sha2", "_sha256"}
OURS = {
    "",
    ".cli",
    ".cli.exit_codes",
    ".cli.main",
    ".cli.fast_due",
    ".cli.fast_folders",
    ".digest",
    ".storage",
    ".storage.caches",
    ".storage.caches.due_cache",
}


def test_the_short_way_loads_nothing_but_itself(
    laddertui: Call, saved: Path, monkeypatch: Monkey
) -> None:
    both(laddertui)
    monkeypatch.setenv("LADDERTUI_TODAY", "2027-01-31")
    script = (
        "import sys; before = set(sys.modules); "
        f"sys.path.insert(0, {str(Path(package.__file__).parents[1])!r});"
        "from laddertui.cli.main import main; code = main(['due']);"
        "print(code, *set(sys.modules) - before, file=sys.stderr)"
    )
    ran = subprocess.run(
        [sys.executable, "-S", "-c", script],
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE,
    )
    code, *loaded = ran.stderr.split()
    assert (code, ran.stdout) == ("10", "the sprint ended on 2027-01-30\n")
    assert {name for name in loaded if name.startswith("laddertui")} == {
        f"laddertui{each}" for each in OURS
    }
    assert {name for name in loaded if not name.startswith("laddertui")} <= SMALL | DIGESTS


def test_in_a_process_of_its_own(laddertui: Call, saved: Path, monkeypatch: Monkey) -> None:
    both(laddertui)
    for today, code, line in (
        ("2026-11-22", 0, b""),
        ("2027-01-31", 10, b"the sprint ended on 2027-01-30\n"),
    ):
        monkeypatch.setenv("LADDERTUI_TODAY", today)
        ran = subprocess.run(
            [sys.executable, "-m", "laddertui", "due"],
            capture_output=True,
            check=False,
            timeout=PATIENCE,
        )
        assert (ran.returncode, ran.stdout, ran.stderr) == (code, line, b"")


def test_an_answer_that_cannot_be_written_is_a_line(
    laddertui: Call, saved: Path, monkeypatch: Monkey
) -> None:
    if not os.path.exists("/dev/full"):
        pytest.skip("this system has no /dev/full")
    both(laddertui)
    monkeypatch.setenv("LADDERTUI_TODAY", "2027-01-31")
    with open("/dev/full", "wb") as full:
        command = [sys.executable, "-m", "laddertui", "due"]
        ran = subprocess.run(
            command, stdout=full, stderr=subprocess.PIPE, check=False, timeout=PATIENCE
        )
    assert (ran.returncode, ran.stderr) == (
        1,
        b"laddertui: the answer cannot be written: No space left on device\n",
    )
