"""The steps of an assessment, one screen each."""
