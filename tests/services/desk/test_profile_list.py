"""The list of profiles is what the files say, however much of it was kept from the time before."""

import datetime as dt
import shutil
from collections.abc import Callable
from dataclasses import replace

import pytest

from laddertui.domain.errors import UnreadableError
from laddertui.domain.progress import finish
from laddertui.services.desk import profile_list
from laddertui.services.desk.profile_list import ListedProfile
from laddertui.storage import erase, profile_details, profiles, snapshots
from laddertui.storage.age import known_keys
from laddertui.storage.app_dirs import AppDirs, find_app_dirs
from laddertui.storage.caches import list_cache
from laddertui.storage.profile_details import ProfileDetails
from laddertui.storage.profile_folder import ProfileFolder
from tests.support.drafts import developer
from tests.support.encrypted_windows import encrypted, plain

CONSENT = ProfileDetails(schema=1, consent_note="2026-10-02: agreed")


def read(dirs: AppDirs) -> dict[str, ListedProfile]:
    return {each.entry.id: each for each in finish(profile_list.reading(dirs))}


def known(dirs: AppDirs) -> dict[str, tuple[object, ...]]:
    """The list as it is read now, errors as their words."""
    return {
        key: (each.entry, each.dates, each.figures, str(each.error))
        for key, each in read(dirs).items()
    }


def anew(dirs: AppDirs) -> dict[str, tuple[object, ...]]:
    """The same where nothing was ever kept."""
    elsewhere = replace(dirs, cache=dirs.cache / "elsewhere")
    shutil.rmtree(elsewhere.cache, ignore_errors=True)
    return known(elsewhere)


def keep_until(folder: ProfileFolder, day: dt.date) -> None:
    card = profiles.card(folder)
    assert card is not None
    profiles.keep(folder, replace(card, keep_until=day))


def everyone() -> dict[str, ProfileFolder]:
    """A profile of every kind."""
    people = {
        "told": plain(developer(), profile_id="told"),
        "new": plain(profile_id="new"),
        "sealed": encrypted(developer(), profile_id="sealed"),
        "damaged": plain(developer(), profile_id="damaged"),
        "older": plain(developer(), profile_id="older"),
        "keyed": plain(developer(), profile_id="keyed"),
    }
    profile_details.write(people["told"], CONSENT)
    keep_until(people["told"], dt.date(2027, 6, 30))
    keep_until(people["sealed"], dt.date(2027, 1, 31))
    people["damaged"].card.write_text("schema = ")
    (people["older"].snapshots / "2027-Q1.toml").write_text("schema = ")
    people["keyed"].identity.write_bytes(b"of an earlier encryption")
    people["keyed"].signals.mkdir(mode=0o700)
    (people["keyed"].signals / "x.toml.age").write_bytes(b"of it, too")
    shutil.copytree(people["told"].path, people["told"].path.with_name("twin"))
    plain(profile_id="bare").card.unlink()
    (find_app_dirs(None).profiles / "bare" / "notes.txt").write_text("x")
    return people


CHANGES: list[Callable[[dict[str, ProfileFolder]], object]] = [
    lambda people: None,
    lambda people: profiles.rename(find_app_dirs(None), people["told"], "Other"),
    lambda people: keep_until(people["sealed"], dt.date(2028, 1, 1)),
    lambda people: snapshots.save(
        people["new"], replace(developer(), taken_on=dt.date(2026, 10, 1), plan=None)
    ),
    lambda people: (people["told"].snapshots / "2026-Q4.toml").write_text("damaged"),
    lambda people: (people["sealed"].snapshots / "2026-Q3.toml.age").rename(
        people["sealed"].snapshots / "2027-Q1.toml.age"
    ),
    lambda people: profiles.keep(
        people["damaged"], profiles.card(people["older"]) or pytest.fail("no card")
    ),
    lambda people: encrypted(profile_id="new"),
    lambda people: people["sealed"].card.unlink(),
    lambda people: people["older"].path.chmod(0o777),
    # it looks plain, and was encrypted when it was last opened here: none of its own files says so
    lambda people: known_keys.remember(find_app_dirs(None), people["keyed"].path, "age1other"),
    lambda people: erase.erase(find_app_dirs(None), "told"),
    lambda people: list_cache.path_of(find_app_dirs(None)).write_bytes(b"told x {}\nnew"),
]


