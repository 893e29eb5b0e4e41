"""`laddertui occupations QUERY`: the occupations that a job title may mean, best first."""

from argparse import Namespace
from collections.abc import Iterator
from typing import Any

from laddertui.cli.exit_codes import DONE
from laddertui.cli.output import answer, table
from laddertui.content.occupation_search import find_occupations
from laddertui.content.occupations import MEASURES, Occupation
from laddertui.domain.text import shortened, visible

HEAD = ("code", "occupation", "week", "percentile", "physical", "GPT-4", "people", "fit", "use")
MEANING = (
    "week: a whole job scored activity by activity as here, by this project; percentile: of 785"
    " occupations. Then four published measures of exposure to AI, 0 to 1: rated by GPT-4 and by"
    " people, fit of conversations (Microsoft), observed use (Anthropic). Averages over the United"
    " States: they say nothing about one person, and exposed is not displaced."
)

LONGEST_TITLE = 40
"""Columns; a longer title is cut, so that a row fits a terminal of 100. `--json` has it whole."""


def run(args: Namespace) -> int:
    """Print what was found; that nothing is like it is an answer, too."""
    query = " ".join(args.words)
    found = find_occupations(query)
    answer(args, {"occupations": [_data(each) for each in found]}, _lines(found, query))
    return DONE


def _data(occupation: Occupation) -> dict[str, Any]:
    values = {each.measure: each.value for each in occupation.exposures}
    return {
        "soc_code": occupation.soc_code,
        "title": occupation.title,
        "rung_tasks": occupation.rung_tasks,
        "percentile": occupation.percentile,
        "physical_share": occupation.physical_share,
        "exposures": {measure: values.get(measure) for measure in MEASURES},
    }


def _lines(found: list[Occupation], query: str) -> Iterator[str]:
    if not found:
        yield f"No occupation is like {visible(query)}; try what others would call the job."
        return
    yield from table(HEAD, map(_cells, found))
    yield ""
    yield MEANING


def _cells(occupation: Occupation) -> tuple[str, ...]:
    values = {each.measure: f"{each.value:.2f}" for each in occupation.exposures}
    return (
        occupation.soc_code,
        shortened(occupation.title, LONGEST_TITLE),
        f"{occupation.rung_tasks:.2f}",
        f"{occupation.percentile:.0f}",
        f"{100 * occupation.physical_share:.0f} %",
        *(values.get(measure, "-") for measure in MEASURES),
    )
