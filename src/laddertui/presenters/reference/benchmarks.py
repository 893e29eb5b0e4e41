"""What the ladder source says of occupations, and what published data say, told apart."""

from laddertui.content.benchmarks import Finding, benchmarks, findings
from laddertui.presenters.page import PageSection

OF_THE_SOURCE = "The ladder source says"
OF_THE_DATA = "Published data, and our sums over them: averages over the United States"
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
        [(OF_THE_DATA, _said(single))],
        [(OF_THE_DATA, _said(rest))],
    ]


def compared_findings() -> tuple[list[Finding], list[Finding], list[Finding]]:
    """Return what data say of whole weeks, of the source's occupations, and else."""
    occupations = {b.id for b in benchmarks()}
    scale = [f for f in findings() if f.about == _SCALE]
    single = [f for f in findings() if f.about in occupations]
    rest = [f for f in findings() if f.about not in {*occupations, _SCALE}]
    return scale, single, rest


def _said(found: list[Finding]) -> list[str]:
    return [f"{f.text} ({f.speaker})" for f in found]
