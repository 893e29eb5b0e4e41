"""A fault names the line of its key, however the file is written."""

import random
import re
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import tomli
import tomli_w
from hypothesis import given, settings
from hypothesis import strategies as st

from laddertui.domain.errors import InvalidFileError, NewerSchemaError
from laddertui.storage.toml import lines as toml_lines
from laddertui.storage.toml import reader
from laddertui.storage.toml.lines import key_lines, line_of

Key = tuple[str | int, ...]
FAKES = [
    "[fake]",
    "[[fake.row]]",
    "fake = 1",
    '"""',
    "# fake = 1",
    "fake.key = { a = 1 }",
    "]",
    "}",
    "'",
    "\\",
    "=",
    ",",
]
"""What looks like TOML but stands in a text or a comment."""
FIRST_NUMBER = 1_000_000
"""Numbers above it are no two alike."""


def keys_of(value: Any, key: Key = ()) -> Iterator[Key]:
    """Every key and row of a parsed document."""
    rows = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    )
    for name, item in rows:
        yield (*key, name)
        yield from keys_of(item, (*key, name))


def check_lines(text: str) -> None:
    """Names and scalars here are unlike each other, so a line either holds them or does not."""
    document = tomli.loads(text)
    lines, rows = key_lines(text), text.replace("\r\n", "\n").split("\n")
    wanted = set(keys_of(document))
    assert set(lines) == wanted
    for key in wanted:
        held = rows[lines[key] - 1]
        if isinstance(key[-1], str):
            assert key[-1].split()[0] in held, (key, held)
            continue
        item: Any = document
        for step in key:
            item = item[step]
        if isinstance(item, int) and item > FIRST_NUMBER:
            assert re.search(rf"\b{item}\b", held), (key, held)
        elif isinstance(item, dict) and item:
            within = [lines[each] for each in wanted if each[: len(key)] == key and each != key]
            assert lines[key[:-1]] <= lines[key] <= min(within)


class Names:
    """Names and numbers, no two alike."""

    def __init__(self) -> None:
        self.made = 0

    def __call__(self) -> str:
        self.made += 1
        return f"k{self.made}q"

    def number(self) -> int:
        self.made += 1
        return FIRST_NUMBER + self.made


def shapes() -> st.SearchStrategy[Any]:
    """Trees: a dict holds children by number, a list items; a leaf is text, None for a number."""
    leaves = st.none() | st.lists(st.sampled_from(FAKES), max_size=3)
    return st.recursive(
        leaves,
        lambda inner: (
            st.tuples(st.just("table"), st.lists(inner, max_size=3))
            | st.tuples(st.just("list"), st.lists(inner, max_size=3))
        ),
        max_leaves=12,
    )


def built(shape: Any, names: Names) -> Any:
    if shape is None:
        return names.number()
    if isinstance(shape, list):
        return "\n".join(shape)
    kind, inner = shape
    return (
        {names(): built(i, names) for i in inner}
        if kind == "table"
        else [built(i, names) for i in inner]
    )


@settings(max_examples=100)
@given(st.lists(shapes(), max_size=4), st.booleans())
@pytest.mark.slow
def test_each_key_of_a_written_file_stands_on_the_line_that_is_said(
    tops: list[Any], multiline: bool
) -> None:
    names = Names()
    check_lines(
        tomli_w.dumps({names(): built(top, names) for top in tops}, multiline_strings=multiline)
    )


