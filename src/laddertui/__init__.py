"""laddertui: how much of your working week depends on you being human, quarter after quarter."""

__version__ = "0.1.0"
