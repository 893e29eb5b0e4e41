"""The form fields of the steps, each declared once; those of the lenses stand with each lens.

The keys are the names by which a draft's session remembers a field.
"""

from dataclasses import replace
from functools import partial
from typing import Any

from laddertui.assessment import audit, next_rung, reallocate
from laddertui.assessment.time_of_week import set_time
from laddertui.domain.draft import Draft
from laddertui.domain.quarters import YEARS
from laddertui.domain.snapshot import Activity, NextActivity
from laddertui.domain.validation.snapshot import HOURS_IN_A_WEEK
from laddertui.forms import answers, event_times
from laddertui.forms.field import FormField, number_shown, text_shown
from laddertui.forms.time_of_week import hours_of_week, time_of_week
from laddertui.forms.wording import audit as audit_wording
from laddertui.forms.wording import next_rung as next_rung_wording
from laddertui.forms.wording import reallocate as reallocate_wording
from laddertui.forms.wording.score import SCORE

TOO_MANY_HOURS = f"A week has {HOURS_IN_A_WEEK:g} hours, nights and all."
"""What more hours than there are in a week are refused with."""


def _activity(draft: Draft, row: int) -> Activity:
    """Return the audit's row, an empty one where it is not there yet."""
    rows = draft.snapshot.activities
    return rows[row] if row < len(rows) else audit.empty_row(draft)


def _next_activity(draft: Draft, row: int) -> NextActivity:
    """Return the next rung's row, an empty one where it is not there yet."""
    rows = next_rung.rung_of(draft).activities
    return rows[row] if row < len(rows) else NextActivity(id="", name="", score=0)


def _amount(draft: Draft, row: int) -> float:
    """Return a row's percent or hours, whichever is typed; 0.0 where it is not given yet."""
    amounts = audit.amounts(draft)
    return amounts[row] if row < len(amounts) else 0.0


AUDIT: dict[str, FormField[Any]] = {
    "role": FormField(
        question=audit_wording.ROLE,
        read=answers.text,
        get=lambda draft, _: draft.snapshot.role,
        set=lambda draft, _, role: audit.set_role(draft, role),
    ),
    "week": FormField(
        question=audit_wording.HOURS_PER_WEEK,
        read=partial(hours_of_week, most=HOURS_IN_A_WEEK, too_many=TOO_MANY_HOURS),
        get=lambda draft, _: draft.snapshot.hours_per_week,
        set=lambda draft, _, hours: audit.set_week(draft, hours),
        show=number_shown,
    ),
    "name": FormField(
        question=audit_wording.NAME,
        read=answers.text,
        get=lambda draft, row: _activity(draft, row).name,
        set=audit.set_name,
    ),
    "paid_for_by": FormField(
        question=audit_wording.PAID_FOR_BY,
        read=answers.text_or_none,
        get=lambda draft, row: _activity(draft, row).paid_for_by,
        set=lambda draft, row, payer: audit.change_row(draft, row, paid_for_by=payer),
        show=text_shown,
    ),
    "amount": FormField(
        question=audit_wording.SHARE,
        read=time_of_week,
        get=_amount,
        set=set_time,
        show=number_shown,
    ),
}
"""The fields of step 1."""


def amount_field(draft: Draft) -> FormField[Any]:
    """Return the field of a row's amount, asked in the unit that is typed."""
    field = AUDIT["amount"]
    return replace(field, question=audit_wording.HOURS) if audit.in_hours(draft) else field


NEXT_RUNG: dict[str, FormField[Any]] = {
    "title": FormField(
        question=next_rung_wording.TITLE,
        read=answers.text,
        get=lambda draft, _: next_rung.rung_of(draft).title,
        set=lambda draft, _, title: next_rung.change(draft, title=title),
        show=text_shown,
    ),
    "seen_in": FormField(
        question=next_rung_wording.SEEN_IN,
        read=answers.text,
        get=lambda draft, _: next_rung.rung_of(draft).seen_in,
        set=lambda draft, _, seen_in: next_rung.change(draft, seen_in=seen_in),
        show=text_shown,
    ),
    "name": FormField(
        question=next_rung_wording.NEXT_NAME,
        read=answers.text,
        get=lambda draft, row: _next_activity(draft, row).name,
        set=next_rung.set_name,
    ),
    "score": FormField(
        question=SCORE,
        read=answers.score_or_none_yet,
        get=lambda draft, row: _next_activity(draft, row).score,
        set=next_rung.set_score,
        show=number_shown,
    ),
}
"""The fields of step 4."""


def _skill(answer: str) -> str:
    """Return one of the source's skills by its number, or any other as it is typed."""
    typed = answers.text(answer)
    numbered = {str(number): skill for number, skill in enumerate(reallocate.SKILLS, 1)}
    return numbered.get(typed, typed)


def _with_time(draft: Draft, row: int, said: event_times.EventTime) -> Draft:
    """Return the draft with a weekly event's time, of which what was not said stays as it is."""
    parts = {"weekday": said.weekday, "at": said.at, "minutes": said.minutes}
    given = {name: value for name, value in parts.items() if value is not None}
    return reallocate.change_event(draft, row, **given) if given else draft


def _time_of(draft: Draft, row: int) -> event_times.EventTime:
    """Return a weekly event's day, time and length."""
    event = reallocate.event(draft, row)
    return event_times.EventTime(weekday=event.weekday, at=event.at, minutes=event.minutes)


REALLOCATE: dict[str, FormField[Any]] = {
    "skill": FormField(
        question=reallocate_wording.SKILL,
        read=_skill,
        get=lambda draft, _: reallocate.plan_of(draft).skill,
        set=lambda draft, _, skill: reallocate.change(draft, skill=skill),
        show=text_shown,
    ),
    "agreement": FormField(
        question=reallocate_wording.NEEDS_AGREEMENT_OF,
        read=answers.text,
        get=lambda draft, _: reallocate.plan_of(draft).needs_agreement_of,
        set=lambda draft, _, name: reallocate.change(draft, needs_agreement_of=name),
        show=text_shown,
    ),
    "start": FormField(
        question=reallocate_wording.STARTS_ON,
        read=answers.or_none(
            partial(
                answers.day,
                refusal="A date like 2026-11-23.",
                outside=f"A date between {YEARS.start} and {YEARS.stop - 1}.",
            )
        ),
        get=lambda draft, _: reallocate.plan_of(draft).starts_on,
        set=lambda draft, _, day: reallocate.change(draft, starts_on=day),
        show=lambda day: day.isoformat() if day else "",
    ),
    "event": FormField(
        question=reallocate_wording.EVENT_TITLE,
        read=answers.text,
        get=lambda draft, row: reallocate.event(draft, row).title,
        set=lambda draft, row, title: reallocate.change_event(draft, row, title=title),
    ),
    "when": FormField(
        question=reallocate_wording.EVENT_WHEN,
        read=event_times.event_time,
        get=_time_of,
        set=_with_time,
        show=event_times.event_time_shown,
        start=event_times.EventTime(
            weekday=reallocate.FIRST_EVENT.weekday,
            at=reallocate.FIRST_EVENT.at,
            minutes=reallocate.FIRST_EVENT.minutes,
        ),
    ),
}
"""The fields of step 5, those of a weekly event among them; points move row by row."""
