"""Drift: the parts add up, whatever was split, renamed, dropped, reused or skipped in between."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from math import sqrt
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laddertui.domain.drift import Drift, drift, kept_points, pace
from laddertui.domain.plan import planned_points
from laddertui.domain.snapshot import Activity, ChangeReason, Snapshot
from laddertui.domain.threads import Rescoring, Thread
from laddertui.domain.validation.snapshot import faults
from tests.support.snapshots import activity, coming, hundredths, move, plan, snapshot, week, weeks
from tests.support.three_quarters import Q2, Q3, Q4, audit

QUARTERS = ("2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4")
REASONS: tuple[ChangeReason, ...] = ("ai-moved", "rejudged", "job-changed")
IDS = "abcdefghijkl"
NEAR = 1e-12


def figures(d: Drift) -> dict[str, float]:
    """All parts, to six decimals: nothing is lost to floats there."""
    r = d.rescoring
    parts = {"delta": d.delta, "moved": d.moved, "mix": d.mix, "entered": d.entered, "left": d.left}
    parts |= {"ai_moved": r.ai_moved, "rejudged": r.rejudged, "job_changed": r.job_changed}
    return {name: round(part, 6) for name, part in parts.items() if abs(part) > 1e-9}


def thread(d: Drift, activity_id: str, happened: str | None = None) -> Thread:
    (found,) = (t for t in d.threads if t.id == activity_id and happened in (None, t.happened))
    return found


# --- the same sums by another way: in fractions, from the later snapshot's end


def parts_of(s: Snapshot) -> list[tuple[Activity, Fraction]]:
    total = sum(round(a.share * 100) for a in s.activities)
    return [(a, Fraction(round(a.share * 100), total)) for a in s.activities]


def in_fractions(chain: Sequence[Snapshot]) -> dict[str, Fraction]:
    """Every figure of the design's section 3 over a chain, with d = 1/2 and h = 1/50.

    `moved2` and `rescored2` are the two noises, squared.
    """

    def origin(a: Activity, n: int) -> tuple[str | None, str | None]:
        if n == 0:
            return a.id, None
        up = next(
            (x for x in chain[n - 1].activities if x.id == (a.was if a.was is not None else a.id)),
            None,
        )
        if up is None:
            return None, None
        activity_id, reason = origin(up, n - 1)
        return activity_id, a.change_reason or reason

    old, new = parts_of(chain[0]), parts_of(chain[-1])
    r0, r1 = sum(w * a.score for a, w in old), sum(w * a.score for a, w in new)
    middle = Fraction(r0 + r1) / 2
    out: dict[str, Fraction] = defaultdict(Fraction, delta=Fraction(r1 - r0))
    traced = [(a, w, *origin(a, len(chain) - 1)) for a, w in new]
    gains, distances, anew = Fraction(), Fraction(), Fraction()
    time_moved = scored_anew = False
    for a0, w0 in old:
        members = [(a, w, reason) for a, w, activity_id, reason in traced if activity_id == a0.id]
        if not members:
            out["left"] -= w0 * (a0.score - middle)
            gains, time_moved = gains + w0 * w0, True
            continue
        whole = Fraction(sum(w for _, w, _ in members))
        mean = sum(w * a.score for a, w, _ in members) / whole
        out["mix"] += (whole - w0) * ((a0.score + mean) / 2 - middle)
        for a, w, reason in members:
            key = (reason or "rejudged").replace("-", "_")
            out[key] += (w0 + whole) / 2 * (w / whole) * (a.score - a0.score)
        scored_anew |= any(a.score != a0.score for a, _, _ in members)
        time_moved |= whole != w0
        gains += (whole - w0) ** 2
        distances += ((a0.score + mean) / 2 - middle) ** 2
        anew += ((w0 + whole) / 2) ** 2 * (1 + sum((w / whole) ** 2 for _, w, _ in members))
    for a, w, activity_id, _ in traced:
        if activity_id is None:
            out["entered"] += w * (a.score - middle)
            gains, time_moved = gains + w * w, True
    out["moved2"] = gains / 4 + 2 * distances / 2500 if time_moved else Fraction()
    out["rescored2"] = anew / 4 if scored_anew else Fraction()
    return out


@st.composite
def audits(draw: st.DrawFn, quarter: str = "2026-Q4") -> Snapshot:
    """Any audit whose activities continue their own id, another's, or what was never there."""
    parts = draw(hundredths())
    ids = draw(st.permutations(IDS))[: len(parts)]
    was = st.none() | st.sampled_from([*IDS, "never-there"])
    reason = st.none() | st.sampled_from(REASONS)
    return snapshot(
        tuple(
            activity(
                activity_id,
                part / 100,
                draw(st.integers(1, 5)),
                was=draw(was),
                change_reason=draw(reason),
            )
            for activity_id, part in zip(ids, parts, strict=True)
        ),
        quarter=quarter,
    )


