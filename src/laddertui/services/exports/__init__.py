"""What is written out of a profile, a module a kind of file: calendar, report, copied text."""
