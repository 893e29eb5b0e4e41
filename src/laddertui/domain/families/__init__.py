"""Guides for jobs: the records, what is wrong with one, and which fits a job title."""
