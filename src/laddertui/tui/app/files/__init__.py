"""Files that a person asks for: the calendar, and the report."""
