"""How the shipped texts speak: calmly, without promises, always saying whose word it is."""

import re
from collections.abc import Iterator
from typing import Any

from laddertui.content.assets import read_table
from laddertui.content.examples import examples
from laddertui.content.families import FILES as FAMILY_FILES
from laddertui.content.sources import sources

FILES = (
    "advice.toml",
    "benchmarks.toml",
    "guidance.toml",
    "ladder.toml",
    "leverage.toml",
    "method.toml",
    "sources.toml",
    "terms.toml",
)
SAYS_SOMETHING = {"text", "words", "story", "titles", "low"}
"""Keys that only a table with something to say has."""


def tables() -> Iterator[tuple[str, dict[str, Any]]]:
    for name in FILES:
        yield name, read_table(name)
    for name in FAMILY_FILES:
        yield f"families/{name}.toml", read_table("families", f"{name}.toml")
    for example_id in ("index", *(example.id for example in examples())):
        yield f"examples/{example_id}.toml", read_table("examples", f"{example_id}.toml")


def walk(value: object, at: str) -> Iterator[tuple[str, object]]:
    yield at, value
    if isinstance(value, dict):
        for key, item in value.items():
            yield from walk(item, f"{at} {key}")
    elif isinstance(value, list):
        for n, item in enumerate(value):
            yield from walk(item, f"{at} {n}")


def everything() -> list[tuple[str, object]]:
    return [found for name, parsed in tables() for found in walk(parsed, name)]


def texts() -> list[tuple[str, str]]:
    """All but what people call their job: a safety officer promises nothing."""
    return [
        (at, value)
        for at, value in everything()
        if isinstance(value, str) and " job_titles " not in at
    ]


def entries() -> list[tuple[str, dict[str, Any]]]:
    return [
        (at, value)
        for at, value in everything()
        if isinstance(value, dict) and SAYS_SOMETHING & value.keys()
    ]


def test_there_is_something_to_read() -> None:
    assert len(texts()) > 1000
    assert len(entries()) > 200


def test_every_entry_says_whose_word_it_is() -> None:
    assert [
        at for at, entry in entries() if entry.get("whose") not in ("source", "ours", "data")
    ] == []


def test_every_claim_and_every_figure_names_where_it_comes_from() -> None:
    known = sources()
    for at, entry in entries():
        if entry["whose"] == "ours":
            assert "source" not in entry, at
        else:
            assert known[entry["source"]].kind == entry["whose"], at


def test_no_text_shouts_or_winks() -> None:
    assert [at for at, text in texts() if "!" in text] == []
    assert [at for at, text in texts() if any(ord(letter) > 0x2FFF for letter in text)] == []


def test_no_text_promises_or_foretells() -> None:
    promise = re.compile(
        r"\bsafe|\bguarantee|\bfuture-proof|years left|you will (lose|be replaced)", re.IGNORECASE
    )
    assert [at for at, text in texts() if promise.search(text)] == []


def test_no_text_alarms() -> None:
    alarm = re.compile(r"\b(danger|doom|threat|urgent|critical|alarming|catastroph)", re.IGNORECASE)
    assert [at for at, text in texts() if alarm.search(text)] == []


def test_every_text_is_one_tidy_line() -> None:
    for at, text in texts():
        assert text == " ".join(text.split()), at


def test_every_sentence_ends() -> None:
    sentences = [
        (at, value)
        for at, value in texts()
        if at.split()[-1] in ("text", "words", "do", "claim", "story")
    ]
    assert [at for at, text in sentences if text[-1] not in ".?"] == []


def test_ids_are_used_once_in_their_list() -> None:
    for at, value in everything():
        if isinstance(value, list):
            ids = [row["id"] for row in value if isinstance(row, dict) and "id" in row]
            assert len(ids) == len(set(ids)), at
