"""What can be done to a profile as a whole."""