@st.composite
def chains(draw: st.DrawFn, least: int = 2) -> list[Snapshot]:
    """Two to five audits, a quarter each."""
    return [draw(audits(q)) for q in QUARTERS[: draw(st.integers(least, len(QUARTERS)))]]


@given(chains())
@pytest.mark.slow
def test_the_parts_add_up_to_the_change_whatever_was_split_dropped_or_new(
    chain: list[Snapshot],
) -> None:
    d = drift(chain[0], chain[-1], chain[1:-1])
    assert d.delta == d.rung_to - d.rung_from
    assert d.moved == pytest.approx(d.mix + d.entered + d.left, abs=NEAR)
    assert d.moved + d.rescoring.total == pytest.approx(d.delta, abs=NEAR)


@given(chains())
@pytest.mark.slow
def test_every_figure_is_what_fractions_give(chain: list[Snapshot]) -> None:
    d = drift(chain[0], chain[-1], chain[1:-1])
    exact = in_fractions(chain)
    for name in ("delta", "mix", "entered", "left"):
        assert getattr(d, name) == pytest.approx(float(exact[name]), abs=NEAR), name
    for name in ("ai_moved", "rejudged", "job_changed"):
        assert getattr(d.rescoring, name) == pytest.approx(float(exact[name]), abs=NEAR), name
    anew = exact["ai_moved"] + exact["rejudged"] + exact["job_changed"]
    moved2, rescored2 = exact["moved2"], exact["rescored2"]
    assert d.noise_moved == pytest.approx(sqrt(moved2), abs=NEAR)
    assert d.noise_rescored == pytest.approx(sqrt(rescored2), abs=NEAR)
    assert d.noise == pytest.approx(sqrt(moved2 + rescored2), abs=NEAR)
    assert d.within_noise == (exact["delta"] ** 2 <= moved2 + rescored2)
    moved = exact["mix"] + exact["entered"] + exact["left"]
    assert d.moved_within_noise == (moved**2 <= moved2)
    assert d.rescored_within_noise == (anew**2 <= rescored2)


@given(chains())
@pytest.mark.slow
def test_the_rows_tell_the_whole_story(chain: list[Snapshot]) -> None:
    before, after = chain[0], chain[-1]
    d = drift(before, after, chain[1:-1])
    assert sum(t.moved for t in d.threads) == pytest.approx(d.moved, abs=NEAR)
    assert sum(t.rescoring.total for t in d.threads) == pytest.approx(d.rescoring.total, abs=NEAR)
    assert sum(t.share_from for t in d.threads) == pytest.approx(100)
    assert sum(t.share_to for t in d.threads) == pytest.approx(100)
    assert [t.id for t in d.threads if t.happened != "entered"] == [a.id for a in before.activities]
    assert sorted(m.id for t in d.threads for m in t.members) == sorted(
        a.id for a in after.activities
    )
    for t in d.threads:
        assert (
            t.happened == {0: "left", 1: "kept"}.get(len(t.members), "split")
            or t.happened == "entered"
        )
        assert (t.score_from is None, t.score_to is None) == (
            t.happened == "entered",
            t.happened == "left",
        )
        for m in t.members:
            assert (m.reason is None) == (t.happened == "entered" or m.score == t.score_from)


