"""One person is never taken for another."""

import datetime as dt
import re
from pathlib import Path

import pytest

from laddertui.domain.trouble import Invalid, Misused, Newer, NotThere, Trouble
from laddertui.storage import places, profiles
from laddertui.storage.folders import Folders
from tests.storage import builders
from tests.storage.builders import tree

TODAY = dt.date(2026, 11, 22)


@pytest.fixture
def where(tmp_path: Path) -> Folders:
    return builders.folders(tmp_path)


def test_before_anything_is_saved_the_profile_is_me(where: Folders) -> None:
    assert places.ids(where) == []
    assert profiles.choose(where, None) == "me"
    assert profiles.choose(where, "me") == "me"
    assert not where.data.exists()


def test_the_only_profile_is_meant_when_none_is_named(where: Folders) -> None:
    id = profiles.add(where, "AB", TODAY)
    assert profiles.choose(where, None) == id
    with pytest.raises(NotThere, match="no profile 'me'"):
        profiles.choose(where, "me")


def test_a_profile_is_named_by_its_id_or_its_code(where: Folders) -> None:
    one, two = profiles.add(where, "AB", TODAY), profiles.add(where, "2024-07", TODAY)
    for wanted, meant in ((one, one), (two, two), ("AB", one), ("2024-07", two)):
        assert profiles.choose(where, wanted) == meant


def test_several_profiles_and_none_named_is_refused_with_their_ids_and_codes(where: Folders) -> None:
    one, two = profiles.add(where, "AB", TODAY), profiles.add(where, "CD", TODAY)
    with pytest.raises(Misused) as refused:
        profiles.choose(where, None)
    assert f"{one} (AB)" in str(refused.value)
    assert f"{two} (CD)" in str(refused.value)


@pytest.mark.parametrize("wanted", ["XY", "ab", "AB ", "", "me", "../me", "p-"])
def test_a_profile_that_is_not_there_is_never_taken_for_another(where: Folders, wanted: str) -> None:
    profiles.add(where, "AB", TODAY)
    with pytest.raises(NotThere, match="there is no profile"):
        profiles.choose(where, wanted)


def test_a_code_that_two_profiles_have_names_neither(where: Folders) -> None:
    profiles.make(where, "one", "AB", TODAY)
    profiles.make(where, "two", "AB", TODAY)
    with pytest.raises(Misused, match="one, two"):
        profiles.choose(where, "AB")


def test_an_id_comes_before_anothers_code(where: Folders) -> None:
    profiles.make(where, "one", "AB", TODAY)
    profiles.make(where, "two", "one", TODAY)
    assert profiles.choose(where, "one") == "one"


@pytest.mark.parametrize("id", ["", "..", ".", "a/b", "A", "-x", "é", "a\n", "a" * 65, "a b", "x.y"])
def test_what_cannot_be_an_id_never_becomes_a_path(where: Folders, id: str) -> None:
    with pytest.raises(Misused, match="no profile id"):
        places.find(where, id)


def test_an_added_profiles_id_says_nothing_about_the_person(where: Folders) -> None:
    id = profiles.add(where, " Jane Doe ", TODAY)
    assert re.fullmatch(r"p-[0-9a-f]{8}", id)
    assert set(tree(where.data)) == {"profiles", f"profiles/{id}", f"profiles/{id}/profile.toml"}
    card = profiles.card(places.find(where, id))
    assert card is not None
    assert (card.schema, card.code, card.created_on) == (1, "Jane Doe", TODAY)
    assert card.public_key is None
    assert re.fullmatch(r"[0-9a-f]{32}", card.uid)


def test_a_code_that_is_taken_is_refused_for_adding_and_for_renaming(where: Folders) -> None:
    one, two = profiles.add(where, "AB", TODAY), profiles.add(where, "CD", TODAY)
    before = tree(where.data)
    with pytest.raises(Trouble, match="the code 'AB' already"):
        profiles.add(where, " AB", TODAY)
    with pytest.raises(Trouble, match="the code 'AB' already"):
        profiles.rename(where, places.find(where, two), "AB")
    assert tree(where.data) == before
    profiles.rename(where, places.find(where, one), "AB")
    assert profiles.choose(where, "AB") == one


