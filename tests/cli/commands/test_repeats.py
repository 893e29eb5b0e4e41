"""Scores given again, in the answers of commands: `status`, `drift`, `export`, `check`."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support import low_cost_keys
from tests.support.command_line import Call
from tests.support.encrypted_profile import Secret
from tests.support.snapshot_texts import snapshot

Given = Callable[..., Path]


@pytest.fixture
def me(laddertui: Call, given: Given, tmp_path: Path) -> Path:
    laddertui("import", given("a.toml", snapshot("2026-Q3", taken_on="2026-08-20")))
    changed = snapshot().replace("score = 2", 'score = 3\nchange_reason = "ai-moved"')
    laddertui("import", given("b.toml", changed))
    return tmp_path / "data" / "laddertui" / "profiles" / "me"


def sitting(me: Path, number: int, *scores: tuple[str, int], quarter: str = "2026-Q4") -> Path:
    (me / "repeats").mkdir(mode=0o700, exist_ok=True)
    path = me / "repeats" / f"2026-12-02.{number}.toml"
    rows = "".join(f'\n[[scores]]\nid = "{name}"\nscore = {score}\n' for name, score in scores)
    path.write_text(f'schema = 1\nquarter = "{quarter}"\nscored_on = 2026-12-02\n{rows}')
    return path


def test_status_and_drift_rest_on_ten_pairs_and_on_no_fewer(laddertui: Call, me: Path) -> None:
    assumed, drift = laddertui("status", "--json").json, laddertui("drift", "--json").json
    for n in range(3):  # the quarter says 1, 3, 3 and 5
        sitting(me, n + 1, ("boilerplate", 2), ("tests", 3), ("reviews", 3))
    nine = laddertui("status", "--json").json
    assert (nine["score_doubt"], nine["repeats"], nine["noise"]) == (0.5, 0, assumed["noise"])
    sitting(me, 4, ("clients", 3), ("boilerplate", 1))
    # eleven pairs: three a step apart, one two steps
    doubt = ((3 * 1 + 4) / 11 / 2) ** 0.5
    measured = laddertui("status", "--json").json
    assert measured["score_doubt"] == pytest.approx(doubt)
    assert measured["repeats"] == 11
    assert measured["noise"] == pytest.approx(assumed["noise"] * doubt / 0.5)
    assert laddertui("show", "--json").json["status"]["repeats"] == 11
    anew = laddertui("drift", "--json").json
    assert anew["noise_rescored"] == pytest.approx(drift["noise_rescored"] * doubt / 0.5)
    row = laddertui("export", "--rows", "snapshots", "--format", "json").json["rows"][-1]
    assert (row["noise"], row["delta_noise"]) == (measured["noise"], anew["noise"])
    assert ", from your own 11 repeats" in laddertui("status").out
    assert ", from your own 11 repeats" in laddertui("drift").out
    assert laddertui("check").code == 0


def test_a_broken_repeat_is_named_with_its_line_and_nothing_else_fails(
    laddertui: Call, me: Path
) -> None:
    odd = sitting(me, 1, ("boilerplate", 6))
    other = sitting(me, 2, ("boilerplate", 2))
    other.rename(named := other.with_name("2026-12-03.1.toml"))
    unknown = sitting(me, 3, ("boilerplate", 2))
    unknown.write_text(unknown.read_text() + "mood = 1\n")
    found = laddertui("check")
    assert found.code == 2
    assert f"{odd}:7: a score of 6" in found.out
    assert f"{named}:3: scored_on is 2026-12-02, but the file's name says 2026-12-03" in found.out
    assert f"{unknown}:8: 'mood' is not a key" in found.out
    assert laddertui("status", "--json").json["repeats"] == 0
    assert laddertui("due").code == 0


def test_repeats_are_sealed_and_opened_with_the_profile(
    laddertui: Call, me: Path, secret: Secret, monkeypatch: pytest.MonkeyPatch
) -> None:
    low_cost_keys.in_place_of_the_real_one(monkeypatch)
    paths = [
        sitting(me, n, *((a, 3) for a in ("boilerplate", "tests", "clients"))) for n in range(1, 5)
    ]
    before = [path.read_text() for path in paths]
    plain = laddertui("status", "--json").json
    assert plain["repeats"] == 12
    words = "four words of mine\n"
    assert laddertui("encrypt", "--passphrase-fd", str(secret(words))).code == 0
    assert not any(path.exists() for path in paths)
    sealed = laddertui("status", "--json", "--passphrase-fd", str(secret(words))).json
    assert (sealed["score_doubt"], sealed["repeats"]) == (plain["score_doubt"], 12)
    assert laddertui("check", "--passphrase-fd", str(secret(words))).code == 0
    assert laddertui("decrypt", "--passphrase-fd", str(secret(words))).code == 0
    assert [path.read_text() for path in paths] == before
