"""The assessment line by line, as questions and answers: for screen readers and pipes."""
