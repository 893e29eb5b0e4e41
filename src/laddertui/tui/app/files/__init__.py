"""Files that a person asks for: the calendar, the report, a backup."""
