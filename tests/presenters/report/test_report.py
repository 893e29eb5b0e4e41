"""What a person takes home: the figures of the screens, in the sections that they chose."""

import datetime as dt
import re
from dataclasses import replace

import pytest

from laddertui.domain.errors import NotFoundError, UsageError
from laddertui.domain.signal import Signal
from laddertui.presenters.report.build import ReportChoice, report
from laddertui.presenters.report.changes import rounds
from laddertui.presenters.report.sections import SECTIONS, chosen_sections
from laddertui.presenters.report.whose import initials, whose
from laddertui.services.demo.quarters import demo_quarters, demo_signals
from laddertui.services.session import ProfileSession
from laddertui.storage import profile_details, signals
from laddertui.storage.profile_details import ProfileDetails
from laddertui.storage.repeats import repeat_files
from tests.support.repeats import repeat
from tests.support.reports import fill, html, markdown
from tests.support.saved_quarters import break_it
from tests.support.snapshots import activity, snapshot
from tests.support.three_quarters import Q2, Q3, Q4, told

WEEK = (activity("calls", 60, 4, name="Calling clients"), activity("forms", 40, 1, name="Forms"))
"""0.6 * 4 + 0.4 * 1 = 2.80; give or take 0.5 * sqrt(0.36 + 0.16) = 0.36."""


def test_one_quarter_says_first_what_is_most_human_and_where_one_stands(
    profile: ProfileSession,
) -> None:
    profile.store.save_quarter(snapshot(WEEK, role="Broker"))
    page = html(profile)
    said = page.text
    assert page.titles[:3] == ["In short", "The week on the ladder", "What the week is made of"]
    assert said.index("The most human part of your week: Calling clients") < said.index("2.80")
    assert "give or take 0.36" in said
    assert "60 % of the week at scores 4-5" in said
    assert "40 % of the week at scores 1-2" in said
    assert not {"What moved since the quarter before", "Quarter by quarter"} & set(page.titles)
    assert "not a forecast" in said
    lines = markdown(profile)
    assert "# Broker" in lines
    assert "| Calling clients | 60 |" in lines
    assert "| 4 relational judgement | ████████████ | 60 % | 60 % Calling clients |" in lines


def test_before_anything_is_saved_there_is_no_report(profile: ProfileSession) -> None:
    with pytest.raises(NotFoundError):
        report(profile, "2026-Q4", ReportChoice())


def test_what_moved_has_the_figures_of_the_review(profile: ProfileSession) -> None:
    """From 2.50 to 2.40: ten points moved, and what stayed of forty fell from 2 to 1 by AI."""
    for quarter in (Q2, Q3):
        profile.store.save_quarter(told(quarter))
    said = html(profile, "2026-Q3").text
    assert "AI moved" in said
    assert "-0.35" in said  # (0.40 + 0.30) / 2 * (1 - 2)
    assert "+0.25" in said  # what is left of -0.10
    assert "10 points moved, of the 20 that you planned" in said
    lines = markdown(profile, "2026-Q3")
    assert "| AI moved | -0.35 | Writing boilerplate |" in lines
    assert "| in all | -0.10 |" in lines
    assert html(profile, "2026-Q2").text.count("2026-Q3") == 0


def test_an_earlier_quarter_s_report_knows_nothing_of_later_ones(profile: ProfileSession) -> None:
    fill(profile, "Talking with clients")
    for day, text in ((8, "Noted before the review"), (11, "Noted after the review")):
        noted = Signal(schema=1, noted_on=dt.date(2026, day, 28), text=text)
        signals.note(profile.folder, noted)
    said = html(profile, "2026-Q3").text
    assert "Noted before the review" in said
    assert "Noted after the review" not in said
    assert "2026-Q4" not in said
    assert "Noted after the review" in html(profile, "2026-Q4").text


