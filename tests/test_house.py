"""The house rules that no linter knows: sizes, nested conditions, sentences, true documents."""

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "laddertui"
LONGEST_FILE = 300
"""Lines."""
LONGEST_FUNCTION = 50
"""Lines, from `def` to its last one."""
FULLEST_FOLDER = 20
"""Modules in a folder; beyond it, it has more than one trade."""
DOCUMENTS = (
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "README.md",
    "docs/README.md",
    "docs/using.md",
    "docs/commands.md",
    "docs/plain.md",
    "docs/shared-machine.md",
    "docs/prompt.md",
    "docs/families.md",
)
MADE_UP = {"prepare.py", "prepare.tcss", "test_prepare.py", "pace.py", "test_pace.py"}
"""Files that the walks of CONTRIBUTING.md would make."""
NAMED_FILE = re.compile(
    r"(?<![\w/.{-])((?:[\w.-]+/)*[A-Za-z_]\w*\.(?:py|tcss|toml|md|svg))(?![\w*])"
)
NAMED_FOLDER = re.compile(r"`((?:\w+/)+)`")
PERSONS_FILES = {
    "profile.toml",
    "draft.toml",
    "sprint.toml",
    "about.toml",
    "config.toml",
    "identity.age",
}
"""What a person has on the disk, not the repository."""

Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def modules() -> dict[str, ast.Module]:
    """Every module of the program, parsed, by its path below the repository."""
    return {
        str(path.relative_to(ROOT)): ast.parse(path.read_text())
        for path in sorted(SOURCE.rglob("*.py"))
    }


def nodes(*kinds: type[ast.AST]) -> Iterator[tuple[str, ast.AST]]:
    for path, module in modules().items():
        for node in ast.walk(module):
            if isinstance(node, kinds):
                yield path, node


def test_every_package_is_in_the_wheel() -> None:
    """A folder that is left out of the list is missed only where the program is installed."""
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]["packages"]
    folders = [module.parent for module in SOURCE.rglob("__init__.py")]
    names = {".".join(folder.relative_to(SOURCE.parent).parts) for folder in folders}
    assert sorted(names - set(listed)) == []


@pytest.mark.slow
def test_no_file_is_too_long() -> None:
    lengths = {path: (ROOT / path).read_text().count("\n") for path in modules()}
    assert {path: n for path, n in lengths.items() if n > LONGEST_FILE} == {}


def test_no_function_is_too_long() -> None:
    long = [
        f"{path}:{node.lineno} {node.name}"
        for path, node in nodes(ast.FunctionDef, ast.AsyncFunctionDef)
        if isinstance(node, Function) and _lines(node) > LONGEST_FUNCTION
    ]
    assert long == []


def _lines(node: Function) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_no_folder_is_too_full() -> None:
    folders = {path for path in SOURCE.rglob("*") if path.is_dir()}
    counts = {str(folder): len(list(folder.glob("[!_]*.py"))) for folder in folders}
    assert {folder: n for folder, n in counts.items() if n > FULLEST_FOLDER} == {}


def test_no_conditional_expression_holds_another() -> None:
    nested = [
        f"{path}:{node.lineno}"
        for path, node in nodes(ast.IfExp)
        if isinstance(node, ast.IfExp)
        and any(isinstance(n, ast.IfExp) for n in ast.walk(node) if n is not node)
    ]
    assert nested == []


def test_every_field_of_a_record_has_its_sentence() -> None:
    bare = [
        f"{path}:{field.lineno} {node.name}.{field.target.id}"
        for path, node in nodes(ast.ClassDef)
        if isinstance(node, ast.ClassDef) and _is_record(node)
        for field in _fields_without_sentence(node)
        if isinstance(field.target, ast.Name)
    ]
    assert bare == []


def _is_record(node: ast.ClassDef) -> bool:
    names = {ast.unparse(decorator).split("(")[0] for decorator in node.decorator_list}
    return bool(names & {"record", "dataclass", "dataclasses.dataclass"})


def _fields_without_sentence(node: ast.ClassDef) -> Iterator[ast.AnnAssign]:
    for statement, after in zip(node.body, [*node.body[1:], None], strict=True):
        if not isinstance(statement, ast.AnnAssign) or "ClassVar" in ast.unparse(
            statement.annotation
        ):
            continue
        is_told = (
            isinstance(after, ast.Expr)
            and isinstance(after.value, ast.Constant)
            and isinstance(after.value.value, str)
        )
        if not is_told:
            yield statement


@pytest.mark.slow
def test_the_list_of_lazy_imports_names_only_files_that_have_some() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())
    listed = {
        path
        for path, codes in settings["tool"]["ruff"]["lint"]["per-file-ignores"].items()
        if "PLC0415" in codes and path.startswith("src/")
    }
    lazy = {
        path
        for path, node in nodes(ast.FunctionDef, ast.AsyncFunctionDef)
        if any(isinstance(n, ast.Import | ast.ImportFrom) for n in ast.walk(node))
    }
    assert listed - lazy == set()


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_document_names_only_files_that_are_there(document: str) -> None:
    text = (ROOT / document).read_text()
    named = {*NAMED_FILE.findall(text), *NAMED_FOLDER.findall(text)}
    missing = {name for name in named if not _is_there(name)}
    assert missing - PERSONS_FILES == set()


def _is_there(name: str) -> bool:
    """A path below the repository or the package; a bare name anywhere in either."""
    base = name.rsplit("/", 1)[-1]
    if base in MADE_UP or name.startswith(("profiles/", "snapshots/", "revisions/", "signals/")):
        return True
    places = (ROOT, ROOT / "docs", SOURCE, SOURCE / "storage", SOURCE / "tui")
    if any((place / name).exists() for place in places):
        return True
    return "/" not in name and any(
        next(place.rglob(name), None) is not None
        for place in (SOURCE, ROOT / "tests", ROOT / "assets", ROOT / "docs")
    )


PROBES = {"exists", "is_dir", "is_file", "is_symlink", "iterdir", "lstat", "glob", "rglob"}
"""What pathlib asks the disk; it raises OSError, or answers "no" where it could not look."""
OS_PROBES = {"listdir", "scandir", "stat", "lstat"}
OS_PATH_PROBES = {"exists", "lexists", "isdir", "isfile", "islink", "getsize", "getmtime"}
MAY_PROBE = {
    "src/laddertui/storage/files.py",
    "src/laddertui/storage/app_dirs.py",  # whose folder it is; each error is said there
    "src/laddertui/storage/erase.py",  # within a walk whose errors are said
    "src/laddertui/storage/caches/due_cache.py",  # at a prompt: any error means the ordinary way
    "src/laddertui/cli/fast_folders.py",
    "src/laddertui/cli/fast_picture.py",  # at the start: any error means no first picture
    "src/laddertui/tui/terminal/toolkit.py",  # the toolkit's own folder, at every start
}


def test_only_one_module_asks_the_disk_what_is_there() -> None:
    asked = [
        f"{path}:{node.lineno} {ast.unparse(node.func)}"
        for path, node in nodes(ast.Call)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and path not in MAY_PROBE
        and _is_probe(node.func)
    ]
    assert asked == [], "storage/files.py has exists, is_folder, names_in and stamp"


def _is_probe(called: ast.Attribute) -> bool:
    of = ast.unparse(called.value)
    if of == "os":
        return called.attr in OS_PROBES
    if of == "os.path":
        return called.attr in OS_PATH_PROBES
    return called.attr in PROBES