def test_after_every_change_it_is_what_it_would_be_had_nothing_been_kept() -> None:
    people, dirs = everyone(), find_app_dirs(None)
    unkept = replace(dirs, cache=dirs.cache / "nothing")
    (people["sealed"].snapshots / "2026-Q3.toml.age").write_bytes(b"sealed")
    first = read(dirs)
    assert first["told"].dates == first["twin"].dates
    told = first["told"].dates
    # 22 November and three months; day 1 of the 90 is 23 November
    assert (told.due.next_review_on, told.due.sprint_ends_on) == (
        dt.date(2027, 2, 22),
        dt.date(2027, 2, 20),
    )
    assert (told.keep_until, told.consent) == (dt.date(2027, 6, 30), "2026-10-02")
    assert first["told"].entry.has_double
    assert first["older"].figures == first["told"].figures is not None
    assert (first["older"].dates.newest, first["told"].dates.newest) == ("2027-Q1", "2026-Q4")
    assert first["sealed"].dates.is_sealed and first["sealed"].figures is None
    assert first["damaged"].entry.code is None and first["damaged"].error is not None
    for number, change in enumerate(CHANGES):
        change(people)
        assert known(dirs) == anew(dirs), number
        assert known(dirs) == anew(dirs), number  # from what was kept just now
        assert profiles.codes(dirs) == profiles.codes(unkept), number


def test_of_an_encrypted_profile_only_its_cards_words_are_kept() -> None:
    dirs = find_app_dirs(None)
    folder = plain(developer(), profile_id="a")
    profile_details.write(folder, CONSENT)
    encrypted(developer(), profile_id="b")
    path = list_cache.path_of(dirs)
    read(dirs)
    mine, sealed = path.read_text().splitlines()
    assert "2027-02-22" in mine and "2026-Q4" in mine
    kept = sealed.split(" ", 2)[2]  # before it the id, and a digest that may hold any digits
    assert '"code": "B"' in kept
    words = ("2027", "2026", "Q4", "consent", "figures")
    assert not any(word in kept for word in words)
    encrypted(profile_id="a")  # no list is read between
    assert path.read_text().splitlines() == [sealed]
    read(dirs)
    assert path.read_text().startswith("a ") and not any(word in path.read_text() for word in words)


def test_what_the_disk_refuses_for_now_is_asked_for_again(monkeypatch: pytest.MonkeyPatch) -> None:
    dirs = find_app_dirs(None)
    profile_details.write(plain(developer(), profile_id="a"), CONSENT)

    def refuse(*_: object) -> None:
        raise UnreadableError("about.toml cannot be read: Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(profile_details, "read", refuse)
        dates = read(dirs)["a"].dates
        assert (dates.consent, dates.newest) == ("", "2026-Q4")  # it hides no day
    assert read(dirs)["a"].dates.consent == "2026-10-02"
    quarter = plain(developer(), profile_id="b").snapshots / "2026-Q4.toml"
    with monkeypatch.context() as patch:
        patch.setattr(snapshots, "load", refuse)
        assert read(dirs)["b"].figures is None
    assert quarter.exists() and read(dirs)["b"].figures is not None


def test_what_was_read_is_kept_when_it_is_stopped() -> None:
    dirs = find_app_dirs(None)
    for profile_id in "abc":
        plain(developer(), profile_id=profile_id)
    steps = profile_list.reading(dirs)
    progress = [next(steps), next(steps)]
    assert [(each.done, each.total) for each in progress] == [(1, 3), (2, 3)]
    steps.close()
    lines = list_cache.path_of(dirs).read_text().splitlines()
    assert [line.split()[0] for line in lines] == ["a", "b"]
    read(dirs)
    assert len(list_cache.path_of(dirs).read_text().splitlines()) == 3
