"""The profession lens line by line: the same file as from the screens, nothing asked twice."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.support.plain_runs import answer, asked_on, draft, heard, saved

WEEK = "Developer\n\n\nBoilerplate\n\n60\nClient calls\n\n40\n\n1\nn\n4\nn\ny\nn\n"
TASKS = (
    "Software development\nUnit tests\n5\n1\n30\nDebugging\n4\n2\n20\nDesign talks\n2\n4\n20\n\n"
)
RUNGS = "knowing what breaks\np\n\nv\n"
COUNTS = "e\n1200\n640\n2026-11-01\njob board\n\n"
LOOP = "y\ny\n-\n4\nn\n"
MACRO = "y\n12000\n95,000\n31000\n0.8\n35\n10\n15\n40\n\n"
END = "s\ny\n"


def profession_in(text: str) -> Any:
    return tomllib.loads(text).get("profession")


def test_a_whole_lens_through_a_pipe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert answer(WEEK + "p\n" + TASKS + RUNGS + COUNTS + LOOP + MACRO + END, monkeypatch) == 0
    found = profession_in(saved(tmp_path))
    assert found["name"] == "Software development"
    assert [(t["name"], t.get("alternative"), t.get("builds")) for t in found["tasks"]] == [
        ("Unit tests", "proven", None),
        ("Debugging", "partial", "knowing what breaks"),
        ("Design talks", None, None),
    ]
    assert [
        (i["kind"], i["baseline"], i["value"], str(i["observed_on"])) for i in found["indicators"]
    ] == [("entry-postings", 1200, 640, "2026-11-01")]
    assert found["annotation"] == {
        "recruits": True,
        "per_piece": True,
        "reaches": "senior",
        "leads_upward": False,
    }
    assert found["macro"]["sectors"] == {
        "financial-services": 35,
        "education": 10,
        "healthcare": 15,
        "other": 40,
    }


def test_what_it_comes_to_is_said_on_the_way(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answer(WEEK + "p\n" + TASKS + RUNGS + COUNTS + LOOP + MACRO + "quit\n", monkeypatch)
    out = capsys.readouterr().out
    for words in (
        "Surface 71 % of the first-year time named; of 3 tasks 2 are rung tasks.",  # 50 of 70
        (
            "Proven means you can name someone who learned it that way; if nobody comes to mind,"
            " p says in part."
        ),
        # (30 + 10) of 50
        "Pipeline 80 %: if these tasks went, that much of what they teach has another way (2 of 2",
        "\nUnit tests (30 %), whole: another way is proven",
        "The profession source says: it can stay low while the ways in disappear",
        "Entry-level postings: -47 %.",
        "does not lead on to better work (closed)",
        "Spending lost: 614,400,000 a year.",
        "  Other 40 %: 245,760,000",
    ):
        assert words in out, words
    assert not [c for c in out if (ord(c) < 32 and c != "\n") or 127 <= ord(c) < 160]


def test_first_year_tasks_of_a_guide_are_chosen_by_number_to_be_kept_changed_or_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = heard(WEEK + "p\nLaw\ns\nlawyer\n1 3\nquit\n", monkeypatch)[-3]
    assert "1  Going through documents (volume 5, context 1, 45 % of the time; builds" in listed
    assert "the profession source names it)" in listed
    assert "Proposals of this app's own, the figures too" in listed
    heard("\n\n\n60\n-\nquit\n", monkeypatch)
    (task,) = profession_in(draft(tmp_path).read_text())["tasks"]
    assert (task["name"], task["volume"], task["first_year_share"]) == (
        "Going through documents",
        5,
        60.0,
    )
    assert task["builds"]
    assert "alternative" not in task


@pytest.mark.slow
def test_answers_that_end_anywhere_go_on_there_and_come_to_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = WEEK + "p\n" + TASKS + RUNGS + COUNTS + LOOP + MACRO + END
    assert answer(whole, monkeypatch) == 0
    expected = saved(tmp_path)
    (tmp_path / "data/laddertui/profiles/me/snapshots/2026-Q4.toml").unlink()
    assert answer(WEEK + "p\n", monkeypatch) == 1
    for line in (TASKS + RUNGS + COUNTS + LOOP + MACRO).splitlines(keepends=True):
        assert answer(line, monkeypatch) == 1
    assert answer(END, monkeypatch) == 0
    assert saved(tmp_path) == expected


def test_everything_may_be_left_empty_and_nothing_is_kept_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert answer(WEEK + "p\n\n\n\n\n\n" + END, monkeypatch) == 0
    assert profession_in(saved(tmp_path)) is None


def test_a_field_without_rung_tasks_is_told_so_and_asked_no_rungs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answer(WEEK + "p\nPlumbing\nFitting under guidance\n4\n4\n60\n\n\nn\n\n" + END, monkeypatch)
    out = capsys.readouterr().out
    assert "Surface 0 %: no rung task among the tasks named." in out
    assert "No rung task is named yet" in out
    assert "Which judgement" not in out
    assert profession_in(saved(tmp_path))["annotation"] == {"recruits": False}


def test_a_pay_that_was_left_empty_is_not_0_and_is_asked_for_before_saving(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    start = "p\nLaw\n\n\nn\ny\n10\n100\n"
    answer(WEEK + start + "\n0.5\n\n\n\n\n\n", monkeypatch)
    out = capsys.readouterr().out
    assert "Still needed for the sum: the pay in annotation." in out
    assert "annotation_pay" not in draft(tmp_path).read_text()
    answer("p\n\n\n\n\ny\n\n\n0\n\n\n\n\n\n\n" + END, monkeypatch)
    assert "Spending lost: 500 a year." in capsys.readouterr().out  # 10 * 100 * 0.5
    assert profession_in(saved(tmp_path))["macro"]["annotation_pay"] == 0


@pytest.mark.parametrize(
    ("before", "wrong", "words"),
    [
        ("Law\nResearch\n", "6", "A whole number from 1 to 5."),
        ("Law\nResearch\n5\n1\n", "101", "At most 100 percent"),
        ("Law\nResearch\n5\n1\n70\n\n\n", "maybe", "n for none, p for partial, v for proven."),
        ("Law\n\n", "unemployment", "e for entry-level postings"),
        ("Law\n\ne\n", "0", "there is no change in percent from nothing"),
        ("Law\n\ne\n10\n", "-5", "not below 0"),
        ("Law\n\ne\n10\n5\n", "yesterday", "A date like 2026-11-01."),
        ("Law\n\n\n", "perhaps", "y for yes, n for no."),
        ("Law\n\n\nn\ny\n1\n1\n1\n", "2", "A part from 0 to 1"),
        (
            "Law\n\n\nn\ny\n1\n1\n1\n1\n50\n49\n0\n0\n",
            "what",
            "An empty line goes through the sectors again",
        ),
        ("L\x1baw", "", "a character that cannot be shown"),
    ],
)
def test_an_answer_that_cannot_be_taken_says_why_and_asks_again(
    before: str,
    wrong: str,
    words: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert asked_on(f"{WEEK}p\n{before}{wrong}\nquit\n", monkeypatch) == 0
    assert words in capsys.readouterr().out


@pytest.mark.parametrize(
    ("last", "sectors"),
    [("-\n", None), ("\n\n\n\n41\n\n", {"financial-services": 59.0, "other": 41.0})],
)
def test_sectors_at_99_are_asked_for_again_or_left_out(
    last: str,
    sectors: Any,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    start = "p\nLaw\n\n\nn\ny\n10\n100\n40\n0.5\n59\n\n\n40\n"
    assert answer(WEEK + start + last + END, monkeypatch) == 0
    assert "The sectors make 99 %, 1 short of 100" in capsys.readouterr().out
    assert profession_in(saved(tmp_path))["macro"].get("sectors") == sectors


def test_back_and_help_work_as_everywhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answer(WEEK + "p\nLaww\n<\n?\nLaw\nquit\n", monkeypatch)
    out = capsys.readouterr().out
    assert "Which profession do you look at? (may be left empty) [Laww]" in out
    assert "not your own job title" in out
    assert profession_in(draft(tmp_path).read_text()) == {"name": "Law"}


def test_a_later_quarter_shows_what_was_counted_before_and_asks_for_new_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert answer(WEEK + "p\n" + TASKS + RUNGS + COUNTS + LOOP + "n\n" + END, monkeypatch) == 0
    monkeypatch.setenv("LADDERTUI_TODAY", "2027-02-22")
    capsys.readouterr()
    review = "\n4\nn\ny\nn\n1\nn\n" + "\n" * 10
    kept = "\n" * 14 + "\n" * 4
    answer(review + "p\n" + kept + "e\n1200\n580\n\n\n\nquit\n", monkeypatch)
    out = capsys.readouterr().out
    assert "2026-11-01  entry-level postings from 1200 to 640, -47 % (job board)" in out
    found = profession_in(draft(tmp_path).read_text())
    assert [t["name"] for t in found["tasks"]] == ["Unit tests", "Debugging", "Design talks"]
    assert [(i["value"], str(i["observed_on"])) for i in found["indicators"]] == [
        (580, "2027-02-22")
    ]


def test_what_is_missing_in_the_lens_leads_back_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert answer(WEEK + "p\nLaw\nResearch\nquit\n", monkeypatch) == 0
    text = draft(tmp_path).read_text()
    draft(tmp_path).write_text(text.replace('field = "profession.task.volume"\n', ""))
    answer("s\n\nquit\n", monkeypatch)
    out = capsys.readouterr().out
    assert "Profession, Research: A volume of 0; it is a whole number from 1 to 5." in out
    assert out.rstrip().splitlines()[-2].startswith("Which profession do you look at?")