@given(weeks(), st.data())
def test_shifting_only_time_is_only_mix(
    activities: tuple[Activity, ...], data: st.DataObject
) -> None:
    shifted = data.draw(st.permutations([a.share for a in activities]))
    reason = data.draw(st.none() | st.sampled_from(REASONS))
    later = tuple(
        replace(a, share=s, change_reason=reason) for a, s in zip(activities, shifted, strict=True)
    )
    d = drift(snapshot(activities), snapshot(later))
    assert (d.rescoring, d.entered, d.left) == (Rescoring(), 0, 0)
    assert d.mix == pytest.approx(d.delta, abs=NEAR)
    assert (d.noise_rescored, d.rescored_within_noise) == (0, True)
    assert d.noise == d.noise_moved


@given(weeks(), st.data())
def test_changing_only_scores_is_only_rescoring_under_the_reasons_given(
    activities: tuple[Activity, ...], data: st.DataObject
) -> None:
    later, expected = [], dict.fromkeys(REASONS, Fraction())
    for a in activities:
        score, reason = (
            data.draw(st.integers(1, 5)),
            data.draw(st.none() | st.sampled_from(REASONS)),
        )
        later.append(replace(a, score=score, change_reason=reason))
        expected[reason or "rejudged"] += Fraction(round(a.share * 100), 10_000) * (score - a.score)
    d = drift(snapshot(activities), audit(*later))
    assert (d.moved, d.mix, d.entered, d.left, d.noise_moved) == (0, 0, 0, 0, 0)
    found = (d.rescoring.ai_moved, d.rescoring.rejudged, d.rescoring.job_changed)
    assert found == pytest.approx([float(expected[r]) for r in REASONS], abs=NEAR)


@given(chains(least=3))
@pytest.mark.slow
def test_skipping_quarters_is_the_same_as_saying_straight_away_where_each_comes_from(
    chain: list[Snapshot],
) -> None:
    before, *between, after = chain

    def straight(a: Activity) -> Activity:
        here, reason = a, None
        for s in reversed([before, *between]):
            reason = reason or here.change_reason
            found = next((x for x in s.activities if x.id == (here.was or here.id)), None)
            if found is None:
                return replace(a, was="never-there", change_reason=None)
            here = found
        return replace(a, was=here.id, change_reason=reason)

    told = replace(after, activities=tuple(map(straight, after.activities)))
    assert without_ids(drift(before, after, between)) == without_ids(drift(before, told))


def without_ids(d: Drift) -> Drift:
    """The same without the ids in between, which only the longer way knows."""
    return replace(
        d,
        threads=tuple(
            replace(t, members=tuple(replace(m, ids=()) for m in t.members)) for t in d.threads
        ),
    )


@given(chains(), st.floats(0.25, 1))
@pytest.mark.slow
def test_twice_the_score_doubt_is_twice_the_noise_of_scores_given_anew(
    chain: list[Snapshot], doubt: float
) -> None:
    before, *between, after = chain
    once, twice = drift(before, after, between, doubt), drift(before, after, between, 2 * doubt)
    assert twice.noise_rescored == pytest.approx(2 * once.noise_rescored, abs=NEAR)
    assert once.noise_moved <= twice.noise_moved <= 2 * once.noise_moved + NEAR
    assert twice.delta == once.delta


@given(weeks(), weeks())
def test_looking_back_is_looking_forward_with_the_signs_turned(
    a: tuple[Activity, ...], b: tuple[Activity, ...]
) -> None:
    there, back = drift(snapshot(a), snapshot(b)), drift(snapshot(b), snapshot(a))
    pairs = [
        (there.delta, back.delta),
        (there.mix, back.mix),
        (there.entered, back.left),
        (there.left, back.entered),
    ]
    pairs += [(there.rescoring.total, back.rescoring.total), (there.noise, -back.noise)]
    for forth, behind in pairs:
        assert forth == pytest.approx(-behind, abs=NEAR)


