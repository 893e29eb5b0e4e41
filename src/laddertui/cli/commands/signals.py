"""`laddertui signals`: every signal and try, oldest first."""

from argparse import Namespace

from laddertui.cli.context import CommandContext
from laddertui.cli.output import answer, note, table
from laddertui.domain.signal import Signal
from laddertui.domain.text import visible
from laddertui.presenters.signals import OUTCOME_WORDS, signal_id

HEAD = ("noted on", "tool", "outcome", "affects", "text")


def run(args: Namespace) -> int:
    """Print them; one that cannot be read is said beside them."""
    rows = CommandContext(args).open().store.signals()
    known = [(signal_id(row), row.signal) for row in rows if row.signal is not None]
    data = {"signals": [_to_json(name, signal) for name, signal in known]}
    cells = (_cells(signal) for _, signal in known)
    answer(args, data, table(HEAD, cells) if known else ["No signal is noted yet."])
    for row in rows:
        if row.signal is None:
            note(f"{visible(row.path.name)} cannot be read; laddertui check says why")
    return 0


def _to_json(name: str, signal: Signal) -> dict[str, object]:
    return {
        "id": name,
        "noted_on": signal.noted_on.isoformat(),
        "text": signal.text,
        "affects": list(signal.affects),
        "outcome": signal.outcome,
        "tool": signal.tool,
    }


def _cells(signal: Signal) -> tuple[str, ...]:
    outcome = OUTCOME_WORDS[signal.outcome] if signal.outcome else ""
    noted_on = signal.noted_on.isoformat()
    return noted_on, signal.tool or "", outcome, ", ".join(signal.affects), signal.text
