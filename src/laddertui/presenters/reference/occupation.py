"""The published figures of a person's occupation: beside their week, and never about them."""

from laddertui.content.benchmarks import (
    benchmarks_of,
    findings_about,
    findings_of,
    percentile,
    scale,
)
from laddertui.content.occupations import (
    MEASURES,
    Exposure,
    Occupation,
    everyday_titles,
    occupation,
)
from laddertui.content.sources import sources
from laddertui.domain.ladder import Position, position
from laddertui.domain.repeats.score_doubt import ASSUMED, ScoreDoubt
from laddertui.domain.snapshot import Snapshot
from laddertui.presenters.numbers import whole_percent
from laddertui.presenters.page import PageSection
from laddertui.presenters.position import FEW_BELOW, among_occupations_text, within_reach_text
from laddertui.presenters.reference.benchmarks import SOCIAL_SKILLS, TWO_SCALES, verdict_line

MEASURE_WORDS = {
    "gpt4_beta": ("rated by GPT-4", "gpts-are-gpts"),
    "human_beta": ("rated by people", "gpts-are-gpts"),
    "ms_applicability": ("how well AI fits it", "microsoft"),
    "aei_observed": ("observed use", "anthropic-index"),
}
"""What each measure of exposure is called, and the id of who published it."""
CLOSE, FAR = 15, 40
"""Points between the lowest and the highest percentile up to which measures agree, and from which
they disagree. Ours."""
EXPOSED = (
    "Exposed means that a language model could do or speed up some of the tasks. It is not the same"
    " as displaced."
)
CANNOT_SAY = (
    "These are averages over the United States. What one person does, and where, may be far from"
    " them.",
    "Scores by kind of activity are this project's judgement; other people would score otherwise.",
    "No figure here says whether a job will stay.",
)
"""What no figure of an occupation can say."""
BEFORE_2020 = "O*NET's ratings of its social skills are from before 2020, perhaps dated."
UNRATED = (
    "O*NET has no ratings of its social skills, so where the source's own measure would put it"
    " cannot be said. What stands here rests on its tasks alone."
)
NOTHING_LIKE_IT = (
    "No occupation is like that. Try what an advertisement for the job would call it, the work"
    " itself (teaching, welding), or fewer words. Soldiers and unpaid work are not counted there;"
    " none of these is an answer, too."
)
MOST_CALLED = 6
"""Everyday titles that are named of an occupation."""
NONE_CHOSEN = "No occupation is chosen: the figures of your own job can stand here."
WHAT_CANNOT_BE_SAID = "What this cannot say about you"


def occupation_name(s: Snapshot) -> str:
    """Return the title and code of the occupation that was chosen; "" where none was."""
    found = occupation(s.occupation)
    return f"{found.title} ({found.soc_code})" if found else s.occupation or ""


def about_occupation(found: Occupation) -> str:
    """Return what people call an occupation, and where it lies, to tell it from others."""
    called = everyday_titles().get(found.soc_code, ())[:MOST_CALLED]
    also = f"Also: {', '.join(called)}. " if called else ""
    return f"{also}Scored activity by activity {found.rung_tasks:.2f}, on average."


def occupation_line(s: Snapshot) -> str:
    """Return what a whole week comes to in the occupation, in a sentence; "" where none is."""
    found = occupation(s.occupation)
    if found is None:
        return _unknown_text(s.occupation) if s.occupation else ""
    return (
        f"{found.title} come to {found.rung_tasks:.2f} on average, scored activity by activity"
        " (our sums over O*NET)."
    )


def occupation_sections(s: Snapshot, doubt: ScoreDoubt = ASSUMED) -> list[PageSection]:
    """Return everything published about the occupation, beside the week; a sentence without one."""
    found, here = occupation(s.occupation), position(s.activities, doubt.steps)
    if found is None:
        unknown = _unknown_text(s.occupation) if s.occupation else NONE_CHOSEN
        return [("Your occupation", [unknown, *_week_lines(here)])]
    return [
        (f"Your occupation: {occupation_name(s)}", _whole_job_lines(found, here)),
        ("What its work is made of (our sums over O*NET)", _share_lines(found)),
        (
            "How exposed to AI: four published measures, 0 to 1",
            [*_exposure_lines(found), *filter(None, [within_reach_text(s, names_it=True)])],
        ),
        ("What the source says of it, and the data", _claim_lines(found.soc_code)),
        (WHAT_CANNOT_BE_SAID, list(CANNOT_SAY)),
    ]


