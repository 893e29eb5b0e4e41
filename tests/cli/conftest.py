"""The command line, called in this process."""

from tests.support.command_line import given, laddertui, secret

__all__ = ["given", "laddertui", "secret"]
