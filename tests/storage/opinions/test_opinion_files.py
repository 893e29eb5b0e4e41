"""One file a second opinion; a broken one is a row with its reason and hides no other."""

import datetime as dt
from pathlib import Path

from laddertui.domain.opinions.opinion import GivenScore, Opinion
from laddertui.storage.opinions import opinion_files
from tests.support import folders

OPINION = Opinion(
    schema=1,
    quarter="2026-Q4",
    sheet="ab-cd",
    by="Ana",
    given_on=dt.date(2026, 11, 25),
    scores=(GivenScore(id="a", score=4), GivenScore(id="b", score=1, note="a script")),
)


def test_an_opinion_stands_in_the_form_of_the_contract_under_the_next_free_number(
    tmp_path: Path,
) -> None:
    folder = folders.folder(tmp_path)
    first = opinion_files.add(folder, OPINION)
    assert first == folder.path / "opinions" / "2026-Q4.1.toml"
    assert first.read_text() == (
        'schema = 1\nquarter = "2026-Q4"\nsheet = "ab-cd"\nby = "Ana"\ngiven_on = 2026-11-25\n'
        '\n[[scores]]\nid = "a"\nscore = 4\n'
        '\n[[scores]]\nid = "b"\nscore = 1\nnote = "a script"\n'
    )
    assert (first.stat().st_mode & 0o777, first.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    first.rename(first.with_name("2026-Q4.9.toml"))
    assert opinion_files.add(folder, OPINION).name == "2026-Q4.10.toml"
    assert [row.path.name for row in opinion_files.rows(folder)] == [
        "2026-Q4.9.toml",
        "2026-Q4.10.toml",
    ]
    assert {row.opinion for row in opinion_files.rows(folder)} == {OPINION}


def test_what_cannot_be_read_is_a_row_with_its_reason(tmp_path: Path) -> None:
    folder = folders.folder(tmp_path)
    kept = opinion_files.add(folder, OPINION)
    text = kept.read_text()
    for name, content in {
        "2026-Q4.2.toml": "schema = 1\nquar",
        "2026-Q4.3.toml": text.replace("schema = 1", "schema = 2"),
        "2026-Q4.4.toml": text.replace("score = 4", "score = 0"),
        "2026-Q3.1.toml": text,
        "2026-Q4.1.sync-conflict-20261125-101010-ABCDEFG.toml": text,
    }.items():
        (folder.opinions / name).write_text(content)
    (folder.opinions / "2026-Q4.5.toml").symlink_to(kept)
    found = {row.path.name: row for row in opinion_files.rows(folder)}
    assert found.pop("2026-Q4.1.toml").opinion == OPINION
    expected = {
        "2026-Q3.1.toml": "named 2026-Q3 but says 2026-Q4",
        "2026-Q4.2.toml": ":2: not valid TOML",
        "2026-Q4.3.toml": "newer version",
        "2026-Q4.4.toml": "score is 0; write 1 to 5",
        "2026-Q4.5.toml": "is a link",
    }
    assert found.keys() == expected.keys()
    assert all(said in (found[name].reason or "") for name, said in expected.items())
