"""Where the profiles are, and which one is meant. Light: every start of the program needs it."""

from laddertui.storage import profile_folder
from laddertui.storage.app_dirs import AppDirs, find_app_dirs
from laddertui.storage.profile_folder import ProfileFolder

__all__ = [
    "AppDirs",
    "ProfileFolder",
    "find_app_dirs",
    "find_profile",
    "profile_id",
    "several_profiles",
]


def find_profile(dirs: AppDirs, profile_id: str) -> ProfileFolder:
    """Return a profile's folder, there or not, with its files plain, or encrypted and still locked.

    Raise UsageError for an id that cannot be one, LadderError for a folder that others can write to
    and for a card that leaves open whether the profile is encrypted.
    """
    return profile_folder.find(dirs, profile_id)


def profile_id(dirs: AppDirs, named: str | None) -> str:
    """Return the id of the profile that is meant: by id, by code, or the only one there is.

    Raise UsageError where several are there and none is named, NotFoundError for an unknown name.
    """
    by_id = profile_folder.obvious(dirs, named)
    if by_id is not None:
        return by_id
    from laddertui.storage import profiles  # looking into every profile's card takes a parser

    return profiles.choose(dirs, named)


def several_profiles(dirs: AppDirs) -> bool:
    """Return whether there is more than one profile, so that one has to be chosen."""
    return profile_folder.has_several(dirs)
