"""`laddertui export`: tidy tables, of one profile or of every one, that DuckDB reads."""

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import duckdb
import pytest

from laddertui.services.exports.table_rows import COLUMNS, Rows
from tests.support.command_line import Call, everything
from tests.support.encrypted_profile import Secret, encrypted_profile
from tests.support.snapshot_texts import PLAN, snapshot

ROOT = Path(__file__).parents[3]


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def asked(question: str) -> list[tuple[Any, ...]]:
    """DuckDB's answer."""
    found = duckdb.sql(question)
    assert found is not None
    return found.fetchall()


@pytest.fixture
def saved(laddertui: Call, given: Any) -> None:
    """Two quarters, the later one with a plan."""
    earlier = given("a.toml", snapshot("2026-Q3", taken_on="2026-08-22"))
    assert laddertui("import", given("b.toml", snapshot(more=PLAN)), earlier).code == 0


def test_a_row_is_an_activity_of_a_quarter(laddertui: Call, saved: None) -> None:
    ran = laddertui("export")
    assert (ran.code, ran.err) == (0, "")
    rows = rows_of(ran.out)
    shown = laddertui("show", "2026-Q3", "--json").json["snapshot"]["activities"]
    assert [
        (r["id"], float(r["share"]), int(r["score"])) for r in rows if "Q3" in r["quarter"]
    ] == [(a["id"], a["share"], a["score"]) for a in shown]
    assert ran.out.startswith("profile,quarter,taken_on,id,name,share,score,")
    plan = [float(row["planned_points"]) for row in rows if row["quarter"] == "2026-Q4"]
    assert any(plan)
    assert all(row["planned_points"] == "" for row in rows if row["quarter"] == "2026-Q3")
    assert {row["profile"] for row in rows} == {"me"}
    assert laddertui("export", "2026-Q3").out == ran.out[: len(laddertui("export", "2026-Q3").out)]


def test_a_row_is_a_quarter_with_the_figures_of_status_and_drift(
    laddertui: Call, saved: None
) -> None:
    first, second = laddertui("export", "--rows", "snapshots", "--format", "json").json["rows"]
    status = laddertui("status", "--json").json
    for key in ("quarter", "taken_on", "rung", "noise", "exposed_share", "anchored_share"):
        assert second[key] == status[key]
    assert second["projected_rung"] == status["plan"]["projected_rung"]
    drift = laddertui("drift", "--json").json
    for key in ("delta", "moved", "mix", "entered", "left"):
        assert second[key] == drift[key]
    assert second["delta_noise"] == drift["noise"]
    for key in ("ai_moved", "rejudged", "job_changed"):
        assert second[key] == drift["rescoring"][key]
    assert first["delta"] is None
    assert tuple(first) == tuple(second) == COLUMNS["snapshots"]


def test_every_column_stands_in_the_document() -> None:
    document = (ROOT / "docs" / "tables.md").read_text()
    headings: dict[Rows, str] = {"activities": "each activity", "snapshots": "each quarter"}
    for kind, heading in headings.items():
        part = document.split(f"## A row for {heading}")[1].split("\n## ")[0]
        named = re.findall(
            r"`(\w+)`", "".join(row.split("|")[1] for row in part.splitlines()[4:] if row)
        )
        assert set(named) == set(COLUMNS[kind]), kind


