"""The two further looks, as far as they were filled in: what was answered, and what follows."""

from collections.abc import Iterable, Iterator

from laddertui.assessment.lenses.indicators import newest
from laddertui.content.leverage import LensQuestion
from laddertui.domain.leverage import EROSION, FRICTION
from laddertui.domain.snapshot import Snapshot
from laddertui.export.report.document import Block, Lines, Voice
from laddertui.presenters import indicators, leverage, leverage_page, profession
from laddertui.presenters.page import spoken_line
from laddertui.presenters.report.material import Material
from laddertui.presenters.report.position import VOICE_OF


def leverage_blocks(m: Material) -> Iterator[Block]:
    """Yield who gains from the work: what holds first, then the answers, and what people do."""
    s, known = m.newest, m.summary.newest
    if known is None or known.leverage is None:
        return
    sentence = leverage.sentence_text(s)
    yield Lines(voice="app", lines=tuple(filter(None, (*leverage.opening_lines(s), sentence))))
    yield Lines(voice="you", lines=tuple(leverage_page.page_lines(s)), is_list=True)
    yield from _remedies(s)
    if m.before is not None and leverage.leverage_sums(m.before) is not None:
        changed = leverage_page.leverage_changes(m.before, s)
        yield from _since(m.before, map(spoken_line, changed))
    yield Lines(voice="app", lines=(leverage_page.NO_VERDICT,))


def _remedies(s: Snapshot) -> Iterator[Block]:
    """Yield what people do about what was answered yes, by whose word it is."""
    asked = [q for q, _ in leverage.answered_yes(s, (*EROSION, *FRICTION))]
    by_voice: dict[Voice, list[str]] = {}
    for q in asked:
        by_voice.setdefault(VOICE_OF[q.do.whose], []).append(_remedy(q))
    for voice, lines in by_voice.items():
        yield Lines(voice=voice, lines=tuple(lines), is_list=True)


def _remedy(q: LensQuestion) -> str:
    return f"{q.label}. {leverage.remedy_text(q)}"


def profession_blocks(m: Material) -> Iterator[Block]:
    """Yield what was said of the field, and what its counts are set beside."""
    p = m.newest.profession
    if p is None:
        return
    _, rows = profession.profession_section(p)
    lines = [row for row in rows if row not in profession.closing_lines(p)]
    if p.name:
        yield Lines(voice="you", lines=(f"The field: {p.name}",))
    yield Lines(voice="you", lines=tuple(map(spoken_line, lines)), is_list=True)
    marks = [mark for kind in newest(p.indicators) for mark in indicators.marks(kind)]
    by_voice: dict[Voice, list[str]] = {"source": [], "data": []}
    for mark in marks:
        by_voice["source" if mark.short == "source" else "data"].append(mark.words)
    for voice, words in by_voice.items():
        if words:
            yield Lines(voice=voice, lines=tuple(dict.fromkeys(words)))
    differ = (indicators.DIFFERENT_THINGS,) if marks else ()
    yield Lines(voice="app", lines=(*differ, *profession.closing_lines(p)))
    before = m.before
    if before is not None and before.profession is not None:
        changed = profession.profession_changes(before.profession, p)
        yield from _since(before, changed[1] if changed is not None else ())


def _since(before: Snapshot, changed: Iterable[str]) -> Iterator[Block]:
    """Yield what is another than a quarter before, if anything is."""
    if lines := tuple(changed):
        yield Lines(voice="app", lines=(f"Since {before.quarter}:",))
        yield Lines(voice="app", lines=lines, is_list=True)
