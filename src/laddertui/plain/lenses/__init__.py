"""The two lenses in plain questions and answers."""
