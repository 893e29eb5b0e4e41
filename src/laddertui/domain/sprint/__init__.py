"""The 90 days of a plan, as they go."""