class Hand:
    """Writes a document as people do: every spelling TOML has, comments and blank lines between."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.names = Names()

    def one_of(self, *choices: str) -> str:
        return self.chance.choice(choices)

    def name(self) -> str:
        name = self.names()
        return self.one_of(
            name,
            f'"{name}"',
            f"'{name}'",
            f'"{name} # = [x]"',
            f'"{name} \\u00e9\\" ]"',
            f'"{name} \\xe9\\e"',
            f"'{name} \"'",
        )

    def dotted(self) -> str:
        dot = self.one_of(".", " . ", "\t.")
        return dot.join(self.name() for _ in range(self.chance.randint(1, 3)))

    def gap(self) -> str:
        fake = self.one_of(*FAKES)
        return self.one_of("", "\n", f"# {fake}\n", f"\n\n  # {fake} \" ' \n")

    def text(self) -> str:
        fake = "\n".join(self.chance.choices(FAKES, k=self.chance.randint(0, 3)))
        single = fake.replace("\n", " ")
        basic = single.replace("\\", "\\\\").replace('"', '\\"')
        many = fake.replace("\\", "\\\\").replace('"""', '""\\"')
        safe_text = fake.replace("'", "")
        return self.one_of(
            f'"{basic}"',
            "'" + single.replace("'", "") + "'",
            f'"""\n{many}"""',
            f'""" {many}\\\n  x"""""',
            f"''' {safe_text}'''",
            f"'''\n{safe_text}'''''",
            '""',
            "''",
            '""""""',
            "''''''",
        )

    def value(self, depth: int = 0) -> str:
        kind = self.one_of("number", "text", "list", "inline", "other") if depth < 3 else "number"
        if kind == "number":
            return str(self.names.number())
        if kind == "text":
            return self.text()
        if kind == "other":
            return self.one_of(
                "true",
                "1.5",
                "2026-11-22",
                "10:00:00",
                "10:00",
                "2026-11-22 10:00:00Z",
                "nan",
                "+1_0",
                "0xf",
            )
        if kind == "list":
            items = [
                self.gap() + self.value(depth + 1) + self.gap()
                for _ in range(self.chance.randint(0, 3))
            ]
            return (
                "[" + ",".join(items) + (self.one_of("", ",") if items else "") + self.gap() + "]"
            )
        pairs = [
            f" {self.gap()}{self.dotted()} = {self.value(depth + 1)} {self.gap()}"
            for _ in range(self.chance.randint(0, 3))
        ]
        return "{" + ",".join(pairs) + (self.one_of("", ",") if pairs else "") + self.gap() + "}"

    def pairs(self) -> str:
        count = self.chance.randint(0, 3)
        return "".join(
            f"{self.gap()}{self.one_of('', '  ')}{self.dotted()} {self.one_of('=', '= ')}"
            f"{self.value()} {self.gap()}\n"
            for _ in range(count)
        )

    def document(self) -> str:
        parts = [self.pairs()]
        for _ in range(self.chance.randint(0, 4)):
            path = self.dotted()
            if self.chance.random() < 0.5:
                parts.append(
                    f"[{self.one_of('', ' ')}{path} ]{self.one_of('', ' # [x]')}\n{self.pairs()}"
                )
                continue
            for _ in range(self.chance.randint(1, 3)):
                parts.append(f"[[{path}]]\n{self.pairs()}")
                if self.chance.random() < 0.5:
                    parts.append(
                        f"[[{path}.{self.names()}]]\n{self.pairs()}[{path}.{self.names()}]\n{self.pairs()}"
                    )
        return "".join(parts).replace("\n", self.one_of("\n", "\r\n"))


@settings(max_examples=200)
@given(st.integers(0, 2**64))
def test_each_key_of_a_file_written_by_hand_stands_on_the_line_that_is_said(seed: int) -> None:
    check_lines(Hand(random.Random(seed)).document())


def test_the_lines_of_a_file_with_every_shape() -> None:
    text = '''\
# comment = 0
plain = 1
"quoted key" = 2
'lit' . dotted = """
[not] # a table
x = 1
"""
list = [
  1, # one
  { a = 1, b.c = 2 },
  [ 3,
    4 ],
]
[implied.table]
x = 1
[[rows]]
n = 1
[[rows.inner]]
m = 1
[rows.one]
o = 1
[[rows]]
[implied]
y = 1
'''
    assert key_lines(text) == {
        ("plain",): 2,
        ("quoted key",): 3,
        ("lit",): 4,
        ("lit", "dotted"): 4,
        ("list",): 8,
        ("list", 0): 9,
        ("list", 1): 10,
        ("list", 1, "a"): 10,
        ("list", 1, "b"): 10,
        ("list", 1, "b", "c"): 10,
        ("list", 2): 11,
        ("list", 2, 0): 11,
        ("list", 2, 1): 12,
        ("implied",): 23,
        ("implied", "table"): 14,
        ("implied", "table", "x"): 15,
        ("rows",): 16,
        ("rows", 0): 16,
        ("rows", 0, "n"): 17,
        ("rows", 0, "inner"): 18,
        ("rows", 0, "inner", 0): 18,
        ("rows", 0, "inner", 0, "m"): 19,
        ("rows", 0, "one"): 20,
        ("rows", 0, "one", "o"): 21,
        ("rows", 1): 22,
        ("implied", "y"): 24,
    }


def test_a_key_that_has_no_line_stands_where_its_table_does_and_else_on_line_1() -> None:
    lines = key_lines("a = 1\n[[t]]\nx = 1\n")
    assert line_of(lines, ("t", 0, "x")) == 3
    assert line_of(lines, ("t", 0, "gone", "deeper")) == 2
    assert line_of(lines, ("gone",)) == 1
    assert line_of(lines, ()) == 1


