import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laddertui.assessment import audit, next_rung, reallocate, score
from laddertui.assessment.editor import Assessment
from laddertui.assessment.start import new_draft, reopened_draft
from laddertui.domain.draft import Draft
from laddertui.domain.errors import LadderError
from laddertui.domain.snapshot import Activity, Move, NextActivity, NextRung, Plan, Snapshot
from laddertui.forms.answers import AnswerError
from laddertui.services.session import ProfileSession
from laddertui.services.store import ProfileStore
from laddertui.storage.toml import reader, writer
from tests.support.drafts import TODAY, developer, draft_of, names, nothing_yet, shared


def assessment(profile: ProfileSession, draft: Draft | None = None) -> Assessment:
    return Assessment(profile, draft or nothing_yet())


# --- undo


def test_a_change_is_taken_back_and_made_again(profile: ProfileSession) -> None:
    a = assessment(profile)
    a.change(audit.set_role(a.draft, "Nurse"))
    assert a.undo()
    assert a.snapshot.role == ""
    assert a.redo()
    assert a.snapshot.role == "Nurse"


def test_there_is_nothing_to_take_back_at_first_nor_to_make_again(profile: ProfileSession) -> None:
    a = assessment(profile)
    assert not a.undo()
    assert not a.redo()


def test_a_word_that_is_typed_is_one_thing_to_take_back(profile: ProfileSession) -> None:
    a = assessment(profile)
    for n in range(1, len("Nurse") + 1):
        a.change(audit.set_role(a.draft, "Nurse"[:n]), typing="role")
    assert a.undo()
    assert a.snapshot.role == ""
    assert not a.undo()


def test_two_fields_are_two_things_to_take_back(profile: ProfileSession) -> None:
    a = assessment(profile)
    for text in ("N", "Nu"):
        a.change(audit.set_role(a.draft, text), typing="role")
    for text in ("C", "Ca"):
        a.change(audit.set_name(a.draft, 0, text), typing=("name", 0))
    a.undo()
    assert (a.snapshot.role, a.snapshot.activities) == ("Nu", ())
    a.undo()
    assert a.snapshot.role == ""


def test_the_same_field_after_going_elsewhere_is_another_thing_to_take_back(
    profile: ProfileSession,
) -> None:
    a = assessment(profile)
    a.change(audit.set_role(a.draft, "N"), typing="role")
    a.go("audit", 0, "name")
    a.change(audit.set_role(a.draft, "Nu"), typing="role")
    a.undo()
    assert a.snapshot.role == "N"


def test_what_does_not_change_anything_is_nothing_to_take_back(profile: ProfileSession) -> None:
    a = assessment(profile)
    a.change(audit.set_role(a.draft, ""))
    assert not a.undo()


def test_a_new_change_leaves_nothing_to_make_again(profile: ProfileSession) -> None:
    a = assessment(profile)
    a.change(audit.set_role(a.draft, "Nurse"))
    a.undo()
    a.change(audit.set_role(a.draft, "Doctor"))
    assert not a.redo()
    assert a.snapshot.role == "Doctor"


def test_turning_to_a_step_is_nothing_to_take_back(profile: ProfileSession) -> None:
    a = assessment(profile, shared(60.0, 40.0))
    a.go("score")
    assert not a.undo()
    assert a.step == "score"


def test_undo_goes_back_through_the_steps_to_where_each_change_was_made(
    profile: ProfileSession,
) -> None:
    a = assessment(profile, shared(60.0, 40.0))
    a.change(audit.set_role(a.draft, "Nurse"))
    a.go("score")
    a.change(score.give(a.draft, 1))
    a.go("reallocate")
    a.change(reallocate.change(a.draft, skill="listening"))
    a.undo()
    assert (a.step, a.snapshot.plan) == ("reallocate", None)
    a.undo()
    assert (a.step, a.snapshot.activities[0].score) == ("score", 0)
    a.undo()
    assert (a.step, a.snapshot.role) == ("audit", "")
    for _ in range(3):
        a.redo()
    assert reallocate.plan_of(a.draft).skill == "listening"
    assert not a.redo()


def test_two_hundred_changes_can_be_taken_back(profile: ProfileSession) -> None:
    a = assessment(profile)
    for n in range(250):
        a.change(audit.set_role(a.draft, f"Role {n}"))
    taken = 0
    while a.undo():
        taken += 1
    assert taken == 200
    assert a.snapshot.role == "Role 49"


# --- the draft


def resumed(profile: ProfileSession, a: Assessment) -> Assessment:
    """Another window, later, on what was kept."""
    draft = profile.store.draft()
    assert draft is not None
    assert draft == a.draft
    return Assessment(profile, draft)


