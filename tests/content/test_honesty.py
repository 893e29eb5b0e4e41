"""`docs/honesty.md` names every claim with whose it is, where it comes from, and a test of it."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from laddertui.content.assets import read_table
from laddertui.content.families import FILES as FAMILY_FILES

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "laddertui"
FILES = (
    "advice",
    "benchmarks",
    "examples/index",
    "guidance",
    "ladder",
    "leverage",
    "method",
    "terms",
)
FIGURES: dict[str, dict[str, set[float]]] = {
    "ladder": {
        "opening": {1},
        "key ideas": set(),
        "step 1": {2, 5, 10},
        "step 1, tip": set(),
        "step 2": {1, 5},
        "step 2, tip": {1, 2, 3},
        "step 2, warning": set(),
        "step 3": {1, 2, 4, 5},
        "step 3, warning": {1, 4, 5, 80},  # four fifths are 80 %
        "step 4": set(),
        "step 4, tip": {1},
        "step 5": {1, 20, 90},
        "step 5, tip": {2, 3},
        "step 5, warning": set(),
        "step 6": {2, 4, 5, 12, 60},
        "step 6, tip": {1, 2},
        "step 6, warning": set(),
        "developer example": {1, 2, 3, 4, 70},
        "attorney example": {1, 2, 4, 5, 60},
        "agent example": {1, 2, 4, 5},
    },
    "profession": {
        "opening": {2, 40},  # bifurcated: in two
        "key ideas": set(),
        "step 1": {1, 70},
        "step 2": set(),
        "step 3": {40},
        "step 4": set(),
        "step 5": set(),
        "company case": {70, 3300, 7400},
        "directors case": set(),
    },
    "leverage": {
        "opening": {2},
        "section 1": {1, 10},
        "section 2": {2},
        "section 3": set(),
        "section 4": set(),
        "section 5": set(),
        "section 6": set(),
        "section 7": set(),
        "sections 1 to 6": set(),
        "conclusion": set(),
        "questions": set(),
    },
}
"""Each place of each source, with the figures that stand there."""
WORDS = {
    word: float(n)
    for n, word in enumerate("zero one two three four five six seven eight nine ten".split())
} | {"twelve": 12.0, "twenty": 20.0, "sixty": 60.0, "seventy": 70.0, "ninety": 90.0}
SPEAKS = re.compile(
    r"\b[Tt]he (ladder|profession|leverage) source|\bO\*NET\b|our sums over \w|by this project"
)
"""What a sentence in the code says that is somebody's claim, or a sum over their figures."""


class Row(NamedTuple):
    """One row of the table."""

    at: str
    """The entry's place in its file, or the module and some words of the sentence."""
    whose: str
    """`ours`, `source: ladder` or `data: bls`."""
    where: str
    """The place in the source; the publishers; or `-`."""
    test: str
    """The test that checks it."""


@cache
def table() -> dict[str, list[Row]]:
    """The rows of each section, by the path of what the section is about."""
    sections: dict[str, list[Row]] = {}
    about = ""
    for line in (ROOT / "docs" / "honesty.md").read_text("utf-8").splitlines():
        if line.startswith("## "):
            about = line.split("`")[1]
            sections[about] = []
        elif about and line.startswith("| `"):
            cells = [cell.strip() for cell in line.strip("|").split(" | ")]
            at, whose, where, test = cells
            sections[about].append(Row(at.replace("`", ""), whose, where, test.strip("`")))
    return sections


