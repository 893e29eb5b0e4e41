"""Who is speaking is told in a few words, everywhere in the same ones."""

from laddertui.content.sources import sources, speaker


def test_the_methods_three_sources_come_first() -> None:
    assert list(sources())[:3] == ["ladder", "profession", "leverage"]


def test_the_ladder_source_is_named_with_who_told_it() -> None:
    assert "Jason Oppenheimer" in sources()["ladder"].full_name
    assert "The Iced Coffee Hour" in sources()["ladder"].full_name


def test_data_carry_their_licence() -> None:
    for source_id in ("onet", "microsoft", "anthropic-index"):
        assert "CC BY 4.0" in sources()[source_id].attribution
    assert "MIT" in sources()["gpts-are-gpts"].attribution
    assert "Employment and Training Administration" in sources()["onet"].attribution


def test_a_claim_is_said_to_be_the_sources() -> None:
    assert speaker("source", "ladder") == "the ladder source says"


def test_data_are_said_to_be_data() -> None:
    assert speaker("data", "onet") == "data say (O*NET)"


def test_our_own_words_are_said_to_be_ours() -> None:
    assert speaker("ours") == "this app's own"