def test_rounds_follow_an_activity_through_other_names_and_parts() -> None:
    found = {each.activity.id: each.cells for each in rounds([told(q) for q in (Q2, Q3, Q4)])}
    assert found["boilerplate"] == {
        "2026-Q2": "40 % (2)",
        "2026-Q3": "30 % (1)",
        "2026-Q4": "30 % (1)",
    }
    assert found["code-reviews"] == {
        "2026-Q2": "20 % (3)",
        "2026-Q3": "20 % (3)",
        "2026-Q4": "12 % (3)",
    }
    assert found["design-talks"] == {"2026-Q4": "12 % (4)"}  # begins where it was split off
    assert found["discovery"] == {"2026-Q3": "10 % (4)", "2026-Q4": "16 % (4)"}
    assert list(found)[-1] == "meetings"  # what ended stands last
    assert found["meetings"] == {"2026-Q2": "10 % (3)", "2026-Q3": "10 % (3)"}


def test_five_quarters_stand_side_by_side_and_one_that_is_broken_hides_none(
    profile: ProfileSession,
) -> None:
    quarters = demo_quarters(dt.date(2026, 11, 22))
    for quarter in quarters:
        profile.store.save_quarter(quarter)
    for signal in demo_signals(quarters):
        signals.note(profile.folder, signal)
    newest = quarters[-1].quarter
    page = html(profile, newest)
    for title in ("Quarter by quarter", "The rounds side by side", "What was noted of AI"):
        assert title in page.titles
    for quarter in quarters:
        assert page.text.count(quarter.quarter) >= 4  # both pictures' and tables' heads
    break_it(profile, quarters[2].quarter)
    said = html(profile, newest).text
    assert "One quarter that cannot be read is passed over." in said
    assert str(profile.folder.path) not in said  # where one's files lie is nobody's


def test_each_part_says_in_words_whose_it_is(profile: ProfileSession) -> None:
    fill(profile, "Talking with clients")
    page = html(profile)
    whose_words = set(re.findall(r'<p class="who">([^<]*)</p>', page.source))
    assert whose_words == {
        "you said",
        "another said",
        "this app",
        "the source says",
        "data say",
    }
    lines = markdown(profile)
    assert all(f"*{words}:*" in lines for words in whose_words)
    # a claim of the source is in the source's part alone
    (claims,) = re.findall(
        r'<div class="part source">(?:(?!<div class="part ).)*Coding stands.*?</div>', page.source
    )
    assert "O*NET" not in claims


def test_a_second_opinion_stands_beside_ones_own_scores_and_in_no_sum(
    profile: ProfileSession,
) -> None:
    """A 4 beside a 1 comes first, a 5 beside a 5 after it; the rung stays 2.60."""
    fill(profile, "Talking with clients")
    lines = markdown(profile, sections=("summary", "opinions"))
    section = lines[lines.index("## Second opinions") :]
    assert section.index("| 1 | 4 | 3 higher |") < section.index("| 5 | 5 | alike |")
    assert "*another said:*" in section
    assert "none is averaged with yours" in section
    assert "**2.60**" in lines
    assert "Second opinions" not in html(profile, "2026-Q3").titles


def test_scores_given_again_stand_beside_those_of_then_as_one_said_them(
    profile: ProfileSession,
) -> None:
    """A 1 was scored 2 ten days later; saved anew since, the score of then is still the 1."""
    profile.store.save_quarter(snapshot(WEEK))
    repeat_files.add(profile.folder, repeat(("forms", 2), ("calls", 4)))
    other = repeat(("calls", 5), quarter="2026-Q3", on=dt.date(2026, 9, 1))
    repeat_files.add(profile.folder, other)
    seen_since = (WEEK[0], replace(WEEK[1], score=2))
    profile.store.save_quarter(snapshot(seen_since, taken_on=dt.date(2026, 12, 5)))
    lines = markdown(profile, sections=("activities",))
    rows = lines[lines.index("Scored again, without a look at the first score") :]
    assert "| Forms | 1 | 2 | 2026-12-02 |\n| Calling clients | 4 | 4 | 2026-12-02 |" in rows
    assert "2026-09-01" not in rows
    assert rows.index("Forms") < rows.index("*this app:*") < rows.index("no mistake")
    assert "2 scores have been given twice by now" in rows
    assert "Scored again" not in markdown(profile, sections=("ladder",))


