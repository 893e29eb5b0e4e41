"""What the two lenses share."""
