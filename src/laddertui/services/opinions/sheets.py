"""Blind sheets: made of a saved quarter, written where a person says, filled in, read again.

A sheet's id ends in a short keyed hash of its quarter and of its random part. So the profile knows
its own sheets without keeping a list of those it handed out, and asking changes nothing in it.
"""

import hmac
import os
import secrets
from dataclasses import replace
from pathlib import Path

from laddertui.content.score_scale import anchors
from laddertui.domain.errors import LadderError
from laddertui.domain.opinions.opinion import KIND, OpinionSheet, SheetRow
from laddertui.domain.snapshot import EVERYTHING_ELSE, SCHEMA, Snapshot
from laddertui.domain.text import visible
from laddertui.forms.wording.opinions import GIVEN_SCORE
from laddertui.storage import lock, profiles
from laddertui.storage.files import exists, read_file
from laddertui.storage.opinions import sheet_file
from laddertui.storage.opinions.sheet_file import ReadSheet
from laddertui.storage.output_file import named_path, write_output
from laddertui.storage.profile_folder import ProfileFolder

A_SHEET = "a sheet for a second opinion"
"""What such a file is, in words."""
MOST_NAMES = 100
"""Names that are looked through for a free one."""
_RANDOM, _CHECK = 6, 4
"""Bytes of a sheet's id: its random part, and what tells whose it is."""


def make_sheet(folder: ProfileFolder, snapshot: Snapshot) -> OpinionSheet:
    """Return a fresh sheet on a quarter: its activities by name alone.

    Their order tells nothing: by the alphabet, "Everything else" last. Raise LadderError.
    """
    rows = sorted(
        snapshot.activities, key=lambda a: (a.id == EVERYTHING_ELSE, a.name.casefold(), a.id)
    )
    return OpinionSheet(
        schema=SCHEMA,
        kind=KIND,
        sheet=_fresh_id(folder, snapshot.quarter),
        quarter=snapshot.quarter,
        activities=tuple(SheetRow(id=row.id, name=row.name) for row in rows),
    )


def is_own(folder: ProfileFolder, sheet: OpinionSheet) -> bool:
    """Return whether this profile wrote a sheet with this id for this quarter."""
    random, _, check = sheet.sheet.partition("-")
    return hmac.compare_digest(_check(folder, sheet.quarter, random).encode(), check.encode())


def _fresh_id(folder: ProfileFolder, quarter: str) -> str:
    random = secrets.token_hex(_RANDOM)
    return f"{random}-{_check(folder, quarter, random)}"


def _check(folder: ProfileFolder, quarter: str, random: str) -> str:
    card = profiles.card(folder)
    uid = card.uid if card is not None else lock.lock_name(folder)
    message = f"opinion-sheet {quarter} {random}".encode(errors="surrogatepass")
    return hmac.digest(uid.encode(), message, "sha256")[:_CHECK].hex()


def sheet_bytes(sheet: OpinionSheet) -> bytes:
    """Return a sheet as a file's bytes, with how it is filled in as comments above it."""
    return sheet_file.sheet_text(sheet, _how_to_fill_in())


def _how_to_fill_in() -> list[str]:
    """Return what a stranger needs to fill a sheet in, with any text editor."""
    scale = [f"  {score}  {a.name}: {a.words}" for score, a in sorted(anchors().items())][::-1]
    return [
        "A second opinion on someone's work.",
        "",
        GIVEN_SCORE.ask,
        "You are asked blind: how they scored it themselves, and how much time it takes, is not in",
        "this file. There is no right answer; where the two of you differ is worth talking about.",
        "",
        "How to fill it in, with any text editor:",
        "  by     your name, between the quotes",
        "  score  a number from 1 to 5; leave the 0 where you cannot say",
        "  note   a few words if you like, between the quotes",
        "Change nothing else, save it as plain text, and give it back.",
        "",
        *scale,
        "  (The words for 5 and 1 are the ladder source's, those between are this program's.)",
        "",
        "This file is plain text: whoever gets it can read what stands here.",
    ]


def offered_name(quarter: str) -> str:
    """Return a free name for a quarter's sheet, in the folder one is in."""
    stem = f"second-opinion-{quarter}"
    names = [f"{stem}.toml", *(f"{stem}-{number}.toml" for number in range(2, MOST_NAMES))]
    return next((name for name in names if not exists(Path(name))), names[0])


def write_fresh(name: str, data: bytes, may_wait: bool = True, force: bool = False) -> Path:
    """Write a fresh sheet's bytes where a person says, for them alone, and return its path.

    What is there already is written over by `force` alone: it may be a sheet that came back filled
    in. Raise UsageError for what cannot be a file's name, TakenFileError, LadderError.
    """
    return write_output(name, data, may_wait=may_wait, force=force)


def write_filled_in(name: str, sheet: OpinionSheet) -> Path:
    """Write what was filled in over the same sheet, and return its path.

    Raise LadderError where that file is no sheet any more, or cannot be written.
    """
    return write_output(name, sheet_bytes(sheet), sheet_file.looks_like_sheet, A_SHEET)


def read_sheet_file(name: str) -> ReadSheet:
    """Return the sheet in a file that a person names; a link is followed.

    Raise UsageError for what cannot be a file's name, NotFoundError, LadderError for a device, a
    pipe or a folder, InvalidFileError for what is no right sheet, NewerSchemaError.
    """
    path = named_path(name)
    try:
        data = read_file(Path(os.path.realpath(path)))
    except LadderError as error:
        raise type(error)(visible(str(error))) from None
    return parse_sheet(data, name)


def parse_sheet(data: bytes, name: str) -> ReadSheet:
    """Return the sheet in a file's bytes. Raise InvalidFileError or NewerSchemaError."""
    return sheet_file.read_sheet(data, name)


def with_answer(sheet: OpinionSheet, row: int, score: int, note: str | None = None) -> OpinionSheet:
    """Return a sheet with another score in a row, 0 for none; without a note the old one stays."""
    old = sheet.activities[row]
    new = replace(old, score=score, note=old.note if note is None else note)
    return replace(sheet, activities=(*sheet.activities[:row], new, *sheet.activities[row + 1 :]))
