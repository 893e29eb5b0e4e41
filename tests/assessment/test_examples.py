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


def test_there_is_no_example_of_another_name(profile: ProfileSession) -> None:
    with pytest.raises(KeyError):
        open_example(profile, "nobody")
