"""Worked examples, opened as if one had just filled them in; never kept unless asked."""

from laddertui.assessment.editor import Assessment
from laddertui.content.examples import example_file
from laddertui.domain.draft import Draft, Session
from laddertui.services.session import ProfileSession
from laddertui.storage.toml import reader


def open_example(profile: ProfileSession, example_id: str) -> Assessment:
    """Return a worked example as an assessment, at its position.

    Raise KeyError for an unknown id.
    """
    snapshot = reader.read_snapshot(example_file(example_id), f"examples/{example_id}.toml")
    assessment = Assessment(profile, Draft(snapshot=snapshot, session=Session(step="position")))
    assessment.is_example = True
    return assessment
