"""Indicators in words, and the lines that a fall is set beside, each with whose it is."""

from laddertui.assessment.lenses.indicators import change_percent, newest
from laddertui.assessment.lenses.profession import KIND_NAMES
from laddertui.content.benchmarks import Finding, findings_about
from laddertui.domain.profession import Indicator, IndicatorKind
from laddertui.domain.record import record
from laddertui.presenters.numbers import signed_percent, typed_number

INDICATORS_ARE = "Indicators: counts of the ways in; the change is in % of the earlier one."
"""What this part is."""
WHY_NOT_UNEMPLOYMENT = (
    "Why not the unemployment rate? The profession source says: it can stay low while the ways in"
    " disappear."
)
SOURCES_FALL = -40.0
"""Percent: the profession source's benchmark for entry-level jobs, its claim."""
STUDY_FALL = (-13.0, -16.0)
"""Percent: published, employment of people aged 22 to 25 in the most exposed occupations against
the others."""
HIRING_FALL = -14.0
"""Percent: published, about that much slower hiring of people aged 22 to 25 into exposed jobs."""
DIFFERENT_THINGS = "They measure different things; none of them is a limit for what you counted."

EARLY_SIGN = (
    "No published figure is set beside these. The profession source says: more annotation roles"
    " that seek people of a field are an early sign."
)


@record
class Mark:
    """A labelled line in the picture of a fall."""

    letter: str
    """What stands in the picture."""
    short: str
    """Whose it is, in a word."""
    low: float
    """The lower end of the changes in percent between which and `high` it lies."""
    high: float
    """The upper end; the same where it is one figure."""
    words: str
    """What it is, and whose."""
    about: str
    """What it is of, in a few words."""
    figure: str
    """The figure as it is written."""


@record
class FieldFigure:
    """One figure to be drawn as a bar: a change in percent, or a range of it."""

    whose: str
    """Whose it is: yours, the source's, a study's."""
    name: str
    """What it is of."""
    low: float
    """The change in percent, or the end of its range that is further from 0."""
    high: float
    """The same where it is one figure, else the end that is nearer to 0."""
    words: str
    """The figure as it is written."""
    is_own: bool = False
    """Whether the person counted it."""


def field_figures(
    counted: dict[IndicatorKind, Indicator], charted: IndicatorKind
) -> tuple[FieldFigure, ...]:
    """Return the newest count of each kind, then what those of one kind are set beside."""
    own = (
        FieldFigure(
            whose="yours",
            name=KIND_NAMES[kind],
            low=change,
            high=change,
            words=signed_percent(change),
            is_own=True,
        )
        for kind, i in counted.items()
        if (change := change_percent(i)) is not None
    )
    others = (
        FieldFigure(whose=m.short, name=m.about, low=m.low, high=m.high, words=m.figure)
        for m in marks(charted)
    )
    return (*own, *others)


def marks(kind: IndicatorKind) -> tuple[Mark, ...]:
    """Return the lines beside entry-level counts.

    Annotation roles have none, for nothing published is set beside them.
    """
    if kind == "annotation-roles":
        return ()
    study, hiring = findings_about("entry-level")
    return (
        Mark(
            letter="s",
            short="source",
            low=SOURCES_FALL,
            high=SOURCES_FALL,
            words=(
                "-40 %: entry-level jobs, by a report that was not found. The profession source"
                " says"
                " so."
            ),
            about="entry-level jobs",
            figure="-40 %",
        ),
        Mark(
            letter="y",
            short="study",
            low=STUDY_FALL[1],
            high=STUDY_FALL[0],
            words=f"{study.figure}: {study.text} {_whose(study)}",
            about="jobs of people aged 22-25",
            figure="-13 to -16 %",
        ),
        Mark(
            letter="h",
            short="study",
            low=HIRING_FALL,
            high=HIRING_FALL,
            words=f"{hiring.figure}: {hiring.text} {_whose(hiring)}",
            about="hiring of people aged 22-25",
            figure="-14 %",
        ),
    )


def _whose(finding: Finding) -> str:
    return f"{finding.speaker[:1].upper()}{finding.speaker[1:]}."


def legend_lines(kind: IndicatorKind) -> list[str]:
    """Return the legend: every line with what it is and whose.

    It says that they are not the same thing; for annotation roles it is a sentence.
    """
    if kind == "annotation-roles":
        return [EARLY_SIGN]
    return [*(f"{m.letter}  {m.words}" for m in marks(kind)), DIFFERENT_THINGS]


def benchmark_lines(kind: IndicatorKind) -> list[str]:
    """Return the legend for where there is no picture, and so without its letters."""
    return [*(m.words for m in marks(kind)), DIFFERENT_THINGS] if marks(kind) else [EARLY_SIGN]


def change_text(i: Indicator) -> str:
    """Return the change of a row; "" while a count is missing."""
    found = change_percent(i)
    return signed_percent(found) if found is not None else ""


def indicator_lines(rows: tuple[Indicator, ...]) -> list[str]:
    """Return every observation in a line, its source note behind it."""
    return [_line(i) for i in sorted(rows, key=lambda i: (i.kind, i.observed_on))]


def _line(i: Indicator) -> str:
    counts = f"from {typed_number(i.baseline)} to {typed_number(i.value) if i.value >= 0 else '?'}"
    note = f" ({i.source})" if i.source else ""
    change = change_text(i)
    return f"{i.observed_on}  {KIND_NAMES[i.kind]} {counts}{f', {change}' if change else ''}{note}"


def newest_texts(rows: tuple[Indicator, ...]) -> dict[IndicatorKind, str]:
    """Return the newest of each kind: its change and its day."""
    return {kind: f"{change_text(i)} ({i.observed_on})" for kind, i in newest(rows).items()}
