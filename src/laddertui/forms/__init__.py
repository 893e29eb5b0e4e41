"""What a form asks: questions and their words, how answers are read, and form fields."""
