"""What is measured: the program as people install it, from a wheel, on invented data.

An editable install answers imports through a finder of its own, which costs more than `due`.
"""

import os
import re
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).parents[2]
FLOORS = Path(__file__).parent / "floors"
FOLDER = ROOT / "build" / "bench"
EXAMPLE = ROOT / "assets" / "examples" / "developer.toml"
LAST_YEAR = 2026


def install() -> Path:
    """Install a fresh wheel into an environment of its own; its folder of programs."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    shutil.rmtree(ROOT / "build" / "lib", ignore_errors=True)
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    options = ["--no-deps", "--no-build-isolation", "--wheel-dir", str(FOLDER / "wheel")]
    subprocess.run([*pip, "wheel", *options, str(ROOT)], check=True)
    venv.create(FOLDER / "venv", symlinks=True)
    programs = FOLDER / "venv" / "bin"
    wheel = next((FOLDER / "wheel").glob("*.whl"))
    subprocess.run(
        [*pip, "--python", str(programs / "python"), "install", "--no-deps", str(wheel)], check=True
    )
    here = next(Path(sys.prefix).glob("lib/python*/site-packages"))
    there = next((FOLDER / "venv").glob("lib/python*/site-packages"))
    (there / "needed.pth").write_text(f"{here}\n")  # what the wheel needs is installed there
    return programs


class Data:
    """A person's folders, with as many quarters and profiles as are asked for."""

    def __init__(self, name: str, quarters: int = 1, profiles: int = 1) -> None:
        self.home = FOLDER / "data" / name
        text = EXAMPLE.read_text()
        self.folders = []
        """The folder of quarters of each profile."""
        for n in range(profiles):
            name = "me" if profiles == 1 else f"p{n:04}"
            folder = self.home / "data" / "laddertui" / "profiles" / name / "snapshots"
            folder.mkdir(mode=0o700, parents=True)
            card = f'schema = 1\nuid = "{n:032x}"\ncode = "P{n:04}"\ncreated_on = 2026-01-01\n'
            (folder.parent / "profile.toml").write_text(card)
            self.folders.append(folder)
            for back in range(quarters):
                year, quarter = LAST_YEAR - back // 4, 4 - back % 4
                dated = text.replace("2026-Q4", f"{year}-Q{quarter}")
                day = f"{year}-{quarter * 3 - 1:02}-22"
                dated = re.sub(r"(?m)^taken_on = .*$", f"taken_on = {day}", dated)
                (folder / f"{year}-Q{quarter}.toml").write_text(dated)

    def environment(self) -> dict[str, str]:
        """Return an environment in which these are the person's folders."""
        ours = ("LADDERTUI", "XDG", "TEXTUAL", "NO_COLOR", "FORCE_COLOR", "PYTHON", "COLUMNS")
        found = {k: v for k, v in os.environ.items() if not k.startswith((*ours, "LINES"))}
        kinds = ("DATA", "CONFIG", "CACHE", "STATE")
        found |= {f"XDG_{kind}_HOME": str(self.home / kind.lower()) for kind in kinds}
        found |= {"LADDERTUI_TODAY": f"{LAST_YEAR}-11-22", "LANG": "C.UTF-8"}
        return found | {"TERM": "xterm-256color", "COLORTERM": "truecolor"}

    def forget_drafts(self) -> None:
        """Take away what the run before left unfinished."""
        for draft in self.home.glob("**/draft.toml"):
            draft.unlink()

    def forget_caches(self) -> None:
        """Take away what is kept to answer quickly."""
        shutil.rmtree(self.home / "cache", ignore_errors=True)