def entries(value: object, at: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every entry of a file that says whose it is, by its place."""
    if isinstance(value, dict):
        if "whose" in value:
            yield at, value
        for key, item in value.items():
            yield from entries(item, f"{at}/{key}".strip("/"))
    elif isinstance(value, list):
        for n, item in enumerate(value):
            if isinstance(item, dict):
                yield from entries(item, f"{at}/{_name(item, n)}")


def _name(entry: dict[str, Any], n: int) -> str:
    names = entry.get("names", (None,))
    return str(entry.get("id") or names[0] or entry.get("score") or entry.get("name") or n + 1)


def shipped(name: str) -> dict[str, dict[str, Any]]:
    return dict(entries(read_table(*f"{name}.toml".split("/"))))


def test_every_shipped_entry_has_its_row_and_no_row_is_left_over() -> None:
    for name in FILES:
        rows = {row.at: row for row in table()[f"assets/{name}.toml"]}
        assert list(rows) == list(shipped(name)), name
        for at, entry in shipped(name).items():
            whose = entry["whose"]
            told = whose if whose == "ours" else f"{whose}: {entry['source']}"
            assert rows[at].whose == told, (name, at)


def named_in_families(value: object) -> Iterator[tuple[str, str]]:
    """What of the guides a source names, with which."""
    if isinstance(value, dict):
        if "source" in value:
            yield value.get("name") or value["title"], value["source"]
        for item in value.values():
            yield from named_in_families(item)
    elif isinstance(value, list):
        for item in value:
            yield from named_in_families(item)


def test_what_a_source_names_of_the_guides_has_its_row() -> None:
    tables = (read_table("families", f"{name}.toml") for name in FAMILY_FILES)
    named = {(at, f"source: {source}") for each in tables for at, source in named_in_families(each)}
    assert {(row.at, row.whose) for row in table()["assets/families/"]} == named


def test_every_place_is_one_of_its_source_and_every_publisher_is_known() -> None:
    known = {source["id"] for source in read_table("sources.toml")["source"]}
    for rows in table().values():
        for row in rows:
            kind, _, source = row.whose.partition(": ")
            if kind == "source":
                assert row.where in FIGURES[source], row
            elif row.where != "-":
                publishers = row.where.replace("sums over ", "").split("; ")
                assert set(publishers) <= known, row
    for name in FILES:
        over = {at: e.get("over", ()) for at, e in shipped(name).items() if e["whose"] == "ours"}
        for row in table()[f"assets/{name}.toml"]:
            if row.at in over:
                told = "; ".join(f"sums over {each}" for each in over[row.at]) or "-"
                assert row.where == told, row


def figures(text: str) -> set[float]:
    """Every figure of a text, in digits or as a word; "one" is no figure."""
    digits = {float(n.replace(",", "")) for n in re.findall(r"\d[\d,]*(?:\.\d+)?", text)}
    words = {WORDS[w] for w in re.findall(r"[a-z]+", text.casefold()) if w in WORDS and w != "one"}
    return digits | words


def test_no_source_is_given_a_figure_that_does_not_stand_at_that_place_in_it() -> None:
    """But for a rule, which is ours after a source, and tells its own limits from the source's."""
    checked = 0
    for name in FILES:
        places = {row.at: row.where for row in table()[f"assets/{name}.toml"]}
        for at, entry in shipped(name).items():
            if entry["whose"] != "source" or at.startswith("rule/"):
                continue
            text = " ".join(entry.get(key) or "" for key in ("text", "words", "claim", "story"))
            allowed = FIGURES[entry["source"]][places[at]]
            assert figures(text) <= allowed, (name, at, figures(text) - allowed)
            checked += 1
    assert checked > 150


def sentences(path: Path) -> Iterator[str]:
    """Every text in a module that may be shown; its own documentation is none."""
    parsed = ast.parse(path.read_text("utf-8"))
    documentation = {
        id(node.value)
        for node in ast.walk(parsed)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(parsed):
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
        if is_text and id(node) not in documentation:
            yield node.value  # type: ignore[attr-defined]


@pytest.mark.slow
def test_no_source_speaks_in_the_code_without_a_row() -> None:
    rows = [row.at.partition(": ")[::2] for row in table()["src/laddertui/"]]
    found: set[tuple[str, str]] = set()
    for path in sorted(SOURCE.rglob("*.py")):
        module = str(path.relative_to(SOURCE))
        for text in sentences(path):
            told = {(at, words) for at, words in rows if at == module and words in text}
            found |= told
            assert told or not SPEAKS.search(text), (module, text)
    assert set(rows) == found


def test_every_test_that_is_named_exists() -> None:
    for rows in table().values():
        for row in rows:
            path, _, name = row.test.partition("::")
            assert f"def {name}(" in (ROOT / "tests" / path).read_text("utf-8"), row


def test_every_entry_is_in_a_section() -> None:
    assert set(table()) == {
        *(f"assets/{name}.toml" for name in FILES),
        "assets/families/",
        "src/laddertui/",
    }
