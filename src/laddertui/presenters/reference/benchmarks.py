"""What the ladder source says of occupations, and what published data say, told apart."""

from laddertui.content.benchmarks import Finding, benchmarks, findings, findings_about
from laddertui.presenters.page import PageSection

OF_THE_SOURCE = "The ladder source says"
OF_THE_DATA = "Published data, and our sums over them: averages over the United States"
CLAIMS = "The ladder source says of six occupations, and the data to each"
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
        [(OF_THE_DATA, [verdict_line(f) for f in single])],
        [(OF_THE_DATA, _said(rest))],
    ]


def compared_findings() -> tuple[list[Finding], list[Finding], list[Finding]]:
    """Return what data say of whole weeks, of the source's occupations, and else."""
    occupations = {b.id for b in benchmarks()}
    scale = [f for f in findings() if f.about == _SCALE]
    single = [f for f in findings() if f.about in occupations]
    rest = [f for f in findings() if f.about not in {*occupations, _SCALE}]
    return scale, single, rest


def benchmark_sections() -> list[PageSection]:
    """Return all of it as a page: each claim with what data say to it, then whole weeks, and else.

    What is about an occupation of which the source claims nothing stands with the rest.
    """
    claims = []
    for b in benchmarks():
        claims.append(f"{b.low}-{b.high}  {b.who}: {b.claim}")
        claims += [f"→ {verdict_line(f)}" for f in findings_about(b.id)]
    _, scale, _, rest = benchmark_parts()
    return [
        (CLAIMS, claims),
        (OF_THE_DATA, [line for part in (scale, rest) for line in part[0][1]]),
    ]


def verdict_line(finding: Finding) -> str:
    """Return what data say to a claim: how it fares, the figures, and whose they are."""
    return f"{VERDICTS[finding.stands]}: {finding.text} ({finding.speaker})"


def _said(found: list[Finding]) -> list[str]:
    return [f"{f.text} ({f.speaker})" for f in found]
