"""One person is never taken for another."""

import datetime as dt
import re
from pathlib import Path

import pytest

from laddertui.domain.errors import (
    InvalidFileError,
    LadderError,
    NewerSchemaError,
    NotFoundError,
    UsageError,
)
from laddertui.storage import profile_folder, profiles
from laddertui.storage.app_dirs import AppDirs
from tests.support import folders
from tests.support.folders import tree

TODAY = dt.date(2026, 11, 22)


@pytest.fixture
def where(tmp_path: Path) -> AppDirs:
    return folders.dirs(tmp_path)


def test_before_anything_is_saved_the_profile_is_me(where: AppDirs) -> None:
    assert profile_folder.ids(where) == []
    assert profiles.choose(where, None) == "me"
    assert profiles.choose(where, "me") == "me"
    assert not where.data.exists()


def test_the_only_profile_is_meant_when_none_is_named(where: AppDirs) -> None:
    profile_id = profiles.add(where, "AB", TODAY)
    assert profiles.choose(where, None) == profile_id
    with pytest.raises(NotFoundError, match="no profile 'me'"):
        profiles.choose(where, "me")


def test_a_profile_is_named_by_its_id_or_its_code(where: AppDirs) -> None:
    one, two = profiles.add(where, "AB", TODAY), profiles.add(where, "2024-07", TODAY)
    for wanted, meant in ((one, one), (two, two), ("AB", one), ("2024-07", two)):
        assert profiles.choose(where, wanted) == meant


def test_a_code_that_is_not_found_names_the_profile_that_could_not_be_looked_at(
    where: AppDirs,
) -> None:
    shared = profiles.add(where, "KB", TODAY)
    profiles.add(where, "AB", TODAY)
    with pytest.raises(NotFoundError) as nobody:
        profiles.choose(where, "XY")
    assert "it may be" not in str(nobody.value)
    (where.data / "profiles" / shared).chmod(0o777)
    with pytest.raises(NotFoundError) as refused:
        profiles.choose(where, "KB")
    assert f"it may be {shared}: " in str(refused.value)
    assert "others" in str(refused.value)  # why, and what to do about it


def test_of_many_profiles_a_line_lists_ten_and_says_where_the_others_are(
    where: AppDirs,
) -> None:
    for n in range(1, 26):
        (where.data / "profiles" / f"p{n:04}" / "snapshots").mkdir(parents=True)
    with pytest.raises(UsageError) as refused:
        profiles.choose(where, None)
    words = str(refused.value)
    assert "p0001" in words and "p0010" in words and "p0011" not in words
    assert words.endswith("and 15 more; laddertui profiles lists them")


def test_several_profiles_and_none_named_is_refused_with_their_ids_and_codes(
    where: AppDirs,
) -> None:
    one, two = profiles.add(where, "AB", TODAY), profiles.add(where, "CD", TODAY)
    with pytest.raises(UsageError) as refused:
        profiles.choose(where, None)
    assert f"{one} (AB)" in str(refused.value)
    assert f"{two} (CD)" in str(refused.value)


@pytest.mark.parametrize("wanted", ["XY", "ab", "AB ", "", "me", "../me", "p-"])
def test_a_profile_that_is_not_there_is_never_taken_for_another(
    where: AppDirs, wanted: str
) -> None:
    profiles.add(where, "AB", TODAY)
    with pytest.raises(NotFoundError, match="there is no profile"):
        profiles.choose(where, wanted)


def test_a_code_that_two_profiles_have_names_neither(where: AppDirs) -> None:
    profiles.make(where, "one", "AB", TODAY)
    profiles.make(where, "two", "AB", TODAY)
    with pytest.raises(UsageError, match="one, two"):
        profiles.choose(where, "AB")


def test_an_id_comes_before_anothers_code(where: AppDirs) -> None:
    profiles.make(where, "one", "AB", TODAY)
    profiles.make(where, "two", "one", TODAY)
    assert profiles.choose(where, "one") == "one"


@pytest.mark.parametrize(
    "profile_id", ["", "..", ".", "a/b", "A", "-x", "é", "a\n", "a" * 65, "a b", "x.y"]
)
def test_what_cannot_be_an_id_never_becomes_a_path(where: AppDirs, profile_id: str) -> None:
    with pytest.raises(UsageError, match="no profile id"):
        profile_folder.find(where, profile_id)