def test_all_is_every_profile_that_can_be_read_and_the_others_are_named(
    laddertui: Call, secret: Secret, given: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked = encrypted_profile(laddertui, secret, tmp_path, monkeypatch)
    other = laddertui("profiles", "add", "AB").out.split()[0]
    laddertui("--profile", other, "import", given("b.toml", snapshot()))
    laddertui("profiles", "add", "Empty")
    before = everything(tmp_path)
    ran = laddertui("export", "--all", "--rows", "snapshots")
    assert {row["profile"] for row in rows_of(ran.out)} == {other}
    assert "me is left out: it is encrypted" in ran.err
    ran = locked.open("export", "--all", "--rows", "snapshots")
    assert [row["profile"] for row in rows_of(ran.out)].count("me") == 2
    ran = locked.open("export", "--all", words="not my words\n")
    assert "me is left out" in ran.err
    assert {row["profile"] for row in rows_of(ran.out)} == {other}
    assert {p: d for p, d in everything(tmp_path).items() if p in before} == before


def test_a_quarter_that_cannot_be_read_is_left_out_and_named(
    laddertui: Call, saved: None, tmp_path: Path
) -> None:
    [path] = (tmp_path / "data").rglob("2026-Q3.toml")
    path.write_text("schema = ")
    ran = laddertui("export")
    assert {row["quarter"] for row in rows_of(ran.out)} == {"2026-Q4"}
    assert "me: 2026-Q3 cannot be read, and is left out" in ran.err


def test_into_a_file_what_is_left_out_is_said_in_the_line_that_says_it_is_written(
    laddertui: Call, secret: Secret, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked = encrypted_profile(laddertui, secret, tmp_path, monkeypatch)
    for quarter in ("2026-Q2", "2026-Q1"):
        (locked.quarter.parent / f"{quarter}.toml.age").write_bytes(b"spoiled")
    out = tmp_path / "table.csv"
    ran = locked.open("export", "-o", str(out))
    assert ran.err.splitlines() == [
        "laddertui: the file is plain text, though the profile is encrypted; only you may read it",
        f"laddertui: wrote {out}; me: 2026-Q1, 2026-Q2 cannot be read, and are left out",
    ]


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (("--format", "html", "--all"), 2, "a report is of one profile"),
        (("--format", "md", "--rows", "snapshots"), 2, "a report is of one profile"),
        (("--initials",), 2, "are for a report"),
        (("--sections", "plan"), 2, "are for a report"),
        (("--all", "--profile", "me"), 2, "--all means every profile"),
        (("2026-Q7",), 2, "is not a quarter"),
        (("2025-Q1",), 1, "nothing is saved that would be a row"),
    ],
)
def test_what_does_not_go_together_is_refused(
    laddertui: Call, saved: None, args: tuple[str, ...], code: int, said: str
) -> None:
    ran = laddertui("export", *args)
    assert (ran.code, said in ran.said) == (code, True)


def test_duckdb_answers_the_documents_question_as_python_does(
    laddertui: Call, given: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    rungs: dict[str, list[float]] = {}
    for n in range(6):
        person = laddertui("profiles", "add", f"P{n}").out.split()[0]
        for quarter, day in (("2026-Q3", "2026-08-20"), ("2026-Q4", "2026-11-20")):
            text = snapshot(quarter, taken_on=day).replace("score = 2", f"score = {1 + n % 5}")
            laddertui("--profile", person, "import", given("x.toml", text))
            shown = laddertui("--profile", person, "show", quarter, "--json").json["snapshot"]
            week = shown["activities"]
            rungs.setdefault(quarter, []).append(sum(a["share"] * a["score"] for a in week) / 100)
    assert laddertui("export", "--all", "--rows", "snapshots", "-o", "quarters.csv").code == 0
    [question] = re.findall(
        r"```sql\n(.*?)```", (ROOT / "docs" / "tables.md").read_text(), re.DOTALL
    )
    answer = asked(question)
    assert [(quarter, people) for quarter, people, _ in answer] == [(q, 6) for q in sorted(rungs)]
    for quarter, _, mean in answer:
        assert mean == pytest.approx(sum(rungs[quarter]) / 6, abs=1e-9)
    [copy] = re.findall(r"`(COPY [^`]+)`", (ROOT / "docs" / "tables.md").read_text())
    duckdb.sql(copy)
    assert asked("SELECT count(*) FROM 'quarters.parquet'") == [(12,)]
    kinds = dict(asked("SELECT column_name, column_type FROM (DESCRIBE FROM 'quarters.csv')"))
    assert (kinds["rung"], kinds["taken_on"], kinds["activities"]) == ("DOUBLE", "DATE", "BIGINT")


def test_names_that_act_elsewhere_are_words_here(laddertui: Call, given: Any) -> None:
    text = snapshot()
    names = re.findall(r'^name = "(.*)"$', text, re.MULTILINE)
    text = text.replace(f'name = "{names[0]}"', 'name = "=HYPERLINK(0)"', 1)
    laddertui("import", given("x.toml", text))
    assert rows_of(laddertui("export").out)[0]["name"] == "'=HYPERLINK(0)"
    assert (
        json.loads(laddertui("export", "--format", "json").out)["rows"][0]["name"]
        == "=HYPERLINK(0)"
    )