@given(
    st.text(max_size=60)
    | st.lists(st.sampled_from([*FAKES, "\n", "'''", "a", ".", "[", "{", '"']), max_size=30)
)
def test_a_text_that_is_no_toml_at_all_ends_too(text: str | list[str]) -> None:
    joined = text if isinstance(text, str) else "".join(text)
    assert toml_lines.too_deep(joined) is False
    try:
        tomli.loads(joined)
    except tomli.TOMLDecodeError:
        return
    assert set(key_lines(joined)) == set(keys_of(tomli.loads(joined)))


@pytest.mark.parametrize("name", ["a", '"a b"', "'a.b'", '"\\u0061"'])
@pytest.mark.parametrize(
    "shape", ["{} = 1", "[{}]", "[[{}]]", "x = {{ {} = 1 }}", "x = [\n{{ {} = 1 }}]"]
)
def test_only_a_key_of_more_names_than_make_sense_is_too_deep(name: str, shape: str) -> None:
    assert not toml_lines.too_deep(shape.format(".".join([name] * 20)))
    assert toml_lines.too_deep(shape.format(".".join([name] * 40)))
    assert toml_lines.too_deep(shape.format(" .\t".join([name] * 40)))


@pytest.mark.parametrize("quotes", ['"', "'", '"""', "'''"])
def test_many_dots_in_a_text_or_a_comment_are_no_depth(quotes: str) -> None:
    dots = "no.no." * 200
    assert not toml_lines.too_deep(f"x = {quotes}{dots}{quotes} # {dots}\n")
    assert not toml_lines.too_deep(f'x = "\\"" # "{dots}\n')


HOSTILE: dict[str, Callable[[int], str]] = {
    "one long text": lambda n: 'a = "' + "x" * n + '"',
    "quotes in a text": lambda n: 'a = """' + '""x' * (n // 3) + '"""',
    "backslashes": lambda n: 'a = "' + "\\\\" * (n // 2) + '"',
    "comments": lambda n: "#\n" * (n // 2),
    "blank lines": lambda n: "\n" * n,
    "spaces": lambda n: "a" + " " * n + "= 1",
    "numbers": lambda n: "a = [" + "1," * (n // 2) + "]",
    "small tables": lambda n: "a = [" + "{b=1}," * (n // 6) + "]",
    "rows": lambda n: "[[a]]\n" * (n // 6),
    "keys": lambda n: "".join(f"k{i:x}=1\n" for i in range(n // 8)),
    "one long name": lambda n: "x" * n + " = 1",
    "dots in one key": lambda n: "a." * (n // 2) + "a = 1",
    "dots in one header": lambda n: "[" + "a." * (n // 2) + "a]",
    "dots in many keys": lambda n: "".join(f"{'a.' * 30}k{i:x} = 1\n" for i in range(n // 70)),
    "deep lists": lambda n: "a = " + "[" * 400 + "1," * (n // 2) + "]" * 400,
    "deep tables": lambda n: "a = " + "{b=" * 200 + "[" + "1," * (n // 2) + "]" + "}" * 200,
    "open brackets": lambda n: "a = " + "[" * n,
    "open braces": lambda n: "a = " + "{a=" * (n // 3),
    "texts never closed": lambda n: 'a = """\n' + '\\"""\n' * (n // 5),
    "texts never closed on a line": lambda n: 'a = "' + '\\"' * (n // 2),
    "quotes": lambda n: '"' * n,
    "apostrophes": lambda n: "'" * n,
    "names and spaces": lambda n: ("a" + " " * 99) * (n // 100),
}


def seconds(text: str) -> float:
    """Processor time that a fault in a file of this text takes to be found and placed."""
    source = f'schema = 1\n"\\u0061b" = 1\n{text}\n'
    began = time.process_time()
    with pytest.raises((InvalidFileError, NewerSchemaError)):
        reader.read_snapshot(source.encode(), "x")
    key_lines_of(source)
    return time.process_time() - began


def key_lines_of(source: str) -> None:
    """The lines, of a text that is no TOML too."""
    try:
        key_lines(source)
    except tomli.TOMLDecodeError:  # a name in quotes that are never closed
        return


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE)
def test_a_text_of_ten_times_the_size_takes_about_ten_times_as_long(name: str) -> None:
    """Quadratic, it would be a hundred times; the floor keeps out what is too short to measure."""
    small = max(min(seconds(HOSTILE[name](10_000)) for _ in range(2)), 0.004)
    assert seconds(HOSTILE[name](100_000)) / small < 40
