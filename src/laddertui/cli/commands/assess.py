"""`laddertui assess --plain`: the whole assessment as plain questions and answers."""

import sys
from argparse import Namespace

from laddertui.assessment.start import begin, open_assessment
from laddertui.cli.context import CommandContext
from laddertui.cli.output import note, say
from laddertui.domain.errors import UsageError
from laddertui.domain.quarters import early_quarter
from laddertui.plain.answer_lines import AnswerLines
from laddertui.plain.runner import Runner
from laddertui.services.session import ProfileSession
from laddertui.services.settings import setting_faults


def run(args: Namespace) -> int:
    """Ask and read until the quarter is saved (0) or the answers end (0 after `quit`, else 1)."""
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
        answers = AnswerLines(sys.stdin)
        draft = session.store.draft() or begin(session, _wants_early_review(session, answers))
        runner = Runner(open_assessment(session, draft), answers, sys.stdout)
        return 0 if runner.run() or runner.was_left else 1


def _wants_early_review(session: ProfileSession, answers: AnswerLines) -> bool:
    """Ask whether to hold the next quarter's review now, where this quarter is saved already."""
    saved = [row.quarter for row in session.summary().history]
    coming = early_quarter(session.today, saved)
    if coming is None:
        return False
    say(f"Change this quarter, or hold the review for {coming}? (c or r)")
    return answers.readline().strip().casefold().startswith("r")
