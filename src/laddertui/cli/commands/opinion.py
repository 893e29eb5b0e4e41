"""`laddertui opinion ask | give | add`: a blind sheet goes out, is scored, and is taken in."""

import sys
from argparse import Namespace
from functools import partial

from laddertui.cli.context import CommandContext
from laddertui.cli.exit_codes import DONE, FAILED
from laddertui.cli.input_file import read_input
from laddertui.cli.newest import newest_quarter
from laddertui.cli.output import answer, note
from laddertui.cli.written_file import STDOUT, write_out
from laddertui.domain.errors import LadderError, UsageError
from laddertui.domain.opinions.opinion import given_scores
from laddertui.domain.quarters import is_quarter
from laddertui.plain.answer_lines import AnswerLines
from laddertui.plain.dialogue import Dialogue
from laddertui.plain.second_opinion import SheetWalk
from laddertui.services.opinions import second_opinions, sheets
from laddertui.services.quarter_files import LARGEST_FILE
from laddertui.services.session import ProfileSession

PLAIN_SHEET = "the sheet is plain text: it names the activities, without shares and scores"
"""Said where an encrypted profile writes one."""


AFTER = "filled in, laddertui opinion add takes it in"
"""What to know of a sheet's file."""


def run(args: Namespace) -> int:
    """Do what the verb says. Raise UsageError without one."""
    verbs = {"ask": _ask, "give": _give, "add": _add}
    if args.verb is None:
        raise UsageError("say ask, give or add; laddertui opinions shows those that are there")
    return verbs[args.verb](args)


def _ask(args: Namespace) -> int:
    """Print a fresh sheet, or write it to a file for this user alone.

    Raise NotFoundError before anything is saved, UsageError for what cannot be a file's name,
    LadderError for a file that is there already: it may be a sheet that came back filled in.
    """
    if args.quarter is not None and not is_quarter(args.quarter):
        raise UsageError(f"{args.quarter!r} is not a quarter; write it like 2026-Q4")
    session = CommandContext(args).open()
    quarter = args.quarter if args.quarter is not None else newest_quarter(session)
    sheet = sheets.make_sheet(session.folder, session.store.quarter(quarter))
    if session.folder.is_encrypted:
        note(PLAIN_SHEET)
    answered = {"quarter": quarter, "sheet": sheet.sheet, "text": None}
    write_out(args, sheets.sheet_bytes(sheet), sheets.write_fresh, answered, False, AFTER)
    return DONE


def _give(args: Namespace) -> int:
    """Score a sheet by plain questions and write it back; no profile is needed for that.

    Raise UsageError for an answer that is refused in a pipe, unless `--lenient` asks on. What was
    answered before is kept.
    """
    if args.no_input:
        raise UsageError("opinion give asks questions; leave --no-input out")
    if args.file == STDOUT:
        raise UsageError("standard input holds the answers; name the sheet's file")
    if sys.stdin is None or sys.stdout is None:
        raise UsageError("opinion give asks questions, but standard input or output is closed")
    sheet = sheets.read_sheet_file(args.file).sheet
    asks_on = args.lenient or sys.stdin.isatty()
    out = sys.stderr if args.json and sys.stderr is not None else sys.stdout
    keep = partial(sheets.write_filled_in, args.file)
    walk = SheetWalk(Dialogue(AnswerLines(sys.stdin), out, asks_on), sheet, keep)
    is_whole = walk.run()
    scored = len(given_scores(walk.sheet))
    data = {"file": args.file, "by": walk.sheet.by, "scored": scored}
    answer(args, data, [f"kept in {args.file}: {scored} of {len(sheet.activities)} scored"])
    return DONE if is_whole else FAILED


def _add(args: Namespace) -> int:
    """Take a filled-in sheet into the profile.

    Raise InvalidFileError for a sheet that is none of this profile's, LadderError for one that was
    taken in already.
    """
    context = CommandContext(args)
    # first: where both come through standard input, the passphrase is its first line
    folder = context.unlocked_folder()
    read = sheets.parse_sheet(read_input(args.file, LARGEST_FILE), args.file)
    with ProfileSession(context.dirs, folder) as session:
        try:
            kept = second_opinions.take_in(session, read, args.replace)
        except second_opinions.SheetTakenError as taken:
            raise LadderError(f"{taken}; add --replace to put this over it") from None
    data = {
        "profile": folder.id,
        "quarter": kept.opinion.quarter,
        "by": kept.opinion.by,
        "scored": len(kept.opinion.scores),
        "file": str(kept.path),
    }
    answer(args, data, [f"taken in as {kept.path}; laddertui opinions shows it beside your own"])
    return DONE