@pytest.mark.parametrize(
    "draft",
    [
        nothing_yet(),
        new_draft("Nurse", TODAY),
        audit.set_name(nothing_yet(), 2, "Third"),
        shared(33.33, 0.0, 12.5),
        audit.set_amount(audit.switch_unit(audit.set_week(shared(10.0, 20.0), 37.5)), 1, 7.25),
        score.give(shared(60.0, 40.0), 4),
        next_rung.set_score(draft_of(developer(), step="next-rung", row=3, field="score"), 3, 4),
        draft_of(developer(), step="reallocate", row=1, field="event"),
        draft_of(developer(role="[b]日本語[/b] \\ \"quoted\" 'x' {name}"), step="review"),
    ],
    ids=["nothing", "role", "a gap", "shares", "hours", "scores", "next rung", "plan", "odd text"],
)
def test_an_unfinished_assessment_comes_back_as_it_was(
    profile: ProfileSession, draft: Draft
) -> None:
    a = assessment(profile)
    a.draft = draft
    profile.store.save_draft(draft)
    first = profile.folder.draft.read_bytes()
    b = resumed(profile, a)
    profile.store.save_draft(b.draft)
    assert profile.folder.draft.read_bytes() == first


@pytest.mark.parametrize(
    "draft",
    [
        reallocate.change_event(
            draft_of(developer(plan=None), step="reallocate"), 0, weekday="monday"
        ),
        reallocate.change_event(draft_of(developer(), step="reallocate"), 0, title=""),
        reallocate.change_event(
            draft_of(developer(plan=None), step="reallocate"), 2, title="Third"
        ),
    ],
    ids=["a day without a title", "a title taken out again", "the third first"],
)
def test_an_event_that_has_no_title_yet_comes_back(profile: ProfileSession, draft: Draft) -> None:
    a = assessment(profile, nothing_yet())
    a.change(draft)
    a.keep()
    resumed(profile, a)


WORDS = st.sampled_from(["", "Calls", "Mail", "Everything else", "[b]x[/b]", "日本語", "a" * 200])
EDITS = st.one_of(
    st.tuples(st.just("role"), WORDS),
    st.tuples(st.just("name"), st.integers(0, 5), WORDS),
    st.tuples(
        st.just("amount"), st.integers(0, 5), st.sampled_from([0.0, 0.01, 12.5, 33.33, 100.0])
    ),
    st.tuples(st.just("week"), st.sampled_from([0.0, 37.5, 40.0])),
    st.tuples(st.just("unit")),
    st.tuples(st.just("rest")),
    st.tuples(st.just("remove"), st.integers(0, 5)),
    st.tuples(st.just("score"), st.integers(1, 5)),
    st.tuples(st.just("next"), st.integers(0, 3), WORDS),
    st.tuples(st.just("next-score"), st.integers(0, 3), st.integers(0, 5)),
    st.tuples(st.just("title"), WORDS),
    st.tuples(st.just("skill"), WORDS),
    st.tuples(st.just("suggest")),
)


def edited(draft: Draft, edit: tuple[object, ...]) -> Draft:
    """The draft after one thing a person can do."""
    what, *with_ = edit
    verbs = {
        "role": audit.set_role,
        "name": audit.set_name,
        "amount": audit.set_amount,
        "week": audit.set_week,
        "unit": audit.switch_unit,
        "rest": audit.add_everything_else,
        "remove": audit.remove_row,
        "score": lambda d, s: score.give(d, s) if d.snapshot.activities else d,
        "next": next_rung.set_name,
        "next-score": next_rung.set_score,
        "title": lambda d, t: next_rung.change(d, title=t),
        "skill": lambda d, t: reallocate.change(d, skill=t),
        "suggest": lambda d: reallocate.suggest(d),
    }
    try:
        changed: Draft = verbs[str(what)](draft, *with_)  # type: ignore[operator]
    except AnswerError:
        return draft
    return changed


@given(st.lists(EDITS, max_size=15))
@pytest.mark.slow
def test_whatever_was_typed_comes_back_byte_for_byte(edits: list[tuple[object, ...]]) -> None:
    draft = nothing_yet()
    for edit in edits:
        draft = edited(draft, edit)
        data = writer.dump_draft(draft)
        back = reader.read_draft(data, "draft.toml", TODAY)
        assert back == draft
        assert writer.dump_draft(back) == data


def test_a_draft_is_written_only_when_it_changed(profile: ProfileSession) -> None:
    a = assessment(profile)
    assert not a.keep()
    a.change(audit.set_role(a.draft, "Nurse"))
    assert a.keep()
    assert not a.keep()
    assert profile.has_draft()


