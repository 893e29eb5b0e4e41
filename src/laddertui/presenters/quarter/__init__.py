"""What is said of one quarter as a whole."""