@given(weeks())
def test_nothing_changed_is_nothing_at_all_and_within_noise(
    activities: tuple[Activity, ...],
) -> None:
    d = drift(snapshot(activities), snapshot(activities))
    assert (figures(d), d.noise, d.within_noise) == ({}, 0, True)
    assert {t.happened for t in d.threads} == {"kept"}


@given(weeks(), st.data())
def test_a_split_that_keeps_the_score_and_all_the_time_changes_nothing(
    activities: tuple[Activity, ...], data: st.DataObject
) -> None:
    largest = max(activities, key=lambda a: a.share)
    cut = data.draw(st.integers(1, round(largest.share * 100) - 1))
    one = replace(largest, id="one", was=largest.id, share=cut / 100)
    two = replace(largest, id="two", was=largest.id, share=round(largest.share - cut / 100, 2))
    rest = [a for a in activities if a is not largest]
    d = drift(snapshot(activities), audit(*rest, one, two))
    assert (figures(d), thread(d, largest.id).happened, round(d.noise, 9)) == ({}, "split", 0)


# --- noise


def test_one_score_a_step_off_is_within_noise_whatever_its_weight() -> None:
    """The commonest noise there is; by the sums of old it was always told as a change."""
    rows = [(30, 1), (25, 2), (20, 3), (15, 4), (10, 2)]
    for n in range(len(rows)):
        again = [(share, score + (i == n)) for i, (share, score) in enumerate(rows)]
        d = drift(snapshot(week(*rows)), snapshot(week(*again)))
        assert d.delta == pytest.approx(rows[n][0] / 100)
        # each of five scores was given anew: 0.5 * sqrt(2 * (0.09 + 0.0625 + 0.04 + 0.0225 + 0.01))
        assert d.noise == d.noise_rescored == pytest.approx(0.3354, abs=5e-5)
        assert d.within_noise


def reviewed(before: Snapshot, dice: Random, shift: tuple[int, int, float] | None = None) -> Drift:
    """A review: 80 % of the scores again, else one step off; shares wobble by two points."""
    shares = [a.share for a in before.activities]
    if shift is not None:
        donor, receiver, points = shift
        shares[donor] -= points
        shares[receiver] += points
    shares = [max(share + dice.gauss(0, 2), 0.5) for share in shares]
    scores = [
        a.score
        if dice.random() < 0.8
        else dice.choice([s for s in (a.score - 1, a.score + 1) if 1 <= s <= 5])
        for a in before.activities
    ]
    whole = sum(shares)
    rows = ((100 * share / whole, score) for share, score in zip(shares, scores, strict=True))
    return drift(before, snapshot(week(*rows)))


def any_week(dice: Random) -> Snapshot:
    shares = [dice.uniform(5, 30) for _ in range(dice.randint(5, 9))]
    whole = sum(shares)
    rows = ((100 * share / whole, dice.choice((1, 1, 2, 2, 3, 3, 4, 5))) for share in shares)
    return snapshot(week(*rows))


def test_reviews_in_which_nothing_happened_are_held_within_noise_and_moves_are_not() -> None:
    dice, many = Random(2026), 600
    still = sum(reviewed(any_week(dice), dice).within_noise for _ in range(many))
    assert still / many >= 0.8
    moves: list[Drift] = []
    while len(moves) < many:  # 15 points of the week from a 1 to a 4 or 5
        before = any_week(dice)
        rows = before.activities
        low = next((n for n, a in enumerate(rows) if a.score == 1 and a.share > 15), None)
        high = next((n for n, a in enumerate(rows) if a.score >= 4), None)
        if low is not None and high is not None:
            moves.append(reviewed(before, dice, (low, high, 15)))
    assert sum(d.within_noise for d in moves) / many < 0.25
    assert sum(d.moved_within_noise for d in moves) / many < 0.05  # held against its own noise


# --- the developer's three quarters, worked out by hand


def test_the_developer_is_in_order() -> None:
    assert [faults(s) for s in (Q2, Q3, Q4)] == [[], [], []]


