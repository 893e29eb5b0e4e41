"""What a backup holds, what putting it back does, and what it did."""

from collections.abc import Sequence

from laddertui.domain.text import visible
from laddertui.services.backups.restore import Restored

_COUNTED = {
    "revisions": ("earlier version", "earlier versions"),
    "signals": ("signal or try", "signals and tries"),
    "repeats": ("blind repeat", "blind repeats"),
    "opinions": ("second opinion", "second opinions"),
}
"""What lies in a profile's folders, one and several."""
DRAFT = "draft.toml"


def holds(seen: Restored) -> str:
    """Return what a backup holds: `AB, plain files: 2 quarters (2026-Q3 to 2026-Q4), 1 signal`."""
    kind = "encrypted" if seen.is_encrypted else "plain files"
    return f"{visible(seen.code)}, {kind}: {_contents(seen.files)}."


def _contents(files: Sequence[str]) -> str:
    inner = [name.split("/") for name in files]
    quarters = sorted(
        parts[1].partition(".")[0] for parts in inner if parts[0] == "snapshots" and parts[1:]
    )
    said = [_quarters(quarters)]
    for folder, (one, several) in _COUNTED.items():
        count = sum(1 for parts in inner if parts[0] == folder)
        if count:
            said.append(f"{count} {one if count == 1 else several}")
    if any(parts[0].startswith(DRAFT) for parts in inner):
        said.append("an unfinished assessment")
    return ", ".join(said)


def _quarters(quarters: Sequence[str]) -> str:
    if len(quarters) < 2:
        return f"the quarter {quarters[0]}" if quarters else "no quarter yet"
    return f"{len(quarters)} quarters ({quarters[0]} to {quarters[-1]})"


def becomes(seen: Restored) -> str:
    """Return what putting it back would do."""
    if seen.is_new:
        return "It becomes a profile of its own here."
    return "There is this profile here already; you are asked before anything of it changes."


def replace_question(seen: Restored) -> str:
    """Return what is asked before a backup goes over a profile that is there, and what is kept."""
    return (
        f"Put this backup over the profile {visible(seen.code)} that is here? Where they differ,"
        " the backup's file takes the place, and yours is kept beside it: a quarter as an earlier"
        " version, an unfinished assessment under a name of its own. Nothing is removed."
    )


def restored(done: Restored) -> str:
    """Return what was done."""
    if not done.written:
        return f"{visible(done.code)} is as it was backed up; nothing had to be written."
    count = "1 file" if len(done.written) == 1 else f"{len(done.written)} files"
    said = f"Restored {visible(done.code)}: {count} put back."
    if done.has_other_passphrase:
        return f"{said} Its passphrase is the one of the day of the backup."
    return said
