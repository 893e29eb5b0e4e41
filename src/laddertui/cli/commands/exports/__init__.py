"""Commands that write what leaves the program: the calendar, the report."""
