"""The family that a job title means comes first; what is like none finds none."""

from laddertui.domain.families.family import Family, FamilyActivity
from laddertui.domain.families.search import FamilySearch, has_field


def family(key: str, *titles: str, doing: str = "Something else entirely") -> Family:
    return Family(
        id=key,
        title=key.title(),
        job_titles=titles,
        activities=(FamilyActivity(name=doing, score=2),),
    )


def test_the_more_a_title_fits_the_earlier() -> None:
    search = FamilySearch([family("boats", "boat cook", "sailor"), family("inns", "cook")])
    assert [each.id for each in search.find("cook")] == ["inns", "boats"]
    assert search.find("boat cook")[0].id == "boats"


def test_a_title_in_its_very_words_is_known() -> None:
    search = FamilySearch([family("inns", "cook"), family("schools", "teaching assistant")])
    assert search.has_title("COOKS")
    assert search.has_title("Teaching Assistants")
    assert not search.has_title("teaching")
    assert not search.has_title("head cook")


def test_a_way_of_working_is_no_field() -> None:
    assert not has_field("Senior specialist")
    assert has_field("Senior bee specialist")
    search = FamilySearch([family("bees", "bee specialist"), family("boats", "sailor")])
    assert search.find("tax specialist") == []
    assert [each.id for each in search.find("bees specialist")] == ["bees"]


def test_what_people_do_decides_between_like_titles_and_is_not_enough() -> None:
    search = FamilySearch(
        [
            family("inns", "cook", doing="Laying a table"),
            family("boats", "cook", doing="Cooking on a trawler"),
        ]
    )
    assert [each.id for each in search.find("trawler cook")] == ["boats", "inns"]
    assert search.find("trawler") == []


def test_no_families_and_odd_titles_are_no_error() -> None:
    assert FamilySearch([]).find("cook") == []
    search = FamilySearch([family("odd", "²", "head of", "日本語"), family("inns", "cook")])
    assert [each.id for each in search.find("日本語")] == ["odd"]
    assert search.find("a" * 10_000) == []
    assert search.find("cook " * 1000)[0].id == "inns"
