"""The command line, called in this process."""

from tests.support.command_line import given, laddertui

__all__ = ["given", "laddertui"]
