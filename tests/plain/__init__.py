"""The flow as plain questions and answers."""
