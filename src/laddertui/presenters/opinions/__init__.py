"""Words on second opinions."""
