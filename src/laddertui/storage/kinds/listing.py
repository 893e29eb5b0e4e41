"""What a profile holds that is read, by listing each kind of file where that kind lies."""

from laddertui.storage import snapshots
from laddertui.storage.files import exists, names_in
from laddertui.storage.names.numbered_files import days_named
from laddertui.storage.profile_folder import ProfileFolder


def what_is_read(folder: ProfileFolder) -> set[str]:
    """Return what is read of a profile: quarters, signals, ticks, repeats and opinions.

    It goes another way than the walk that copies, so that one notices what the other passes over.
    """
    days = days_named(folder, folder.signals)
    numbered = {f"signal {day} {days[:n].count(day)}" for n, day in enumerate(days)}
    ending = f".toml{folder.files.ending}"
    once = {
        f"{each.name} {name.removesuffix(ending)}"
        for each in (folder.repeats, folder.opinions)
        for name in names_in(each)
        if name.endswith(ending)
    }
    ticked = {"sprint.toml"} if exists(folder.sprint) else set[str]()
    return set(snapshots.saved_quarters(folder)) | numbered | ticked | once
