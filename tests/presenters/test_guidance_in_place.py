"""Which tips and warnings can stand beside one's work, and which only in help: with the reason."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

import laddertui
from laddertui.assessment.lenses.profession import PARTS
from laddertui.content.guidance import guidance
from laddertui.content.leverage import lens_questions
from laddertui.domain.leverage import ValueKind

SOURCE = Path(laddertui.__file__).parent
WORKED_OUT: dict[str, tuple[str, ...]] = {
    "score": ("score-low", "scripted", "empathy"),  # score_moment
    "leverage": (*get_args(ValueKind), *(q.id for q in lens_questions())),
    "profession": PARTS,
}
"""Moments that are worked out while the program runs."""
ONLY_IN_HELP = {
    "score-perfect-ai": "the question that is asked after a 3, 4 or 5 says it itself",
    "position-scale": "Position itself says it, at any time",
    "position-single-five": "the advice on Position says it, to whom it concerns",
    "reassess-why": "the question that is asked says it itself",
    "reassess-plan-missed": "the page of what moved says the same, and whoever has no plan not",
    "reassess-adjust": "where a score fell, reassess-fell says it",
    "reallocate-gentle": "what is suggested shows it",
    "leverage-start": "a threat of the source; the method page tells it",
    "leverage-two-tiers": "a threat of the source; the method page tells it",
    "leverage-months": "a threat of the source; the method page tells it",
    "leverage-value-note": "the note's own question says it",
    "profession-start": "a threat of the source; the method page tells it",
    "profession-begin": "the first line of the lens is made of one's own role instead",
}
"""What stands in no place, and why."""


def calls(path: Path) -> Iterator[tuple[str, set[str]]]:
    """Every call in a file that says guidance: the step, and the moments that are written there."""
    tree = ast.parse(path.read_text())
    own = next(
        (
            str(node.value.value)
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign)
            and getattr(node.targets[0], "id", "") in ("STEP", "LENS")
            and isinstance(node.value, ast.Constant)
        ),
        "leverage",
    )
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "").upper() == "MOMENTS":
            yield own, {word for text in texts(node.value) for word in text.split()}
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        said = {text for argument in node.args for text in texts(argument)}
        if name in ("guide", "guidance"):
            other = next((k.value for k in node.keywords if k.arg == "step"), None)
            yield (str(other.value) if isinstance(other, ast.Constant) else own), said
        elif name in (
            "guidance_line",
            "guidance_lines",
            "guidance_for",
            "next_line",
        ) and isinstance(node.args[0], ast.Constant):
            step = str(node.args[0].value)
            yield step, said - {step}


def texts(node: ast.AST) -> set[str]:
    constants = (each for each in ast.walk(node) if isinstance(each, ast.Constant))
    return {each.value for each in constants if isinstance(each.value, str)}


def reached() -> set[str]:
    moments: dict[str, set[str]] = {step: set(known) for step, known in WORKED_OUT.items()}
    for folder in ("tui", "presenters"):
        for path in (SOURCE / folder).rglob("*.py"):
            for step, said in calls(path):
                moments.setdefault(step, set()).update(said)
    return {g.id for g in guidance() if g.moment in moments.get(g.step, set())}


@pytest.mark.slow
def test_what_cannot_stand_in_place_is_named_with_its_reason() -> None:
    every = {g.id for g in guidance()}
    assert every - reached() - ONLY_IN_HELP.keys() == set()
    assert ONLY_IN_HELP.keys() & reached() == set()
    assert ONLY_IN_HELP.keys() <= every


@pytest.mark.slow
def test_most_of_what_belongs_to_the_steps_can_stand_in_place() -> None:
    # 16 of 55 before there was more than one piece a moment
    of_steps = [g.id for g in guidance() if g.step not in ("leverage", "profession")]
    assert len(reached() & set(of_steps)) >= 40
