"""The flow as questions and answers, one line at a time: for screen readers, pipes and dumb terminals."""
