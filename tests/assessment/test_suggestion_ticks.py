"""Ticking suggestions: as many as there is room for, and the same activity only once."""

from laddertui.assessment.suggestion_ticks import SuggestionTicks
from laddertui.domain.families.family import Suggestion
from tests.support.suggestions import suggestion as named


def test_a_tick_is_given_and_taken_back() -> None:
    ticks = SuggestionTicks[Suggestion](["Visiting clients"], 3)
    assert ticks.toggle(named("Negotiating")) == ""
    assert (str(ticks), ticks.chosen) == ("1 ticked, room for 1 more", (named("Negotiating"),))
    assert ticks.toggle(named("Negotiating")) == ""
    assert ticks.chosen == ()


def test_the_same_activity_of_another_family_is_the_same_tick() -> None:
    ticks = SuggestionTicks[Suggestion]([], 3)
    ticks.toggle(named("Winning a board over"))
    other = named("winning  a BOARD over", role="Head")
    assert ticks.is_ticked(other)
    assert ticks.toggle(other) == ""
    assert ticks.chosen == ()


def test_what_is_there_already_and_what_finds_no_room_is_refused_in_words() -> None:
    ticks = SuggestionTicks[Suggestion](["Visiting clients"], 2)
    assert ticks.toggle(named("visiting CLIENTS")) == "That one is in your next rung already."
    ticks.toggle(named("Negotiating"))
    assert ticks.toggle(named("Mentoring")) == "There is room for 1; take a tick back first."
    full = SuggestionTicks[Suggestion](["a", "b"], 2)
    assert full.toggle(named("c")) == "All 2 rows are filled; take one out of them first."
