"""`laddertui method`: the method page as text, or what on it holds some words."""

from argparse import Namespace

from laddertui.cli.exit_codes import DONE
from laddertui.cli.output import answer
from laddertui.domain.errors import NotFoundError
from laddertui.domain.text import visible
from laddertui.presenters.method_page import method_sections
from laddertui.presenters.page import page_text


def run(args: Namespace) -> int:
    """Print the page. Raise NotFoundError where nothing on it holds all the words."""
    query = " ".join(args.words)
    sections = method_sections(query)
    if not sections:
        raise NotFoundError(
            f"nothing on the method page holds {visible(query)}; try one word, like rung or noise"
        )
    data = {"sections": [{"title": title, "lines": rows} for title, rows in sections]}
    answer(args, data, page_text(sections).rstrip("\n").split("\n"))
    return DONE
