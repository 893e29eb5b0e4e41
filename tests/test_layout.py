"""The tests stand as the code does, and share helpers through tests/support alone."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
CODE = TESTS.parent / "src" / "laddertui"
OF_THEIR_OWN = {"faults", "support", "whole"}
"""Folders that mirror nothing: the whole program, helpers, and what goes wrong on purpose."""


def modules() -> list[Path]:
    return sorted(TESTS.rglob("*.py"))


def imported_by(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text())):
        if isinstance(node, ast.ImportFrom) and node.module is not None:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def test_every_folder_of_tests_is_a_folder_of_the_code() -> None:
    folders = {module.parent.relative_to(TESTS) for module in modules()}
    mirrored = {folder for folder in folders if not OF_THEIR_OWN & set(folder.parts)}
    assert [folder for folder in sorted(mirrored) if not (CODE / folder).is_dir()] == []


@pytest.mark.slow
def test_no_test_module_imports_another_one() -> None:
    shared = {
        (str(module.relative_to(TESTS)), name)
        for module in modules()
        for name in imported_by(module)
        if name.startswith("tests.") and name.split(".")[-1].startswith(("test_", "conftest"))
    }
    assert shared == set()


def test_a_plain_install_has_every_package_and_every_file_that_stands_beside_the_code() -> None:
    """An editable install shows what lies there; a plain one has what is listed, and no more."""
    listed = tomllib.loads((TESTS.parent / "pyproject.toml").read_text())["tool"]["setuptools"]
    packages = {
        module.parent.relative_to(CODE.parent).as_posix().replace("/", ".")
        for module in CODE.rglob("*.py")
    }
    assert set(listed["packages"]) == packages | {"laddertui.assets"}
    folders = {"laddertui.assets": TESTS.parent / "assets"} | {
        package: CODE.parent / package.replace(".", "/") for package in packages
    }
    shipped = {
        path
        for package, patterns in listed["package-data"].items()
        for pattern in patterns
        for path in folders[package].glob(pattern)
    }
    beside = {
        path
        for root in (CODE, TESTS.parent / "assets")
        for path in root.rglob("*")
        if path.is_file() and path.suffix not in (".py", ".pyc", ".md")
    }
    assert beside - shipped == set()