def test_the_developers_first_quarter() -> None:
    d = drift(Q2, Q3)
    assert (round(d.rung_from, 9), round(d.rung_to, 9)) == (2.5, 2.4)
    assert figures(d) == {
        "delta": -0.1,
        "moved": 0.25,
        "mix": 0.095,  # a tenth less at (2 + 1) / 2, which is 0.95 below the middle of 2.45
        "entered": 0.155,  # a tenth at 4, 1.55 above it
        "ai_moved": -0.35,  # 35 % on average, one step down
    }
    # boilerplate lost a tenth, discovery took it; the middles of the scores are 1.5, 2, 3, 3 and 4,
    # which stand 0.95, 0.45, 0.55, 0.55 and 1.55 from 2.45
    distances = 0.9025 + 0.2025 + 0.3025 + 0.3025 + 2.4025
    assert d.noise_moved == pytest.approx(sqrt(0.25 * 0.02 + 2 * 0.0004 * distances))  # 0.0910
    # every score was given anew, each thread twice: 0.35, 0.20, 0.10, 0.20 and 0.10 of the week
    assert d.noise_rescored == pytest.approx(
        0.5 * sqrt(2 * (0.1225 + 0.04 + 0.01 + 0.04 + 0.01))
    )  # 0.3335
    assert d.noise == pytest.approx(0.3457, abs=5e-5)
    assert (d.within_noise, d.moved_within_noise, d.rescored_within_noise) == (True, False, False)
    assert kept_points(Q2, Q3) == pytest.approx(10)
    assert planned_points(Q2.plan) == 20


def test_the_developers_second_quarter() -> None:
    d = drift(Q3, Q4)
    assert figures(d) == {
        "delta": 0.18,
        "moved": 0.07,
        "mix": 0.121,  # reviews 0.04 * (3.25 - 2.49) and discovery 0.06 * (4 - 2.49)
        "left": -0.051,  # the meetings, 0.51 above the middle
        "job_changed": 0.11,  # half of 22 %, one step up
    }
    # the meetings lost 0.10, discovery took 0.06 and the reviews 0.04; the middles of the scores of
    # what goes on are 1, 2, 3.25, 4 and 4, which stand 1.49, 0.49, 0.76, 1.51 and 1.51 from 2.49
    distances = 2.2201 + 0.2401 + 0.5776 + 2.2801 + 2.2801
    gains = 0.01 + 0.0036 + 0.0016
    assert d.noise_moved == pytest.approx(sqrt(0.25 * gains + 2 * 0.0004 * distances))  # 0.0994
    # 0.30, 0.20, 0.22, 0.10 and 0.13 of the week; the reviews in two halves
    anew = 0.09 * 2 + 0.04 * 2 + 0.0484 * (1 + 0.25 + 0.25) + 0.01 * 2 + 0.0169 * 2
    assert d.noise_rescored == pytest.approx(0.5 * sqrt(anew))  # 0.3108
    assert d.noise == pytest.approx(0.3263, abs=5e-5)
    assert (d.within_noise, d.moved_within_noise, d.rescored_within_noise) == (True, True, True)
    assert kept_points(Q3, Q4) is None


def test_the_developers_half_year() -> None:
    d = drift(Q2, Q4, [Q3])
    assert figures(d) == {
        "delta": 0.08,
        "moved": 0.32,
        "mix": 0.1324,  # 0.104 and 0.0284 around a middle of 2.54
        "entered": 0.2336,
        "left": -0.046,
        "ai_moved": -0.35,  # given in the quarter between
        "job_changed": 0.11,
    }
    # gains of -0.10, 0.04, -0.10 and 0.16; the middles are 1.5, 2, 3.25 and 4, around 2.54
    gains, distances = 0.01 + 0.0016 + 0.01 + 0.0256, 1.0816 + 0.2916 + 0.5041 + 2.1316
    anew = 0.1225 * 2 + 0.04 * 2 + 0.0484 * 1.5 + 0.01 * 2
    assert d.noise_moved == pytest.approx(sqrt(0.25 * gains + 2 * 0.0004 * distances))
    assert d.noise_rescored == pytest.approx(0.5 * sqrt(anew))
    assert d.within_noise
    assert kept_points(Q2, Q4, [Q3]) == pytest.approx(16)
    assert drift(Q2, Q4).rescoring.rejudged == pytest.approx(
        -0.35
    )  # where that quarter cannot be read


