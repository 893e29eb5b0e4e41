"""`laddertui assess --plain`: the whole assessment as plain questions and answers."""

import sys
from argparse import Namespace

from laddertui.assessment.start import begin, open_assessment
from laddertui.cli.context import CommandContext
from laddertui.cli.output import note
from laddertui.domain.draft import Draft
from laddertui.domain.errors import UsageError
from laddertui.domain.quarters import early_quarter
from laddertui.plain.answer_lines import AnswerLines
from laddertui.plain.dialogue import Dialogue
from laddertui.plain.early_review import wants_review
from laddertui.plain.runner import Runner
from laddertui.services.session import ProfileSession
from laddertui.services.settings import setting_faults


def run(args: Namespace) -> int:
    """Ask and read until the quarter is saved (0) or the answers end (0 after `quit`, else 1).

    Raise UsageError for an answer that is refused in a pipe, unless `--lenient` asks on.
    """
    if not args.plain:
        raise UsageError("add --plain for questions and answers; laddertui alone opens the app")
    if args.no_input:
        raise UsageError("assess asks questions; leave --no-input out")
    if sys.stdin is None or sys.stdout is None:
        closed = "standard input" if sys.stdin is None else "standard output"
        raise UsageError(f"assess asks questions and reads answers, but {closed} is closed")
    context = CommandContext(args)
    for fault in setting_faults(context.dirs):
        note(fault)
    with context.open(read_only=False) as session:
        asks_on = args.lenient or sys.stdin.isatty()
        dialogue = Dialogue(AnswerLines(sys.stdin), sys.stdout, asks_on)
        draft = session.store.draft() or _new_draft(session, dialogue)
        if draft is None:
            return 0
        runner = Runner(open_assessment(session, draft), dialogue)
        return 0 if runner.run() or runner.was_left else 1


def _new_draft(session: ProfileSession, dialogue: Dialogue) -> Draft | None:
    """Return what is begun now; None where the person leaves before anything is.

    Where this quarter is saved already, the next one's review may be held instead.
    """
    saved = [row.quarter for row in session.summary().history]
    coming = early_quarter(session.today, saved)
    if coming is None:
        return begin(session)
    wanted = wants_review(dialogue, coming)
    return None if wanted is None else begin(session, wanted)