def test_a_renamed_profile_keeps_everything_but_its_code(where: Folders) -> None:
    id = profiles.add(where, "AB", TODAY)
    place = places.find(where, id)
    before = profiles.card(place)
    profiles.rename(where, place, " 東京 ")
    after = profiles.card(place)
    assert before is not None
    assert after is not None
    assert (after.code, after.uid, after.created_on) == ("東京", before.uid, before.created_on)


@pytest.mark.parametrize("code", ["", "  ", "a\nb", "\x1b[31m", "\u202eAB", "x" * 41, "\x00", "\udc80"])
def test_a_code_that_a_list_could_not_show_is_refused(where: Folders, code: str) -> None:
    with pytest.raises(Misused, match="1 to 40 visible letters"):
        profiles.add(where, code, TODAY)
    assert not where.data.exists()


def test_renaming_a_profile_that_has_no_card_is_refused(where: Folders) -> None:
    with pytest.raises(NotThere, match="save something"):
        profiles.rename(where, places.find(where, "me"), "AB")


def test_making_a_profile_again_leaves_its_card_alone(where: Folders) -> None:
    profiles.make(where, "me", "me", TODAY)
    before = tree(where.data)
    profiles.make(where, "me", "other", dt.date(2027, 1, 1))
    assert tree(where.data) == before


def break_card(where: Folders, id: str, data: bytes) -> None:
    folder = where.profiles / id
    folder.mkdir(parents=True, mode=0o700, exist_ok=True)
    (folder / "profile.toml").write_bytes(data)


@pytest.mark.parametrize(
    ("data", "kind", "reason"),
    [
        (b"", Invalid, ":1: the file is empty"),
        (b"schema = 1\ncode = 'X'\ncreated_on = 2026-11-22\n", Invalid, ":1: uid is missing"),
        (b"schema = 1\nuid = 'u'\ncode = 'X'\ncreated_on = '2026-11-22'\n", Invalid, ":4: created_on is a date"),
        (b"schema = 1\nuid = 'u'\ncode = 7\ncreated_on = 2026-11-22\n", Invalid, ":3: code is a text"),
        (b"schema = 1\nuid = 'u'\ncode = 'X'\ncreated_on = 2026-11-22\nname = 'Jane'\n", Invalid, ":5: 'name' is not"),
        (b"schema = 4\n", Newer, ":1: written by a newer version"),
    ],
)
def test_a_card_that_cannot_be_read_says_why_and_hides_nobody_else(
    where: Folders, data: bytes, kind: type[Exception], reason: str
) -> None:
    id = profiles.add(where, "AB", TODAY)
    break_card(where, "broken", data)
    with pytest.raises(kind, match=reason):
        profiles.card(places.find(where, "broken"))
    assert profiles.choose(where, "AB") == id
    assert profiles.choose(where, "broken") == "broken"
    with pytest.raises(Misused, match=rf"broken, {id} \(AB\)"):
        profiles.choose(where, None)
    assert profiles.add(where, "CD", TODAY) in places.ids(where)


def test_a_profile_that_is_a_link_is_not_opened(where: Folders, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    where.profiles.mkdir(parents=True, mode=0o700)
    (where.profiles / "linked").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Trouble, match="is a link"):
        places.find(where, "linked")


@pytest.mark.parametrize("which", ["data", "profiles", "me"])
def test_a_folder_that_others_could_put_files_into_is_not_opened(where: Folders, which: str) -> None:
    (where.profiles / "me").mkdir(parents=True, mode=0o700)
    for folder in (where.data, where.profiles):
        folder.chmod(0o700)
    {"data": where.data, "profiles": where.profiles, "me": where.profiles / "me"}[which].chmod(0o777)
    with pytest.raises(Trouble, match="can be written by others"):
        places.find(where, "me")


def test_what_is_no_profiles_folder_is_left_out(where: Folders) -> None:
    where.profiles.mkdir(parents=True)
    for name in ("Big", ".hidden", "a b", "new\nline"):
        (where.profiles / name).mkdir()
    (where.profiles / "file").write_text("x")
    (where.profiles / "real").mkdir()
    assert places.ids(where) == ["real"]


def test_profiles_that_are_a_file_are_trouble(where: Folders) -> None:
    where.data.mkdir(mode=0o700)
    where.profiles.write_text("x")
    with pytest.raises(Trouble, match="profiles cannot be read: Not a directory"):
        places.ids(where)
    with pytest.raises(Trouble, match="is not a folder"):
        places.find(where, "me")