def _unknown_text(code: str) -> str:
    return f"The code {code} is not among the 785 occupations of the table."


def _week_lines(here: Position | None) -> list[str]:
    if here is None:
        return []
    below = percentile(here.rung)
    if here.rung > scale().maximum or below < FEW_BELOW:
        return [f"Your week: {here.rung:.2f}. {among_occupations_text(here.rung)}"]
    return [
        f"Your week: {here.rung:.2f}; {below} in 100 occupations lie below it"
        " (our sums over O*NET)."
    ]


def _whole_job_lines(found: Occupation, here: Position | None) -> list[str]:
    """Return where the job lies among all, and how far one's own week is from it."""
    lines = [
        *_week_lines(here),
        f"Scored the same way it comes to {found.rung_tasks:.2f} on average;"
        f" {_of_100(found.percentile)} in 100 occupations lie below.",
    ]
    if here is not None:
        lines.append(_apart_text(here, found))
    if found.ratings != "new":
        lines.append(BEFORE_2020 if found.ratings == "old" else UNRATED)
    return lines


def _apart_text(here: Position, found: Occupation) -> str:
    apart = here.rung - found.rung_tasks
    if abs(apart) <= here.noise:
        return (
            f"{abs(apart):.2f} apart, and your scores give or take {here.noise:.2f}:"
            " no difference to speak of."
        )
    return (
        f"Yours is {abs(apart):.2f} {'higher' if apart > 0 else 'lower'}, beyond the"
        f" {here.noise:.2f} your scores give or take; weeks differ."
    )


def _share_lines(found: Occupation) -> list[str]:
    shares = (
        ("relational", found.relational_share),
        ("physical", found.physical_share),
        ("data and paper", found.paper_share),
    )
    said = "  ".join(f"{name} {whole_percent(100 * share)}" for name, share in shares)
    return [said, "The rest of its tasks is none of the three."]


def _exposure_lines(found: Occupation) -> list[str]:
    """Return the four measures side by side, then in words how far they agree."""
    published = {each.measure: each for each in found.exposures}
    width = max(len(words) for words, _ in MEASURE_WORDS.values())
    return [
        *(f"{MEASURE_WORDS[m][0]:<{width}}  {_exposure(published.get(m))}" for m in MEASURES),
        _publishers(),
        disagreement_text(found.exposures),
        EXPOSED,
    ]


def _publishers() -> str:
    """Return who published the measures; each is named once, with all that are theirs."""
    measured: dict[str, list[str]] = {}
    for words, publisher in MEASURE_WORDS.values():
        measured.setdefault(publisher, []).append(words)
    said = (f"{sources()[each].name} ({', '.join(words)})" for each, words in measured.items())
    return f"Published by {'; '.join(said)}."


def _of_100(percentile: float) -> str:
    """Return of how many in 100 something lies above; never of all, for it is one of them."""
    return "over 99" if percentile > 99 else f"{percentile:.0f}"


def _exposure(published: Exposure | None) -> str:
    if published is None:
        return "not published"
    return f"{published.value:.2f}  {_of_100(published.percentile)} in 100 below"


def disagreement_text(exposures: tuple[Exposure, ...]) -> str:
    """Return in words how far the measures agree, by their percentiles; the limits are ours."""
    if len(exposures) < 2:
        return "There are too few of them to be compared."
    low = min(exposures, key=lambda each: each.percentile)
    high = max(exposures, key=lambda each: each.percentile)
    apart = high.percentile - low.percentile
    least, most = _of_100(low.percentile), _of_100(high.percentile)
    if apart <= CLOSE:
        return f"They agree: {least} to {most} in 100 occupations lie below it."
    degree = "They disagree" if apart >= FAR else "They differ somewhat"
    return (
        f"{degree}: {MEASURE_WORDS[low.measure][0]}, {least} in 100 occupations lie below it;"
        f" {MEASURE_WORDS[high.measure][0]}, {most}."
    )


def _claim_lines(code: str) -> list[str]:
    """Return the source's claim about an occupation and what data say to it."""
    lines: list[str] = []
    for claim in benchmarks_of(code):
        lines.append(f"The ladder source says, {claim.low} to {claim.high}: {claim.claim}")
        lines += [f"→ {verdict_line(finding)}" for finding in findings_about(claim.id)]
    if not lines:
        lines.append("The ladder source says nothing of this occupation.")
        lines += [each.attributed_text for each in findings_of(code)]
    return [*lines, TWO_SCALES] if any(SOCIAL_SKILLS in line for line in lines) else lines