def test_a_worked_example_is_never_kept_by_itself(profile: ProfileSession) -> None:
    a = assessment(profile)
    a.is_example = True
    a.change(audit.set_role(a.draft, "Nurse"))
    assert not a.keep()
    assert not profile.has_draft()


def test_where_the_draft_cannot_be_written_it_is_still_to_be_kept(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    a = assessment(profile)
    a.change(audit.set_role(a.draft, "Nurse"))

    def full(self: ProfileStore, draft: Draft) -> None:
        raise LadderError("the disk is full")

    with monkeypatch.context() as patch, pytest.raises(LadderError, match="full"):
        patch.setattr(ProfileStore, "save_draft", full)
        a.keep()
    assert a.keep()


# --- what is missing


def missing(profile: ProfileSession, snapshot: Snapshot) -> list[tuple[str, int]]:
    return [(m.step, m.row) for m in assessment(profile, draft_of(snapshot)).missing()]


def rows(**changes: object) -> tuple[Activity, ...]:
    """The developer's activities with the third one changed."""
    made = list(developer().activities)
    made[2] = replace(made[2], **changes)  # type: ignore[arg-type]
    return tuple(made)


def moved(*moves: Move) -> Plan:
    return Plan(moves=moves)


@pytest.mark.parametrize(
    ("snapshot", "where"),
    [
        (developer(activities=rows(share=10.0)), [("audit", 0)]),
        (developer(activities=rows(share=30.0)), [("audit", 0)]),
        (developer(activities=rows(score=0)), [("score", 2)]),
        (developer(activities=rows(score=6)), [("score", 2)]),
        (developer(activities=rows(id="bugs")), [("audit", 2)]),
        (developer(activities=rows(name="")), [("audit", 2)]),
        (developer(activities=()), [("audit", 0), ("reallocate", 0)]),
        (developer(role=" "), [("audit", 0)]),
        (developer(hours_per_week=200.0), [("audit", 0)]),
        (developer(plan=moved(Move(from_="gone", to="users", points=5.0))), [("reallocate", 0)]),
        (developer(plan=moved(Move(from_="bugs", to="gone", points=5.0))), [("reallocate", 0)]),
        (developer(plan=moved(Move(from_="bugs", to="bugs", points=5.0))), [("reallocate", 0)]),
        (developer(plan=moved(Move(from_="bugs", to="users", points=30.0))), [("reallocate", 0)]),
        (
            developer(
                plan=None, next_rung=NextRung(activities=(NextActivity(id="a", name="A", score=0),))
            ),
            [("next-rung", 0)],
        ),
        (
            developer(
                plan=None,
                next_rung=NextRung(
                    activities=(
                        NextActivity(id="a", name="A", score=3),
                        NextActivity(id="b", name="", score=3),
                    )
                ),
            ),
            [("next-rung", 1)],
        ),
    ],
    ids=[
        "too little time",
        "too much time",
        "no score",
        "a score off the ladder",
        "an id twice",
        "no name",
        "no activities",
        "no role",
        "too many hours",
        "a move from nothing",
        "a move to nothing",
        "a move to itself",
        "more than there is",
        "next rung without a score",
        "next rung without a name",
    ],
)
def test_what_is_missing_names_the_step_and_the_row(
    profile: ProfileSession, snapshot: Snapshot, where: list[tuple[str, int]]
) -> None:
    assert missing(profile, snapshot) == where


def test_what_is_missing_comes_in_the_order_of_the_steps(profile: ProfileSession) -> None:
    first, second, *rest = developer().activities
    broken = (replace(second, score=0), replace(first, share=1.0), *rest)
    snapshot = developer(
        activities=broken,
        role="",
        next_rung=NextRung(activities=(NextActivity(id="clients", name="Clients", score=0),)),
        plan=moved(Move(from_="gone", to="clients", points=5.0)),
    )
    steps = [step for step, _ in missing(profile, snapshot)]
    assert steps == ["audit", "audit", "score", "next-rung", "reallocate"]


def test_what_is_missing_names_the_activity_and_what_to_do(profile: ProfileSession) -> None:
    found = assessment(profile, draft_of(developer(activities=rows(score=0)))).missing()
    assert (
        found[0].words == "Talking changes through: This activity has no score yet; give it 1 to 5."
    )


def test_a_row_without_a_name_is_named_by_its_number(profile: ProfileSession) -> None:
    found = assessment(profile, draft_of(developer(activities=rows(name="")))).missing()
    assert found[0].words.startswith("Row 3: ")


def test_nothing_is_missing_in_a_whole_assessment(profile: ProfileSession) -> None:
    assert missing(profile, developer()) == []


def test_a_broken_plan_does_not_stand_in_the_way_of_saving_without_one(
    profile: ProfileSession,
) -> None:
    a = assessment(
        profile, draft_of(developer(plan=moved(Move(from_="gone", to="users", points=5.0))))
    )
    assert a.missing()
    assert a.missing(with_plan=False) == []


# --- saving


def test_a_saved_quarter_lets_the_draft_go(profile: ProfileSession) -> None:
    a = assessment(profile)
    a.change(draft_of(developer()))
    a.keep()
    path = a.save()
    assert path.name == "2026-Q4.toml"
    assert not profile.has_draft()
    assert profile.store.this_quarter() == developer()
    assert not a.keep()


def test_saving_without_a_plan_keeps_everything_but_the_plan(profile: ProfileSession) -> None:
    assessment(profile, draft_of(developer())).save(with_plan=False)
    assert profile.store.this_quarter() == developer(plan=None)


def test_saving_again_in_the_same_quarter_keeps_the_earlier_version(
    profile: ProfileSession,
) -> None:
    path = assessment(profile, draft_of(developer(role="First"))).save()
    first = path.read_bytes()
    saved = profile.store.this_quarter()
    assert saved is not None
    a = assessment(profile, reopened_draft(saved))
    a.change(audit.set_role(a.draft, "Second"))
    a.save()
    assert revisions(profile) == {"2026-Q4.1.toml": first}
    again = profile.store.this_quarter()
    assert again is not None
    assert again.role == "Second"


def revisions(profile: ProfileSession) -> dict[str, bytes]:
    directory: Path = profile.folder.revisions
    return {p.name: p.read_bytes() for p in directory.iterdir()} if directory.exists() else {}


def test_empty_rows_and_events_without_a_title_are_not_saved(profile: ProfileSession) -> None:
    draft = audit.set_name(draft_of(developer()), 5, "")
    draft = reallocate.change_event(draft, 2, weekday="monday")
    draft = next_rung.set_name(draft, 3, "")
    assert names(draft)[-1] == ""
    assessment(profile, draft).save()
    assert profile.store.this_quarter() == developer()


def test_where_saving_fails_the_draft_is_still_there(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    a = assessment(profile)
    a.change(draft_of(developer()))
    a.keep()

    def full(self: ProfileStore, snapshot: Snapshot, **_: bool) -> Path:
        raise LadderError("the disk is full")

    monkeypatch.setattr(ProfileStore, "save_quarter", full)
    with pytest.raises(LadderError, match="full"):
        a.save()
    assert profile.store.draft() == a.draft


# --- the quarter


def test_a_draft_finished_in_the_next_quarter_counts_for_that_one(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    a = assessment(profile, draft_of(developer()))
    monkeypatch.setenv("LADDERTUI_TODAY", "2027-01-03")
    assert a.finished().quarter == "2027-Q1"
    assert a.finished().taken_on == dt.date(2027, 1, 3)


def test_a_past_quarter_that_was_chosen_stays_chosen(profile: ProfileSession) -> None:
    assert (
        assessment(profile, draft_of(developer(quarter="2026-Q2"))).finished().quarter == "2026-Q2"
    )


@pytest.mark.parametrize(
    ("today", "quarter"), [("2026-12-01", "2027-Q1"), ("2026-11-30", "2026-Q4")]
)
def test_the_next_quarter_may_be_chosen_a_month_ahead(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch, today: str, quarter: str
) -> None:
    monkeypatch.setenv("LADDERTUI_TODAY", today)
    assert assessment(profile, draft_of(developer(quarter="2027-Q1"))).finished().quarter == quarter


def test_an_assessment_begins_with_the_role_of_last_time() -> None:
    draft = new_draft("Nurse", TODAY)
    assert (draft.snapshot.role, draft.snapshot.quarter, draft.snapshot.activities) == (
        "Nurse",
        "2026-Q4",
        (),
    )


def test_time_that_nothing_was_done_in_is_not_the_reviews(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [1000.0]
    monkeypatch.setattr("laddertui.assessment.editor.time.monotonic", lambda: clock[0])
    assessment = Assessment(profile, draft_of(developer(role="")))
    for pause, spent in ((60, 1), (120, 3), (3600, 6)):  # of the hour away three minutes count
        clock[0] += pause
        assert assessment.minutes == spent
        assessment.change(draft_of(developer(role=f"after {pause}")))
        assert assessment.minutes == spent
