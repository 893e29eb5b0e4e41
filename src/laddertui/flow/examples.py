"""Worked examples, opened as if one had just filled them in; never kept unless asked."""

from laddertui.content.examples import example_file
from laddertui.domain.draft import Draft, Session
from laddertui.flow.assessment import Assessment
from laddertui.flow.profile import OpenProfile
from laddertui.storage import schema


def opened(profile: OpenProfile, id: str) -> Assessment:
    """A worked example as an assessment, at its position. Raises KeyError for an unknown id."""
    snapshot = schema.read_snapshot(example_file(id), f"examples/{id}.toml")
    assessment = Assessment(profile, Draft(snapshot=snapshot, session=Session(step="position")))
    assessment.is_example = True
    return assessment
