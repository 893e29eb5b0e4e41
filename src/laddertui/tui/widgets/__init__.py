"""What screens are made of. Every widget that shows a person's words shows them literally."""
