"""What five people read: nothing hard comes first, and each page ends kindly and with a deed.

A worried person at the foot of the scale, a plumber, a nurse, a therapist at its top, and a junior
copywriter; each in the position, in both lenses and on the page of the quarter.
"""

import re
from dataclasses import replace

import pytest

from laddertui.domain.leverage import Leverage
from laddertui.domain.profession import Annotation, Profession
from laddertui.domain.snapshot import Snapshot
from laddertui.presenters import leverage_page, position
from laddertui.presenters.profession import profession_section
from tests.support.professions import PLUMBING, SOFTWARE, task
from tests.support.weeks import copywriter, nurse, plumber, therapist, week

EVERY_SIGN = Leverage(
    scarcity=2, ghost_work=2, broken_ladder=2, liability_buffer=2, compression=2, wage_reset=2
)
CLOSED = Annotation(recruits=True, per_piece=True, windows_close=True, leads_upward=False)
DRAFTING = Profession(
    name="Copywriting",
    tasks=(task("First drafts", 5, 1, 70.0, "none"), task("Meetings", 2, 4, 30.0)),
    annotation=CLOSED,
)
NURSING = Profession(
    name="Nursing",
    tasks=(
        replace(task("Washing and turning", 5, 2, 60.0), hands_on=True),
        task("Charts", 4, 1, 40.0, "none"),
    ),
)
THERAPY = Profession(name="Therapy", tasks=(task("Intake forms", 4, 2, 30.0, "proven"),))


def worried() -> Snapshot:
    """All of the week at a 1, of exposed kinds, and a yes to every sign."""
    return week(
        "Data clerk",
        ("Typing in forms", 60, 1, "repeats-process"),
        ("Sending figures on", 40, 1, "moves-information"),
        leverage=EVERY_SIGN,
    )


PEOPLE = {
    "worried": (worried(), DRAFTING),
    "plumber": (plumber(), PLUMBING),
    "nurse": (nurse(), NURSING),
    "therapist": (therapist(), THERAPY),
    "copywriter": (replace(copywriter(), role="Junior copywriter"), DRAFTING),
    "developer": (replace(copywriter(), role="Developer"), SOFTWARE),
}
HARD = re.compile(
    r"\b(broken|wear|wears|erosion|exposed|at risk|dashed|nowhere|closed|lost|vanish|disappear"
    r"|go first|goes first|displaced|replace|threat)\b"
)
"""Words of a finding that hurts."""
REACH = re.compile(r"[Ww]ithin reach")
NEVER = re.compile(r"!|\bsafe\b|you will|years left|your fault|should have|failed", re.IGNORECASE)


def pages(s: Snapshot, field: Profession) -> dict[str, list[str]]:
    return {
        "position": [*position.position_lines(s), *position.closing_lines()],
        "leverage": [line for line in leverage_page.reading_lines(s) if line],
        "profession": profession_section(field)[1],
    }


@pytest.mark.parametrize("who", PEOPLE)
def test_nothing_hard_comes_first_and_each_page_ends_kindly_and_with_something_to_do(
    who: str,
) -> None:
    for name, read in pages(*PEOPLE[who]).items():
        assert len(read) > 2, name
        assert not HARD.search(read[0]), (name, read[0])
        assert "not of you" in read[-2] or "nothing about you" in read[-2].casefold(), name
        assert read[-1].strip().startswith("Within reach"), (name, read[-1])
        assert len(read[-1]) > len("Within reach, for example: "), name
        assert not NEVER.search("\n".join(read)), name


@pytest.mark.parametrize("who", PEOPLE)
def test_a_hard_finding_has_something_within_reach_on_its_page(who: str) -> None:
    for name, read in pages(*PEOPLE[who]).items():
        hard = [n for n, line in enumerate(read) if HARD.search(line)]
        reach = [n for n, line in enumerate(read) if "ithin reach" in line]
        assert not hard or (reach and max(reach) > hard[0]), name


def test_a_nurse_is_not_told_that_work_of_hands_goes() -> None:
    read = "\n".join(profession_section(NURSING)[1])
    assert "Needs hands, so no part of what software takes over: Washing and turning." in read
    assert "Surface 40 %" in read  # the charts alone
