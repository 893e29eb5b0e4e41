"""Reports in tests: a profile in which every text is one's own, and a page taken apart."""

import datetime as dt
from dataclasses import replace
from html.parser import HTMLParser

from laddertui.domain.leverage import Leverage
from laddertui.domain.opinions.opinion import LONGEST_BY, GivenScore, Opinion
from laddertui.domain.profession import Indicator, Profession, Task
from laddertui.domain.signal import Signal
from laddertui.domain.snapshot import (
    Activity,
    Event,
    Move,
    NextActivity,
    NextRung,
    Plan,
    Snapshot,
)
from laddertui.domain.sprint.events import Tick
from laddertui.presenters.report.build import ReportChoice, rendered, report
from laddertui.services.session import ProfileSession
from laddertui.storage import profile_details, signals, sprints
from laddertui.storage.opinions import opinion_files
from laddertui.storage.profile_details import ProfileDetails
from laddertui.storage.repeats import repeat_files
from tests.support.repeats import repeat

WEEK = (("a", 40.0, 1), ("b", 30.0, 3), ("c", 20.0, 4), ("d", 10.0, 5))
"""Of the later quarter: 0.4 * 1 + 0.3 * 3 + 0.2 * 4 + 0.1 * 5 = 2.60."""


def quarters(text: str) -> tuple[Snapshot, Snapshot]:
    """Two quarters with everything in them that a person can write, all of it one text."""
    later = Snapshot(
        schema=1,
        quarter="2026-Q4",
        taken_on=dt.date(2026, 11, 22),
        role=text,
        hours_per_week=40.0,
        activities=tuple(
            Activity(
                id=name,
                name=text,
                share=share,
                score=score,
                paid_for_by=text,
                note=text,
                value_kind="standard-output",
                change_reason="ai-moved" if name == "a" else None,
            )
            for name, share, score in WEEK
        ),
        next_rung=NextRung(
            title=text, seen_in=text, activities=(NextActivity(id="n", name=text, score=4),)
        ),
        plan=Plan(
            starts_on=dt.date(2026, 11, 2),
            skill=text,
            needs_agreement_of=text,
            moves=(Move(from_="a", to="n", points=20.0),),
            events=(Event(id="e", title=text, weekday="friday", at=dt.time(10), minutes=60),),
        ),
        leverage=Leverage(scarcity=2, compression=1, regulation=2, value_note=text),
        profession=Profession(
            name=text,
            tasks=(
                Task(
                    name=text,
                    volume=5,
                    complexity=1,
                    first_year_share=30.0,
                    builds=text,
                    alternative="partial",
                ),
            ),
            indicators=(
                Indicator(
                    kind="entry-postings",
                    baseline=1200,
                    value=640,
                    observed_on=dt.date(2026, 11, 1),
                    source=text,
                ),
            ),
        ),
    )
    earlier = replace(
        later,
        quarter="2026-Q3",
        taken_on=dt.date(2026, 8, 20),
        activities=tuple(
            replace(a, score=2 if a.id == "a" else a.score, change_reason=None)
            for a in later.activities
        ),
    )
    return earlier, later


def opinion_of(text: str) -> Opinion:
    """A second opinion on the later quarter: a 4 where the person gave a 1."""
    return Opinion(
        schema=1,
        quarter="2026-Q4",
        sheet="a" * 16,
        by=text[:LONGEST_BY],
        given_on=dt.date(2026, 11, 24),
        scores=(GivenScore(id="a", score=4, note=text), GivenScore(id="d", score=5)),
    )


def signals_of(text: str) -> tuple[Signal, Signal]:
    """News, and a try in which AI helped."""
    news = Signal(schema=1, noted_on=dt.date(2026, 10, 1), text=text, affects=("a",))
    return news, replace(news, noted_on=dt.date(2026, 10, 2), outcome="helped", tool=text)


def fill(profile: ProfileSession, text: str) -> None:
    """Save both, and what else a profile keeps, all of it one text, in place of others."""
    for quarter in quarters(text):
        profile.store.save_quarter(quarter)
    for row in signals.rows(profile.folder):
        row.path.unlink()
    for noted in signals_of(text):
        signals.note(profile.folder, noted)
    for sitting in repeat_files.rows(profile.folder):
        sitting.path.unlink()
    repeat_files.add(profile.folder, repeat(("a", 2), ("d", 5)))
    for opinion in opinion_files.rows(profile.folder):
        opinion.path.unlink()
    opinion_files.add(profile.folder, opinion_of(text))
    sprints.write(profile.folder, (Tick(event="e", on=dt.date(2026, 11, 6)),))
    profile_details.write(profile.folder, ProfileDetails(schema=1, name=text))


def html(profile: ProfileSession, quarter: str = "2026-Q4", **chosen: object) -> "Page":
    """A report as a page, taken apart."""
    made = report(profile, quarter, ReportChoice(**chosen))  # type: ignore[arg-type]
    return Page(rendered(made, "html").decode())


def markdown(profile: ProfileSession, quarter: str = "2026-Q4", **chosen: object) -> str:
    """A report as Markdown."""
    made = report(profile, quarter, ReportChoice(**chosen))  # type: ignore[arg-type]
    return rendered(made, "md").decode()


class Page(HTMLParser):
    """A page of HTML as a browser takes it apart."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.source = source
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.texts: list[str] = []
        self.titles: list[str] = []
        self._open: list[str] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag != "meta":
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" in self._open:
            return
        self.texts.append(data)
        if "h2" in self._open:
            self.titles.append(data)

    @property
    def text(self) -> str:
        """Everything that is read, in a line."""
        return " ".join(" ".join(self.texts).split())
