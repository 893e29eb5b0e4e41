"""What a tracker's names stand for is the profile's own: sealed where it is, never in the way."""

import pytest

from laddertui.domain.errors import InvalidFileError
from laddertui.services.session import ProfileSession
from laddertui.services.time_sheets.hours_mapping import (
    MOST_REMEMBERED,
    read_hours_mapping,
    remember_hours_mapping,
)
from laddertui.storage import profile_details
from laddertui.storage.app_dirs import find_app_dirs
from laddertui.storage.profile_details import ProfileDetails
from tests.support.encrypted_windows import encrypted, holds, plain


def test_what_is_new_is_put_beside_what_was_known_and_beside_the_name() -> None:
    folder = plain()
    profile_details.write(folder, ProfileDetails(schema=1, name="Ada", hours={"a": "x", "b": ""}))
    with ProfileSession(find_app_dirs(None), folder) as profile:
        remember_hours_mapping(profile, {"b": "y", 'c "quoted" = [x]': ""})
        assert read_hours_mapping(profile) == {"a": "x", "b": "y", 'c "quoted" = [x]': ""}
        remember_hours_mapping(profile, {f"{n} {'long ' * 39}": "z" for n in range(900)})
        assert len(read_hours_mapping(profile)) == MOST_REMEMBERED
    details = profile_details.read(folder)
    assert details is not None
    assert details.name == "Ada"


def test_in_an_encrypted_profile_it_is_sealed() -> None:
    folder = encrypted()
    with ProfileSession(find_app_dirs(None), folder) as profile:
        remember_hours_mapping(profile, {"secret client": "calls"})
        assert read_hours_mapping(profile) == {"secret client": "calls"}
    assert holds(folder.path, "secret client") == []
    assert (folder.path / "about.toml.age").exists()


@pytest.mark.parametrize("text", ["schema = 1\n[hours]\na = 5\n", "schema = 1\nhours = 'x'", "["])
def test_a_broken_file_is_said_and_left_as_it_is(text: str) -> None:
    folder = plain()
    path = folder.path / "about.toml"
    path.write_text(text)
    with ProfileSession(find_app_dirs(None), folder) as profile:
        with pytest.raises(InvalidFileError, match=r"about\.toml"):
            read_hours_mapping(profile)
        with pytest.raises(InvalidFileError):
            remember_hours_mapping(profile, {"a": "b"})
    assert path.read_text() == text
