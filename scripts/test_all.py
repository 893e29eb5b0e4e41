"""Run the suite on every Python found here, and on the lowest versions that are allowed.

    make test-all                            all of it
    python scripts/test_all.py 3.12          one Python
    python scripts/test_all.py lowest tests/cli    the lowest versions, a part of the tests

What is missing here (a Python, or uv for the lowest versions) is said and skipped. The exit code
is 1 where a suite failed.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

PYTHONS = ("3.11", "3.12", "3.13")
"""The versions that laddertui is held to."""
LOWEST = "lowest"
"""The name of the run on the lowest versions that are allowed."""
ROOT = Path(__file__).parent.parent
ENVIRONMENTS = ROOT / "build" / "test-all"
"""Where the environments are made; `make clean` removes them."""
LOCK = ROOT / "requirements-dev.lock"
_LOCKED = re.compile(r"^(\S+==\S+)", re.MULTILINE)


def main(arguments: Sequence[str]) -> int:
    """Run what was asked for, or everything, and return 1 where a suite failed."""
    names = [name for name in arguments if name in (*PYTHONS, LOWEST)] or [*PYTHONS, LOWEST]
    tests = [argument for argument in arguments if argument not in names]
    results = {name: run(name, tests) for name in names}
    print("\n".join(f"{name:8}{result}" for name, result in results.items()))
    return int(any(result.startswith("failed") for result in results.values()))


def run(name: str, tests: Sequence[str]) -> str:
    """Run the suite, or the named tests, in a fresh environment; return what came of it."""
    python = find_python(PYTHONS[0] if name == LOWEST else name)
    if python is None:
        return "skipped: this Python is not on this machine"
    if name == LOWEST and shutil.which("uv") is None:
        return "skipped: uv, which works out the lowest versions, is not on this machine"
    print(f"-- {name}", flush=True)
    try:
        made = make_environment(name, python)
        call(made, "-m", "pytest", "-n", "auto", "--dist", "loadgroup", *tests)
    except subprocess.CalledProcessError as error:
        return f"failed: {shlex.join(map(str, error.cmd))[:100]}"
    return "passed"


def make_environment(name: str, python: str) -> Path:
    """Make an environment with laddertui and what its tests need; return its Python."""
    environment = ENVIRONMENTS / name
    call(python, "-m", "venv", "--clear", environment)
    made = environment / "bin" / "python"
    if name == LOWEST:
        install_lowest(made)
    else:
        install(made, "--require-hashes", "-r", LOCK)
    install(made, "--no-deps", "--no-build-isolation", "-e", ROOT)
    return made


def find_python(version: str) -> str | None:
    """Return the path of a Python of this version that runs here; None where there is none."""
    return next((path for path in candidates(version) if runs(path, version)), None)


def candidates(version: str) -> Iterator[str]:
    """Yield where a Python of this version may be: this one, by name, of pyenv, of uv."""
    yield sys.executable
    yield f"python{version}"
    pyenv = Path(os.environ.get("PYENV_ROOT", "~/.pyenv")).expanduser()
    yield from map(str, sorted(pyenv.glob(f"versions/{version}.*/bin/python{version}")))
    if shutil.which("uv") is not None:
        ask_uv = ["uv", "python", "find", "--no-python-downloads", version]
        yield subprocess.run(ask_uv, capture_output=True, text=True).stdout.strip()


def runs(path: str, version: str) -> bool:
    """Return whether this is a Python of this version, able to make environments."""
    if shutil.which(path) is None:
        return False
    ask = "import sys, ensurepip, venv; print(*sys.version_info[:2], sep='.')"
    answer = subprocess.run([path, "-c", ask], capture_output=True, text=True, env=clean())
    return answer.stdout.strip() == version


def install_lowest(python: Path) -> None:
    """Install the lowest versions of what laddertui needs, and what its tests need as locked."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    tools = {
        re.split(r"[<>=\s]", requirement)[0]
        for requirement in (
            *project["project"]["optional-dependencies"]["dev"],
            *project["build-system"]["requires"],
        )
    }
    tools = {name for name in tools if not name.endswith("-stubs")}  # they pin what they describe
    locked = [pin for pin in _LOCKED.findall(LOCK.read_text()) if pin.split("==")[0] in tools]
    lowest = ENVIRONMENTS / "lowest.txt"
    resolve = ("--quiet", "--resolution", "lowest-direct", "--python-version", PYTHONS[0])
    call("uv", "pip", "compile", *resolve, ROOT / "pyproject.toml", "-o", lowest)
    call("uv", "pip", "install", "--quiet", "--python", python, "-r", lowest, *locked)


def install(python: Path, *what: object) -> None:
    """Install with pip, quietly."""
    call(python, "-m", "pip", "install", "--quiet", *what)


def call(*command: object) -> None:
    """Run a command; raise CalledProcessError where it fails."""
    subprocess.run([str(part) for part in command], check=True, cwd=ROOT, env=clean())


def clean() -> dict[str, str]:
    """Return the environment without what a developer has set for their own programs."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return kept | {"PIP_DISABLE_PIP_VERSION_CHECK": "1"}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
