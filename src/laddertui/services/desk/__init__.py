"""A coach's desk: what is known of every profile at once, by code."""