def test_the_rows_of_the_developers_half_year() -> None:
    d = drift(Q2, Q4, [Q3])
    assert [(t.id, t.happened) for t in d.threads] == [
        ("boilerplate", "kept"),
        ("debugging", "kept"),
        ("meetings", "left"),
        ("reviews", "split"),
        ("mentoring", "kept"),
        ("discovery", "entered"),
    ]
    boilerplate, reviews = thread(d, "boilerplate"), thread(d, "reviews")
    assert [boilerplate.share_from, boilerplate.share_to] == pytest.approx([40, 30])
    assert (boilerplate.score_from, boilerplate.score_to, boilerplate.reason) == (2, 1, "ai-moved")
    assert [boilerplate.moved, boilerplate.rescoring.ai_moved] == pytest.approx([0.104, -0.35])
    assert [reviews.share_from, reviews.share_to] == pytest.approx([20, 24])
    assert (reviews.score_from, reviews.reason) == (3, "job-changed")
    assert reviews.score_to == pytest.approx(3.5)
    assert [(m.id, m.reason) for m in reviews.members] == [
        ("code-reviews", None),
        ("design-talks", "job-changed"),
    ]
    assert [m.share for m in reviews.members] == pytest.approx([12, 12])
    assert [m.rescored for m in reviews.members] == [0, pytest.approx(0.11)]
    gone, new = thread(d, "meetings"), thread(d, "discovery")
    assert (gone.share_to, gone.score_to, gone.members) == (0, None, ())
    assert (new.share_from, new.score_from, new.score_to, new.reason) == (0, None, 4, None)


def test_the_developers_pace() -> None:
    assert pace([Q2, Q3, Q4]) == pytest.approx(-0.175)  # -0.35 over two quarters
    assert pace([Q2, Q3]) is pace([]) is None


# --- threads


def test_an_id_used_again_for_something_else_is_a_new_activity() -> None:
    before = audit(activity("calls", 60, 2), activity("mail", 40, 1))
    after = audit(activity("calls", 50, 5, was="never-there"), activity("mail", 50, 1))
    d = drift(before, after)
    assert [(t.id, t.happened) for t in d.threads] == [
        ("calls", "left"),
        ("mail", "kept"),
        ("calls", "entered"),
    ]
    # on 1.6 and 3.0, the middle is 2.3
    assert figures(d) == {"delta": 1.4, "moved": 1.4, "mix": -0.13, "entered": 1.35, "left": 0.18}


def test_two_that_swapped_their_ids_are_told_by_what_they_were() -> None:
    before = audit(activity("a", 70, 2), activity("b", 30, 4))
    after = audit(activity("a", 30, 4, was="b"), activity("b", 70, 2, was="a"))
    d = drift(before, after)
    assert (figures(d), d.noise) == ({}, 0)


def test_one_that_took_over_anothers_id_leaves_that_one_ended() -> None:
    before = audit(activity("a", 50, 1), activity("b", 50, 3))
    after = audit(activity("b", 100, 1, was="a"))
    d = drift(before, after)
    assert [(t.id, t.happened) for t in d.threads] == [("a", "kept"), ("b", "left")]
    # on 2 and 1, the middle is 1.5: 0.5 * (1 - 1.5) and -0.5 * (3 - 1.5)
    assert figures(d) == {"delta": -1, "moved": -1, "mix": -0.25, "left": -0.75}