def test_an_added_profiles_id_says_nothing_about_the_person(where: AppDirs) -> None:
    profile_id = profiles.add(where, " Jane Doe ", TODAY)
    assert re.fullmatch(r"p-[0-9a-f]{8}", profile_id)
    assert set(tree(where.data)) == {
        "profiles",
        f"profiles/{profile_id}",
        f"profiles/{profile_id}/profile.toml",
    }
    card = profiles.card(profile_folder.find(where, profile_id))
    assert card is not None
    assert (card.schema, card.code, card.created_on) == (1, "Jane Doe", TODAY)
    assert card.public_key is None
    assert re.fullmatch(r"[0-9a-f]{32}", card.uid)


def test_a_code_that_is_taken_is_refused_for_adding_and_for_renaming(where: AppDirs) -> None:
    one, two = profiles.add(where, "AB", TODAY), profiles.add(where, "CD", TODAY)
    before = tree(where.data)
    with pytest.raises(LadderError, match="the code 'AB' already"):
        profiles.add(where, " AB", TODAY)
    with pytest.raises(LadderError, match="the code 'AB' already"):
        profiles.rename(where, profile_folder.find(where, two), "AB")
    assert tree(where.data) == before
    profiles.rename(where, profile_folder.find(where, one), "AB")
    assert profiles.choose(where, "AB") == one


def test_a_renamed_profile_keeps_everything_but_its_code(where: AppDirs) -> None:
    profile_id = profiles.add(where, "AB", TODAY)
    folder = profile_folder.find(where, profile_id)
    before = profiles.card(folder)
    profiles.rename(where, folder, " 東京 ")
    after = profiles.card(folder)
    assert before is not None
    assert after is not None
    assert (after.code, after.uid, after.created_on) == ("東京", before.uid, before.created_on)


@pytest.mark.parametrize(
    "code", ["", "  ", "a\nb", "\x1b[31m", "\u202eAB", "x" * 41, "\x00", "\udc80"]
)
def test_a_code_that_a_list_could_not_show_is_refused(where: AppDirs, code: str) -> None:
    with pytest.raises(UsageError, match="1 to 40 visible letters"):
        profiles.add(where, code, TODAY)
    assert not where.data.exists()


def test_renaming_a_profile_that_has_no_card_is_refused(where: AppDirs) -> None:
    with pytest.raises(NotFoundError, match="save something"):
        profiles.rename(where, profile_folder.find(where, "me"), "AB")


def test_making_a_profile_again_leaves_its_card_alone(where: AppDirs) -> None:
    profiles.make(where, "me", "me", TODAY)
    before = tree(where.data)
    profiles.make(where, "me", "other", dt.date(2027, 1, 1))
    assert tree(where.data) == before


def break_card(where: AppDirs, profile_id: str, data: bytes) -> None:
    directory = where.profiles / profile_id
    directory.mkdir(parents=True, mode=0o700, exist_ok=True)
    (directory / "profile.toml").write_bytes(data)


@pytest.mark.parametrize(
    ("data", "kind", "reason"),
    [
        (b"", InvalidFileError, ":1: the file is empty"),
        (
            b"schema = 1\ncode = 'X'\ncreated_on = 2026-11-22\n",
            InvalidFileError,
            ":1: uid is missing",
        ),
        (
            b"schema = 1\nuid = 'u'\ncode = 'X'\ncreated_on = '2026-11-22'\n",
            InvalidFileError,
            ":4: created_on is a date",
        ),
        (
            b"schema = 1\nuid = 'u'\ncode = 7\ncreated_on = 2026-11-22\n",
            InvalidFileError,
            ":3: code is a text",
        ),
        (
            b"schema = 1\nuid = 'u'\ncode = 'X'\ncreated_on = 2026-11-22\nname = 'Jane'\n",
            InvalidFileError,
            ":5: 'name' is not",
        ),
        (b"schema = 4\n", NewerSchemaError, ":1: written by a newer version"),
    ],
)
def test_a_card_that_cannot_be_read_says_why_and_hides_nobody_else(
    where: AppDirs, data: bytes, kind: type[Exception], reason: str
) -> None:
    profile_id = profiles.add(where, "AB", TODAY)
    break_card(where, "broken", data)
    with pytest.raises(kind, match=reason):
        profiles.card(profile_folder.find(where, "broken"))
    assert profiles.choose(where, "AB") == profile_id
    assert profiles.choose(where, "broken") == "broken"
    with pytest.raises(UsageError, match=rf"broken, {profile_id} \(AB\)"):
        profiles.choose(where, None)
    assert profiles.add(where, "CD", TODAY) in profile_folder.ids(where)


