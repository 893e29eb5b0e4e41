"""One setting for every property here: the same examples in every run, and few enough to stay quick."""

from hypothesis import settings

settings.register_profile("domain", derandomize=True, max_examples=60, deadline=None, database=None)
settings.load_profile("domain")
