"""Assessments answered line by line: answers to pipe in, and the file that they come to."""

import io
import sys
from pathlib import Path

import pytest

from laddertui.cli.main import main

AUDIT = """Mid-level developer


Writing boilerplate code
employer
61.25
Finding bugs

28.75
Client calls
the client
10

"""


SCORES = """1
n
2
n
4
n
y
n
"""


PLAN = """g
Client architect
the lead on the platform team
Client calls
4
Leading design talks
4

s

1
my team lead
2026-11-23
Client call block
fri 10:00 2h

y
"""


EXPECTED = """schema = 1
quarter = "2026-Q4"
taken_on = 2026-11-22
role = "Mid-level developer"

[[activities]]
id = "writing-boilerplate-code"
name = "Writing boilerplate code"
share = 61.25
score = 1
paid_for_by = "employer"
hands_on = false

[[activities]]
id = "finding-bugs"
name = "Finding bugs"
share = 28.75
score = 2
hands_on = false

[[activities]]
id = "client-calls"
name = "Client calls"
share = 10.0
score = 4
paid_for_by = "the client"
ai_could_replace = false
hands_on = false

[next_rung]
title = "Client architect"
seen_in = "the lead on the platform team"

[[next_rung.activities]]
id = "client-calls"
name = "Client calls"
score = 4

[[next_rung.activities]]
id = "leading-design-talks"
name = "Leading design talks"
score = 4

[plan]
starts_on = 2026-11-23
skill = "negotiation"
needs_agreement_of = "my team lead"

[[plan.moves]]
from = "writing-boilerplate-code"
to = "client-calls"
points = 10.0

[[plan.moves]]
from = "writing-boilerplate-code"
to = "leading-design-talks"
points = 10.0

[[plan.events]]
id = "client-call-block"
title = "Client call block"
weekday = "friday"
at = 10:00:00
minutes = 120
"""


class _HeardLines(io.StringIO):
    """Answers that note at each reading what was said since the one before."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.out = io.StringIO()
        self.steps: list[str] = []

    def readline(self, size: int | None = -1) -> str:  # type: ignore[override]
        self.steps.append(self.out.getvalue()[sum(map(len, self.steps)) :])
        return super().readline(-1 if size is None else size)


def answer(text: str, monkeypatch: pytest.MonkeyPatch, *options: str) -> int:
    """Pipe answers into the walk; its exit code."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))
    return main(["assess", "--plain", *options])


def asked_on(text: str, monkeypatch: pytest.MonkeyPatch) -> int:
    """Pipe answers into a walk that asks again what it refuses; its exit code."""
    return answer(text, monkeypatch, "--lenient")


def heard(text: str, monkeypatch: pytest.MonkeyPatch, *options: str) -> list[str]:
    """Pipe answers into the walk; what was said before each of them, and after the last."""
    lines = _HeardLines(text)
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdin", lines)
        patch.setattr(sys, "stdout", lines.out)
        main(["assess", "--plain", *options])
    return [*lines.steps, lines.out.getvalue()[sum(map(len, lines.steps)) :]]


def saved(tmp_path: Path) -> str:
    """The saved quarter's text."""
    return (tmp_path / "data/laddertui/profiles/me/snapshots/2026-Q4.toml").read_text()


def draft(tmp_path: Path) -> Path:
    """Where the draft is."""
    return tmp_path / "data/laddertui/profiles/me/draft.toml"
