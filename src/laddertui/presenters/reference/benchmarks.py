"""What the ladder source says of occupations, and what published data say, told apart."""

from itertools import groupby

from laddertui.content.benchmarks import Benchmark, Finding, benchmarks, findings, findings_about
from laddertui.presenters.page import PageSection

OF_THE_SOURCE = "The ladder source says"
OF_THE_DATA = "Published data, and our sums over them: averages over the United States"
SOCIAL_SKILLS = "rated social skills"
"""What a figure is by that rests on O*NET's six ratings of a job, not on its activities."""
TWO_SCALES = f"{SOCIAL_SKILLS.capitalize()}, stretched to 1-5, are not your rung's scale."
"""Said wherever figures of both scales may be read side by side: they do not compare."""
COMPARED = f"That a claim holds or differs is our comparing. {TWO_SCALES}"
VERDICTS = {"holds": "Holds", "partly": "In part", "differs": "Differs", "context": "Beside it"}
"""How a claim of the source fares against data, as it is said."""
_SCALE = "scale"
"""What a whole week comes to; only that compares with one's own rung."""


def benchmark_parts() -> list[list[PageSection]]:
    """Return all of it in four parts that can be read one at a time.

    The source's claims; what data say of whole weeks, of those occupations, and else.
    """
    claims = [f"{b.low} to {b.high}, {b.who}: {b.claim}" for b in benchmarks()]
    scale, single, rest = compared_findings()
    return [
        [(OF_THE_SOURCE, claims)],
        [(OF_THE_DATA, _said(scale))],
        [(OF_THE_DATA, [TWO_SCALES, *(verdict_line(f) for f in single)])],
        [(OF_THE_DATA, _said(rest))],
    ]


def compared_findings() -> tuple[list[Finding], list[Finding], list[Finding]]:
    """Return what data say of whole weeks, of the source's occupations, and else."""
    occupations = {b.id for b in benchmarks()}
    scale = [f for f in findings() if f.about == _SCALE]
    single = [f for f in findings() if f.about in occupations]
    rest = [f for f in findings() if f.about not in {*occupations, _SCALE}]
    return scale, single, rest


def benchmark_sections(besides: str | None = None) -> list[PageSection]:
    """Return all of it as a page: each claim with what data say to it, then whole weeks, and else.

    What is about the occupation with the code `besides` is left out: it stands elsewhere.
    """
    others = [b for b in benchmarks() if besides not in b.codes]
    scale, _, rest = compared_findings()
    found = [*scale, *(f for f in rest if besides not in f.codes)]
    return [
        *(claim_section(b) for b in others),
        (OF_THE_DATA, [COMPARED]),
        *((who, [f.text for f in theirs]) for who, theirs in groupby(found, key=_who)),
    ]


def claim_section(claim: Benchmark) -> PageSection:
    """Return where the source puts an occupation, and what data say to it."""
    title = f"{OF_THE_SOURCE} of {claim.who}: {claim.low} to {claim.high}"
    return title, [claim.claim, *(f"→ {verdict_line(f)}" for f in findings_about(claim.id))]


def verdict_line(finding: Finding) -> str:
    """Return what data say to a claim: how it fares, whose the figures are, and what they are."""
    return f"{VERDICTS[finding.stands]}. {finding.attributed_text}"


def _who(finding: Finding) -> str:
    return finding.speaker[:1].upper() + finding.speaker[1:]


def _said(found: list[Finding]) -> list[str]:
    return [f.attributed_text for f in found]
