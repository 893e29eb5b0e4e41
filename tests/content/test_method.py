"""The method page explains every figure, marks every claim, and can be searched."""

import ast
import pkgutil
import re
from importlib import import_module

import pytest

import laddertui.domain
from laddertui.content.method import (
    MethodRule,
    cases,
    claims,
    contradictions,
    rules,
    search,
    warnings,
)
from laddertui.content.sources import sources

NOT_RULES = {
    "ABRUPT",  # two of the codes
    "DAYS_A_WEEK",  # the calendar's
    "MOST_TICKS",  # how long a file may grow
    "T",  # a type variable
    "OUTCOMES",  # what came of a try, which no sum is made of
    "ASSUMED",  # ASSUMED_SCORE_DOUBT, with what it rests on
    "FLOAT_TOLERANCE",  # floating point
    "SCHEMA",  # the file's format
    "LONGEST_ID",  # how an id is spelt
    "ID_RULE",  # likewise
    "STEPS",  # the order of the screens
    "REVIEW_STEPS",  # likewise
    "YEARS",  # what a calendar can reckon with
    "LARGEST_FIGURE",  # floating point
    "SMALLEST_BASELINE",  # floating point
    "BEGINS",  # names of files in a backup
    "BESIDE",  # likewise
    "PAGE",  # likewise
    "SUMS",  # likewise
    "KIND",  # what a sheet says it is
    "LONGEST_BY",  # how long a text may be
    "LONGEST_NOTE",  # likewise
    "LONGEST_SHEET_ID",  # likewise
    "NOT_COUNTED",  # what stands in a draft for a count that is not given yet
}
IN_WORDS = {0.5: "half", 4: "four"}
EACH_RULE = pytest.mark.parametrize("rule", rules(), ids=lambda r: r.id)


def constants() -> dict[str, object]:
    """Every public constant that a module of the domain defines itself."""
    found: dict[str, object] = {}
    for info in pkgutil.walk_packages(laddertui.domain.__path__, "laddertui.domain."):
        module = import_module(info.name)
        with open(str(module.__file__), encoding="utf-8") as source:
            parsed = ast.parse(source.read())
        for node in parsed.body:
            targets = (
                node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
            )
            names = [
                n.id
                for t in targets
                if t is not None
                for n in ast.walk(t)
                if isinstance(n, ast.Name)
            ]
            found |= {n: getattr(module, n) for n in names if re.fullmatch(r"[A-Z][A-Z0-9_]*", n)}
    return found


def test_every_figure_of_the_method_is_explained() -> None:
    explained = {name for rule in rules() for name in rule.figures}
    assert set(constants()) - NOT_RULES - explained == set()


@EACH_RULE
def test_a_rule_explains_figures_that_exist_and_says_their_value(rule: MethodRule) -> None:
    said = f"{rule.text} {rule.formula or ''}"
    numbers = {float(n) for n in re.findall(r"\d+(?:\.\d+)?", said)}
    for name in rule.figures:
        value = constants()[name]
        if isinstance(value, int | float):
            assert value in numbers or IN_WORDS.get(value, "?") in said, name


def test_our_own_limits_are_said_to_be_ours_though_the_source_warns() -> None:
    for rule_id in ("single-five", "abrupt", "surface", "pipeline"):
        assert any(
            re.search(r"\bours?\b", rule.text, re.IGNORECASE)
            for rule in rules()
            if rule.id == rule_id
        ), rule_id


def test_each_source_makes_its_claims_and_gives_its_warnings() -> None:
    for source in ("ladder", "profession", "leverage"):
        assert sum(c.source == source for c in claims()) >= 10
        assert sum(w.source == source for w in warnings()) >= 3
    assert all(c.whose == "source" for c in claims())


def test_the_warnings_that_the_page_must_not_lack() -> None:
    needed = {"ladder-moves", "accelerates", "complacency", "unbundling", "two-tiers", "months"}
    assert needed <= {w.id for w in warnings()}


def test_a_contradiction_names_claims_and_sources_that_exist() -> None:
    ids = {c.id for c in claims()}
    for contradiction in contradictions():
        assert set(contradiction.claims) <= ids
        assert set(contradiction.between) <= set(sources())


def test_klarna_stands_under_its_name_with_its_caveats() -> None:
    klarna = next(case for case in cases() if case.id == "klarna")
    caveat = klarna.caveat or ""
    assert "Klarna" in caveat and klarna.caveat_source == "press"
    assert "left and were not replaced" in caveat
    assert "2025" in caveat
    assert "3,300 and the 70 % were not found" in klarna.ours
    assert not search("Klaviyo")


def test_a_search_wants_every_word_in_any_case() -> None:
    assert [e.id for e in search("WATERLINE")] == ["waterline"]
    found = {e.id for e in search("points Floor source")}
    assert "points-floor" in found
    assert "waterline" not in found
    assert search("waterline nurses") == ()


def test_a_search_finds_claims_and_cases_too() -> None:
    assert "leverage-compression" in {e.id for e in search("nurses")}
    assert "klarna" in {e.id for e in search("human agents")}


def test_a_search_without_words_shows_the_whole_page() -> None:
    assert len(search("  ")) == len(rules()) + len(claims()) + len(warnings()) + len(
        contradictions()
    ) + len(cases())


def test_the_page_reads_at_80_columns() -> None:
    assert all(len(rule.title) <= 40 for rule in rules())
    assert all(len(rule.text) <= 320 for rule in rules())
    assert all(len(claim.text) <= 240 for claim in claims())
