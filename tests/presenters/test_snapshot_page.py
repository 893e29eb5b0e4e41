import datetime as dt
from dataclasses import replace

from laddertui.assessment.editor import Assessment
from laddertui.domain.snapshot import Event, Move, Plan, Snapshot
from laddertui.presenters import snapshot_page
from laddertui.services.session import ProfileSession
from tests.support.drafts import developer, draft_of


def test_the_page_says_everything_in_a_snapshot() -> None:
    parts = snapshot_page.snapshot_sections(developer(occupation="15-1252"))
    assert [title for title, _ in parts] == [
        "Mid-level developer · 2026-Q4",
        "The week",
        "The next rung: Client architect",
        "The plan",
    ]
    lines = [line for _, rows in parts for line in rows]
    for line in (
        "Occupation: Software Developers (15-1252)",
        "Rung 2.10, give or take 0.27",
        "65 % at scores 1-2, 15 % at scores 4-5",
        "4  Finding out what clients need",
        "seen in the platform lead",
        "20 points from Writing boilerplate to Finding out what clients need",
        "20 points in all; the rung would be 2.70 if nothing else changed",
        "Day 1 is 2026-11-23, day 90 2027-02-20",
        "Skill to learn: negotiation",
        "To be agreed with my team lead",
        "Every Friday at 10:00, 120 minutes: Client call",
        "Every Tuesday at 14:00, 60 minutes: Design hour",
    ):
        assert line in lines


def test_a_single_point_is_one_point() -> None:
    lines = snapshot_page.snapshot_sections(
        developer(plan=Plan(moves=(Move(from_="boilerplate", to="users", points=1.0),)))
    )
    said = [line for _, rows in lines for line in rows]
    assert "1 point from Writing boilerplate to Hearing users out" in said


def test_the_week_stands_highest_score_first_with_its_shares_in_line() -> None:
    week = dict(snapshot_page.snapshot_sections(developer()))["The week"]
    assert [line[0] for line in week] == ["4", "3", "2", "1"]
    assert len({line.index(" %") for line in week}) == 1


def test_shares_stand_at_the_right_whatever_the_names_are() -> None:
    first, second, *others = developer().activities
    rows = (replace(first, share=2.5), replace(second, name="A long name " * 12), *others)
    week = dict(snapshot_page.snapshot_sections(developer(activities=rows)))["The week"]
    assert len({line.index(" %") for line in week}) == 1
    assert week[-1] == f"{first.score}  2.5 %  {first.name}"


def test_parts_that_are_not_there_are_left_out() -> None:
    titles = [
        title for title, _ in snapshot_page.snapshot_sections(developer(plan=None, next_rung=None))
    ]
    assert titles == ["Mid-level developer · 2026-Q4", "The week"]


def test_before_all_is_scored_the_page_says_what_the_rung_waits_for() -> None:
    rows = (replace(developer().activities[0], score=0), *developer().activities[1:])
    parts = snapshot_page.snapshot_sections(developer(activities=rows, role=""))
    assert parts[0] == (
        "No role yet · 2026-Q4",
        ["The rung is worked out once every activity has a share and a score."],
    )
    assert any(line == "?  40 %  Writing boilerplate" for line in parts[1][1])


def test_names_stand_on_the_page_as_they_are() -> None:
    odd = "{name} %s [b]x[/b] \x1b[31m"
    plan = Plan(
        skill=odd,
        needs_agreement_of=odd,
        events=(Event(title=odd, weekday="monday", at=dt.time(9), minutes=30),),
    )
    rows = tuple(replace(a, name=odd) for a in developer().activities)
    s = developer(role=odd, activities=rows, plan=plan)
    text = [title for title, _ in snapshot_page.snapshot_sections(s)] + [
        line for _, rows in snapshot_page.snapshot_sections(s) for line in rows
    ]
    assert sum(odd in line for line in text) == 1 + 4 + 3


def where(profile: ProfileSession, s: Snapshot) -> str:
    return snapshot_page.save_path_text(Assessment(profile, draft_of(s)))


def test_where_it_will_be_saved_is_said_and_what_happens_to_what_is_there(
    profile: ProfileSession,
) -> None:
    path = profile.store.quarter_path("2026-Q4")
    assert where(profile, developer()) == f"It will be saved as {path}."
    profile.store.save_quarter(developer())
    assert where(profile, developer()) == (
        f"It will be saved as {path}. The version that is there now is kept as a revision."
    )
