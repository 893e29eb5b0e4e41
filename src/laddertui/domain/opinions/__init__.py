"""Second opinions: how another person scores the same activities, blind, beside one's own."""
