"""The steps of an assessment in plain questions and answers, one module each."""
