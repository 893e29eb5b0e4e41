import datetime as dt

import pytest

from laddertui.assessment.examples import open_example
from laddertui.content.examples import examples
from laddertui.services.session import ProfileSession


@pytest.mark.parametrize("example_id", [e.id for e in examples()])
def test_an_example_opens_at_its_position_whole_and_is_never_kept(
    profile: ProfileSession, example_id: str
) -> None:
    a = open_example(profile, example_id)
    assert a.step == "position"
    assert a.missing() == []
    a.go("audit")
    assert not a.keep()
    assert not profile.has_draft()


def test_an_example_that_is_saved_leaves_ones_own_draft_alone(profile: ProfileSession) -> None:
    from tests.support.drafts import nothing_yet

    profile.store.save_draft(nothing_yet())
    open_example(profile, examples()[0].id).save()
    assert profile.has_draft()
    assert profile.store.this_quarter() is not None


def test_the_plan_of_an_example_begins_as_soon_after_today_as_it_ever_did(
    profile: ProfileSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LADDERTUI_TODAY", "2027-08-04")
    open_example(profile, examples()[0].id).save()
    saved = profile.store.this_quarter()
    assert saved is not None
    assert saved.plan is not None
    assert (saved.quarter, saved.taken_on.isoformat()) == ("2027-Q3", "2027-08-04")
    # written for 2026-11-22, with a plan from the day after
    assert saved.plan.starts_on == dt.date(2027, 8, 5)


def test_there_is_no_example_of_another_name(profile: ProfileSession) -> None:
    with pytest.raises(KeyError):
        open_example(profile, "nobody")
