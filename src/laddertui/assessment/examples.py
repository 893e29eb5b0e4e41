"""Worked examples, opened as if one had just filled them in today; never kept unless asked."""

from laddertui.assessment.editor import Assessment
from laddertui.content.examples import example_file
from laddertui.domain.draft import Draft, Session
from laddertui.domain.snapshot import as_taken_on
from laddertui.services.session import ProfileSession
from laddertui.storage.toml import reader


def open_example(profile: ProfileSession, example_id: str) -> Assessment:
    """Return a worked example as an assessment, at its position; its plan begins from today.

    Raise KeyError for an unknown id.
    """
    snapshot = reader.read_snapshot(example_file(example_id), f"examples/{example_id}.toml")
    draft = Draft(snapshot=as_taken_on(snapshot, profile.today), session=Session(step="position"))
    assessment = Assessment(profile, draft)
    assessment.is_example = True
    return assessment
