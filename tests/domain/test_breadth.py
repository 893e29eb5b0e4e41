import pytest
from hypothesis import given
from hypothesis import strategies as st

from laddertui.domain.breadth import CATCH_ALLS, is_too_broad


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
