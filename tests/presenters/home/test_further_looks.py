"""Each lens in a line, and never from answers to another question."""

from dataclasses import replace

from laddertui.domain.leverage import Leverage, ValueKind
from laddertui.domain.profession import Profession
from laddertui.domain.snapshot import Snapshot
from laddertui.presenters.home.further_looks import leverage_line, profession_line
from laddertui.presenters.home.view import home_view
from laddertui.services.session import ProfileSession
from laddertui.services.summary.summarize import summarize_snapshot
from tests.support.drafts import developer, draft_of
from tests.support.professions import SOFTWARE
from tests.support.saved_quarters import save


def with_kinds(*kinds: ValueKind | None) -> Snapshot:
    rows = developer().activities
    return developer(
        activities=tuple(
            replace(row, value_kind=kind) for row, kind in zip(rows, kinds, strict=True)
        )
    )


def test_a_lens_that_was_not_opened_says_what_it_asks() -> None:
    newest = summarize_snapshot(developer())
    assert leverage_line(newest) == "Who gains from my work? Not answered yet"
    assert profession_line(newest) == "Can beginners still get in? Not answered yet"


def test_a_mark_for_hands_while_scoring_is_no_answer_to_the_leverage_lens() -> None:
    rows = with_kinds(None, None, None, None)
    marked = replace(rows, activities=tuple(replace(a, hands_on=True) for a in rows.activities))
    assert leverage_line(summarize_snapshot(marked)).endswith("Not answered yet")


def test_what_a_draft_alone_has_of_a_lens_is_told_until_it_is_saved(
    profile: ProfileSession,
) -> None:
    """Four activities and nine questions are asked: three kinds and one answer are four of 13."""
    save(profile, "2026-Q4")
    opened = with_kinds("standard-output", "owns-outcome", "physical-or-high-risk", None)
    answered = replace(opened, leverage=Leverage(scarcity=0, value_note="who owns it?"))
    draft = draft_of(replace(answered, profession=Profession(tasks=SOFTWARE.tasks[:1])))
    profile.store.save_draft(draft)
    found = home_view(profile)
    assert found.leverage_label == "Who gains from my work? 4 of 13 answered, not saved yet"
    assert found.profession_label == "Can beginners still get in? 1 task, not saved yet"
    profile.store.save_quarter(draft.snapshot)
    found = home_view(profile)
    assert found.leverage_label.startswith("Who gains from my work? 45 % holds, 40 % is exposed")
    assert "not saved" not in found.profession_label


def test_what_was_answered_is_told_in_a_line() -> None:
    snapshot = with_kinds("standard-output", "repeats-process", None, "owns-outcome")
    assert leverage_line(summarize_snapshot(snapshot)) == (
        "Who gains from my work? 15 % holds, 65 % is exposed"
    )
    answered = replace(snapshot, leverage=Leverage(scarcity=2, compression=1))
    assert leverage_line(summarize_snapshot(answered)) == (
        "Who gains from my work? 15 % holds, 65 % is exposed; worn 75 % (2 of 6)"
    )
    alone = developer(leverage=Leverage(value_note="who owns the systems?"))
    assert leverage_line(summarize_snapshot(alone)) == "Who gains from my work? Begun"
    said = profession_line(summarize_snapshot(developer(profession=SOFTWARE)))
    assert said == "Can beginners still get in? 75 % simple work, 30 % with another way"
