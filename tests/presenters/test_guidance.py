from laddertui.content.guidance import guidance
from laddertui.presenters import guidance as guide


def test_the_first_moment_that_has_something_to_say_speaks() -> None:
    only = guide.guidance_line("audit", "start")
    assert only.endswith("worth most to whoever pays.")
    assert guide.guidance_line("audit", "no such moment", "start") == only
    assert guide.guidance_line("audit", "no such moment") == ""


def test_what_a_source_says_is_marked_as_its_and_our_own_is_not() -> None:
    for g in guidance():
        assert guide.guidance_text(g).endswith(g.text)
        assert (guide.guidance_text(g) == g.text) == (g.whose == "ours")


def test_help_holds_everything_that_belongs_to_a_step() -> None:
    page = guide.all_guidance("score")
    texts = [g.text for g in guidance() if g.step == "score"]
    assert texts
    assert all(text in page for text in texts)


def test_the_live_example_names_both_rungs() -> None:
    words = guide.live_example_text().casefold()
    assert "contract" in words
    assert words.count("(") == 2
    assert words.index("hide each other") < words.index("the ladder source says: reading")


def test_of_several_pieces_the_next_one_speaks_and_the_first_again_once_all_were_said() -> None:
    said: set[str] = set()
    lines = [guide.next_line("next-rung", "row-named", said=said) for _ in range(4)]
    assert len(set(lines[:3])) == 3
    assert lines[3] == lines[0]
    assert guide.next_line("next-rung", "row-named", said=said, again=False) == ""


def test_what_applies_to_a_score_follows_from_the_score_and_the_name() -> None:
    assert guide.score_moment(2, "First replies to tickets") == "score-low"
    assert guide.score_moment(3, "First replies to tickets") == "scripted"
    assert guide.score_moment(5, "Calling customers from a script") == "scripted"
    assert guide.score_moment(4, "Calming a family") == "empathy"
    assert guide.score_moment(3, "Transcripts of interviews") == ""
