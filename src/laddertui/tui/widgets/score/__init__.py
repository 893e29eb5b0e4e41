"""What the scoring is made of, beside the choice itself."""
