"""One's own families stand beside the shipped ones; a wrong file hides no other."""

from pathlib import Path

from laddertui.content.families import families
from laddertui.services.families import families_paths, load_families
from tests.support.folders import dirs
from tests.support.own_families import BEES, LIGHTHOUSE, write_families


def test_without_files_of_one_s_own_there_are_the_shipped_families(tmp_path: Path) -> None:
    known = load_families(dirs(tmp_path))
    assert known.all == families()
    assert known.faults == ()
    assert known.find("Ward nurse")[0].id == "nursing"
    assert families_paths(dirs(tmp_path)) == []


def test_one_s_own_come_first_and_are_found_by_their_titles(tmp_path: Path) -> None:
    write_families(tmp_path / "config", b=BEES, a="schema = 1" + LIGHTHOUSE)
    known = load_families(dirs(tmp_path))
    assert known.faults == ()
    assert [family.id for family in known.all[:2]] == ["lighthouse", "bees"]
    assert known.all[2:] == families()
    assert known.find("Beekeeper's mate")[0].id == "bees"
    listed = known.beginning_with(known.find("Ward nurse"))
    assert listed[0].id == "nursing"
    assert sorted(f.id for f in listed) == sorted(f.id for f in known.all)


def test_one_with_the_id_of_a_shipped_family_stands_in_its_place(tmp_path: Path) -> None:
    write_families(tmp_path / "config", mine=BEES.replace('"bees"', '"nursing"'))
    known = load_families(dirs(tmp_path))
    assert [family.title for family in known.all if family.id == "nursing"] == ["Bees"]
    assert len(known.all) == len(families())


def test_what_is_wrong_is_named_by_file_and_line_and_the_others_count(tmp_path: Path) -> None:
    folder = write_families(
        tmp_path / "config",
        a=BEES,
        b="schema = 1" + LIGHTHOUSE.replace("score = 1", "score = 6"),
        c="schema = 1\n[[family",
        d=BEES.replace("schema = 1", "schema = 2"),
        e=BEES,
        f="",
    )
    (folder / "g.toml").symlink_to(folder / "nowhere.toml")
    (folder / "h.toml").mkdir()
    (folder / "notes.txt").write_text("no family")
    (folder / ".hidden.toml").write_text("no family")
    known = load_families(dirs(tmp_path))
    assert [family.id for family in known.all if family.whose == "yours"] == ["bees"]
    said = [str(fault).removeprefix(f"{folder}/") for fault in known.faults]
    for start, words in {
        "b.toml:6:": "score is a whole number from 1 to 5",
        "c.toml:2:": "not valid TOML",
        "d.toml:1:": "newer version",
        "e.toml:4:": "bees is in another file too",
        "f.toml:1:": "empty",
        "g.toml:1:": "a link to what is not there",
        "h.toml:1:": "not a file",
    }.items():
        assert any(line.startswith(start) and words in line for line in said), (start, said)
    assert len(said) == 7


def test_a_link_to_a_file_kept_elsewhere_is_followed(tmp_path: Path) -> None:
    folder = write_families(tmp_path / "config")
    (tmp_path / "kept.toml").write_text(BEES)
    (folder / "mine.toml").symlink_to(tmp_path / "kept.toml")
    assert load_families(dirs(tmp_path)).all[0].id == "bees"


def test_a_folder_that_is_none_is_a_fault_and_no_crash(tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "families").write_text("a file")
    known = load_families(dirs(tmp_path))
    assert known.all == families()
    assert "families:1:" in str(known.faults[0])