def test_a_thread_is_followed_through_every_quarter_between_also_when_renamed_twice() -> None:
    first = audit(activity("a", 50, 2), activity("z", 50, 3))
    second = audit(activity("b", 50, 3, was="a", change_reason="job-changed"), activity("z", 50, 3))
    third = audit(activity("c", 50, 4, was="b", change_reason="ai-moved"), activity("z", 50, 3))
    fourth = audit(activity("d", 50, 4, was="c"), activity("z", 50, 3))
    d = drift(first, fourth, [second, third])
    assert figures(d) == {"delta": 1, "ai_moved": 1}  # the newest reason counts
    assert thread(d, "a").members[0].id == "d"
    lost = drift(first, fourth, [second])  # the third cannot be read: `was` names nothing
    assert [t.happened for t in lost.threads] == ["left", "kept", "entered"]
    assert lost.moved == pytest.approx(1)


def test_the_reason_that_the_earlier_snapshot_itself_gave_does_not_count() -> None:
    before = audit(activity("a", 100, 2, change_reason="ai-moved"))
    assert figures(drift(before, audit(activity("a", 100, 3)))) == {"delta": 1, "rejudged": 1}


def test_one_that_a_quarter_between_lacks_has_ended_and_is_new() -> None:
    with_it = audit(activity("a", 50, 2), activity("b", 50, 3))
    without = audit(activity("b", 100, 3))
    assert [t.happened for t in drift(with_it, with_it, [without]).threads] == [
        "left",
        "kept",
        "entered",
    ]
    assert figures(drift(with_it, with_it)) == {}


def test_several_reasons_in_one_split_are_told_apart() -> None:
    before = audit(activity("a", 100, 3))
    after = audit(
        activity("b", 25, 5, was="a", change_reason="job-changed"),
        activity("c", 50, 2, was="a", change_reason="ai-moved"),
        activity("a", 25, 4),
    )
    d = drift(before, after)
    assert figures(d) == {"delta": 0.25, "job_changed": 0.5, "ai_moved": -0.5, "rejudged": 0.25}
    assert thread(d, "a").reason is None


def test_shares_that_only_nearly_add_up_are_parts_of_their_own_sum() -> None:
    before = audit(activity("a", 33.33, 1), activity("b", 33.33, 2), activity("c", 33.33, 3))
    assert figures(drift(before, audit(activity("a", 100, 1)))) == {
        "delta": -1,
        "moved": -1,
        "mix": -0.333333,
        "left": -0.666667,
    }


def test_a_change_as_large_as_its_noise_is_within_it() -> None:
    before = audit(
        activity("a", 25, 2), activity("b", 25, 3), activity("c", 25, 3), activity("d", 25, 1)
    )
    after = audit(
        activity("a", 35, 2), activity("b", 35, 3), activity("c", 15, 3), activity("d", 15, 1)
    )
    # 0.1 * (2 + 3 - 3 - 1); d² of four tenths squared, and twice 0.02² of four distances from 2.3
    d = drift(before, after, score_doubt=sqrt((0.01 - 0.0008 * 2.76) / 0.04))
    assert (round(d.delta, 9), round(d.noise, 9), d.within_noise) == (0.1, 0.1, True)
    assert not drift(before, after, score_doubt=0.43).within_noise


def test_what_continues_without_any_time_yet_weighs_nothing() -> None:
    before = audit(activity("a", 50, 2), activity("b", 50, 4))
    d = drift(before, audit(activity("a", 0, 5), activity("b", 100, 4)))  # a draft
    assert d.moved == pytest.approx(d.delta) == pytest.approx(1)
    assert [t.happened for t in d.threads] == ["kept", "kept"]


def test_a_week_without_any_time_has_no_drift() -> None:
    with pytest.raises(ValueError, match="no time"):
        drift(Q2, audit())


# --- kept points


def test_what_grew_by_more_than_was_planned_counts_with_the_plan() -> None:
    before = snapshot(week((60, 1), (40, 4)), plan=plan(move("a", "b", 20)))
    for share, kept in ((75.0, 20), (60.0, 20), (50.0, 10), (40.0, 0), (30.0, 0)):
        assert kept_points(before, snapshot(week((100 - share, 1), (share, 4)))) == pytest.approx(
            kept
        )


