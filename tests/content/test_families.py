"""Whoever works finds a guide: eighty fields, by the words people have for their own job."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from importlib.resources import files
from statistics import mean

import pytest

from laddertui.content.assets import PACKAGE
from laddertui.content.families import FILES, families, matching
from laddertui.content.family_search import find_families
from laddertui.content.sources import sources
from laddertui.domain.breadth import is_too_broad
from laddertui.domain.families.family import Family, FamilyActivity, Suggestion
from laddertui.domain.families.faults import family_faults
from laddertui.domain.text import look_alike, slug

CIVILIAN = {str(group) for group in range(11, 54, 2)}
"""The 22 major groups of the Standard Occupational Classification that are no soldiers."""
OF_THE_FIRST_HOUR = {
    "software",
    "law",
    "real-estate",
    "healthcare",
    "finance-and-consulting",
    "design-and-architecture",
    "teaching",
    "sales",
    "administration",
    "trades",
}
"""The fields that the sources speak of, and those that were there first."""
TWO_SPELLINGS = re.compile(
    r"\w+i[sz]ations?|"
    + "|".join(
        """
        colou?rs? colou?red behaviours? behaviors? neighbours? neighbors? neighbou?rhoods? favours?
        favors? favourites? favorites? honours? honors? labours? labors? labourers? laborers?
        centres? centers? theatres? theaters? litres? liters? metres? analyses? analyzes?
        analysing analyzing licences? licenses? licensed defence defense catalogs? catalogues?
        programmes? dialogs? dialogues? grey gray tires? tyres? jewellery jewelry jewellers?
        counsellors? counselors? counselling counseling modelling modeling travellers? travelers?
        labelling labeling cancelled canceled judgements? judgments? moulds? molds? ploughs? plows?
        kerbs? skilful skillful wilful willful fulfil fulfill enrol enroll practising practicing
        maths? organise organize organising organizing summarise summarize sterilising sterilizing
        """.split()
    ),
    re.IGNORECASE,
)
"""Words that are written in one way in Britain and in another in America."""


def all_activities() -> Iterator[tuple[Family, FamilyActivity]]:
    for family in families():
        for each in family.activities:
            yield family, each
        for role in (*family.next_roles, *family.hybrid_roles):
            for each in role.activities:
                yield family, each


def shown(family: Family) -> Iterator[str]:
    """Everything of a family that a person reads."""
    yield from (family.title, family.placeholders.role, family.placeholders.activity)
    yield family.placeholders.next_title
    yield from (role.title for role in (*family.next_roles, *family.hybrid_roles))
    yield from (text for task in family.first_year for text in (task.name, task.builds))
    yield from (each.name for each in family.activities)


def test_there_is_a_guide_for_every_kind_of_civilian_work() -> None:
    assert len(families()) >= 40
    assert {family.groups[0] for family in families()} == CIVILIAN
    assert {group for family in families() for group in family.groups} == CIVILIAN
    assert {family.id for family in families()} > OF_THE_FIRST_HOUR
    assert [family.title for family in families()] == sorted(f.title for f in families())


def test_every_file_of_the_folder_is_read() -> None:
    there = {each.name for each in files(PACKAGE).joinpath("families").iterdir()}
    assert there == {f"{name}.toml" for name in FILES}


def test_every_guide_is_right_by_the_rules_for_one_s_own() -> None:
    assert {f.id: family_faults(f) for f in families() if family_faults(f)} == {}
    assert {family.whose for family in families()} == {"ours"}


def test_every_guide_is_whole() -> None:
    for family in families():
        assert len(family.activities) >= 12, family.id
        assert len(family.job_titles) >= 10, family.id
        assert 2 <= len(family.next_roles) <= 4, family.id
        assert 1 <= len(family.hybrid_roles) <= 2, family.id
        assert 4 <= len(family.first_year) <= 6, family.id
        assert all(3 <= len(role.activities) <= 5 for role in family.next_roles), family.id
        assert all(len(role.activities) >= 2 for role in family.hybrid_roles), family.id
        assert all(vars_of(family)), family.id


def vars_of(family: Family) -> tuple[str, str, str]:
    example = family.placeholders
    return example.role, example.activity, example.next_title


def test_what_comes_one_rung_up_scores_above_the_job() -> None:
    for family in families():
        usual = mean(each.score for each in family.activities)
        lowest = min(a.score for role in family.next_roles for a in role.activities)
        assert lowest > usual, (family.id, usual)
        assert any(a.score >= 4 for a in family.suggestions), family.id


def test_work_with_the_machine_is_a_3() -> None:
    hybrid = [a for f in families() for r in f.hybrid_roles for a in r.activities]
    assert {each.score for each in hybrid} == {3}


def test_the_low_rungs_are_there_too_so_that_nobody_is_flattered() -> None:
    for family in families():
        scores = [each.score for each in family.activities]
        assert 1 in scores, family.id
        assert sum(score <= 2 for score in scores) * 3 >= len(scores), family.id


def test_no_activity_is_too_broad() -> None:
    assert [each.name for _, each in all_activities() if is_too_broad(each.name)] == []


def test_the_same_activity_has_the_same_score_and_needs_the_same_hands_everywhere() -> None:
    proposals = defaultdict(set)
    for _, each in all_activities():
        proposals[look_alike(each.name)].add((each.score, each.hands_on))
    assert {name: said for name, said in proposals.items() if len(said) > 1} == {}


@pytest.mark.parametrize(
    ("name", "score", "hands_on"),
    [
        ("Fitting a boiler or a fuse box", 2, True),
        ("Calming an angry customer", 4, False),
        ("Breaking hard news to a family", 5, False),
        ("Writing boilerplate code", 1, False),
        ("Operating by an agreed plan", 2, True),
        ("Washing and dressing someone with dignity", 3, True),
    ],
)
def test_skill_raises_no_score_and_trust_does(name: str, score: int, hands_on: bool) -> None:
    found = next(each for _, each in all_activities() if each.name == name)
    assert (found.score, found.hands_on) == (score, hands_on)


def test_no_two_guides_share_a_job_title() -> None:
    counts = Counter(look_alike(title) for family in families() for title in family.job_titles)
    assert [title for title, count in counts.items() if count > 1] == []


@pytest.mark.slow
def test_every_job_title_finds_its_own_guide_first() -> None:
    for family in families():
        for title in family.job_titles:
            assert find_families(title)[0] is family, title


def test_texts_fit_the_screen() -> None:
    assert max(len(family.title) for family in families()) <= 26
    assert max(len(each.name) for _, each in all_activities()) <= 60
    for family in families():
        names = [slug(each.name) for each in family.activities]
        assert len(set(names)) == len(names), family.id


def test_no_word_is_at_home_on_one_side_of_the_ocean_only() -> None:
    texts = {text for family in families() for text in shown(family)}
    texts |= {each.name for _, each in all_activities()}
    assert {
        text for text in texts if any(map(TWO_SPELLINGS.fullmatch, re.findall(r"\w+", text)))
    } == set()


def test_what_a_source_names_is_told_from_what_we_add() -> None:
    by_id = {family.id: family for family in families()}
    named = {
        key: {a.name for a in all_of(by_id[key]) if a.source is not None}
        for key in by_id
        if any(a.source is not None for a in all_of(by_id[key]))
    }
    assert named.keys() == {"software", "law", "real-estate"}
    assert "Negotiating the terms of a complex deal" in named["law"]
    assert "Cultivating owners of off-market homes" in named["real-estate"]
    assert {a.name for a in all_of(by_id["software"])} > named["software"]
    for key in ("software", "law"):
        named_roles = [role.source for role in by_id[key].next_roles[:2]]
        assert named_roles == ["ladder", "ladder"]
    assert {a.source for _, a in all_activities()} - {None} <= set(sources())


def all_of(family: Family) -> list[FamilyActivity]:
    roles = (*family.next_roles, *family.hybrid_roles)
    return [*family.activities, *(each for role in roles for each in role.activities)]


def suggestions(family: Family) -> tuple[Suggestion, ...]:
    return family.suggestions


def test_suggestions_have_every_word_asked_for() -> None:
    every = sum(len(family.suggestions) for family in families())
    assert (
        len(matching("", families(), suggestions))
        == len(matching("  ", families(), suggestions))
        == every
    )
    law = next(family for family in families() if family.id == "law")
    assert {(f.id, s.name) for f, s in matching("law", families(), suggestions)} >= {
        ("law", s.name) for s in law.suggestions
    }
    assert {f.id for f, _ in matching("ward nurse", families(), suggestions)} == {"nursing"}
    assert matching("zebra", families(), suggestions) == []


def test_only_the_guides_that_are_named_are_looked_through() -> None:
    law = next(family for family in families() if family.id == "law")
    assert {family.id for family, _ in matching("negotiating", [law], suggestions)} == {"law"}


@pytest.mark.parametrize("family_id", ["software", "law", "healthcare"])
def test_the_two_first_year_tasks_that_the_source_names_are_the_rungs_and_70_percent(
    family_id: str,
) -> None:
    guide = next(each for each in families() if each.id == family_id)
    named = [task for task in guide.first_year if task.source == "profession"]
    assert len(named) == 2
    assert [task.volume >= 4 and task.complexity <= 2 for task in guide.first_year] == [
        task in named for task in guide.first_year
    ]
    assert sum(task.share for task in named) == pytest.approx(70)
