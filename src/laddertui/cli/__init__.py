"""The command line: reads arguments, prints answers, and loads the toolkit only to open the app."""