def test_one_receivers_surplus_pays_for_no_other() -> None:
    moves = plan(move("a", "b", 10), move("a", "c", 10))
    before = snapshot(week((60, 1), (20, 4), (20, 5)), plan=moves)
    assert kept_points(before, snapshot(week((40, 1), (45, 4), (15, 5)))) == pytest.approx(10)


def test_a_receiver_of_several_moves_is_taken_once_and_a_split_one_whole() -> None:
    before = audit(
        activity("a", 40, 1),
        activity("b", 40, 2),
        activity("c", 20, 4),
        plan=plan(move("a", "c", 10), move("b", "c", 10)),
    )
    after = audit(
        activity("a", 35, 1),
        activity("b", 30, 2),
        activity("c", 15, 4),
        activity("d", 20, 5, was="c"),
    )
    assert kept_points(before, after) == pytest.approx(15)


def test_a_next_activity_started_at_nothing_whenever_it_came_whatever_it_is_called_now() -> None:
    before = snapshot(
        week((60, 1), (40, 2)), next_rung=coming(4), plan=plan(move("a", "next-a", 20))
    )
    third = audit(activity("a", 45, 1), activity("b", 40, 2), activity("next-a", 15, 4))
    assert kept_points(before, third) == pytest.approx(15)
    without = snapshot(week((60, 1), (40, 2)))
    assert kept_points(before, third, [without]) == pytest.approx(15)
    renamed = audit(
        activity("a", 45, 1), activity("b", 37, 2), activity("talks", 18, 4, was="next-a")
    )
    assert (
        kept_points(before, renamed, [third]) == kept_points(before, renamed) == pytest.approx(18)
    )


def test_the_receivers_id_on_an_old_activity_is_no_gain() -> None:
    before = snapshot(
        week((60, 1), (40, 2)), next_rung=coming(4), plan=plan(move("a", "next-a", 20))
    )
    assert kept_points(before, audit(activity("next-a", 60, 1, was="a"), activity("b", 40, 2))) == 0


def test_without_a_plan_there_is_nothing_to_keep_and_without_moves_no_point() -> None:
    assert kept_points(snapshot(week((100, 1))), snapshot(week((100, 1)))) is None
    assert kept_points(snapshot(week((100, 1)), plan=plan()), snapshot(week((100, 1)))) == 0


@given(chains(), st.data())
@pytest.mark.slow
def test_what_was_kept_is_between_nothing_and_the_plan(
    chain: list[Snapshot], data: st.DataObject
) -> None:
    before, *between, after = chain
    giver = max(before.activities, key=lambda a: a.share)
    receivers = [a.id for a in before.activities if a is not giver] + ["next-a"]
    many = data.draw(st.lists(st.sampled_from(receivers), min_size=1, max_size=3))
    moves = [move(giver.id, to, giver.share / 4) for to in many]
    planned = replace(before, next_rung=coming(4), plan=plan(*moves))
    kept = kept_points(planned, after, between)
    assert kept is not None
    assert 0 <= kept <= planned_points(planned.plan) + 1e-9


# --- pace


def test_quarters_without_a_snapshot_count_as_time_passed() -> None:
    falls = [
        audit(activity("a", 100, s, change_reason="ai-moved"), quarter=q)
        for s, q in zip((5, 4, 2), QUARTERS, strict=False)
    ]
    assert pace(falls) == pytest.approx(-1.5)
    spread = [
        replace(s, quarter=q) for s, q in zip(falls, ("2024-Q4", "2026-Q3", "2026-Q4"), strict=True)
    ]
    assert pace(spread) == pytest.approx(-3 / 8)


@given(chains(least=3))
@pytest.mark.slow
def test_a_pace_is_what_ai_moved_from_each_to_the_next(chain: list[Snapshot]) -> None:
    total = sum((in_fractions([a, b])["ai_moved"] for a, b in pairwise(chain)), Fraction())
    assert pace(chain) == pytest.approx(float(total / (len(chain) - 1)), abs=NEAR)
