"""The invented example as a profile that one can try everything in."""
