"""Every shipped file is found and reads as TOML."""

import tomllib
from importlib.resources import files

import pytest

from laddertui.content import assets
from laddertui.domain.record import record


@record
class Pair:
    left: str
    right: tuple[int, ...] = ()


@pytest.mark.parametrize(
    "name",
    [
        "advice",
        "benchmarks",
        "guidance",
        "ladder",
        "leverage",
        "method",
        "sources",
    ],
)
def test_each_shipped_file_reads(name: str) -> None:
    assert assets.read_table(f"{name}.toml")


def test_a_file_is_parsed_once_a_run() -> None:
    assert assets.read_table("ladder.toml") is assets.read_table("ladder.toml")


def test_a_file_in_a_folder_is_found() -> None:
    assert tomllib.loads(assets.read_asset("examples", "index.toml").decode()) == assets.read_table(
        "examples", "index.toml"
    )


def test_a_file_that_is_not_there_is_said_to_be_missing() -> None:
    with pytest.raises(FileNotFoundError):
        assets.read_asset("nothing.toml")


def test_a_table_becomes_a_record_with_tuples() -> None:
    assert assets.build_record(Pair, {"left": "a", "right": [1, 2]}) == Pair(left="a", right=(1, 2))


def test_a_misspelt_key_does_not_pass_silently() -> None:
    with pytest.raises(TypeError):
        assets.build_record(Pair, {"left": "a", "wright": [1]})


def test_the_assets_are_a_package_of_their_own() -> None:
    assert files(assets.PACKAGE).joinpath("ladder.toml").is_file()
