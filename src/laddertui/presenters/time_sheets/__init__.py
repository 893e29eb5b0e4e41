"""What is said of a time tracker's file."""