def test_a_profile_that_is_a_link_is_not_opened(where: AppDirs, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    where.profiles.mkdir(parents=True, mode=0o700)
    (where.profiles / "linked").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(LadderError, match="is a link"):
        profile_folder.find(where, "linked")


@pytest.mark.parametrize("which", ["data", "profiles", "me"])
def test_a_folder_that_others_could_put_files_into_is_not_opened(
    where: AppDirs, which: str
) -> None:
    (where.profiles / "me").mkdir(parents=True, mode=0o700)
    for directory in (where.data, where.profiles):
        directory.chmod(0o700)
    {"data": where.data, "profiles": where.profiles, "me": where.profiles / "me"}[which].chmod(
        0o777
    )
    with pytest.raises(LadderError, match="can be written by others"):
        profile_folder.find(where, "me")


def test_what_is_no_profiles_folder_is_left_out(where: AppDirs) -> None:
    where.profiles.mkdir(parents=True)
    for name in ("Big", ".hidden", "a b", "new\nline", "real"):
        (where.profiles / name).mkdir()
        (where.profiles / name / "profile.toml").write_text("")
    (where.profiles / "file").write_text("x")
    (where.profiles / "empty").mkdir()
    (where.profiles / "half-made").mkdir()
    (where.profiles / "half-made" / ".profile.toml.00c0ffee.unfinished").write_text("sch")
    assert profile_folder.ids(where) == ["real"]


def test_profiles_that_are_a_file_are_trouble(where: AppDirs) -> None:
    where.data.mkdir(mode=0o700)
    where.profiles.write_text("x")
    with pytest.raises(LadderError, match="profiles cannot be read: Not a directory"):
        profile_folder.ids(where)
    with pytest.raises(LadderError, match="is not a folder"):
        profile_folder.find(where, "me")


@pytest.mark.parametrize(
    "code",
    [
        "\u200b",
        "\u2060\u2060",
        "\u3164",
        "\u00ad",
        "\u180e",
        "\U000e0041",
        "\u2800",
        "\ufe0f",
        "\u115f",
        "\u0301",
        "...",
        "❤️",
    ],
)
def test_a_code_in_which_no_letter_can_be_seen_is_refused(where: AppDirs, code: str) -> None:
    with pytest.raises(UsageError, match="1 to 40 visible letters"):
        profiles.add(where, code, TODAY)
    assert not where.data.exists()


def test_a_code_that_an_option_would_be_taken_for_is_refused(where: AppDirs) -> None:
    with pytest.raises(UsageError, match="begins with a hyphen"):
        profiles.add(where, "-rf", TODAY)


@pytest.mark.parametrize(
    ("known", "same"),
    [
        ("AB", "ab"),
        ("AB", "A\u200bB"),
        ("AB", "AB\u2060"),
        ("A B", "A  B"),
        ("A B", "A\u00a0B"),
        ("é", "e\u0301"),
        ("AB", "ＡＢ"),
        ("STRASSE", "straße"),
    ],
)
def test_two_codes_that_look_alike_are_one(where: AppDirs, known: str, same: str) -> None:
    profile_id = profiles.add(where, known, TODAY)
    with pytest.raises(LadderError, match="already"):
        profiles.add(where, same, TODAY)
    profiles.rename(where, profile_folder.find(where, profile_id), same)  # its own may be changed


def test_another_profiles_id_is_no_code(where: AppDirs) -> None:
    one, two = profiles.add(where, "AB", TODAY), profiles.add(where, "CD", TODAY)
    with pytest.raises(LadderError, match="another profile's id"):
        profiles.add(where, one.upper(), TODAY)
    with pytest.raises(LadderError, match="another profile's id"):
        profiles.rename(where, profile_folder.find(where, two), one)


def test_a_code_is_found_in_whichever_way_its_letters_are_written(where: AppDirs) -> None:
    profile_id = profiles.add(where, "Zoe\u0308", TODAY)
    profiles.add(where, "CD", TODAY)
    assert profiles.choose(where, "Zoë") == profile_id


def test_a_folder_whose_name_no_profile_can_have_is_named(where: AppDirs) -> None:
    profiles.add(where, "CD", TODAY)
    for name in ("AB", "Client X", ".stversions", "p-0011aabb"):  # the last one was cut short
        (where.profiles / name).mkdir()
    (where.profiles / "notes.txt").write_text("x")
    assert [path.name for path in profiles.foreign_folders(where)] == ["AB", "Client X"]
