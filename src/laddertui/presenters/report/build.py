"""A whole report, of the sections that are chosen."""

from collections.abc import Callable, Iterable

from laddertui.content.assets import read_asset
from laddertui.domain.errors import UsageError
from laddertui.domain.record import record
from laddertui.export.report.document import Block, Report, Section
from laddertui.export.report.markdown import markdown
from laddertui.export.report.page import page
from laddertui.presenters.report import changes, lenses, opinions, plan, position, words
from laddertui.presenters.report.material import Material, gather, known_names
from laddertui.presenters.report.sections import SECTIONS
from laddertui.presenters.report.whose import whose
from laddertui.services.exports.report_export import ReportFormat
from laddertui.services.exports.text_export import MIRROR
from laddertui.services.session import ProfileSession

BUILDERS: dict[str, Callable[[Material], Iterable[Block]]] = {
    "summary": position.summary_blocks,
    "ladder": position.ladder_blocks,
    "activities": position.activity_blocks,
    "advice": position.advice_blocks,
    "changes": changes.change_blocks,
    "history": changes.history_blocks,
    "rounds": changes.round_blocks,
    "plan": plan.plan_blocks,
    "leverage": lenses.leverage_blocks,
    "profession": lenses.profession_blocks,
    "opinions": opinions.opinion_blocks,
    "signals": words.signal_blocks,
    "notes": words.note_blocks,
    "benchmarks": words.benchmark_blocks,
}
"""What stands in each section."""
INVENTED = "This is an invented example; nobody's week is in it."
CHOSEN = "Only these parts were chosen to be shown: {}."
INITIALS = "Initials stand for the name; what was typed elsewhere stands as it was typed."
BESIDE = (
    "Beside each part stands whose it is: what you or another said, what this app made of it, what"
    " a source claims, what published data say."
)


@record
class ReportChoice:
    """What a report shall hold."""

    format: ReportFormat = "html"
    """The form of the file."""
    sections: tuple[str, ...] | None = None
    """The sections that were chosen, in the order of the page; None for all there are."""
    with_initials: bool = False
    """Whether initials stand for the name."""


def report(
    profile: ProfileSession, quarter: str, choice: ReportChoice, invented: bool = False
) -> Report:
    """Return a report about a saved quarter; `invented` says on it that it is an example.

    Raise NotFoundError, InvalidFileError or NewerSchemaError where that quarter cannot be read,
    UsageError where the chosen sections have nothing to say.
    """
    m = gather(profile, quarter)
    sections = tuple(
        Section(id=name, title=SECTIONS[name], blocks=blocks)
        for name in choice.sections or SECTIONS
        if (blocks := tuple(BUILDERS[name](m)))
    )
    if not sections:
        raise UsageError(f"{quarter} has nothing to say in the sections that were chosen")
    name = whose(*known_names(profile), choice.with_initials)
    facts = (quarter, f"taken on {m.newest.taken_on}", f"written on {m.today}")
    return Report(
        title=m.newest.role,
        facts=(name, *facts) if name else facts,
        notices=tuple(_notices(sections, choice, bool(name), invented)),
        sections=sections,
        closing=f"{MIRROR} {BESIDE}",
    )


def _notices(
    sections: Iterable[Section], choice: ReportChoice, is_named: bool, invented: bool
) -> Iterable[str]:
    if invented:
        yield INVENTED
    if choice.sections is not None:
        yield CHOSEN.format("; ".join(section.title.rstrip("?") for section in sections))
    if choice.with_initials and is_named:
        yield INITIALS


def rendered(report: Report, form: ReportFormat) -> bytes:
    """Return a report as the bytes of a file."""
    if form == "md":
        return markdown(report).encode()
    return page(report, read_asset("report.css").decode()).encode()