def test_a_try_says_with_what_and_what_came_of_it_and_news_alone_needs_neither(
    profile: ProfileSession,
) -> None:
    profile.store.save_quarter(snapshot(WEEK))
    news = Signal(schema=1, noted_on=dt.date(2026, 11, 20), text="Heard of it", affects=("forms",))
    signals.note(profile.folder, news)
    lines = markdown(profile, sections=("signals",))
    assert "| day | what was noted | touches |" in lines
    tried = replace(news, noted_on=dt.date(2026, 11, 21), text="Ten forms", tool="a chatbot")
    signals.note(profile.folder, replace(tried, outcome="fell-short"))
    lines = markdown(profile, sections=("signals",))
    assert "| 2026-11-21 | Ten forms | fell short, with a chatbot | Forms |" in lines
    assert "| 2026-11-20 | Heard of it |  | Forms |" in lines


def test_a_sponsor_gets_what_was_chosen_and_reads_that_it_was(profile: ProfileSession) -> None:
    fill(profile, "Talking with clients")
    page = html(profile, sections=chosen_sections("plan, Summary"))
    assert page.titles == ["In short", "The next rung and the plan"]
    assert (
        "Only these parts were chosen to be shown: In short; The next rung and the plan."
        in page.text
    )
    assert "Only these parts" not in html(profile).text
    lines = markdown(profile, sections=chosen_sections("plan,summary"))
    assert (
        "**Only these parts were chosen to be shown: In short; The next rung and the plan.**"
        in lines
    )
    with pytest.raises(UsageError, match="'plna' is no section of a report; perhaps plan"):
        chosen_sections("summary,plna")
    with pytest.raises(UsageError, match="no section is named; there are: summary, "):
        chosen_sections(" , ")


def test_every_section_can_be_left_out_and_stands_alone(profile: ProfileSession) -> None:
    fill(profile, "Talking with clients")
    for name, title in SECTIONS.items():
        assert html(profile, sections=(name,)).titles == [title]


def test_chosen_sections_that_have_nothing_to_say_are_no_page(profile: ProfileSession) -> None:
    profile.store.save_quarter(snapshot(WEEK))
    with pytest.raises(UsageError, match="nothing to say in the sections that were chosen"):
        html(profile, sections=("changes", "leverage"))


def test_initials_stand_for_the_name_wherever_the_report_gives_it(profile: ProfileSession) -> None:
    profile.store.save_quarter(snapshot(WEEK))
    profile_details.write(profile.folder, ProfileDetails(schema=1, name="Änne Maria von Berg"))
    assert "Änne Maria von Berg" in html(profile).text
    for said in (html(profile, with_initials=True).source, markdown(profile, with_initials=True)):
        assert "Ä. M. V. B." in said
        assert "Initials stand for the name" in said
        assert "Berg" not in said


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("AB", "AB"),
        ("K-17", "K-17"),
        ("anna", "A."),
        ("Jean-Luc Picard", "J. P."),
        ("(x) y", "X. Y."),
    ],
)
def test_a_code_that_is_no_name_stays(name: str, short: str) -> None:
    assert initials(name) == short
    assert whose("", name, with_initials=True) == short
    assert whose("", "me", with_initials=False) == ""


def test_a_hundred_activities_are_all_there(profile: ProfileSession) -> None:
    week = tuple(
        activity(f"a{n}", 1, n % 5 + 1, name=f"Preparing part {n} of it") for n in range(100)
    )
    profile.store.save_quarter(snapshot(week))
    page, lines = html(profile), markdown(profile)
    for a in week:
        assert f"<bdi>{a.name}</bdi>" in page.source
        assert f"| {a.name} | 1 |" in lines
    assert " more" in page.text  # the ladder has room for a few of each rung
