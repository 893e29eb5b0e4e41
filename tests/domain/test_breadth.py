import pytest
from hypothesis import given
from hypothesis import strategies as st

from laddertui.domain.breadth import CATCH_ALLS, is_too_broad
from tests.support.activity_names import BROAD, CONCRETE, names


@pytest.mark.parametrize(
    "name",
    [
        "admin",
        "Management",
        "coding",
        "SALES",
        "Project management",
        "  Other  ",
        "misc.",
        "Sales!",
        "(sales)",
    ],
)
def test_a_catch_all_is_too_broad(name: str) -> None:
    assert is_too_broad(name)


@pytest.mark.parametrize(
    "name",
    [
        "Lawyer",
        "Software engineer",
        "Senior luxury property agent",
        "Engineering manager",
        "Managing director",
        "Event-coordinator",
        "registered nurse",
        "Teaching assistant",
        "Hiring manager",
        "Mining engineer",
        "Support engineer",
        "Head of sales",
        "Vice president of sales",
        "Chief of staff",
        "Software engineer II",
        "Developers",
        "Secretaries",
        "CEO",
        "Vice president",
        "Team lead",
        "Product owner",
        "Cashier",
        "Intern",
        "Developer / designer",
    ],
)
def test_a_job_title_is_too_broad(name: str) -> None:
    assert is_too_broad(name)


@pytest.mark.parametrize(
    "name",
    [
        "Writing boilerplate code",
        "Client-requirements discovery",
        "Reviewing contracts with a hostile counterparty",
        "Coding the billing export",
        "Weekly admin of the payroll",
        "Sales calls to returning clients",
        "Mentoring a junior developer",
        "Briefing the sales director",
        "Call back every unhappy buyer",
        "Talks with our senior property agent",
        "Management accounts for the board",
        "Briefing the director",
        "Call my agent",
        "Call unhappy buyers",
        "Coach managers",
        "Email the director",
        "Mentoring junior developers",
        "Training teachers",
        "Coaching managers and developers",
        "Reviewing contracts for the manager",
        "Performance reviews of managers",
        "Mail, calendar and meetings",
        "Building AI agents",
        "Architecture decisions",
        "Writing unit tests",
        "Cross-functional product conversations",
        "Debugging",
        "Patient handover",
        "Fixing leaks under sinks",
    ],
)
def test_a_concrete_activity_is_not(name: str) -> None:
    assert not is_too_broad(name)


@pytest.mark.parametrize(
    "name",
    ["Sales / marketing", "Sales & marketing", "Admin, planning and reporting", "Coding - support"],
)
def test_a_list_of_catch_alls_is_one(name: str) -> None:
    assert is_too_broad(name)


def test_nine_in_ten_broad_names_are_said_to_be_and_one_in_twenty_concrete_ones_at_most() -> None:
    broad, concrete = names(BROAD), names(CONCRETE)
    assert min(len(broad), len(concrete)) > 100
    assert sum(map(is_too_broad, broad)) >= 0.9 * len(broad)
    assert [name for name in concrete if is_too_broad(name)] == []


@pytest.mark.parametrize(
    "name",
    [
        "writing code",
        "answering emails",
        "doing admin",
        "attending meetings",
        "stakeholder management",
        "paperwork",
        "office work",
        "Meetings and calls",
        "Health and safety officer",
        "Licensed Practical Nurse (LPN)",
        "Occupational health and safety specialist",
        "Welder",
        "Ski patroller",
    ],
)
def test_a_verb_in_front_or_a_trade_beside_makes_nothing_more_concrete(name: str) -> None:
    assert is_too_broad(name)


@pytest.mark.parametrize(
    "name",
    [
        "Client newsletter",
        "Ordering parts for a boiler",
        "Patient handover",
        "Shelter for one winter",
        "Answering what a worried user asks",
        "Reports to the board on late trains",
        "Managing a difficult pregnancy",
    ],
)
def test_a_thing_is_no_title_and_a_word_of_what_about_makes_it_concrete(name: str) -> None:
    assert not is_too_broad(name)


@pytest.mark.parametrize("name", ["", "   ", "-", "…", "/", " and "])
def test_a_name_without_words_is_a_fault_and_not_too_broad(name: str) -> None:
    assert not is_too_broad(name)


@given(
    st.sampled_from(sorted(CATCH_ALLS)),
    st.sampled_from(["{}", " {} ", "{}.", "\t{}"]),
    st.booleans(),
)
def test_case_spaces_and_a_full_stop_hide_no_catch_all(name: str, form: str, loud: bool) -> None:
    assert is_too_broad(form.format(name.upper() if loud else name.title()))


@given(st.sampled_from(sorted(CATCH_ALLS)))
def test_a_catch_all_that_goes_on_to_say_what_for_is_concrete(name: str) -> None:
    assert not is_too_broad(f"{name} for the spring catalogue")
