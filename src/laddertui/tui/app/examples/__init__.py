"""What one can try without a week of one's own: the worked examples, and the demo."""
