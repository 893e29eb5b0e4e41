"""What a question is, how an answer is read, and the wording of each."""
