"""Words about job families."""
