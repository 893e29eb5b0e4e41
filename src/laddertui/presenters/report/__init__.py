"""The report: what a person takes home, a module for each kind of section."""
