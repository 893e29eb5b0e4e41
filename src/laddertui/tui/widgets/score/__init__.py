"""What the step Score is made of."""
