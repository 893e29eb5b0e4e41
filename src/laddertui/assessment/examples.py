"""Worked examples, opened as if one had just filled them in; never kept unless asked."""

from laddertui.assessment.editor import Assessment
from laddertui.content.examples import example_file
from laddertui.domain.draft import Draft, Session
from laddertui.services.session import ProfileSession
from laddertui.storage.toml import reader


def opened(profile: ProfileSession, id: str) -> Assessment:
    """A worked example as an assessment, at its position. Raises KeyError for an unknown id."""
    snapshot = reader.read_snapshot(example_file(id), f"examples/{id}.toml")
    assessment = Assessment(profile, Draft(snapshot=snapshot, session=Session(step="position")))
    assessment.is_example = True
    return assessment
